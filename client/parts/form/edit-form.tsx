import type { ComponentChildren } from 'preact'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { EditedMeanwhile } from './edited-meanwhile.tsx'

interface Props {
  class?: string
  /** The fields. */
  children: ComponentChildren
  refusal: Refusal | null
  /** Paths of the fields that show their own problem. */
  shownElsewhere: readonly string[]
  /** Where what is edited is stored already. */
  loadNewest?: () => void
  busy: boolean
  /** Whether there is something to send yet. */
  ready?: boolean
  /** The words on the button that sends it. */
  submit: string
  onSubmit: () => void
  onCancel?: (() => void) | undefined
  /** Further buttons. */
  more?: ComponentChildren
}

/** Fields, what the server refused of them, and the buttons. */
export function EditForm(props: Props) {
  const {
    children,
    refusal,
    shownElsewhere,
    loadNewest,
    busy,
    ready = true,
    submit,
    onSubmit,
    onCancel,
    more,
  } = props
  const { t } = useInterfaceLanguage()
  return (
    <form
      class={props.class ? `stack ${props.class}` : 'stack'}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !busy) onSubmit()
      }}
    >
      {children}
      <EditedMeanwhile refusal={refusal} shownElsewhere={shownElsewhere} loadNewest={loadNewest} />
      <div class="actions">
        {/* Not disabled meanwhile: what is loses the focus. */}
        <button type="submit" class="primary" disabled={!ready} aria-disabled={busy}>
          {submit}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t(($) => $.ui.cancel)}
          </button>
        )}
        {more}
      </div>
    </form>
  )
}
