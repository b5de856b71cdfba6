import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Marked } from '../desk-draft.ts'
import { isTyping } from '../is-typing.ts'
import { KeyButtons, onKeyOf, type KeyCommand } from './key-buttons.tsx'

interface ListProps {
  id: string
  title: string
  /** Changes whenever an item may have gone. */
  items: readonly unknown[]
  /** What stands between the title and the items. */
  children?: ComponentChildren
  list: ComponentChildren
}

/** Things to be decided one after the other. Where the one that had the focus goes, the next one takes it. */
export function DeskItems({ id, title, items, children, list }: ListProps) {
  const section = useRef<HTMLElement>(null)
  const focused = useRef<number | null>(null)
  const all = () => [...(section.current?.querySelectorAll<HTMLElement>('li.item') ?? [])]
  useEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return
    const left = all()
    const next = left[Math.min(focused.current, left.length - 1)] ?? section.current?.querySelector('h2')
    next?.focus()
  }, [items])
  return (
    <section
      ref={section}
      class="desk-items"
      aria-labelledby={id}
      onFocusIn={({ target }) => {
        const index = all().findIndex((item) => item.contains(target as Node))
        focused.current = index < 0 ? null : index
      }}
      onFocusOut={({ relatedTarget }) => {
        // Nothing takes the focus where its element goes.
        if (relatedTarget) focused.current = null
      }}
    >
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <ul>{list}</ul>
    </section>
  )
}

interface ItemProps {
  class?: string | undefined
  /** The words it is about, lit while it is pointed at. */
  marked: Marked
  onPoint: (marked: Marked | null) => void
  commands: KeyCommand[]
  busy: boolean
  /** Asked in place of the commands. */
  question?: ComponentChildren
  children: ComponentChildren
}

export function DeskItem(props: ItemProps) {
  const { class: name = '', marked, onPoint, commands, busy, question, children } = props
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => () => onPoint(null), [])
  const go = (way: 'nextElementSibling' | 'previousElementSibling') => () => {
    const other = item.current?.[way]
    if (other instanceof HTMLElement) other.focus()
  }
  const onKeyDown = onKeyOf(
    [
      ...commands,
      { name: '', keys: ['ArrowDown', 'j'], act: go('nextElementSibling') },
      { name: '', keys: ['ArrowUp', 'k'], act: go('previousElementSibling') },
    ],
    busy,
  )
  return (
    <li
      ref={item}
      class={`item ${name}`}
      tabIndex={-1}
      onMouseEnter={() => onPoint(marked)}
      onMouseLeave={() => onPoint(null)}
      onFocusIn={() => onPoint(marked)}
      onFocusOut={() => onPoint(null)}
      onKeyDown={(event) => {
        if (!isTyping(event)) onKeyDown(event)
      }}
    >
      {children}
      {question || (
        <div class="actions">
          <KeyButtons commands={commands} busy={busy} />
        </div>
      )}
    </li>
  )
}
