import { useLayoutEffect, useRef } from 'preact/hooks'

/** Whether the focus is nowhere: what had it is gone. */
export const isFocusLost = () => document.activeElement === null || document.activeElement === document.body

/**
 * What opens something in its own place gets the focus back once that is closed again, unless the focus has gone
 * elsewhere.
 *
 * @returns for the element to focus
 */
export function useFocusBack<Opener extends HTMLElement>(isOpen: boolean) {
  const opener = useRef<Opener>(null)
  const wasOpen = useRef(isOpen)
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && isFocusLost()) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return opener
}

/**
 * Where one of several things goes while it has the focus, the next one takes it.
 *
 * @param items changes whenever one may have gone
 * @param selector of the things in `box`, each of which can be focused
 * @param otherwise selects what takes the focus where none is left
 * @returns handlers for `box`
 */
export function useFocusNext(
  box: { current: HTMLElement | null },
  items: unknown,
  selector: string,
  otherwise?: string,
) {
  const focused = useRef<number | null>(null)
  const all = () => [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])]
  useLayoutEffect(() => {
    if (focused.current === null || !isFocusLost()) return
    const left = all()
    const next = left[Math.min(focused.current, left.length - 1)]
    const last = otherwise === undefined ? null : box.current?.querySelector<HTMLElement>(otherwise)
    ;(next ?? last)?.focus()
  }, [items])
  return {
    onFocusIn: ({ target }: FocusEvent) => {
      const index = all().findIndex((item) => item.contains(target as Node))
      focused.current = index < 0 ? null : index
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      // Nothing takes the focus where its element goes.
      if (relatedTarget) focused.current = null
    },
  }
}
