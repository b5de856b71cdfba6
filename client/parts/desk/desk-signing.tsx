import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import { TextField } from '../form/fields.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { useSession } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { DeskWork } from './desk-work.ts'

/** Whose name stands under what is done here, and the way to another one. */
export function DeskSigning({ desk, work }: { desk: Desk; work: DeskWork }) {
  const { t } = useInterfaceLanguage()
  const hasAccounts = useSession().state?.mode === 'accounts'
  const [name, setName] = useState<string | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(name !== null)
  const form = useRef<HTMLFormElement>(null)
  const known = useId()
  useEffect(() => form.current?.querySelector('input')?.select(), [name !== null])
  if (name === null)
    return (
      <p class="signing">
        {t(($) => $.ui.desk.signingAs)} <strong>{desk.editor}</strong>{' '}
        {!hasAccounts && (
          <button ref={opener} type="button" class="plain" onClick={() => setName(desk.editor)}>
            {t(($) => $.ui.desk.signAnother)}
          </button>
        )}
      </p>
    )
  return (
    <form
      ref={form}
      class="signing"
      onSubmit={(event) => {
        event.preventDefault()
        if (work.busy) return
        setName(null)
        void work.call(name.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setName(null)
      }}
    >
      <TextField label={t(($) => $.ui.desk.signingAs)} value={name} onInput={setName} list={known} />
      <datalist id={known}>
        {desk.reviews.map(({ by }) => (
          <option key={by} value={by} />
        ))}
      </datalist>
      <button type="submit" class="primary">
        {t(($) => $.ui.desk.sign)}
      </button>
      <button type="button" onClick={() => setName(null)}>
        {t(($) => $.ui.cancel)}
      </button>
    </form>
  )
}
