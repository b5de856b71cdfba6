/** Whose a surname that stands alone may be: “said the elder Halliday”, where the text has Frank and Bridget. */
import { foldText } from '../language/fold.ts'
import type { Document } from '../language/read.ts'
import { nameRuns } from './entities/name-runs.ts'
import { tokens } from './entities/tokens.ts'
import { isA } from './entities/speech-token.ts'
import { likeness } from './same-speaker.ts'

/**
 * @param at where the name stands that attributes words (UTF-16)
 * @param document the text around it, from where people are introduced
 * @returns the full names in the text of those who bear it, where it stands without a title; one or none tells no others
 */
export function bearersOf(at: { start: number; end: number }, document: Document): string[] {
  const all = tokens(document, [])
  const runs = nameRuns(all)
  const own = runs.find(({ at: from }) => all[from]!.start >= at.start && all[from]!.end <= at.end)
  if (!own || own.end - own.at > 1 || isA(all[own.at - 1], 'title')) return []
  const { key } = all[own.at]!
  const bearers = new Map<string, string>()
  for (const { from, end } of runs) {
    if (end - from < 2 || all[end - 1]!.key !== key) continue
    const name = document.text.slice(all[from]!.start, all[end - 1]!.end)
    const isKnown = [...bearers.values()].some((one) => likeness([one], [name], document.grammar) !== null)
    if (!isKnown) bearers.set(foldText(name), name)
  }
  return [...bearers.values()]
}
