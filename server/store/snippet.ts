import type { Hit } from '../api/sources.ts'
import { words as wordsOf } from '../language/split.ts'

/** Words shown on either side of what was sought. */
const BEFORE = 8
const AFTER = 24

/** The stretch of a passage in which the words that were sought stand first; null where none does. Offsets are its own. */
export function snippetOf(passage: { id: number; text: string }, hits: ReadonlySet<string>): Hit | null {
  const words = wordsOf(passage.text)
  const first = words.findIndex(({ key }) => hits.has(key))
  if (first < 0) return null
  const shown = words.slice(Math.max(0, first - BEFORE), first + AFTER)
  const isWhole = { start: shown[0] === words[0], end: shown.at(-1) === words.at(-1) }
  const start = isWhole.start ? 0 : shown[0]!.start
  const end = isWhole.end ? passage.text.length : shown.at(-1)!.end
  const marks = shown.filter(({ key }) => hits.has(key))
  return {
    passage: passage.id,
    text: passage.text.slice(start, end),
    cut: { before: !isWhole.start, after: !isWhole.end },
    marks: marks.map((word) => ({ start: word.start - start, end: word.end - start })),
  }
}
