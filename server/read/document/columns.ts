/** Puts the lines of a page in the order in which they are read, where a program wrote its columns line by line across. */
import { oneLine } from '../one-line.ts'
import type { Line } from './page-lines.ts'

/** A stretch of a line without wide gaps, its white space as it stands. */
export type Piece = Line

/** In sizes of the type. No space between two words of a line is set wider, unless to fill it. */
export const WIDE_GAP = 0.8
/** In sizes of the type: what begins within it begins at one edge. */
const EDGE = 0.6
/** In sizes of the type: labels, figures and dates stand in narrower columns, and are read across. */
const NARROWEST = 10
/** Of the width of the column that its usual line fills: the cells of a table are filled less. */
const FILLED = 0.7
/** Fewer lines are no column. */
const FEWEST = 3
/** Of the lines of the shorter column, after which the next one written is of the column before: a table goes cell by cell. */
const SHARE_ACROSS = 0.5

/** @param lines the pieces of each, as the page writes them, one line after the other */
export function inReadingOrder(lines: readonly Piece[][]): Line[] {
  const gutter = gutterIn(lines.flat())
  if (gutter === null) return lines.map(joined)
  const sides = lines.map((pieces) => ({
    left: pieces.filter((piece) => sideOf(piece, gutter) === 'left'),
    right: pieces.filter((piece) => sideOf(piece, gutter) === 'right'),
    across: pieces.filter((piece) => sideOf(piece, gutter) === 'across'),
  }))
  const across = downwards(sides.map(({ across }) => across))
  const [left, right] = [downwards(sides.map(({ left }) => left)), downwards(sides.map(({ right }) => right))]
  const ordered: Line[] = []
  let from = -Infinity
  // What stands over both columns, as a heading, ends what is above it in either.
  for (const over of [...across, null]) {
    const to = over ? topOf(over) : Infinity
    const within = (column: Piece[][]) => column.filter((line) => topOf(line) >= from && topOf(line) < to)
    ordered.push(...within(left).map(joined), ...inReadingOrder(within(right)))
    if (over) ordered.push(joined(over))
    from = to
  }
  return ordered
}

type Side = 'left' | 'right' | 'across'

const sideOf = ({ x, right, size }: Piece, gutter: number): Side =>
  x >= gutter - EDGE * size ? 'right' : right <= gutter - EDGE * size ? 'left' : 'across'

const topOf = (line: Piece[]) => Math.min(...line.map(({ y }) => y))

const downwards = (lines: Piece[][]) =>
  lines.filter((pieces) => pieces.length > 0).toSorted((a, b) => topOf(a) - topOf(b))

/** Where the second column begins, if the page is written across it; null where it is not. */
function gutterIn(pieces: readonly Piece[]): number | null {
  const counts = Map.groupBy(pieces, ({ x }) => Math.round(x))
  const starts = [...counts].filter(([, begun]) => begun.length >= FEWEST).map(([x]) => x)
  return starts.toSorted((a, b) => a - b).find((x) => beginsColumn(x, pieces)) ?? null
}

function beginsColumn(gutter: number, pieces: readonly Piece[]): boolean {
  const sides = pieces.map((piece) => sideOf(piece, gutter))
  const [left, right] = (['left', 'right'] as const).map((side) => pieces.filter((_, i) => sides[i] === side))
  const atEdge = right!.filter(({ x, size }) => Math.abs(x - gutter) <= EDGE * size)
  if (left!.length < FEWEST || atEdge.length < FEWEST) return false
  const shorter = Math.min(left!.length, right!.length)
  const back = sides.filter((side, i) => side === 'left' && sides[i - 1] === 'right').length
  if (back + 1 < Math.max(FEWEST, SHARE_ACROSS * shorter)) return false
  return isText(left!, true) && isText(right!, false)
}

/** @param alone whether there is but one column among them, whose width its lines fill */
function isText(pieces: readonly Piece[], alone: boolean): boolean {
  const width = middle(pieces.map(({ x, right }) => right - x))
  const [begin, end] = [Math.min(...pieces.map(({ x }) => x)), Math.max(...pieces.map(({ right }) => right))]
  return (
    width >= NARROWEST * middle(pieces.map(({ size }) => size)) && (!alone || width >= FILLED * (end - begin))
  )
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** One line of its pieces. */
function joined(pieces: Piece[]): Line {
  const [first] = pieces
  return {
    text: oneLine(pieces.map(({ text }) => text).join('')),
    x: first!.x,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: first!.y,
    size: Math.max(...pieces.map(({ size }) => size)),
  }
}
