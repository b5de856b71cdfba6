/** Who acts in one text and suffers it in the other: the two changed places. */
import { isFree } from '../facing.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { classFormsOf, isFormOf } from '../../language/inflect.ts'
import { type Document, isOfClass, type Token } from '../../language/read.ts'
import type { VerbGroup } from '../../language/verb-group.ts'
import { agreesWithVerb, personOf } from './persons.ts'

/** So few words tell of one thing. */
const SHORT = 25

type Verbs = [french: VerbGroup, english: VerbGroup]

/**
 * « Le maire a giflé un journaliste » → "a journalist slapped the mayor", « que soutient la ministre » → "who is backing the
 * minister", "was beaten by" → « a battu »: both who acts and who suffers it stand in the other’s place.
 *
 * @param linked verbs that render each other; two that have no counterpart may be such a pair too
 */
export function turned(segment: Segment, linked: readonly Verbs[]): Verbs | undefined {
  const { fr, en } = segment
  const isShort = Math.max(fr.to - fr.from, en.to - en.from) <= SHORT
  const others = fr.verbs
    .filter((verb) => isFree(fr, verb))
    .flatMap((left) =>
      en.verbs
        .filter((right) => isFree(en, right) && (fr.guesses[left.at] === right.at || isShort))
        .map((right): Verbs => [left, right]),
    )
    .filter((verbs) => !mayBeConverse(segment, verbs))
  // « Vous nous avez manqué », “we missed you”: such verbs are to be turned.
  const plain = linked.filter(
    ([left, right]) =>
      !isOfClass(fr.document.tokens[left.at]!, 'turns-round') ||
      !isOfClass(en.document.tokens[right.at]!, 'turns-round'),
  )
  return [...plain, ...others].find(([left, right]) => areTurned(segment, left, right))
}

/** « N’aurait pas survécu à », "would have finished off", « ont reçu la bénédiction »: known verbs may turn a story round. */
function mayBeConverse({ fr, en }: Segment, verbs: Verbs): boolean {
  const tokens = [fr, en].map(({ document }, at) => document.tokens[verbs[at]!.at]!)
  if (tokens.some((token) => isOfClass(token, 'receives', 'turns-round'))) return true
  const denied = [fr, en].map((half, at) => {
    const { from, at: to } = verbs[at]!
    return half.denials.some((one) => one.from <= to + 1 && one.to >= from - 1)
  })
  return denied[0] !== denied[1]
}

function areTurned({ fr, en }: Segment, left: VerbGroup, right: VerbGroup): boolean {
  const [french, english] = [rolesIn(fr, left), rolesIn(en, right)]
  if (!french || !english) return false
  const same = (some: readonly Token[], others: readonly Token[]) =>
    some.some((one) =>
      others.some((other) => fr.guesses[one.index] === other.index || areOnePerson(one, other)),
    )
  // « Ce qui me semble juste », “which I feel is fair”: a thing that acts on somebody may be what somebody does with it.
  const isOneVerb =
    fr.links[left.at] === right.at &&
    ![fr.document.tokens[left.at]!, en.document.tokens[right.at]!].some((one) =>
      isOfClass(one, 'receives', 'turns-round'),
    )
  const isBehindWho = fr.between(left.from - REACH.subject, left.from).some(({ key }) => key === 'qui')
  if ((!isOneVerb || isBehindWho) && isClitic(french.patients) && !french.agents.some((one) => personOf(one)))
    return false
  const arePersons = [...french.agents, ...english.agents].every((one) => personOf(one) !== undefined)
  // « Elle m’a prêté la camionnette », "I lent her the van": what is lent is the same.
  const isActing = (one: Token) => same([one], english.agents)
  const persons = (some: Token[]) => some.filter((one) => !arePersons || personOf(one) !== undefined)
  // “My neighbour lent me the money”: what both suffer is another thing.
  const theirs = persons(french.patients).filter(isActing)
  return (
    same(french.agents, persons(english.patients)) &&
    same(persons(french.patients), english.agents) &&
    !same(french.agents, english.agents) &&
    !same(isOneVerb ? theirs : persons(french.patients), persons(english.patients))
  )
}

