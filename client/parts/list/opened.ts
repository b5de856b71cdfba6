/** The rows of a table that are open, with all that is known of them beneath. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * One that is opened takes the focus, which is back on its row once it is closed.
 *
 * @param box holds the table: what is open of an item is a `.card` in a row that bears its id as `data-row`
 * @param items where there is only one, whoever comes by a link to it finds it open
 */
export function useOpened(box: { current: HTMLElement | null }, items: readonly { id: number }[]) {
  const [open, setOpen] = useState<ReadonlySet<number>>(
    () => new Set(items.length === 1 ? [items[0]!.id] : []),
  )
  const opened = useRef<number | null>(null)
  const inRow = (id: number, selector: string) =>
    box.current?.querySelector<HTMLElement>(`[data-row="${id}"] ${selector}`)
  useLayoutEffect(() => {
    if (opened.current !== null) inRow(opened.current, '.card')?.focus()
    opened.current = null
  }, [open])
  const toggle = (id: number) => {
    const isOpen = open.has(id)
    if (isOpen) inRow(id, '.row-words')?.focus()
    else opened.current = id
    setOpen(new Set([...open, id].filter((one) => !isOpen || one !== id)))
  }
  return { open, toggle }
}
