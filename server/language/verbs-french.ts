/** When French verbs take place: simple tenses, compounds with *avoir* and *être*, « va fermer », « doit fermer ». */
import { hasClass } from './classes.ts'
import type { Grammar } from './grammar.ts'
import { classFormsOf, isFormOf } from './inflect.ts'
import { type Person, type Time, type VerbClass, type When, whenOf } from './inflection.ts'
import { isVerb } from './lexicon.ts'
import type { Document, Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { Mood, VerbGroup } from './verb-group.ts'

const isVerbOf = (lemma: string, name: VerbClass, grammar: Grammar) =>
  classFormsOf(lemma, name, grammar).some(({ time }) => time === 'infinitive')

/** How many small words may stand between an auxiliary and its participle. */
const GAP = 4

export function frenchVerbs(document: Document, { from, to }: Range): VerbGroup[] {
  const found: VerbGroup[] = []
  for (let at = from; at < to; at++) {
    const verb = compound(document, at, to) ?? periphrasis(document, at, to) ?? simple(document, at, to)
    if (!verb) continue
    // “il faut que les députés votent”: the order is the clause’s.
    const ordered = found.at(-1)
    const isBare = ordered !== undefined && ordered.at === ordered.from && verb.from - ordered.at <= ORDERED
    if (isBare && isOrder(document, ordered.at)) ordered.at = verb.at
    else found.push(verb)
    at = Math.max(at, verb.at)
  }
  return found
}

/** How far behind "il faut que" its verb may come. */
const ORDERED = 9
const isOrder = ({ tokens, grammar }: Document, at: number) =>
  isFormOf(tokens[at]!.key, 'order', grammar) && tokens[at + 1]?.key === 'que'

/** An auxiliary, with its participle where there is one: "a signé", "aurait fui", "est". */
function compound({ tokens }: Document, at: number, to: number): VerbGroup | null {
  const auxiliary = auxiliaryOf(tokens[at]!)
  if (!auxiliary) return null
  const first = following(tokens, at, to, isParticiple)
  const might = auxiliary.when === 'conditional' && first > 0 ? mightHave(tokens, first, to) : null
  if (might) return { ...might, from: at, time: 'conditional', loose: false, persons: auxiliary.persons }
  // “a été évité”: the second participle carries the meaning.
  const second = first > 0 && tokens[first]!.key === 'ete' ? following(tokens, first, to, isParticiple) : -1
  const participle = second > 0 ? second : first
  const isEtre = auxiliary.verb === 'être'
  const movement = participle > 0 && (isReflexive(tokens, at) || takesEtre(tokens[participle]!))
  // “est fermé” is a state or an event of today; “est parti”, “s’est fermé” are over.
  const today = auxiliary.when === 'present' && isEtre
  const over = auxiliary.when === 'present' && participle > 0 && (!isEtre || movement)
  // “il aura fallu onze morts”, “sera venu” sum up what is over; “sera fermé” is to come.
  const summed = auxiliary.when === 'future' && participle > 0 && (!isEtre || movement)
  return {
    at: participle > 0 ? participle : at,
    from: at,
    time: over ? 'past' : auxiliary.when,
    // “parmi les morts, il y a beaucoup d’enfants” tells of what was, too.
    loose: (today && participle > 0) || summed || tokens[at - 1]?.key === 'y',
    mood: auxiliary.when === 'conditional' ? 'would' : auxiliary.when === 'future' && !summed ? 'will' : null,
    persons: auxiliary.persons,
  }
}

/** « Aurait pu quitter », « auraient dû prévenir »: the infinitive carries the meaning. */
function mightHave(tokens: Token[], participle: number, to: number): Pick<VerbGroup, 'at' | 'mood'> | null {
  const { grammar } = tokens[participle]!.document
  const mood = tokens[participle]!.readings.map(({ lemma }) => moodOf(lemma, 'conditional', grammar)).find(
    (one) => one === 'could' || one === 'should',
  )
  const at = mood ? following(tokens, participle, to, (token) => isVerb(token.key, grammar)) : -1
  return mood && at > 0 ? { at, mood } : null
}

const AUXILIARY_TIMES: ReadonlySet<Time | null> = new Set<Time>([
  'present',
  'imperfect',
  'past',
  'future',
  'conditional',
])

/** *Avoir* or *être* in the indicative. */
function auxiliaryOf({ key, text, document }: Token): { verb: string; when: When; persons: Person[] } | null {
  if (key === 'a' && !/^[aA]$/u.test(text)) return null
  const forms = classFormsOf(key, 'auxiliary', document.grammar).filter(({ time }) =>
    AUXILIARY_TIMES.has(time),
  )
  const [first] = forms
  if (!first) return null
  const persons = forms.flatMap(({ person }) => person ?? [])
  return { verb: first.verb, when: whenOf(first.time)!, persons }
}

/** One that no list has ends as participles do: « a briefé ». */
const isParticiple = ({ readings, part, key }: Token) =>
  readings.some(({ time }) => time === 'participle') ||
  (readings.length === 0 && part === 'VERB' && PARTICIPLE.test(key))
const PARTICIPLE = /[eiu]e?s?$/u

/** Whether a verb takes *être* for its past. */
const takesEtre = ({ key, readings, document: { grammar } }: Token) =>
  isFormOf(key, 'past-with-être', grammar) ||
  readings.some(({ lemma }) => isVerbOf(lemma, 'past-with-être', grammar))
const isReflexive = (tokens: Token[], at: number) =>
  REFLEXIVE.has(tokens[at - 1]?.key ?? '') ||
  (SUBJECT_AND_REFLEXIVE.has(tokens[at - 1]?.key ?? '') && tokens[at - 2]?.key === tokens[at - 1]!.key)
const REFLEXIVE: ReadonlySet<string> = new Set(['se', 'me', 'te'])
const SUBJECT_AND_REFLEXIVE: ReadonlySet<string> = new Set(['nous', 'vous'])

const isNow = ({ time }: { time: Time | null }) => time === 'present'

/** "va fermer", "vient de fermer". */
function periphrasis({ tokens, grammar }: Document, at: number, to: number): VerbGroup | null {
  const { key } = tokens[at]!
  const going = classFormsOf(key, 'going', grammar).filter(isNow)
  const coming = classFormsOf(key, 'coming', grammar).filter(
    (form) => isNow(form) || form.time === 'imperfect',
  )
  const ended = coming.length > 0 && following(tokens, at, to, (token) => token.key === 'de', 2) > 0
  if (going.length === 0 && !ended) return null
  const infinitive = following(tokens, at, to, (token) => isVerb(token.key, grammar), 3)
  if (infinitive < 0) return null
  const [time, mood] = ended ? (['past', null] as const) : (['future', 'will'] as const)
  const persons = [...going, ...coming].flatMap(({ person }) => person ?? [])
  return { at: infinitive, from: at, time, loose: true, mood, persons }
}

/** A form that can be nothing but one time of a verb; the modal verbs with their infinitive. */
function simple({ tokens, grammar }: Document, at: number, to: number): VerbGroup | null {
  // Behind its subject a word is no noun: « elle joue ».
  const readings = hasClass(tokens[at - 1], 'subject', 'people')
    ? tokens[at]!.readings.filter((reading) => reading.time !== null)
    : tokens[at]!.readings
  const time = readings[0] ? whenOf(readings[0].time) : null
  if (!time || readings.some((reading) => whenOf(reading.time) !== time) || isSubjunctive(tokens, at))
    return null
  const { lemma, persons } = readings[0]!
  const next = isVerbOf(lemma, 'modal', grammar)
    ? following(tokens, at, to, (token) => isVerb(token.key, grammar))
    : -1
  const said = next > 0 ? tokens[next]!.key : ''
  // “doivent faire bouillir”: *faire* lends its mood to the verb behind it.
  const made =
    isVerbOf(said, 'causative', grammar) && isVerb(tokens[next + 1]?.key ?? '', grammar) ? next + 1 : next
  // “devrait être publié”: the participle says what.
  const passive = isVerbOf(said, 'auxiliary', grammar) ? following(tokens, next, to, isParticiple, 3) : -1
  const infinitive = passive > 0 ? passive : made
  return {
    at: infinitive > 0 ? infinitive : at,
    from: at,
    time,
    loose: false,
    mood: moodOf(lemma, time, grammar),
    persons,
  }
}

function moodOf(lemma: string, time: When, grammar: Grammar): Mood | null {
  const conditional = time === 'conditional'
  if (isVerbOf(lemma, 'can', grammar)) return conditional ? 'could' : 'can'
  if (isVerbOf(lemma, 'must', grammar)) return conditional ? 'should' : 'must'
  // “je voudrais” is the polite “I want”.
  if (conditional) return isVerbOf(lemma, 'modal', grammar) ? null : 'would'
  return time === 'future' ? 'will' : null
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
    // “a sans doute signé”, “a finalement signé”, “a longtemps vécu”
    const isSmall = token.key.endsWith('ment') || token.key === 'doute' || token.part === 'ADV'
    if (token.weight === 1 && !isSmall) return -1
  }
  return -1
}