const isClitic = (some: readonly Token[]): boolean =>
  some.some((token) => hasClass(token, 'clitic') && personOf(token))

/** “She” and *elle*. */
const areOnePerson = (one: Token, other: Token): boolean =>
  personOf(one) !== undefined && personOf(one) === personOf(other)

interface Roles {
  agents: Token[]
  patients: Token[]
}

/** How far from its verb who does it stands, and whom it is done to. */
const REACH = { subject: 6, object: 4, on: 3, agent: 6, dative: 9 }

/** Who acts and who suffers it; null where the verb is reflexive, and where a passive tells nobody who acts. */
function rolesIn(half: Half, verb: VerbGroup): Roles | null {
  const { from, at } = verb
  if (half.between(from - 1, at).some(isReflexive)) return null
  const near = half.between(at + 1, at + 1 + REACH.object)
  // « A commis une faute sur leur capitaine »
  const on = near.find(({ text }) => text === 'sur')
  const all = (on ? half.between(at + 1, on.index + 1 + REACH.on) : near).filter(inClause(half, at))
  const end = all.findIndex((token) => RELATIVE.has(token.key))
  // « Relever des catégories », “look at the files”: what a preposition governs suffers nothing; « pardonner à ».
  const governed = all.find((token) => !isSmall(token))
  // “Knocked over”: a particle of the verb.
  const isParticle =
    governed?.index === at + 1 && half.links[at]! >= 0 && half.links[at] === half.links[at + 1]
  const isGoverned =
    governed?.part === 'ADP' &&
    !isParticle &&
    !hasClass(governed, 'agent') &&
    !DATIVE.has(governed.text) &&
    governed.text !== 'sur'
  const behind = isGoverned ? [] : end < 0 ? all : all.slice(0, end)
  const before = half.between(from - REACH.subject, from).filter(inClause(half, from))
  const relative = before.findLast((token) => RELATIVE.has(token.key) && isRelative(token))
  const between = relative ? before.filter(({ index }) => index > relative.index) : before
  const antecedent = relative ? half.between(relative.index - ANTECEDENT, relative.index) : []
  const subject = somebody(between).filter((token) => !isObject(token))
  const object = [
    ...somebody(between).filter((token) => isObject(token) && !isBehindPreposition(token)),
    ...somebody(behind),
    ...dative(half, at),
  ]
  if (isPassive(half.document, verb)) {
    const doers = half.between(at + 1, at + 1 + REACH.agent).filter(inClause(half, at))
    const by = behind.findIndex((token) => hasClass(token, 'agent'))
    const patients = relative && subject.length === 0 ? somebody(antecedent) : subject
    return by < 0 ? null : { agents: somebody(doers.slice(by + 1)), patients }
  }
  if (!relative) return { agents: subject, patients: object }
  // « que l’évêque a suspendu », « que soutient la ministre », “whom the bishop suspended”: the object stands first.
  if (relative.key !== 'que' && subject.length === 0)
    return { agents: somebody(antecedent), patients: object }
  return { agents: subject.length > 0 ? subject : object, patients: somebody(antecedent) }
}

/** « A signalé le banc de sable au pilote »: whom it is told. */
function dative(half: Half, at: number): Token[] {
  const behind = half.between(at + 1, at + 1 + REACH.dative).filter(inClause(half, at))
  const to = behind.findIndex(({ text }) => TO.has(text))
  const isPlain = behind.slice(0, to).every(({ part }) => part !== 'VERB' && part !== 'AUX')
  return half.language === 'fr' && to > 0 && isPlain ? somebody(behind.slice(to + 1, to + 4)).slice(0, 1) : []
}
const TO: ReadonlySet<string> = new Set(['à', 'au', 'aux'])

