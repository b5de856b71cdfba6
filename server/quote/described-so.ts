/** Whether a text describes somebody as a claim does: « la porte-parole du ministre », where it has « sa porte-parole, Anne Roche ». */
import type { Document } from '../language/read.ts'
import { besideName, nameRuns } from './entities/name-runs.ts'
import { tokens } from './entities/tokens.ts'
import { describesAs, singular, wordsLike } from './office.ts'
import { isOffice } from './person-name.ts'
import { likeness } from './same-speaker.ts'

/** Whom a text describes so: the speaker on record, another by name, or nobody that it tells. */
export type Described = { as: 'speaker' } | { as: 'another'; name: string } | null

/**
 * @param claimed what a claim calls the speaker: “the mayor of Lowmoor”, “Ann Ross’s manager”
 * @param recorded who speaks on record, by a name or by a label: “The Chair”
 * @param document the text around the words, its title before it
 * @returns another only where the text tells what the speaker is, and that this is something else
 */
export function describedSo(claimed: string, recorded: string, document: Document): Described {
  const { text, grammar } = document
  const all = tokens(document, [])
  const known = new Set(all.map(({ key }) => singular(key)))
  const stands = (word: string) => wordsLike(word, grammar).some((one) => known.has(one))
  const fits = (title: string) => describesAs(claimed, title, grammar, stands)
  const isLabel = isOffice(recorded, grammar)
  const own: string[] = isLabel ? [recorded] : []
  const others = new Set<string>()
  for (const { at, from, end } of nameRuns(all)) {
    const name = text.slice(all[from]!.start, all[end - 1]!.end)
    const titles = besideName(all, at, from, end).titles.map((title) => text.slice(title.start, title.end))
    if (!isLabel && likeness([name], [recorded], grammar) !== null) own.push(...titles)
    else if (titles.some(fits)) others.add(name)
  }
  if (others.size === 0) return own.some(fits) ? { as: 'speaker' } : null
  const [other] = others
  const isElse = !isLabel && own.length > 0 && !own.some(fits)
  return isElse && others.size === 1 ? { as: 'another', name: other! } : null
}
