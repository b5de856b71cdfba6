/** What the words beside a name tell of its part in an interview: who came, who was met, who translated. */
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { ToldLine } from './block.ts'
import type { NameRun, Names } from './names.ts'

/** Behind “by” and “with”, and before a verb of asking, a name stands within so many words. */
export const BESIDE = 5
/** Before “was talking to”, whoever answers stands within so many words. */
export const TALKING = 20

/** “The Ledger found him at work”, « Elle a reçu Ève Morin »: whoever came asked. */
export function isMet(tokens: readonly Token[], at: number, to: number): boolean {
  const { sentence } = tokens[at]!
  // “Who teaches in the suburb of Lowmoor, met us”
  if (hasClass(tokens[at - 1], 'preposition', 'contracted-article') && tokens[at - 1]!.sentence === sentence)
    return false
  const isHere = (token: Token | undefined) => token?.sentence === sentence
  const behind = tokens.slice(to, to + BESIDE).filter(isHere)
  const verb = behind.findIndex((token) => hasClass(token, 'meets'))
  if (verb >= 0 && verb < NEXT) {
    const [object] = behind.slice(verb + 1)
    if (object && (object.capital || hasClass(object, 'object'))) return true
    return behind.slice(0, verb).some((token) => hasClass(token, 'clitic', 'object', 'definite')) // « Le Relais l’a retrouvée »
  }
  const before = tokens[at - 1]
  return isHere(before) && hasClass(before, 'hosts') && !hasClass(tokens[at - 2], 'passive')
}
/** A verb stands within so many words of its subject. */
const NEXT = 3

/** “Ann Ross was talking to …”: who was talked to asked. */
export function conversesBefore(
  document: Document,
  line: ToldLine,
  names: Names,
  run: NameRun,
  at: number,
): boolean {
  const { tokens } = document
  const before = tokens.slice(Math.max(line.from, at - BESIDE), at)
  const verb = before.findLast((token) => hasClass(token, 'converses'))
  const leads = before.at(-1)
  if (!verb || !hasClass(leads, 'preposition', 'contracted-article') || hasClass(leads, 'language-in'))
    return false
  if (verb.sentence !== tokens[at]!.sentence) return false
  const [first] = tokens
    .slice(Math.max(line.from, verb.index - TALKING), verb.index)
    .filter(({ sentence }) => sentence === verb.sentence)
  const start = first?.start ?? verb.start
  return names.within({ start, end: verb.start }).some((one) => one.keys.at(-1) !== run.keys.at(-1))
}

/** « le roman, dans la traduction d’Anne Roche »: whoever translated what the interview is about seldom answers. */
export function isTranslator(before: readonly Token[]): boolean {
  const [article, noun, of] = before.slice(-3)
  return hasClass(article, 'definite') && hasClass(noun, 'translation') && hasClass(of, 'of')
}

/** “Ann Ross interviewed”, but not “Ann Ross gave no interview” */
export function isSubject(behind: readonly Token[]): boolean {
  const told = behind.findIndex(tellsOfInterview)
  return told >= 0 && !behind.slice(0, told).some((token) => hasClass(token, 'negation', 'denial', 'negator'))
}

/** “spoke to our reporter”, « a parlé à notre journaliste »: whoever does answers. */
export const talksToUs = ([verb, ...behind]: readonly Token[]): boolean =>
  behind.some((token) => token.sentence === verb!.sentence && hasClass(token, 'first-plural', 'label-asks'))

/** “translated from Dutch by …”: whoever is named behind neither asked nor answered. */
export function translatedBefore(before: readonly Token[]): boolean {
  const agent = before.findLastIndex((token) => hasClass(token, 'agent'))
  const verb = before
    .slice(0, Math.max(0, agent))
    .findLast((token) => hasClass(token, 'translation', 'interviewing'))
  return hasClass(verb, 'translation')
}

/** « Q. et R. » tells of one as “interview” does. */
export const tellsOfInterview = (token: Token) =>
  hasClass(token, 'interviewing', 'interviewed') ||
  (token.text.length === 1 && token.capital && hasClass(token, 'label-asks', 'label-answers'))
