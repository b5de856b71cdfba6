/** One short message at a time at the foot of the page, perhaps with a way back. */
import { createContext, type ComponentChildren } from 'preact'
import { useCallback, useContext, useEffect, useState } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Toast {
  text: string
  undo?: () => Promise<void>
}

/** Long enough to read two lines. A toast that offers a way back stays until it is closed or another one comes. */
const SHOWN_FOR_MS = 7_000

const Context = createContext<(toast: Toast) => void>(() => {
  throw new RangeError('used outside ToastProvider')
})

export const useToast = () => useContext(Context)

export function ToastProvider({ children }: { children: ComponentChildren }) {
  const { t } = useInterfaceLanguage()
  const [toast, setToast] = useState<Toast | null>(null)
  const show = useCallback((next: Toast) => setToast(next), [])

  useEffect(() => {
    if (!toast || toast.undo) return
    const timer = setTimeout(() => setToast(null), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [toast])

  const undo = async (back: () => Promise<void>) => {
    setToast(null)
    try {
      await back()
    } catch {
      setToast({ text: t(($) => $.ui.undoFailed) })
    }
  }

  return (
    <Context.Provider value={show}>
      {children}
      <div class="toasts" role="status">
        {toast && (
          <div class="toast">
            <p>{toast.text}</p>
            {toast.undo && (
              <button type="button" class="plain" onClick={() => void undo(toast.undo!)}>
                {t(($) => $.ui.undo)}
              </button>
            )}
            <button type="button" class="plain" onClick={() => setToast(null)}>
              {t(($) => $.ui.close)}
            </button>
          </div>
        )}
      </div>
    </Context.Provider>
  )
}
