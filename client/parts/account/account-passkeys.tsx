import { useState } from 'preact/hooks'
import type { Passkey } from '../../../server/api/passkeys.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { TextField } from '../form/fields.tsx'
import { problemAt, ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { hasPasskeys, makePasskey } from '../session/passkeys.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { browserOf } from './browser-of.ts'
import { HeldList } from './held-list.tsx'

const PATH = '/account/passkeys'

interface Passkeys {
  items: Passkey[]
}

/** The devices that one signs in by. */
export function AccountPasskeys() {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  const { thing, refusal, setThing } = useThing<Passkeys>(PATH)
  const { busy, refusal: refused, run } = useChange()
  const [naming, setNaming] = useState<Passkey | 'new' | null>(null)
  const opener = useFocusBack<HTMLButtonElement>(naming === 'new')
  const saved = (passkeys: Passkeys) => {
    setThing(passkeys)
    setNaming(null)
    toast({ text: t(($) => $.ui.saved) })
  }
  const remove = ({ id }: Passkey) =>
    run(async () => {
      await request('DELETE', `${PATH}/${id}`)
      setThing((now) => now && { items: now.items.filter((other) => other.id !== id) })
      toast({ text: t(($) => $.ui.account.passkeyRemoved) })
    })
  return (
    <section class="account-part" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t(($) => $.ui.account.passkeys)}</h2>
      <p class="hint">{t(($) => $.ui.account.passkeysHint)}</p>
      <ProblemNotice refusal={refusal ?? refused} />
      <HeldList items={thing?.items ?? []}>
        {(passkey) =>
          naming !== null && naming !== 'new' && naming.id === passkey.id ? (
            <PasskeyForm passkey={passkey} onSaved={saved} onClose={() => setNaming(null)} />
          ) : (
            <PasskeyLine
              passkey={passkey}
              busy={busy}
              onRename={() => setNaming(passkey)}
              onRemove={() => void remove(passkey)}
            />
          )
        }
      </HeldList>
      {naming === 'new' ? (
        <PasskeyForm passkey={null} onSaved={saved} onClose={() => setNaming(null)} />
      ) : (
        hasPasskeys() && (
          <div class="actions">
            <button ref={opener} type="button" onClick={() => setNaming('new')}>
              {t(($) => $.ui.account.addPasskey)}
            </button>
          </div>
        )
      )}
    </section>
  )
}

interface LineProps {
  passkey: Passkey
  busy: boolean
  onRename: () => void
  onRemove: () => void
}

function PasskeyLine({ passkey, busy, onRename, onRemove }: LineProps) {
  const { t, day } = useInterfaceLanguage()
  return (
    <>
      <div>
        <p>{passkey.name}</p>
        <p class="hint">
          {[
            t(($) => $.ui.account.madeOn, { day: day(passkey.createdAt) }),
            passkey.usedAt
              ? t(($) => $.ui.account.lastUsed, { day: day(passkey.usedAt) })
              : t(($) => $.ui.account.neverUsed),
          ].join(' · ')}
        </p>
      </div>
      <div class="actions">
        <button type="button" onClick={onRename}>
          {t(($) => $.ui.account.rename)}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => !busy && onRemove()}>
          {t(($) => $.ui.remove)}
        </button>
      </div>
    </>
  )
}

interface FormProps {
  /** Null for one that is made now. */
  passkey: Passkey | null
  onSaved: (passkeys: Passkeys) => void
  onClose: () => void
}

const FIELDS = ['name'] as const

function PasskeyForm({ passkey, onSaved, onClose }: FormProps) {
  const { t } = useInterfaceLanguage()
  const [name, setName] = useState(passkey?.name ?? browserOf(navigator.userAgent))
  const [noneMade, setNoneMade] = useState(false)
  const { busy, refusal, run } = useChange()
  const save = () =>
    run(async () => {
      setNoneMade(false)
      if (passkey) await request('PATCH', `${PATH}/${passkey.id}`, { body: { name } })
      else if (!(await makePasskey(name))) return setNoneMade(true)
      onSaved(await request<Passkeys>('GET', PATH))
    })
  return (
    <EditForm
      refusal={refusal}
      shownElsewhere={FIELDS}
      busy={busy}
      submit={passkey ? t(($) => $.ui.save) : t(($) => $.ui.account.addPasskey)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <TextField
        label={t(($) => $.ui.account.passkeyName)}
        hint={passkey ? undefined : t(($) => $.ui.account.passkeyNameHint)}
        problem={problemAt(refusal, 'name')}
        value={name}
        onInput={setName}
        required
      />
      <p role="status">{noneMade && t(($) => $.ui.account.noneMade)}</p>
    </EditForm>
  )
}
