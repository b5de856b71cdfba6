import { useLayoutEffect, useRef } from 'preact/hooks'
import { useToast } from '../frame/toasts.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import './account.css'

interface Props {
  /** What it is, and what to do with it. */
  hint: string
  secret: string
  onClose: () => void
}

/** A secret that is stored nowhere as it is: whoever made it takes it along now. */
export function ShownOnce({ hint, secret, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const toast = useToast()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus(), [secret])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      toast({ text: t(($) => $.ui.once.copied) })
    } catch {
      // Plain HTTP has no clipboard, and a browser may refuse it: the text is selected for the keys that copy.
      getSelection()?.selectAllChildren(box.current!.querySelector('code')!)
      toast({ text: t(($) => $.ui.once.selected) })
    }
  }
  return (
    <div class="shown-once" ref={box} tabIndex={-1} role="group" aria-label={t(($) => $.ui.once.label)}>
      <p>{hint}</p>
      <p>
        <code>{secret}</code>
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void copy()}>
          {t(($) => $.ui.once.copy)}
        </button>
        <button type="button" onClick={onClose}>
          {t(($) => $.ui.close)}
        </button>
      </div>
    </div>
  )
}
