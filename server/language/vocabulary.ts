/** Words and phrases to look for that are of no class: those of a table of moments, or of look-alikes. */
import { keysOf } from './classes.ts'
import type { Document } from './read.ts'
import type { Range } from './token-ranges.ts'

/** Finds them within a stretch of a text, the longest first, never overlapping. */
export type Vocabulary = (document: Document, within: Range) => Range[]

/** @param entries as in running text, compared by their keys; a star stands for any ending of a single word */
export function vocabulary(entries: readonly string[]): Vocabulary {
  const listed = entries.filter((entry) => entry !== '')
  const beginnings = listed.flatMap((entry) => (entry.endsWith('*') ? keysOf(entry.slice(0, -1)) : []))
  const whole = listed.filter((entry) => !entry.endsWith('*')).map(keysOf)
  const byFirst = Map.groupBy(
    whole.sort((a, b) => b.length - a.length),
    ([first]) => first!,
  )
  return ({ tokens }, { from, to }) => {
    const found: Range[] = []
    for (let at = from; at < to;) {
      const { key } = tokens[at]!
      const phrase = byFirst
        .get(key)
        ?.find((keys) => at + keys.length <= to && keys.every((one, i) => tokens[at + i]!.key === one))
      const length = phrase?.length ?? Number(beginnings.some((beginning) => key.startsWith(beginning)))
      if (length > 0) found.push({ from: at, to: at + length })
      at += Math.max(1, length)
    }
    return found
  }
}
