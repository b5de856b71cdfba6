/** Who holds the office that a label gives for a name: “M. LE MAIRE”, where the text has “M. Hervé Quéméneur, maire”. */
import type { Grammar } from '../language/grammar.ts'
import { type Document, read } from '../language/read.ts'
import { besideName, nameRuns } from './entities/name-runs.ts'
import { tokens } from './entities/tokens.ts'
import { likeness } from './same-speaker.ts'

/**
 * @param document the text in which the label stands, from where people are introduced
 * @returns the one name beside which it has that office; null for none, for several, and where the label gives none
 */
export function holderOf(label: string, document: Document): string | null {
  const office = officeIn(label, document.grammar)
  if (office === null) return null
  const all = tokens(document, [])
  const holders = nameRuns(all)
    .filter(({ at, from, end }) => end - from > 1 && besideName(all, at, from, end).roles.includes(office))
    .map(({ from, end }) => document.text.slice(all[from]!.start, all[end - 1]!.end))
  const [first] = holders
  if (first === undefined) return null
  const isOne = holders.every((name) => likeness([name], [first], document.grammar) !== null)
  return isOne ? first : null
}

function officeIn(label: string, grammar: Grammar): string | null {
  const all = tokens(read(label.toLowerCase(), grammar), [])
  return all.find(({ office }) => office !== '')?.office ?? null
}
