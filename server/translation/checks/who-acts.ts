/** Who does it and to whom: the pronouns of two verbs that render each other, and nouns that changed places. */
import { facingVerbs } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { type Document, isOfClass, type Token } from '../../language/read.ts'
import { cutBy, type Range } from '../../language/token-ranges.ts'
import { isPassive, turned } from './turned.ts'
import { isReported } from './person.ts'
import { type Person, personOf } from './persons.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * `person`: « on m’a conseillé » → "he advised me", "she told … he had lied" → « il a dit … elle avait menti », « leur a
 * rendu » → "gave him back", « le maire a giflé un journaliste » → "a journalist slapped the mayor".
 */
export function checkWhoActs(segment: Segment): Finding | null {
  const { fr, en } = segment
  if (isReported(fr)) return null
  const round = keptRound(segment)
  if (round) return round
  const verbs = facingVerbs(segment, fr.verbs, en.verbs)
  const changed = verbs.find(
    ([left, right]) =>
      otherSubject(segment, left, right) ||
      otherObject(segment, left, right) ||
      becameSubject(segment, left, right),
  )
  const found = changed ?? turned(segment, verbs) ?? otherOne(segment)
  return found ? grave('person', fr, wide(found[0], fr), wide(found[1], en)) : null
}

/**
 * « Il était de nouveau en réanimation », "she was back in intensive care": of two clauses whose words render each other each
 * has one subject, and it is a man in one and a woman in the other.
 */
function otherOne({ fr, en }: Segment): [VerbGroup, VerbGroup] | undefined {
  if (fr.holds('woman-or-man')) return undefined
  for (const clause of cutBy(fr.document, 'clause', fr)) {
    const clauses = new Set(
      fr
        .between(clause.from, clause.to)
        .filter((token) => token.weight > 0 && fr.isLinked(token))
        .map(({ index }) => en.document.tokens[fr.links[index]!]!.clause),
    )
    const [there, ...more] = clauses
    const left = onlySubject(fr, (token) => token.index >= clause.from && token.index < clause.to)
    if (there === undefined || more.length > 0 || !left) continue
    const right = onlySubject(en, (token) => token.clause === there)
    if (right && left.person !== right.person) return [left.verb, right.verb]
  }
  return undefined
}

/** The verb of the one he or she that is a subject among some words; none where *il* is nobody. */
function onlySubject(
  half: Half,
  isIn: (token: Token) => boolean,
): { person: Person; verb: VerbGroup } | undefined {
  const verbs = half.verbs.filter(({ at }) => isIn(half.document.tokens[at]!))
  const [verb, ...others] = verbs
  const person = verb && personOf(subjectOf(half.document, verb))
  if (!verb || others.length > 0 || !OF_EITHER.has(person ?? 'we')) return undefined
  const isNobody = half.between(verb.from, verb.at + 1).some((token) => hasClass(token, 'impersonal'))
  return half.language === 'fr' && isNobody && person === 'he' && !isPredicate(half, verb)
    ? undefined
    : { person: person!, verb }
}

/** « Il était malade », and not « il était temps », « il est tard ». */
const isPredicate = (half: Half, { at }: VerbGroup): boolean =>
  half.between(at + 1, at + 1 + PREDICATE).some(({ part }) => part === 'ADP')
const PREDICATE = 4

/** With what stands before the verb and right behind it. */
const wide = (verb: Pick<VerbGroup, 'from' | 'at'>, within: Range): Range => {
  const { from, to } = { from: verb.from, to: verb.at + 1 }
  return { from: Math.max(within.from, from - BEFORE), to: Math.min(within.to, to + 1) }
}
/** How many small words stand between a pronoun and its verb. */
const BEFORE = 3

/** Whom no translator puts for whom; *on*, *il* and *elle* may be bodies and people in general, “you” may be anybody. */
const WRONG: Readonly<Record<Person, readonly Person[]>> = {
  people: ['he', 'she', 'i'],
  i: ['he', 'she', 'they'],
  we: ['he', 'she', 'they'],
  you: ['he', 'she', 'they', 'i'],
  he: ['she'],
  she: ['he'],
  they: ['i', 'we', 'you'],
}

function otherSubject({ fr, en }: Segment, left: VerbGroup, right: VerbGroup): boolean {
  const own = personOf(subjectOf(fr.document, left))
  const other = personOf(subjectOf(en.document, right))
  // « On ne peut s’en prendre qu’à nous-mêmes »: we.
  const areWe =
    own === 'people' && fr.tokens.some(({ key, index }) => key === 'nous' && isOnesSelf(fr, index))
  if (areWe && other === 'they' && !fr.holds('third-plural')) return !isPassive(en.document, right)
  if (!own || !other || !WRONG[own].includes(other)) return false
  // “I was told” is « on m’a dit », “she was told she had” « on lui donnait ».
  if (own === 'people' && (isPassive(en.document, right) || isToldBefore(en, right))) return false
  return !(own === 'she' && fr.holds('woman-or-man'))
}

/** « À nous-mêmes », « nous, on »: *on* is we, and nobody who does it to us. */
const isOnesSelf = ({ document: { tokens } }: Half, at: number): boolean =>
  tokens[at + 1]?.key === 'memes' || tokens[at + 1]?.key === 'on'

/** The pronoun before a verb and its small words, or inside it: « a-t-elle trouvé », "did he find"; *je* of « je vous ». */
function subjectOf({ tokens }: Document, { from, at }: VerbGroup): Token | undefined {
  let found: Token | undefined
  for (let before = from - 1; before >= Math.max(0, from - BEFORE - 1); before--) {
    const token = tokens[before]!
    if (token.clause !== tokens[from]!.clause || !(isSubject(token) || isBetween(token))) break
    if (isSubject(token)) found = token
  }
  return found ?? tokens.slice(from + 1, at).find(isSubject)
}

