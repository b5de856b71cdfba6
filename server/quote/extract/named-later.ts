/** Whom a text names only after they were told of: “The speaker was Ann Ross”, « Elle s’appelle Salomé ». */
import { isArrival } from '../entities/antecedents.ts'
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isAge } from '../entities/profile.ts'
import { isA, isOfAnother, type SpeechToken } from '../entities/speech-token.ts'
import { subjectOf } from './subjects.ts'

interface Naming {
  whom: Mention
  name: Mention
}

/** The namings of a text, in its order. */
export function namings(tokens: readonly SpeechToken[], phrases: NounPhrases): Naming[] {
  const found: Naming[] = []
  for (let at = 1; at < tokens.length; at++) {
    const verb = tokens[at - 1]!
    if (!tokens[at]!.capital || verb.kind !== 'word' || verb.sentence !== tokens[at]!.sentence) continue
    const joins = isA(verb, 'preposition') || isCopula(phrases, verb, at - 1)
    if (!verb.reporting.isNaming && !joins) continue
    const name = phrases.in(verb.sentence).find((one) => one.at === at && one.form === 'name')
    if (!name || name.kind !== 'person') continue
    const whom = namedBy(tokens, phrases, at - 1)
    if (whom) found.push({ whom, name })
  }
  return found
}

/** “A driver who killed a walker was jailed. | Ann Ross, 46, …”: who opens a text unnamed, and the next paragraph by name and age. */
export function ledes(tokens: readonly SpeechToken[], phrases: NounPhrases): Naming[] {
  const openings = tokens.flatMap((token, at) => (token.paragraph === tokens[at - 1]?.paragraph ? [] : [at]))
  return openings.flatMap((at, i) => {
    const name = phrases.beginningAt(at)
    const isNamed = name?.form === 'name' && name.kind === 'person' && name.to > at + 1
    const whom = i > 0 && isNamed && isAged(tokens, name) ? phrases.beginningAt(openings[i - 1]!) : null
    return whom && isArrival(whom) && !whom.plural ? [{ whom, name: name! }] : []
  })
}

const isAged = (tokens: readonly SpeechToken[], { to }: Mention): boolean =>
  tokens[to]?.key === ',' && isAge(tokens, to + 1)

/** Whom the verb or the noun names that ends at a token: “her name as”, « se nomme », “was”. */
function namedBy(tokens: readonly SpeechToken[], phrases: NounPhrases, at: number): Mention | null {
  const before = tokens[at - 1]
  if (before?.reporting.isNaming && isOfAnother(tokens[at - 2]))
    return phrases.in(before.sentence).find((one) => one.at === at - 2 && one.to === at - 1) ?? null
  const names = tokens[at]!.reporting.isNaming && (isA(before, 'reflexive') || phrases.part(at - 1) === 'AUX')
  if (!names && !isCopula(phrases, tokens[at]!, at)) return null
  const verb = names && !isA(before, 'reflexive') ? at - 1 : provedAt(tokens, phrases, at)
  const subject = subjectOf(tokens, phrases, verb)
  return subject && subject.to <= at && subject.form !== 'name' ? subject : null
}

/** “to | be | Ann Ross” */
const isCopula = (phrases: NounPhrases, token: SpeechToken, at: number): boolean =>
  phrases.part(at) === 'AUX' || isA(token, 'passive')

/** The verb of “turned out to be”, “proved to be”, « s’est avéré être »; else the copula itself. */
function provedAt(tokens: readonly SpeechToken[], phrases: NounPhrases, copula: number): number {
  const LONGEST = 3
  for (let i = copula - 1; i >= copula - LONGEST && tokens[i]?.sentence === tokens[copula]!.sentence; i--) {
    if (phrases.part(i) === 'VERB') return i
    if (!['ADP', 'PART', 'ADV'].includes(phrases.part(i))) return copula
  }
  return copula
}
