/** Where names stand in a text, and the nouns beside them that tell who bears them. */
import type { Span } from '../../language/split.ts'
import { nameEnd } from './mentions.ts'
import { isOfAnothers, withoutTitles } from './titles.ts'
import { isA, isDeterminer, type SpeechToken } from './speech-token.ts'
import { isPersonNoun } from './nouns.ts'

const WORDS_AROUND_A_NAME = 8

export interface NameRun {
  at: number
  /** The first word that is no title. */
  from: number
  /** Index after the last. */
  end: number
}

export function nameRuns(tokens: readonly SpeechToken[]): NameRun[] {
  const inside = new Set<string>()
  tokens.forEach((token, i) => {
    if (token.capital && tokens[i - 1]?.sentence === token.sentence) inside.add(token.key)
  })
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    let at = i
    const token = tokens[at]!
    if (!token.capital || isWhen(tokens, at)) continue
    const end = nameEnd(tokens, at)
    if (end === at) continue
    const starts = tokens[at - 1]?.sentence !== token.sentence
    if (starts && (isA(token, 'function') || isA(token, 'preposition'))) at++
    else if (starts && end === at + 1 && !inside.has(token.key)) at++
    if (at < end) runs.push({ at, from: withoutTitles(tokens, at, end), end })
    i = end - 1
  }
  return runs
}

/** A date, and no given name: « Noël Sarrazac », but “in April Ross …”. */
const isWhen = (tokens: readonly SpeechToken[], at: number): boolean =>
  isA(tokens[at], 'date') &&
  !(tokens[at]!.given.here && tokens[at + 1]?.capital && !isA(tokens[at - 1], 'preposition'))

/** What stands beside a name to say who bears it. */
export interface Beside {
  /** The nouns, see `officeAt`. */
  roles: string[]
  /** As printed, with all that belongs to them: “the transport commissioner”. */
  titles: Span[]
}

/** “la ministre de l’Énergie Claire Roy”, “Sophie Lanvin, a spokeswoman for the ministry”. */
export function besideName(tokens: readonly SpeechToken[], at: number, from: number, end: number): Beside {
  const before = titleBefore(tokens, at, from)
  const after = tokens[end]?.key === ',' ? titleAfter(tokens, end + 1) : NOTHING
  return { roles: [...before.roles, ...after.roles], titles: [...before.titles, ...after.titles] }
}
const NOTHING: Beside = { roles: [], titles: [] }

function titleBefore(tokens: readonly SpeechToken[], at: number, from: number): Beside {
  const roles: string[] = []
  const { sentence } = tokens[at]!
  // “the mayor of Lowmoor” is not Lowmoor, nor « le maire de La Ferté » La Ferté.
  const article = from === at && isDeterminer(tokens[from - 1]) ? 1 : 0
  const joint = tokens[from - 1 - article]
  if (isA(joint, 'role-goes-on') && joint!.kind === 'word') return NOTHING
  let first = from
  for (let i = from - 1, commas = 0; i >= Math.max(0, from - WORDS_AROUND_A_NAME); i--) {
    const token = tokens[i]!
    if (token.sentence !== sentence || token.kind === 'speech') break
    if (token.kind === 'mark' && (token.key !== ',' || ++commas > 1 || i !== at - 1)) break
    if (
      isA(token, 'clause') ||
      token.reporting.inEither ||
      (isA(token, 'preposition') && !isA(token, 'role-goes-on'))
    )
      break
    if (isPersonNoun(token) && !isOfAnothers(tokens, i)) roles.push(tokens[i]!.office)
    if (token.kind === 'word') first = i
    // « la directrice des travaux, Inès Roche »
    if (isDeterminer(token) && !isA(token, 'contracted-article') && !isA(tokens[i - 1], 'role-goes-on')) break
  }
  return beside(tokens, roles, first, tokens[from - 1]?.key === ',' ? from - 1 : from)
}

/** The nouns of an apposition; none where a verb comes, since “…, the official said” begins another clause. */
function titleAfter(tokens: readonly SpeechToken[], at: number): Beside {
  const roles: string[] = []
  // “Ann Ross, | who is | his aunt”
  if (isA(tokens[at], 'relative') && isA(tokens[at + 1], 'passive')) at += 2
  let i = at
  for (; i < Math.min(tokens.length, at + WORDS_AROUND_A_NAME); i++) {
    const { kind, key, sentence } = tokens[i]!
    if (sentence !== tokens[at]!.sentence || kind !== 'word' || key === 'who' || key === 'qui') break
    if (tokens[i]!.reporting.inEither && !isPersonNoun(tokens[i])) return NOTHING
    if (isPersonNoun(tokens[i]) && !isOfAnothers(tokens, i)) roles.push(tokens[i]!.office)
  }
  return beside(tokens, roles, at, i)
}

function beside(tokens: readonly SpeechToken[], roles: string[], first: number, end: number): Beside {
  const from = isDeterminer(tokens[first]) ? first + 1 : first
  return roles.length > 0 && end > from
    ? { roles, titles: [{ start: tokens[from]!.start, end: tokens[end - 1]!.end }] }
    : { roles, titles: [] }
}

/** Whether a name completes what stands before it: “of Lowmoor”, « du Nord », « de la Creuse ». */
export const isComplement = (tokens: readonly SpeechToken[], at: number): boolean =>
  isA(tokens[at - 1], 'preposition') || (isDeterminer(tokens[at - 1]) && isA(tokens[at - 2], 'preposition'))

/** Whether a name stands between an article and the noun that it describes: “the | Duarte | government”. */
export function isAttribute(tokens: readonly SpeechToken[], at: number, end: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[end]]
  const isArticle = isA(before, 'definite') && !isA(before, 'contracted-article')
  if (!isArticle || next?.kind !== 'word' || next.capital || next.sentence !== tokens[at]!.sentence)
    return false
  return (
    !isA(next, 'function') && !isA(next, 'auxiliary') && !isA(next, 'preposition') && !next.reporting.form
  )
}
