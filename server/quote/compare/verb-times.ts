/** When the verb of a few changed words takes place: what a change of its auxiliary or its ending is judged by. */
import { type When, whenOf } from '../../language/inflection.ts'
import type { Document } from '../../language/read.ts'
import { withinOne } from '../../language/token-ranges.ts'
import { verbReadings } from '../../language/same-verb.ts'
import { isAuxiliary, verbGroups } from '../../language/verbs.ts'

/** How many words around those that changed an auxiliary may stand. */
const AROUND = { before: 2, behind: 1 }

/**
 * @param start @param end UTF-16 offsets of the words that changed; equal where none stand on this side
 * @returns null where no verb is seen
 */
export function timeOf(document: Document, start: number, end: number): When | null {
  const { tokens, grammar } = document
  const from = tokens.findIndex((token) => token.end > start)
  if (from < 0) return null
  const to = from + tokens.slice(from).filter((token) => token.start < end).length
  const groups = verbGroups(document, withinOne(document, from, 'sentence'))
  // Of the words around, those of a verb with an auxiliary alone count.
  const near = groups.find(
    (group) =>
      group.at >= from - AROUND.before &&
      group.from < to + AROUND.behind &&
      isAuxiliary(tokens[group.from]!, grammar),
  )
  const own = near ?? groups.find((group) => group.at >= from && group.from < to)
  if (own) return own.time
  for (const token of tokens.slice(from, to + AROUND.behind)) {
    if (token.classes.has('function')) continue
    const times = verbReadings(token, grammar).map(({ time }) => whenOf(time))
    const found = LIKELIEST.find((time) => times.includes(time))
    if (found) return found
  }
  return null
}

/** Of the times that one form may tell, the one that is meant where it changed. */
const LIKELIEST: When[] = ['conditional', 'future', 'past', 'present']
