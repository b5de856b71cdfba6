/** Joins the lines of printed pages into the paragraphs they were before they were set. */
import { joinLines } from './join-lines.ts'

/** A line as it stands on a page, in units of the page: x to the right along the line, y down the page. */
export interface Line {
  text: string
  x: number
  right: number
  y: number
  /** Of the type. */
  size: number
}

type FlowLine = Line & { page: number }

/** Page numbers go, and lines that read the same, numbers aside, at the same edge of most pages. */
export function paragraphsOf(pages: Line[][]): string[] {
  const flow = withoutRunningLines(pages).flatMap((lines, page) => lines.map((line) => ({ ...line, page })))
  const pitch = usualPitch(flow)
  const paragraphs: FlowLine[][] = []
  for (const [i, line] of flow.entries()) {
    if (i > 0 && !beginsParagraph(line, paragraphs.at(-1)!, pitch)) paragraphs.at(-1)!.push(line)
    else paragraphs.push([line])
  }
  return joinLines(paragraphs.map((lines) => lines.map(({ text }) => text)))
}

/** A head of two lines with a rule's label above it, and as much below. */
const EDGE_LINES = 3
/** Left and right pages bear different heads, and the first page of a chapter none. */
const MOST_PAGES = 0.4
/** Two pages that begin alike prove nothing; two that are numbered, and no third, do. */
const FEWEST_PAGES = 3
const FEWEST_NUMBERED = 2

function withoutRunningLines(pages: Line[][]): Line[][] {
  const edges = pages.map((lines, page) => {
    const downwards = lines.toSorted((a, b) => a.y - b.y)
    const outermost = [...downwards.slice(0, EDGE_LINES), ...downwards.slice(-EDGE_LINES)]
    return new Map(outermost.map((line) => [line, running(line, page, pages.length)]))
  })
  const counts = new Map<string, number>()
  for (const edge of edges) {
    for (const key of new Set([...edge.values()].map(({ key }) => key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return pages.map((lines, page) =>
    lines.filter((line) => {
      const one = edges[page]!.get(line)
      return !one || counts.get(one.key)! < Math.max(one.fewest, MOST_PAGES * pages.length)
    }),
  )
}

const PAGE_NUMBER = /^[^\p{L}\d]*(\d{1,4})(?:\s*\/\s*\d{1,4})?[^\p{L}\d]*$/u

/**
 * What makes a line the same on every page: its words at their height, how far its number is from the page's, or other
 * figures, as those of a date.
 */
function running({ text, y }: Line, page: number, pages: number): { key: string; fewest: number } {
  const number = PAGE_NUMBER.exec(text)?.[1]
  if (number !== undefined) {
    return {
      key: `number ${Number(number) - page}`,
      fewest: pages === FEWEST_NUMBERED ? FEWEST_NUMBERED : FEWEST_PAGES,
    }
  }
  if (!/\p{L}/u.test(text)) return { key: `figures ${Math.round(y)} ${text}`, fewest: FEWEST_PAGES }
  return { key: `words ${Math.round(y)} ${text.replace(/\d+/g, '#')}`, fewest: FEWEST_PAGES }
}

/** In sizes of the type: raised figures stand closer, and double spacing is no wider. */
const NARROWEST_PITCH = 0.8
const WIDEST_PITCH = 2.5

/** From line to line inside a paragraph, in sizes of the type. The gaps between paragraphs are the larger quarters. */
function usualPitch(flow: FlowLine[]): number {
  const pitches = flow
    .slice(1)
    .map((line, i) => (line.y - flow[i]!.y) / line.size)
    .filter((pitch) => pitch > NARROWEST_PITCH && pitch < WIDEST_PITCH)
    .toSorted((a, b) => a - b)
  return pitches[Math.floor(pitches.length / 4)] ?? 1.2
}

/** Type of another size is a title, a note or a caption. */
const OTHER_SIZE = 0.15
/** Times the usual pitch. */
const WIDE_PITCH = 1.35
/** In sizes of the type, as the two below. */
const INDENT = 0.8
const CENTRED = 0.3
const SAME_LINE = 0.3
/** Of the width of the column, left empty by a line that ends no sentence. */
const EMPTY = 0.25

const SENTENCE_END = /[.!?…:][\s"'»”’)\]]*$/
const BULLET = /^[•◦▪▫■□●○‣⁃·*]\s/
const ITEM = /^(?:\d{1,3}[.)]|\p{Ll}\)|[-–—])\s/u

function beginsParagraph(line: FlowLine, paragraph: FlowLine[], pitch: number): boolean {
  const last = paragraph.at(-1)!
  const { size } = line
  if (Math.abs(size - last.size) > OTHER_SIZE * Math.max(size, last.size)) return true
  if (BULLET.test(line.text)) return true
  const ended = SENTENCE_END.test(last.text)
  if (ended && ITEM.test(line.text)) return true
  const down = line.y - last.y
  // In the next column or page a sentence goes on, a paragraph seldom does.
  if (line.page !== last.page || down < -SAME_LINE * size) return ended
  if (down < SAME_LINE * size) return false
  if (down > WIDE_PITCH * pitch * size) return true
  return isSetApart(line, paragraph) || endsEarly(line, paragraph, ended)
}

/** Indented, or back from an indent that was more than a first line's. */
function isSetApart(line: Line, paragraph: Line[]): boolean {
  const [first, last] = [paragraph[0]!, paragraph.at(-1)!]
  const centred = Math.abs(line.x + line.right - last.x - last.right) / 2 < CENTRED * line.size
  if (centred || BULLET.test(first.text) || ITEM.test(first.text)) return false
  const indent = line.x - last.x
  return indent > INDENT * line.size || (indent < -INDENT * line.size && paragraph.length > 1)
}

/** The next line's first word had room on the last line, and was not set there. */
function endsEarly(line: Line, paragraph: Line[], ended: boolean): boolean {
  const last = paragraph.at(-1)!
  const edge = Math.max(line.right, ...paragraph.slice(-8).map(({ right }) => right))
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0
  const needed = ((word + 2) / line.text.length) * (line.right - line.x)
  const room = edge - last.right
  return room > needed && (ended || room > EMPTY * (edge - Math.min(last.x, line.x)))
}
