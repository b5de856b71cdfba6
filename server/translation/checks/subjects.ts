/** Which pronoun is the subject of a verb, told by the words before it and not by its form. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import { hasLemma, type Token } from '../../language/read.ts'
import { Stretch } from '../../language/stretch.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'
import { isReported } from './person.ts'
import { agreesWithVerb, type Person, personOf } from './persons.ts'
import { isPassive } from './turned.ts'

/**
 * `person`: « ils nous ont menti » → "he lied to us", "telling us that they would" → « dire que nous aurions », « on a fait
 * comprendre » → "I made it clear", « ma collègue … on lui a répondu » → "my colleague … he was told".
 *
 * Of two verbs that render each other, and of what stands behind two verbs of saying that do. *Il* and *elle* may be bodies
 * that English calls “they”: they are other persons only where nothing was named that they could stand for.
 */
export function checkSubjects(segment: Segment): Finding | null {
  const { fr, en } = segment
  if (isReported(fr)) return null
  for (const token of fr.tokens) {
    const other = en.document.tokens[fr.guesses[token.index]!]
    if (!other || !isVerbal(token) || !isVerbal(other)) continue
    if (fr.links[token.index]! < 0 && Math.min(token.weight, other.weight) < 1) continue
    const [own, theirs] = [subjectOf(fr, token), subjectOf(en, other)]
    // Two verbs that stand in one place alone are two, where the other person has a verb here too.
    const isElsewhere = fr.links[token.index]! < 0 && theirs !== undefined && tellsOf(fr, personOf(theirs)!)
    const isOther = own && theirs && areOthers(segment, own, theirs) && !isElsewhere
    if (isOther && !areToldElsewhere(fr, en, own, theirs)) return grave('person', fr, span(own), span(theirs))
    const named = authorGiven(fr, token, en, other) ?? authorGiven(en, other, fr, token)
    if (named) return grave('person', fr, ...named)
    const [left, right] = [subjectSaid(fr, token), subjectSaid(en, other)]
    if (left && right && areOthers(segment, left, right)) return grave('person', fr, span(left), span(right))
  }
  return otherGender(fr, en) ?? otherGender(en, fr)
}

const span = ({ index }: Token) => ({ from: index, to: index + 2 })

const isVerbal = ({ part }: Token): boolean => part === 'VERB' || part === 'AUX'

/** Whom no translator puts for whom; *il*, *elle* and “they” are judged by what was named before. */
const WRONG: Readonly<Record<Person, readonly Person[]>> = {
  people: ['he', 'she', 'i'],
  i: ['he', 'she', 'they'],
  we: ['he', 'she', 'they'],
  you: ['he', 'she', 'they', 'i'],
  he: ['she', 'i'],
  she: ['he', 'i'],
  they: ['he', 'she', 'i', 'we', 'you'],
}

function areOthers({ fr, en }: Segment, left: Token, right: Token): boolean {
  const [own, other] = [personOf(left)!, personOf(right)!]
  if (own === 'people' && (isPassiveAfter(en, right) || isGivenTo(fr, left, other))) return false
  if ((own === 'he' || own === 'she') && isNobody(left)) return false
  if ((own === 'he' || own === 'she') && other === 'they')
    return !isNamedBefore(fr, left) && !isNamedBefore(en, right)
  if (!WRONG[own].includes(other)) return false
  // « Elle me manque », “I miss her”
  if (other === 'i' && fr.between(left.index + 1, left.index + 1 + AUXILIARIES).some(isOfSpeaker))
    return false
  return !(own === 'she' && other === 'he' && isWomanOrMan(fr, left))
}

const isOfSpeaker = (token: Token): boolean => personOf(token) === 'i'

/**
 * Speakers tell of themselves as of a body, and of a body as of themselves: that is another person only where one of the two is
 * told of nowhere in the text that lacks it here.
 */
function areToldElsewhere(fr: Half, en: Half, left: Token, right: Token): boolean {
  const [own, other] = [personOf(left)!, personOf(right)!]
  return (own === 'we') !== (other === 'we') && tellsOf(en, own) && tellsOf(fr, other)
}
const tellsOf = (half: Half, person: Person): boolean =>
  half.tokens.some((token) => personOf(token) === person)

/**
 * “I was told to wait” → « elle m’a dit d’attendre »: nobody was named who said it.
 *
 * @returns the places in French and in English
 */
