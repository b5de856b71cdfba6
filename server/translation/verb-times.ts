/** When the verbs of a text take place, as far as their forms tell. */
import type { Tense } from './inflect-french.ts'
import { isVerb } from './lexicon.ts'
import type { Range, Side, Token } from './side.ts'

export type Time = 'past' | 'present' | 'future' | 'conditional'

export interface TimedVerb {
  /** The token that carries the meaning: the participle or the infinitive after its auxiliary. */
  at: number
  /** Where the verb begins, its auxiliary included. */
  from: number
  time: Time
  /** Tenses that the other language may render by the present: "has worked", « travaillait ». */
  loose: boolean
  /** The mood that an auxiliary gives it, or a French conditional of its own; null for a plain statement. */
  mood: Mood | null
}

/**
 * `could` may not be, `should` is advice, `must` an order, `would` hangs on a condition or a rumour, `will` is certain.
 * *Pouvoir* and *devoir* in the conditional are `could` and `should`.
 */
export type Mood = 'may' | 'could' | 'can' | 'must' | 'should' | 'would' | 'will'

export const timedVerbs = (side: Side, within: Range): TimedVerb[] =>
  side.language === 'fr' ? frenchVerbs(side, within) : englishVerbs(side, within)

const AUXILIARY_PRESENT = /^(?:ai|as|a|avons|avez|ont|suis|es|est|sommes|etes|sont)$/u
const AUXILIARY_PAST =
  /^(?:avais|avait|avions|aviez|avaient|etais|etait|etions|etiez|etaient|eut|eurent|fut|furent)$/u
const AUXILIARY_FUTURE = /^(?:aurai|auras|aura|aurons|aurez|auront|serai|seras|sera|serons|serez|seront)$/u
const AUXILIARY_CONDITIONAL =
  /^(?:aurais|aurait|aurions|auriez|auraient|serais|serait|serions|seriez|seraient)$/u
const GOING = /^(?:vais|vas|va|allons|allez|vont)$/u
const COMING = /^(?:viens|vient|venons|venez|viennent|venait|venais|venaient)$/u
/** How many small words may stand between an auxiliary and its participle. */
const GAP = 4

function frenchVerbs({ tokens }: Side, { from, to }: Range): TimedVerb[] {
  const found: TimedVerb[] = []
  for (let at = from; at < to; at++) {
    const verb = compound(tokens, at, to) ?? periphrasis(tokens, at, to) ?? simple(tokens, at, to)
    if (!verb) continue
    // “il faut que les députés votent”: the order is the clause’s.
    const ordered = found.at(-1)
    if (
      ordered &&
      ordered.at === ordered.from &&
      isOrder(tokens, ordered.at) &&
      verb.from - ordered.at <= ORDERED
    ) {
      found[found.length - 1] = { ...ordered, at: verb.at }
    } else found.push(verb)
    at = Math.max(at, verb.at)
  }
  return found
}

/** How far behind "il faut que" its verb may come. */
const ORDERED = 9
const isOrder = (tokens: Token[], at: number) =>
  /^(?:faut|faudra|faudrait|fallait)$/u.test(tokens[at]!.key) && tokens[at + 1]?.key === 'que'

/** An auxiliary, with its participle where there is one: "a signé", "aurait fui", "est". */
function compound(tokens: Token[], at: number, to: number): TimedVerb | null {
  const { key, text } = tokens[at]!
  const [present, past] = [AUXILIARY_PRESENT.test(key), AUXILIARY_PAST.test(key)]
  const [future, conditional] = [AUXILIARY_FUTURE.test(key), AUXILIARY_CONDITIONAL.test(key)]
  if (!(present || past || future || conditional) || (key === 'a' && !/^[aA]$/u.test(text))) return null
  const participle = following(tokens, at, to, ({ readings }) =>
    readings.some(({ tense }) => tense === 'participle'),
  )
  const being = /^(?:suis|es|est|sommes|etes|sont)$/u.test(key)
  const time = conditional ? 'conditional' : future ? 'future' : past || participle > 0 ? 'past' : 'present'
  return {
    at: participle > 0 ? participle : at,
    from: at,
    time,
    // “est fermé” is a state or an event: present or past.
    loose: being && participle > 0,
    mood: conditional ? 'would' : future ? 'will' : null,
  }
}

/** "va fermer", "vient de fermer". */
function periphrasis(tokens: Token[], at: number, to: number): TimedVerb | null {
  const { key } = tokens[at]!
  const coming = COMING.test(key) && following(tokens, at, to, (token) => token.key === 'de', 2) > 0
  if (!GOING.test(key) && !coming) return null
  const infinitive = following(tokens, at, to, (token) => isVerb(token.key, 'fr'), 3)
  return infinitive < 0
    ? null
    : {
        at: infinitive,
        from: at,
        time: coming ? 'past' : 'future',
        loose: true,
        mood: coming ? null : 'will',
      }
}

const TIME: Partial<Record<Tense, Time>> = {
  present: 'present',
  imperfect: 'past',
  past: 'past',
  future: 'future',
  conditional: 'conditional',
}

/** A form that can be nothing but one tense of a verb; the modal verbs with their infinitive. */
function simple(tokens: Token[], at: number, to: number): TimedVerb | null {
  const { readings } = tokens[at]!
  const tense = readings[0]?.tense
  const time = tense && TIME[tense]
  if (!time || readings.some((reading) => reading.tense !== tense)) return null
  const { lemma } = readings[0]!
  const modal = /^(?:pouvoir|devoir|vouloir|falloir)$/u.test(lemma)
  const next = modal ? following(tokens, at, to, (token) => isVerb(token.key, 'fr')) : -1
  // “doivent faire bouillir”: *faire* lends its mood to the verb behind it.
  const made = next > 0 && /^(?:faire|laisser)$/u.test(tokens[next]!.key) && tokens[next + 1]
  const infinitive = made && isVerb(made.key, 'fr') ? next + 1 : next
  const conditional = tense === 'conditional'
  const mood =
    lemma === 'pouvoir'
      ? conditional
        ? 'could'
        : 'can'
      : lemma === 'devoir' || lemma === 'falloir'
        ? conditional
          ? 'should'
          : 'must'
        : // “je voudrais” is the polite “I want”.
          conditional
          ? lemma === 'vouloir'
            ? null
            : 'would'
          : tense === 'future'
            ? 'will'
            : null
  return { at: infinitive > 0 ? infinitive : at, from: at, time, loose: false, mood }
}

/** The next token that fits, past small words of the same clause. */
function following(
  tokens: Token[],
  at: number,
  to: number,
  fits: (token: Token) => boolean,
  gap = GAP,
): number {
  for (let next = at + 1; next < Math.min(to, at + gap + 1); next++) {
    const token = tokens[next]!
    if (token.clause !== tokens[at]!.clause) return -1
    if (fits(token)) return next
    if (token.weight === 1 && !token.key.endsWith('ment')) return -1
  }
  return -1
}

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

function englishVerbs({ tokens }: Side, { from, to }: Range): TimedVerb[] {
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
  const mood =
    MOODS[first] ??
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