/** « Tout le monde vous dira »: behind a noun *vous* and *nous* are objects. */
const isSubject = (token: Token): boolean => {
  const before = token.document.tokens[token.index - 1]
  const isObject = hasClass(token, 'clitic') && before?.clause === token.clause && before.part === 'NOUN'
  return hasClass(token, 'subject', 'people') && !isObject
}
/** “She herself had voted” */
const isBetween = (token: Token): boolean =>
  hasClass(token, 'clitic', 'negation', 'object') || token.key === 'ne' || token.key.endsWith('self')

/** Whether a passive of the same clause stands before a verb. */
const isToldBefore = (en: Half, { from, at }: VerbGroup): boolean =>
  en.verbs.some(
    (verb) =>
      verb.at < from &&
      en.document.tokens[verb.at]!.clause === en.document.tokens[at]!.clause &&
      isPassive(en.document, verb),
  )

/** « On leur avait promis » is not "they had promised"; « on m’a appris » is "I learned". */
function becameSubject({ fr, en }: Segment, left: VerbGroup, right: VerbGroup): boolean {
  if (personOf(subjectOf(fr.document, left)) !== 'people' || isPassive(en.document, right)) return false
  if (isToldBefore(en, right)) return false
  const object = fr.document.tokens[left.from - 1]
  const subject = personOf(subjectOf(en.document, right))
  const isSame =
    hasClass(object, 'clitic') &&
    (personOf(object) === subject || (hasClass(object, 'third-singular') && OF_EITHER.has(subject ?? 'we')))
  return subject !== undefined && isSame && !isOfClass(en.document.tokens[right.at]!, 'receives')
}
const OF_EITHER: ReadonlySet<Person> = new Set(['he', 'she'])

/** « Nous allons lui manquer » is not "we are going to miss her": who is missed in English misses in French. */
function keptRound({ fr, en }: Segment): Finding | null {
  for (const token of fr.tokens) {
    const other = en.document.tokens[fr.links[token.index]!]
    if (!other || ![token, other].every((one) => isVerbal(one) && isOfClass(one, 'turns-round'))) continue
    const before = fr.between(Math.max(fr.from, token.index - BEFORE), token.index)
    const behind = fr.between(token.index + 1, token.index + 1 + BEHIND).find(({ part }) => part !== 'ADV')
    const isGiven = before.some((one, at) => isGivenTo(one, before[at - 1])) || GIVES.has(behind?.key ?? '')
    // “He’ll be missed”, « il nous manquera »: a passive turns the English round once more.
    const group = en.verbs.find(({ at }) => at === other.index)
    const isParticiple = !other.readings.some(({ lemma }) => lemma === other.key)
    if (group && isParticiple && isPassive(en.document, group)) continue
    const [own, theirs] = [nounOrPerson(fr, token), nounOrPerson(en, other)]
    if (!isGiven || !own || !theirs) continue
    const person = personOf(own)
    const isRendered = fr.links[own.index] === theirs.index || en.links[theirs.index] === own.index
    if (person ? person === personOf(theirs) : isRendered)
      return grave('person', fr, wide(verbAt(token), fr), wide(verbAt(other), en))
  }
  return null
}

/** “The coach misses them”, which may be taken for a noun. */
const isVerbal = ({ part, index, document: { language, tokens } }: Token): boolean =>
  part === 'VERB' || (language === 'en' && part === 'NOUN' && tokens[index - 1]?.part === 'NOUN')

const verbAt = ({ index }: Token): { from: number; at: number } => ({ from: index, at: index })

/** « Lui », « leur », « nous » before a verb that takes « à ». */
const isGivenTo = ({ key, clause }: Token, before: Token | undefined) =>
  GIVEN.has(key) || ((key === 'nous' || key === 'vous') && before?.clause === clause)
const GIVEN: ReadonlySet<string> = new Set(['lui', 'leur', 'me', 'm', "m'", 'te', 't', "t'", 'm’', 't’'])
const GIVES: ReadonlySet<string> = new Set(['a', 'au', 'aux'])

/** The subject of a verb: the pronoun that stands first before it and its small words, or the last noun. */
function nounOrPerson(half: Half, { index, clause }: Token): Token | undefined {
  const before = half
    .between(Math.max(half.from, index - NOUN), index)
    .filter((token) => token.clause === clause)
  const noun = before.findLast((token) => NOMINAL.has(token.part) && token.weight > 0)
  return noun ?? before.find((token) => personOf(token) !== undefined && hasClass(token, 'subject', 'people'))
}
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])
/** How many words behind « manquer » its « à » stands: « manque terriblement à ». */
const BEHIND = 3
/** How many words before its verb a noun stands that is its subject. */
const NOUN = 5

/** « Leur a rendu » is not "gave him back". */
function otherObject({ fr, en }: Segment, left: VerbGroup, right: VerbGroup): boolean {
  const behind = en.document.tokens[right.at + 1]
  const { clause } = fr.document.tokens[left.at]!
  const isTheirs = fr
    .between(left.from - 2, left.from)
    .some((token) => token.clause === clause && hasClass(token, 'third-plural') && hasClass(token, 'clitic'))
  if (!isTheirs || !hasClass(behind, 'object') || hasClass(behind, 'possessive')) return false
  return hasClass(behind, 'third-masculine', 'first-singular')
}
