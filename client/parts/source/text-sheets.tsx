/** A long text in sheets: those near what is seen are drawn, the others keep their room. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Numbered } from './passage-rows.ts'
import type { Outlined } from './source-text.ts'

type Row = Numbered<Outlined>[]

/** Rows on one sheet: some two screens, so that few are drawn and few are waited for. */
const ROWS = 50
/** How far from what is seen a sheet is drawn already, in shares of the window. */
const NEAR = '100% 0px'
/** The room of a passage until it is drawn, as the style sheet sets it. */
const LINE_PX = 31
const LETTERS_IN_LINE = 80
const AROUND_PX = 64

interface Props {
  rows: Row[]
  /** Whether the words of a passage are here. */
  has: (passage: number) => boolean
  load: (passages: readonly number[]) => void
  /** Passages that are drawn wherever they are: what the address points at, what is selected. */
  wanted: ReadonlySet<number>
  children: (row: Row) => ComponentChildren
}

export function TextSheets({ rows, children, ...rest }: Props) {
  const sheets = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS)),
    [rows],
  )
  return sheets.map((sheet, index) => (
    <Sheet key={sheet[0]![0]!.id} rows={sheet} isFirst={index === 0} {...rest}>
      {children}
    </Sheet>
  ))
}

function Sheet({ rows, isFirst, has, load, wanted, children }: Props & { isFirst: boolean }) {
  const element = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(isFirst)
  /** Its height, as guessed until it was drawn. */
  const room = useRef(0)
  room.current ||= rows.reduce((sum, row) => sum + roomOf(row), 0)
  const ids = useMemo(() => rows.flatMap((row) => row.map(({ id }) => id)), [rows])
  const isDrawn = isNear || ids.some((id) => wanted.has(id))
  const isHere = ids.every(has)
  const isWritten = isDrawn && isHere
  // What stands below a sheet that was passed stays where it is seen.
  useLayoutEffect(() => {
    if (!isWritten) return
    const { top, height } = element.current!.getBoundingClientRect()
    const grown = height - room.current
    room.current = height
    if (top < 0) scrollBy({ top: grown, behavior: 'instant' })
  }, [isWritten])
  useEffect(() => {
    const sheet = element.current!
    const observer = new IntersectionObserver(
      (seen) => {
        const { isIntersecting, boundingClientRect } = seen.at(-1)!
        // Whoever works on it goes on there, however far the text is moved meanwhile.
        if (!isIntersecting && sheet.contains(document.activeElement)) return
        if (!isIntersecting) room.current = boundingClientRect.height
        setNear(isIntersecting)
      },
      { rootMargin: NEAR },
    )
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (isDrawn && !isHere) load(ids)
  }, [isDrawn, isHere, ids])
  if (isWritten)
    return (
      <div class="sheet" ref={element}>
        {rows.map(children)}
      </div>
    )
  return <div class="sheet" ref={element} style={{ height: `${room.current}px` }} aria-busy={isDrawn} />
}

const roomOf = (row: Row) =>
  Math.max(...row.map(({ length }) => Math.ceil(length / LETTERS_IN_LINE) * LINE_PX + AROUND_PX))
