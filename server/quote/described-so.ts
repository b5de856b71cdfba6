/** Whether a text describes somebody as a claim does: « la porte-parole du ministre », where it has « sa porte-parole, Anne Roche ». */
import type { Grammar } from '../language/grammar.ts'
import type { Document } from '../language/read.ts'
import { besideName, nameRuns } from './entities/name-runs.ts'
import { isOfAnother, type SpeechToken, tokenFrom } from './entities/speech-token.ts'
import { tokens } from './entities/tokens.ts'
import { describesAs, isSameNoun, ownersIn, singular, wordsLike } from './office.ts'
import { isOffice, readName } from './person-name.ts'
import { likeness } from './same-speaker.ts'
import { contentOf } from './words-of-names.ts'

/**
 * Whom a text describes so: the speaker on record; another, by name; somebody whom it does not name, the speaker being
 * something else; or nobody that it tells.
 */
export type Described = { as: 'speaker' } | { as: 'another'; name: string } | { as: 'stranger' } | null

/**
 * @param claimed what a claim calls the speaker: “the mayor of Lowmoor”, “Ann Ross’s manager”
 * @param recorded who speaks on record, by a name or by a label: “The Chair”
 * @param document the text around the words, its title before it
 * @returns another, or a stranger, only where the text tells what the speaker is
 */
export function describedSo(claimed: string, recorded: string, document: Document): Described {
  const { grammar } = document
  const all = tokens(document, [])
  const known = new Set(all.map(({ key }) => singular(key)))
  const stands = (word: string) => wordsLike(word, grammar).some((one) => known.has(one))
  const fits = ({ title, isAnothers }: Title) => describesAs(claimed, title, grammar, stands, isAnothers)
  const isLabel = isOffice(recorded, grammar)
  const own: Title[] = isLabel ? [{ title: recorded, isAnothers: false }] : []
  const others = new Set<string>()
  for (const { name, titles } of titled(document, all)) {
    if (!isLabel && likeness([name], [recorded], grammar) !== null) own.push(...titles)
    else if (titles.some(fits)) others.add(name)
  }
  const [other] = others
  if (own.some(fits)) return others.size === 0 ? { as: 'speaker' } : null
  // Nobody is their own brother.
  const isOfSpeaker = !isLabel && isOf(claimed, recorded, own, grammar)
  if (isLabel || (own.length === 0 && !isOfSpeaker)) return null
  if (others.size === 1) return { as: 'another', name: other! }
  return isOfSpeaker || !own.some(({ title }) => isSameNoun(title, claimed, grammar))
    ? { as: 'stranger' }
    : null
}

interface Title {
  title: string
  /** Whether it is told by whose it is: “his manager”. */
  isAnothers: boolean
}

/** The names of a text with what stands beside each; what stands between two is the second’s: “Paul Ross, his widow, Ann”. */
function titled(document: Document, all: readonly SpeechToken[]): { name: string; titles: Title[] }[] {
  const runs = nameRuns(all).map((run) => ({ run, spans: besideName(all, run.at, run.from, run.end).titles }))
  const owner = new Map(runs.flatMap(({ spans }, i) => spans.map(({ start }) => [start, i] as const)))
  return runs.map(({ run: { from, end }, spans }, i) => ({
    name: document.text.slice(all[from]!.start, all[end - 1]!.end),
    titles: spans
      .filter(({ start }) => owner.get(start) === i)
      .map(({ start, end: to }) => ({
        title: document.text.slice(start, to),
        isAnothers: isOfAnother(all[tokenFrom(all, start) - 1]),
      })),
  }))
}

/** Whether a claim names somebody by the speaker: “Ann Ross’s brother”, « le frère de la ministre ». */
function isOf(claimed: string, recorded: string, own: readonly Title[], grammar: Grammar): boolean {
  const over = new Set(ownersIn(claimed, grammar))
  const surname = readName(recorded, grammar)?.surname.at(-1)
  if (surname && over.has(surname)) return true
  return own.some(({ title }) => contentOf(title, grammar).every((part) => over.has(part)))
}
