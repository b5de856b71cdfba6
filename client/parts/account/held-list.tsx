import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useFocusNext } from '../keyboard/focus-back.ts'

interface Props<Item> {
  items: readonly Item[]
  children: (item: Item) => ComponentChildren
}

/** What belongs to an account, each with what can be done to it. Where one goes, the next takes the focus. */
export function HeldList<Item extends { id: number }>({ items, children }: Props<Item>) {
  const box = useRef<HTMLUListElement>(null)
  const handlers = useFocusNext(box, items, 'button')
  return (
    <ul class="held" ref={box} {...handlers}>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  )
}
