import { useEffect, useId, useRef } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { keyNames, type KeyCommand } from './key-buttons.tsx'

interface Props {
  title: string
  /** Where they work. */
  hint?: string
  commands: Pick<KeyCommand, 'name' | 'keys'>[]
  onClose: () => void
}

/** What each key does. */
export function KeyHelp({ title, hint, commands, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="key-help"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => {
        // What opened it closes it; none of the other keys are for what is behind.
        event.stopPropagation()
        if (event.key === '?') dialog.current?.close()
      }}
    >
      <h2 id={id}>{title}</h2>
      <dl>
        {commands.map(({ name, keys }) => (
          <div key={name}>
            <dt>{keyNames(keys)}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{hint ?? t(($) => $.ui.review.keys)}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => dialog.current?.close()}>
          {t(($) => $.ui.close)}
        </button>
      </div>
    </dialog>
  )
}
