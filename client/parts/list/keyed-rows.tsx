/** A table whose rows are gone through and acted on by single keys, while the focus is in it (WCAG 2.1.4). */
import type { ComponentChildren } from 'preact'
import type { Role } from '../../../server/api/access.ts'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { isFocusLost } from '../keyboard/focus-back.ts'
import { isTyping } from '../keyboard/is-typing.ts'
import { keyNames, onKeyOf, type KeyCommand } from '../keyboard/key-buttons.tsx'
import { KeyHelp } from '../keyboard/key-help.tsx'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

export interface RowCommand<Item> extends Pick<KeyCommand, 'name' | 'keys'> {
  act: (item: Item) => void
  /** Whether it is for those alone who may. */
  changes?: true
}

interface Props<Item> {
  items: readonly Item[]
  /** Who may choose rows and change them. */
  be: Role
  /** Where rows can be chosen. */
  onChoose?: (id: number) => void
  /** What a key does to the row that has the focus. */
  commands: RowCommand<Item>[]
  /** Takes the last step back. */
  undo?: (() => void) | null
  busy?: boolean
  /** A table: the rows of an item bear its id as `data-row`; the first has a box to choose it, a link to it, or a button that opens it. */
  children: ComponentChildren
}

export function KeyedRows<Item extends { id: number }>(props: Props<Item>) {
  const { items, be, onChoose, commands, undo, busy = false, children } = props
  const may = useMay(be)
  const { t } = useInterfaceLanguage()
  const box = useRef<HTMLDivElement>(null)
  /** Of the row that has the focus: where it goes with the row, the next one takes it. */
  const focused = useRef(-1)
  const before = useRef<HTMLElement>(null)
  const [help, setHelp] = useState(false)

  const rowOf = (element: Element | null) => {
    const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
    return items.findIndex(({ id }) => String(id) === row)
  }
  const at = () => rowOf(document.activeElement)
  const focus = (item: Item | undefined) =>
    item &&
    box.current
      ?.querySelector<HTMLElement>(`[data-row="${item.id}"] :is(.tick-cell input, th a, .row-words)`)
      ?.focus()
  useLayoutEffect(() => {
    if (focused.current >= 0 && isFocusLost()) focus(items[Math.min(focused.current, items.length - 1)])
  }, [items])
  const here = (act: (item: Item) => void) => () => {
    const item = items[at()]
    if (item) act(item)
  }
  const all: KeyCommand[] = [
    { name: t(($) => $.ui.rows.next), keys: ['J'], act: () => focus(items[at() + 1]) },
    {
      name: t(($) => $.ui.rows.previous),
      keys: ['K'],
      act: () => focus(items[Math.max(0, at() - 1)]),
    },
    ...(onChoose && may
      ? [
          {
            name: t(($) => $.ui.rows.chooseOne),
            keys: ['X'] as [string],
            act: here(({ id }) => onChoose(id)),
          },
        ]
      : []),
    ...commands
      .filter(({ changes }) => may || !changes)
      .map(({ act, ...command }) => ({ ...command, act: here(act) })),
    ...(undo ? [{ name: t(($) => $.ui.undo), keys: ['U'] as [string], act: undo }] : []),
    {
      name: t(($) => $.ui.review.help),
      keys: ['?'],
      act: () => {
        before.current = document.activeElement as HTMLElement
        setHelp(true)
      },
    },
  ]
  const onKey = onKeyOf(all, busy)
  return (
    <>
      <div
        ref={box}
        onFocusIn={({ target }) => (focused.current = rowOf(target as Element))}
        onFocusOut={({ relatedTarget }) => {
          // Nothing takes the focus where its element goes.
          if (relatedTarget) focused.current = -1
        }}
        onKeyDown={(event) => {
          if (!isTyping(event) && !(event.target as Element).closest('dialog')) onKey(event)
        }}
      >
        {children}
      </div>
      <p class="hint for-keys">
        {t(($) => $.ui.rows.keysHint)} {keyNames(all.map(({ keys }) => keys[0]))}
      </p>
      {help && (
        <KeyHelp
          title={t(($) => $.ui.rows.keysTitle)}
          hint={t(($) => $.ui.rows.keysWhere)}
          commands={all}
          onClose={() => {
            setHelp(false)
            before.current?.focus()
          }}
        />
      )}
    </>
  )
}
