import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Marked } from './desk-draft.ts'
import { useFocusBack, useFocusNext } from '../keyboard/focus-back.ts'
import { isTyping } from '../keyboard/is-typing.ts'
import { KeyButtons, onKeyOf, type KeyCommand } from '../keyboard/key-buttons.tsx'
import { useMay } from '../session/session.tsx'

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
  const focus = useFocusNext(section, items, 'li.item', 'h2')
  return (
    <section ref={section} class="desk-items" aria-labelledby={id} {...focus}>
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
  const { class: name = '', marked, onPoint, busy, question, children } = props
  const commands = useMay('editor') ? props.commands : []
  const item = useFocusBack<HTMLLIElement>(Boolean(question))
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
        <div class="actions" hidden={commands.length === 0}>
          <KeyButtons commands={commands} busy={busy} />
        </div>
      )}
    </li>
  )
}
