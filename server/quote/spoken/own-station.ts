/** Where a station's own page tells that somebody spoke on it: “she told our breakfast programme”, « invité de la matinale de Radio Rivage ». */
import type { Range } from '../../language/token-ranges.ts'
import type { Frame } from './frame.ts'
import { isSpokenTo } from './spoken-to.ts'
import type { LanguagePlace } from './venues.ts'

/** Where the byline stands, in paragraphs, and how long it is, in words. */
const HEAD = 3
const LONGEST_BYLINE = 20

/** Each is in the language of the page. */
export function ownStation(frame: Frame): LanguagePlace[] {
  const { items, document } = frame
  const printed = document.language
  if (printed !== 'fr' && printed !== 'en') return []
  const own = namesIn(frame)
  const found: LanguagePlace[] = []
  const add = (at: number, to: number) =>
    found.push({
      kind: 'station',
      language: printed,
      basis: 'inferred',
      at,
      span: { start: items[at]!.start, end: items[to - 1]!.end },
    })
  for (let at = 0; at < items.length; at++) {
    const ours = isOurs(frame, at)
    const name = own.find((name) => name.from !== at && isThere(frame, name, at))
    const to = ours ?? (name ? at + name.to - name.from : null)
    if (to !== null && !frame.isPreamble(at) && isSpokenTo(frame, at)) add(at, to)
  }
  return found
}

/** “our breakfast programme”, « notre antenne »: where that ends. */
function isOurs(frame: Frame, at: number): number | null {
  if (!frame.is(at, 'first-plural') || !frame.is(at, 'possessive')) return null
  for (let i = at + 1; i <= at + 3 && frame.gapAfter(i - 1) === ' '; i++)
    if (frame.is(i, 'station') && frame.isNoun(i)) return i + 1
  return null
}

/** The names of stations in the lines above the text: “Valley FM News”. */
function namesIn(frame: Frame): Range[] {
  const { items } = frame
  const found: Range[] = []
  const lines = Map.groupBy(
    items.flatMap(({ paragraph }, at) => (paragraph < HEAD ? [at] : [])),
    (at) => items[at]!.paragraph,
  )
  for (const line of lines.values()) {
    const last = line.at(-1)!
    if (line.length > LONGEST_BYLINE || line.some((at) => items[at]!.token === null)) continue
    if (/[.!?…]/u.test(frame.gapAfter(last))) continue
    for (const at of line) {
      if (!items[at]!.token!.capital || (at > line[0]! && isNamed(frame, at - 1))) continue
      let to = at + 1
      while (to <= last && isNamed(frame, to - 1) && items[to]!.token!.capital) to++
      const station = line.findLast((k) => k >= at && k < to && frame.is(k, 'station'))
      // “Valley FM News”: what stands behind is a desk of it.
      if (station !== undefined && to - at > 1) found.push({ from: at, to: station > at ? station + 1 : to })
    }
  }
  return found
}

/** Whether a name goes on behind an item. */
const isNamed = (frame: Frame, at: number): boolean =>
  frame.items[at]!.token!.capital && frame.gapAfter(at) === ' '

function isThere({ items }: Frame, { from, to }: Range, at: number): boolean {
  for (let i = from; i < to; i++) {
    const token = items[at + i - from]?.token
    if (!token || token.text !== items[i]!.token!.text) return false
  }
  return true
}
