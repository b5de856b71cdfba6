/** Who does it and to whom: the pronouns of two verbs that render each other, and nouns that changed places. */
import { facingVerbs } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass } from '../../language/classes.ts'
import { classFormsOf } from '../../language/inflect.ts'
import { type Document, isOfClass, type Range, type Token } from '../../language/read.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `person`: « on m’a conseillé » → "he advised me", "she told … he had lied" → « il a dit … elle avait menti », « leur a
 * rendu » → "gave him back", « le maire a giflé un journaliste » → "a journalist slapped the mayor".
 */
export function checkWhoActs(segment: Segment): Finding | null {
  const { fr, en } = segment
  const verbs = facingVerbs(segment, fr.verbs, en.verbs)
  const changed = verbs.find(
    ([left, right]) => otherSubject(segment, left, right) || otherObject(segment, left, right),
  )
  const found = changed ?? verbs.find(([left, right]) => isTurned(segment, left, right))
  return found ? grave('person', fr, wide(found[0], fr), wide(found[1], en)) : null
}

/** With what stands before the verb and right behind it. */
const wide = (verb: VerbGroup, within: Range): Range => {
  const { from, to } = rangeOf(verb)
  return { from: Math.max(within.from, from - BEFORE), to: Math.min(within.to, to + 1) }
}
/** How many small words stand between a pronoun and its verb. */
const BEFORE = 3

type Person = 'people' | 'i' | 'we' | 'you' | 'he' | 'she' | 'they'
const PERSONS: readonly [Person, WordClass][] = [
  ['people', 'people'],
  ['i', 'first-singular'],
  ['we', 'first-plural'],
  ['you', 'second'],
  ['he', 'third-masculine'],
  ['she', 'third-feminine'],
  ['they', 'third-plural'],
]
const personOf = (token: Token | undefined): Person | undefined =>
  token && PERSONS.find(([, name]) => token.classes.has(name))?.[0]

/** Whom no translator puts for whom; *on*, *il* and *elle* may be bodies and people in general, “you” may be anybody. */
const WRONG: Readonly<Record<Person, readonly Person[]>> = {
  people: ['he', 'she', 'i'],
  i: ['he', 'she', 'they'],
  we: ['he', 'she'],
  you: ['he', 'she', 'they', 'i'],
  he: ['she'],
  she: ['he'],
  they: ['i', 'we', 'you'],
}

function otherSubject({ fr, en }: Segment, left: VerbGroup, right: VerbGroup): boolean {
  const own = personOf(subjectOf(fr.document, left))
  const other = personOf(subjectOf(en.document, right))
  if (!own || !other || !WRONG[own].includes(other)) return false
  // “I was told” is « on m’a dit ».
  if (own === 'people' && isPassive(en.document, right)) return false
  return !(own === 'she' && fr.holds('woman-or-man'))
}

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

const isSubject = (token: Token): boolean => hasClass(token, 'subject', 'people')
const isBetween = (token: Token): boolean =>
  hasClass(token, 'clitic', 'negation', 'object') || token.key === 'ne'

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

/** How far from its verb who does it stands, and whom it is done to. */
const REACH = { subject: 6, object: 4 }

/** Whether who acts in one text suffers it in the other, both of them told actively. */
function isTurned({ fr, en }: Segment, left: VerbGroup, right: VerbGroup): boolean {
  if (isPassive(fr.document, left) || isPassive(en.document, right)) return false
  const [french, english] = [nounsRound(fr, left), nounsRound(en, right)]
  const linked = (some: readonly Token[], others: readonly Token[]) =>
    some.some(({ index }) => others.some((other) => fr.links[index] === other.index))
  return (
    linked(french.before, english.behind) &&
    linked(french.behind, english.before) &&
    !linked(french.before, english.before) &&
    !linked(french.behind, english.behind)
  )
}

function nounsRound(half: Half, { from, at }: VerbGroup): { before: Token[]; behind: Token[] } {
  const { clause } = half.document.tokens[at]!
  const isNoun = (token: Token) =>
    token.clause === clause && (token.part === 'NOUN' || token.part === 'PROPN')
  const before = half.between(from - REACH.subject, from)
  // Behind a relative the object may stand before its verb: « le journaliste qu’a giflé le maire ».
  const turned = before.some(
    (token) => token.clause === clause && (hasClass(token, 'relative') || token.key === 'que'),
  )
  const behind = half.between(at + 1, at + 1 + REACH.object)
  return turned
    ? { before: [], behind: [] }
    : { before: before.filter(isNoun), behind: behind.filter(isNoun) }
}

/** With “be”, « être », « se »: who suffers it stands before. A “by” behind it tells the same. */
function isPassive({ tokens, grammar, language }: Document, { from, at }: VerbGroup): boolean {
  const passive = language === 'fr' ? 'être' : 'be'
  const isBe = ({ key }: Token) =>
    classFormsOf(key, 'auxiliary', grammar).some(({ verb }) => verb === passive)
  return (
    tokens.slice(from, at).some(isBe) ||
    hasClass(tokens[from - 1], 'reflexive') ||
    isOfClass(tokens[at]!, 'says-it') ||
    tokens.slice(at + 1, at + 1 + REACH.object).some((token) => hasClass(token, 'agent'))
  )
}
