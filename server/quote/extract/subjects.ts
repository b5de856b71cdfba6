/** Whose verb a verb is: the noun phrase that is its subject, told from the words around it, without a full parse. */
import type { Mention } from '../entities/mentions.ts'
import type { NounPhrases } from '../entities/noun-phrases.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'

/** What may stand between a subject and its verb: “she has | also | not | said”, « il nous l’a | encore | dit ». */
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART'])
const MOST_BETWEEN = 6
const MOST_CLIMBS = 6

/** The subject of the verb at `verb`: before it, relative clauses and appositions between commas passed over; or, where it is inverted, behind. */
export function subjectOf(
  tokens: readonly SpeechToken[],
  phrases: NounPhrases,
  verb: number,
): Mention | null {
  return before(tokens, phrases, verb) ?? behind(tokens, phrases, verb)
}

function before(tokens: readonly SpeechToken[], phrases: NounPhrases, verb: number): Mention | null {
  const { sentence } = tokens[verb]!
  let at = verb - 1
  for (let left = MOST_BETWEEN; left > 0; left--, at--) {
    const token = tokens[at]
    if (token?.sentence !== sentence) return null
    if (token.kind !== 'word') break
    const mention = phrases.endingBefore(at + 1)
    if (mention && !isObject(token)) break
    if (
      !BETWEEN.has(phrases.part(at)) &&
      !isA(token, 'between') &&
      !isA(token, 'reflexive') &&
      !isObject(token)
    )
      break
  }
  for (let climbs = MOST_CLIMBS; climbs > 0; climbs--) {
    const token = tokens[at]
    if (token?.sentence !== sentence || token.kind === 'speech') return null
    if (token.key === ',') {
      at = opening(tokens, at) - 1
      continue
    }
    if (token.kind !== 'word') return null
    const mention = phrases.endingBefore(at + 1)
    if (!mention) {
      const relative = relativeBefore(tokens, at)
      if (relative < 0) return null
      at = relative - 1
      continue
    }
    const previous = tokens[mention.at - 1]
    if (previous?.sentence !== sentence || previous.kind !== 'word') return mention
    // “a letter from the mayor | said”: what stands behind a preposition completes the phrase before.
    if (isA(previous, 'preposition')) at = mention.at - 2
    else if (phrases.part(mention.at - 1) === 'VERB' && relativeBefore(tokens, mention.at - 1) >= 0)
      at = relativeBefore(tokens, mention.at - 1) - 1
    else return mention
  }
  return null
}

/** « dit | hier | le ministre », “said | the minister”, « a lancé | à la préfète, Anne Roy, | le maire ». */
function behind(tokens: readonly SpeechToken[], phrases: NounPhrases, verb: number): Mention | null {
  const { sentence } = tokens[verb]!
  for (let at = verb + 1, left = MOST_BETWEEN; left > 0; at++, left--) {
    const token = tokens[at]
    if (token?.sentence !== sentence || token.kind !== 'word') return null
    const complement = complementAt(tokens, phrases, at)
    if (complement) {
      at = endWithName(tokens, phrases, complement) - 1
      continue
    }
    const mention = phrases.beginningAt(at)
    if (mention && !isA(token, 'date')) return mention
    if (!BETWEEN.has(phrases.part(at)) && phrases.part(at) !== 'VERB' && !isA(token, 'date')) return null
  }
  return null
}

/** The phrase that a preposition at `at` leads: « | à la préfète », « | au maire », whose article holds it. */
function complementAt(tokens: readonly SpeechToken[], phrases: NounPhrases, at: number): Mention | null {
  if (isA(tokens[at], 'contracted-article')) return phrases.beginningAt(at)
  return isA(tokens[at], 'preposition') ? phrases.beginningAt(at + 1) : null
}

/** Index behind a phrase, the name that stands beside it between commas, and the comma that closes it. */
function endWithName(tokens: readonly SpeechToken[], phrases: NounPhrases, { to }: Mention): number {
  if (tokens[to]?.key !== ',') return to
  const name = phrases.beginningAt(to + 1)
  return name?.form === 'name' && tokens[name.to]?.key === ',' ? name.to + 1 : to
}

/** A pronoun that no clause has for its subject: « nous l’a dit ». */
const isObject = (token: SpeechToken) => isA(token, 'reflexive')

/** Index of the comma that opens what the one at `closing` closes: before a relative pronoun where there is one, else the nearest. */
function opening(tokens: readonly SpeechToken[], closing: number): number {
  const { sentence } = tokens[closing]!
  let nearest = -1
  for (let i = closing - 1; tokens[i]?.sentence === sentence && tokens[i]!.kind !== 'speech'; i--) {
    if (tokens[i]!.key !== ',') continue
    if (nearest < 0) nearest = i
    if (
      isA(tokens[i + 1], 'relative') ||
      (isA(tokens[i + 1], 'preposition') && isA(tokens[i + 2], 'relative'))
    )
      return i
  }
  return nearest
}

const LONGEST_RELATIVE = 12
function relativeBefore(tokens: readonly SpeechToken[], at: number): number {
  const { sentence } = tokens[at]!
  for (let i = at, left = LONGEST_RELATIVE; left > 0; i--, left--) {
    const token = tokens[i]
    if (token?.sentence !== sentence || token.kind !== 'word') return -1
    if (isA(token, 'relative')) return i
  }
  return -1
}
