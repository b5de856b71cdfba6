export interface Mark<What> {
  start: number
  end: number
  what: What
}

export interface Piece<What> {
  text: string
  /** Where the piece starts, counted like the marks. */
  start: number
  marks: What[]
}

/**
 * Cuts `text`, which begins at `from`, wherever a mark begins or ends; the pieces joined give the text again. Marks may
 * overlap and may reach beyond the text; those over a piece come in the order given. A mark of no length, a place where
 * words are missing, makes an empty piece.
 */
export function cutText<What>(text: string, from: number, marks: Mark<What>[]): Piece<What>[] {
  const to = from + text.length
  const inside = marks.filter(({ start, end }) => start <= to && end >= from)
  const edges = new Set([from, to])
  for (const { start, end } of inside) edges.add(Math.max(start, from)).add(Math.min(end, to))
  const sorted = [...edges].sort((a, b) => a - b)
  const coming = inside.map((mark, order) => ({ ...mark, order })).sort((a, b) => b.start - a.start)
  let open: typeof coming = []

  return sorted.flatMap((edge, index) => {
    open = open.filter(({ end }) => end >= edge)
    while (coming.length && coming.at(-1)!.start <= edge) open.push(coming.pop()!)
    open.sort((a, b) => a.order - b.order)
    const here = open.filter(({ start, end }) => start === edge && end === edge).map(({ what }) => what)
    const pieces: Piece<What>[] = here.length ? [{ text: '', start: edge, marks: here }] : []
    const next = sorted[index + 1]
    if (next !== undefined) {
      const over = open.filter(({ end }) => end >= next).map(({ what }) => what)
      pieces.push({ text: text.slice(edge - from, next - from), start: edge, marks: over })
    }
    return pieces
  })
}
