import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  title: string
  confirm: string
  /** Whether what is confirmed takes something away. */
  tone?: 'danger' | 'primary'
  busy: boolean
  /** Whether there is something to confirm yet. */
  ready?: boolean
  onConfirm: () => void
  onClose: () => void
  children: ComponentChildren
}

/** A modal question. The browser keeps the focus inside it and gives it back afterwards. */
export function ConfirmDialog(props: Props) {
  const { title, confirm, tone = 'danger', busy, ready = true, onConfirm, onClose, children } = props
  const { t } = useInterfaceLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    // Taken away only once it is closed: closing is what gives the focus back.
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !busy) onConfirm()
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t(($) => $.ui.cancel)}
          </button>
          {/* Not disabled meanwhile: what is loses the focus. */}
          <button type="submit" class={tone} disabled={!ready} aria-disabled={busy}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  )
}