function authorGiven(here: Half, verb: Token, there: Half, other: Token): [Range, Range] | undefined {
  const [own, theirs] = [subjectOf(here, verb), subjectOf(there, other)]
  const author = own && personOf(own)
  const patient = theirs && personOf(theirs)
  if (!own || !theirs || !author || !patient || author === patient || !AUTHORS.has(author)) return undefined
  if (isNobody(own) || isNamedBefore(here, own) || isNamedBefore(there, theirs)) return undefined
  if (author === 'they' && here.language === 'en') return undefined
  const isTold = isPassiveGroup(there, other) && !isPassiveGroup(here, verb)
  const isPatient = here
    .between(own.index + 1, verb.index + 3)
    .some((token) => token !== own && (personOf(token) === patient || hasClass(token, 'third-singular')))
  const hasAuthor = there.tokens.some((token) => hasClass(token, 'agent') || personOf(token) === author)
  if (!isTold || !isPatient || hasAuthor) return undefined
  const ranges: [Range, Range] = [span(own), span(theirs)]
  return here.language === 'fr' ? ranges : [ranges[1], ranges[0]]
}
const AUTHORS: ReadonlySet<Person> = new Set(['he', 'she', 'they'])

/** “Was told”, « a été prié ». */
const isPassiveGroup = (half: Half, { index }: Token): boolean => {
  const group = half.verbs.find(({ at }) => at === index)
  return group !== undefined && group.from < index && isPassive(half.document, group)
}

/** « On m’a appris », “I learned”. */
const isGivenTo = (fr: Half, { index }: Token, person: Person): boolean => {
  const next = fr.document.tokens[index + 1]
  return hasClass(next, 'clitic') && (personOf(next) === person || hasClass(next, 'third-singular'))
}

/** “I was told” is « on m’a dit ». */
const isPassiveAfter = (half: Half, { index }: Token): boolean =>
  half
    // “Was she believed”
    .between(index - 1, index + 1 + PASSIVE)
    .some((token) => hasClass(token, 'passive') || (token.part === 'AUX' && IS.has(token.key)))

/** “I have never once been asked” */
const PASSIVE = 5

const IS: ReadonlySet<string> = new Set(["'m", "'s", "'re", 'been', 'being', 'be', 'am', 'get', 'got'])

/** « Il faut », « il y a »: *il* is nobody. */
const isNobody = ({ index, document: { tokens } }: Token): boolean =>
  tokens
    .slice(index + 1, index + 1 + AUXILIARIES)
    .some(
      (token) =>
        (hasClass(token, 'impersonal') && token.part !== 'ADV') ||
        hasLemma(token, NOBODYS) ||
        token.key === 'y',
    )
const NOBODYS: ReadonlySet<string> = new Set(['falloir', 'pleuvoir', 'neiger', 'paraitre', 'sembler'])

/** « La victime … elle », and not « personne ». */
const isWomanOrMan = (fr: Half, { index }: Token): boolean =>
  fr.between(fr.from, index).some((token) => token.part !== 'PRON' && hasClass(token, 'woman-or-man'))

/** Whether a pronoun has something before it that it may stand for. */
const isNamedBefore = ({ document: { tokens } }: Half, { index }: Token): boolean =>
  tokens.slice(0, index).some((token) => NAMES.has(token.part) || (token.part === 'PRON' && !personOf(token)))
const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM'])

/** The pronoun before a verb and its auxiliaries and small words, where it is their subject. */
function subjectOf(half: Half, verb: Token): Token | undefined {
  const { tokens } = half.document
  let found: Token | undefined
  for (let at = verb.index - 1; at >= Math.max(half.from, verb.index - BEFORE); at--) {
    const token = tokens[at]!
    if (token.clause !== verb.clause) break
    if (isSubject(token)) {
      if (half.language === 'en') return token
      if (agreesWithVerb(token)) found = token
    } else if (!isBetween(token)) return hasSubjectBefore(token) ? undefined : found
  }
  return found
}
/** How many small words and auxiliaries stand between a subject and its verb. */
const BEFORE = 6
/** How many words behind a subject its auxiliaries stand. */
const AUXILIARIES = 3

/** « Qui nous », « les voisins vous »: what looks like a subject is an object. */
const hasSubjectBefore = ({ part, key }: Token): boolean =>
  part === 'NOUN' || part === 'PROPN' || key === 'qui' || key === 'who' || key === 'that'

const isSubject = (token: Token): boolean =>
  hasClass(token, 'subject', 'people') && personOf(token) !== undefined && !hasClass(token, 'possessive')

const isBetween = (token: Token): boolean =>
  hasClass(token, 'clitic', 'negation', 'negator', 'object', 'auxiliary', 'denial') ||
  token.part === 'AUX' ||
  token.part === 'ADV' ||
  token.part === 'PART' ||
  token.key === 'ne'

