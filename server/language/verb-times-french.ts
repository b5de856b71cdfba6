/** When French verbs take place: simple tenses, compounds with *avoir* and *être*, « va fermer », « doit fermer ». */
import type { Tense } from './inflect-french.ts'
import { isVerb } from './lexicon.ts'
import { hasLemma, keySet, type Range, type Document, type Token } from './read.ts'
import type { Time, TimedVerb } from './timed-verb.ts'

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

export function frenchVerbs({ tokens }: Document, { from, to }: Range): TimedVerb[] {
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
  const first = following(tokens, at, to, isParticiple)
  // “a été évité”: the second participle carries the meaning.
  const second = first > 0 && tokens[first]!.key === 'ete' ? following(tokens, first, to, isParticiple) : -1
  const participle = second > 0 ? second : first
  const being = /^(?:suis|es|est|sommes|etes|sont)$/u.test(key)
  // “est fermé” is a state or an event of today; “est parti”, “s’est fermé” are over.
  const over =
    participle > 0 && (!being || isReflexive(tokens, at) || hasLemma(tokens[participle]!, WITH_ETRE))
  const time = conditional ? 'conditional' : future ? 'future' : past || over ? 'past' : 'present'
  // “il aura fallu onze morts”, “sera venu” sum up what is over; “sera fermé” is to come.
  const passive =
    key.startsWith('se') &&
    participle > 0 &&
    !isReflexive(tokens, at) &&
    !hasLemma(tokens[participle]!, WITH_ETRE)
  const summed = future && participle > 0 && !passive
  return {
    at: participle > 0 ? participle : at,
    from: at,
    time,
    // “parmi les morts, il y a beaucoup d’enfants” tells of what was, too.
    loose: (being && participle > 0) || summed || tokens[at - 1]?.key === 'y',
    mood: conditional ? 'would' : future && !summed ? 'will' : null,
  }
}

const isParticiple = ({ readings }: Token) => readings.some(({ tense }) => tense === 'participle')

/** Verbs that take *être* for their past. */
const WITH_ETRE = keySet(`
  aller venir revenir devenir parvenir intervenir survenir arriver partir repartir entrer rentrer sortir ressortir monter descendre
  tomber retomber naitre mourir deceder rester retourner passer`)
const isReflexive = (tokens: Token[], at: number) =>
  /^(?:se|me|te)$/u.test(tokens[at - 1]?.key ?? '') ||
  (/^(?:nous|vous)$/u.test(tokens[at - 1]?.key ?? '') && tokens[at - 2]?.key === tokens[at - 1]!.key)

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
  if (isSubjunctive(tokens, at)) return null
  const { lemma } = readings[0]!
  const modal = /^(?:pouvoir|devoir|vouloir|falloir)$/u.test(lemma)
  const next = modal ? following(tokens, at, to, (token) => isVerb(token.key, 'fr')) : -1
  // “doivent faire bouillir”: *faire* lends its mood to the verb behind it.
  const made = next > 0 && /^(?:faire|laisser)$/u.test(tokens[next]!.key) && tokens[next + 1]
  // “devrait être publié”: the participle says what.
  const passive =
    next > 0 && /^(?:etre|avoir)$/u.test(tokens[next]!.key)
      ? following(tokens, next, to, isParticiple, 3)
      : -1
  const infinitive = passive > 0 ? passive : made && isVerb(made.key, 'fr') ? next + 1 : next
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

/** « Il faut que nous disposions »: behind *que* the imperfect of *nous* and *vous* may be a subjunctive, of any time. */
const isSubjunctive = (tokens: Token[], at: number) =>
  /i(?:ons|ez)$/u.test(tokens[at]!.key) &&
  tokens
    .slice(Math.max(0, at - GAP), at)
    .some(({ key, clause }) => key === 'que' && clause === tokens[at]!.clause)

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
    // “a sans doute signé”, “a finalement signé”
    if (token.weight === 1 && !token.key.endsWith('ment') && token.key !== 'doute') return -1
  }
  return -1
}
