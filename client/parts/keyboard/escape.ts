import { useEffect, useRef } from 'preact/hooks'
import { isTyping } from './is-typing.ts'

/**
 * Escape closes what is open on the page, wherever the focus is. What stands in front of it, a dialog or a list, is
 * closed first; in a field the first press is for the browser's own list of names.
 */
export function useEscape(close: () => void): void {
  const act = useRef(close)
  act.current = close
  useEffect(() => {
    let pressedIn: EventTarget | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      const before = pressedIn
      pressedIn = event.key === 'Escape' ? event.target : null
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      if (!isTyping(event) || before === event.target) act.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