/** The subject of what is said: right behind the verb of saying and its “that”. */
function subjectSaid(half: Half, verb: Token): Token | undefined {
  if (findNotion(half.reach(verb.index, verb.index + 1), 'asserts').length === 0) return undefined
  const { to } = withinOne(half.document, verb.index, 'clause')
  const behind = half.between(verb.index + 1, Math.min(to, half.to, verb.index + 1 + SAID))
  const that = behind.findIndex((token) => hasClass(token, 'that'))
  if (half.language === 'fr')
    return that < 0
      ? undefined
      : behind.slice(that + 1, that + 2).find((token) => isSubject(token) && agreesWithVerb(token))
  const found = behind.find(
    (token, at) => isSubject(token) && (at > that || that < 0) && !hasClass(token, 'object'),
  )
  return found && that >= 0 && found !== behind[that + 1] ? undefined : found
}
/** How many words behind a verb of saying what is said begins: “told us all that they”. */
const SAID = 4

/**
 * Of the only person told of, a woman by her word or her article, the other text says he: « ma collègue », "he was told"; "my
 * sister … she", « ma sœur … il ».
 */
function otherGender(here: Half, there: Half): Finding | null {
  const women = here.tokens.filter((token) => isWoman(here, token))
  const [he] = there.tokens.filter(
    (token) => hasClass(token, 'third-masculine') && hasClass(token, 'subject'),
  )
  if (women.length === 0 || !he || (there.language === 'fr' && isNobody(he))) return null
  const isHer = ({ index }: Token) => women.some((one) => here.links[one.index] === index)
  const hasMan =
    here.tokens.some((token) => isPerson(token) && !women.includes(token)) ||
    there.tokens.some((token) => isPerson(token) && !isWoman(there, token) && !isHer(token))
  // “He was taught by his grandmother”
  const isAgent = there.tokens.some(
    (token) =>
      isWoman(there, token) &&
      there.between(token.index - 3, token.index).some((one) => hasClass(one, 'agent')),
  )
  // “His daughter’s wedding”: he is whose daughter she is.
  const isHis = women.some(({ index }) => {
    const her = here.links[index]!
    const isGoverned = here.document.tokens[index - 2]?.part === 'ADP'
    return isGoverned && her > 0 && hasClass(there.document.tokens[her - 1], 'third-masculine')
  })
  if (isAgent || isHis) return null
  if (hasMan || tellsOfHer(there) || isMan(here)) return null
  return there.language === 'en' || here.holds('third-feminine')
    ? grave('person', here, span(women[0]!), span(he))
    : null
}

const tellsOfHer = (half: Half): boolean =>
  half.holds('third-feminine') &&
  half.tokens.some((token) => hasClass(token, 'third-feminine') && hasClass(token, 'subject'))

const isMan = (half: Half): boolean =>
  half.tokens.some(
    (token) =>
      hasClass(token, 'third-masculine') &&
      !hasClass(token, 'possessive') &&
      // « Il est venu »: to be or to have is of somebody, where the other text tells of a man.
      !(
        half.language === 'fr' &&
        hasClass(token, 'subject') &&
        isNobody(token) &&
        half.document.tokens[token.index + 1]?.part !== 'AUX' &&
        !isReflexive(half, token)
      ),
  )

/** « Il s’en est tiré », and not « il s’agit ». */
const isReflexive = ({ document: { tokens } }: Half, { index }: Token): boolean =>
  hasClass(tokens[index + 1], 'reflexive') &&
  !tokens.slice(index + 2, index + 2 + AUXILIARIES).some((token) => hasLemma(token, OF_NOBODY))
const OF_NOBODY: ReadonlySet<string> = new Set(['agir', 'pouvoir', 'trouver', 'passer', 'averer'])

const isPerson = (token: Token): boolean =>
  token.part === 'PROPN' ||
  (token.part === 'NOUN' && hasClass(token, 'role', 'role-m', 'role-f', 'title', 'title-m', 'title-f'))

const HERS: ReadonlySet<string> = new Set(['ma', 'ta', 'sa', 'la', 'une', 'cette'])

/** « Ma collègue », “my sister”. */
function isWoman({ document: { tokens, language } }: Half, token: Token): boolean {
  if (token.part !== 'NOUN' || hasClass(token, 'woman-or-man')) return false
  const told = findNotion(
    new Stretch(token.document, { from: token.index, to: token.index + 1 }),
    'woman',
    'woman-or-man',
  )
  if (hasClass(token, 'role-f', 'title-f') || told.some((one) => one.told.includes('woman'))) return true
  const before = tokens[token.index - 1]
  const isEither = hasClass(token, 'role') || told.length > 0
  return language === 'fr' && isEither && (hasClass(before, 'with-feminine') || HERS.has(before?.key ?? ''))
}
