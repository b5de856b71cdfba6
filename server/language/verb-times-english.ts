/** When English verbs take place: chains of auxiliaries, plain pasts, plain presents. */
import { isVerb } from './lexicon.ts'
import type { Range, Document, Token } from './read.ts'
import type { Mood, Time, TimedVerb } from './timed-verb.ts'

const MOODS: Record<string, Mood> = {
  may: 'may',
  might: 'may',
  could: 'could',
  can: 'can',
  cannot: 'can',
  must: 'must',
  should: 'should',
  ought: 'should',
  would: 'would',
  will: 'will',
  shall: 'will',
}
const OPENS_CHAIN =
  /^(?:will|shall|would|could|can|cannot|may|might|must|should|ought|is|are|am|was|were|have|has|had|do|does|did|need|needs|'re|'m|'ve|'d|'ll)$/u
const IN_CHAIN =
  /^(?:be|been|being|have|had|to|not|going|able|supposed|got|never|always|also|still|just|already|now|only|all|both|soon|even|ever|i|you|he|she|it|we|they|there|be|is|are|was|were|has|do|then|yet|well|indeed|too|as|said|believed|thought|reported|expected)$/u
const BE = /^(?:be|been|being|is|are|am|was|were|'re|'m)$/u
const ADVERB =
  /ly$|^(?:not|never|always|also|still|just|already|now|only|all|both|soon|even|ever|then|yet|well|indeed|too)$/u
/** Auxiliaries, adverbs and a subject turned round: no verb takes longer to come. */
const CHAIN = 7

export function englishVerbs({ tokens }: Document, { from, to }: Range): TimedVerb[] {
  const found: TimedVerb[] = []
  /** A clause with an auxiliary has its verb: an -ed in it is a participle. */
  let spoken = -1
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (OPENS_CHAIN.test(token.key) && !(token.key === 'may' && token.capital && !token.opens)) {
      const verb = chain(tokens, at, to)
      found.push(verb)
      spoken = token.clause
      at = Math.max(at, verb.at)
    } else if (isPlainPast(tokens, at) && (spoken !== token.clause || isOnlyPast(token))) {
      found.push({
        at,
        from: at,
        time: 'past',
        loose: !isOnlyPast(token) && !hasSubject(tokens, at),
        mood: null,
      })
    } else if (hasSubject(tokens, at) && isPlainPresent(token))
      found.push({ at, from: at, time: 'present', loose: false, mood: null })
  }
  return [...found, ...bareVerbs(tokens, from, to, found)]
}

/** "The factory employs": an -s that is the only verb its clause can have. */
function bareVerbs(tokens: Token[], from: number, to: number, found: TimedVerb[]): TimedVerb[] {
  const spoken = new Set(found.map(({ at }) => tokens[at]!.clause))
  const bare: TimedVerb[] = []
  for (let at = from; at < to; at++) {
    const { key, clause, readings } = tokens[at]!
    if (
      spoken.has(clause) ||
      !key.endsWith('s') ||
      !readings.some(({ tense, lemma }) => tense === 'present' && isVerb(lemma, 'en'))
    )
      continue
    if (
      /^(?:the|a|an|of|in|for|to|and|these|those|our|their|his|her|my|your|its|no|many|some|all|with|by|from|on|at)$/u.test(
        tokens[at - 1]?.key ?? 'the',
      )
    )
      continue
    spoken.add(clause)
    bare.push({ at, from: at, time: 'present', loose: false, mood: null })
  }
  return bare
}

/** From its first auxiliary to the verb that carries the meaning. */
function chain(tokens: Token[], at: number, to: number): TimedVerb {
  const first = tokens[at]!.key
  const seen = [first]
  let head = at
  for (let next = at + 1; next < Math.min(to, at + CHAIN); next++) {
    const { key, clause, readings } = tokens[next]!
    if (clause !== tokens[at]!.clause) break
    if (IN_CHAIN.test(key) || key.endsWith('ly')) {
      seen.push(key)
      if (/^(?:be|been|have|had)$/u.test(key)) head = next
      continue
    }
    // After *be* an adjective stands where a participle could: “was clean” is no form of *to clean*.
    const being = BE.test(seen.findLast((one) => BE.test(one) || !ADVERB.test(one)) ?? '')
    if (
      readings.some(
        ({ lemma, tense }) => isVerb(lemma, 'en') && (!being || (tense !== null && tense !== 'present')),
      )
    )
      head = next
    break
  }
  const obliged =
    /^(?:have|has|had|need|needs)$/u.test(first) &&
    seen.find((key) => key !== first && key !== 'not') === 'to'
  const going = seen.includes('going') && seen.includes('to')
  // “I should like” is a polite “want”.
  const polite = first === 'should' && tokens.slice(at + 1, at + 4).some(({ key }) => key === 'like')
  const mood =
    (polite ? 'would' : MOODS[first]) ??
    (obliged
      ? 'must'
      : seen.includes('supposed')
        ? 'should'
        : going && /^(?:is|are|am|'re|'m)$/u.test(first)
          ? 'will'
          : null)
  const participle = tokens[head]!.readings.some(({ tense }) => tense === 'participle' || tense === 'past')
  const [time, loose]: [Time, boolean] =
    mood === 'will'
      ? ['future', going]
      : mood === 'would' || mood === 'could' || mood === 'should' || first === 'might'
        ? ['conditional', true]
        : mood === 'can' || mood === 'may' || (mood === 'must' && first !== 'had')
          ? ['present', true]
          : /^(?:was|were|did|had)$/u.test(first)
            ? ['past', false]
            : /^(?:have|has|'ve|'d)$/u.test(first)
              ? [head > at && participle ? 'past' : 'present', true]
              : ['present', participle]
  return { at: head, from: at, time, loose, mood }
}

const isPlainPast = (tokens: Token[], at: number) => {
  const { readings, key } = tokens[at]!
  const verb = readings.some(({ tense, lemma }) => tense === 'past' && isVerb(lemma, 'en'))
  return verb && !readings.some(({ lemma, tense }) => lemma === key && tense === null && isVerb(lemma, 'en'))
}
const isPlainPresent = ({ readings }: Token) =>
  readings.some(({ lemma }) => isVerb(lemma, 'en')) &&
  readings.every(({ tense }) => tense === null || tense === 'present')

/** Right behind a pronoun a form that could be a noun or a participle is a verb. */
const hasSubject = (tokens: Token[], at: number) =>
  /^(?:i|you|he|she|it|we|they|who)$/u.test(tokens[at - 1]?.key ?? '')

/** A past that is no participle too: took, went. */
const isOnlyPast = ({ readings, key }: Token) =>
  !key.endsWith('ed') && readings.every(({ tense }) => tense === 'past')