/** « Se », and « me » behind « je »: « elle m’a prêté » is none. */
function isReflexive(token: Token): boolean {
  if (!hasClass(token, 'reflexive')) return false
  const person = personOf(token)
  const before = token.document.tokens[token.index - 1]
  return person === undefined || hasClass(token, 'object') || personOf(before) === person
}

const RELATIVE: ReadonlySet<string> = new Set(['qui', 'que', 'who', 'whom', 'which'])
/** *Que* behind a noun; behind a verb it opens what is said. */
const isRelative = ({ document: { tokens }, index, key }: Token): boolean => {
  const before = tokens[index - 1]
  if (key !== 'que' || before?.part === 'NOUN' || before?.part === 'PROPN') return true
  // « C’est l’entraîneur adjoint que les joueurs ont dénoncé »
  const isNoun = before?.readings.some(({ time }) => time === null) === true
  return isNoun && tokens[index - 2]?.part === 'NOUN' && tokens[index - 2]!.clause === before.clause
}
const DATIVE: ReadonlySet<string> = new Set(['à', 'au', 'aux', 'to'])
const isSmall = (token: Token): boolean => hasClass(token, 'negation', 'denial') || token.part === 'ADV'

/** How many words before a relative what it stands for is looked for. */
const ANTECEDENT = 3

const inClause =
  ({ document: { tokens } }: Half, at: number) =>
  ({ clause }: Token): boolean =>
    clause === tokens[at]!.clause
/** “The stuntman’s widow” is the widow. */
const somebody = (some: readonly Token[]): Token[] =>
  some.filter((token) => isSomebody(token) && token.document.tokens[token.index + 1]?.key !== "'s")
const isSomebody = (token: Token): boolean =>
  token.part === 'NOUN' ||
  isPeople(token) ||
  token.part === 'PROPN' ||
  (personOf(token) !== undefined && !isOwner(token))

/** “The Chinese were”, « les Chinois ont ». */
const isPeople = ({ part, capital, index, document: { tokens } }: Token): boolean =>
  part === 'ADJ' && capital && tokens[index - 1]?.part === 'DET' && tokens[index + 1]?.part === 'AUX'

/** “Her deputy”, « leur maire ». */
const isOwner = (token: Token): boolean => {
  const next = token.document.tokens[token.index + 1]?.part
  return hasClass(token, 'possessive') && (next === 'NOUN' || next === 'ADJ' || next === 'PROPN')
}

/** « Leur », « lui », “him”. */
const isObject = (token: Token): boolean =>
  hasClass(token, 'clitic', 'object') &&
  (!hasClass(token, 'subject', 'people') ||
    !agreesWithVerb(token) ||
    isBehindSubject(token.document.tokens[token.index - 1]))

/** “From her I learned it” */
const isBehindPreposition = ({ index, document: { tokens } }: Token): boolean =>
  tokens[index - 1]?.part === 'ADP'

/** « Qui nous permet », « elle vous dira » */
const isBehindSubject = (before: Token | undefined): boolean =>
  before !== undefined && (before.key === 'qui' || before.part === 'NOUN' || hasClass(before, 'subject'))

/** With “be” before a participle, « être » but in the past of *venir*: who suffers it stands before. */
export function isPassive(
  { tokens, grammar, language }: Document,
  { from, at }: Pick<VerbGroup, 'from' | 'at'>,
): boolean {
  const passive = language === 'fr' ? 'être' : 'be'
  const isBe = ({ key }: Token) =>
    classFormsOf(key, 'auxiliary', grammar).some(({ verb }) => verb === passive)
  if (tokens[at]!.key.endsWith('ing') || takesEtre(tokens[at]!)) return false
  return tokens.slice(from, at).some(isBe)
}

const takesEtre = ({ key, readings, document: { grammar } }: Token): boolean =>
  [key, ...readings.map(({ lemma }) => lemma)].some((one) => isFormOf(one, 'past-with-être', grammar))
