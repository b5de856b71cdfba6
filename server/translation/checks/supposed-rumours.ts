/** A French conditional of rumour, rendered as if something hung on a condition: English has no conditional for a rumour. */
import { facingBySubject, facingVerbs } from '../facing.ts'
import { type Check, type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import { findNotion } from '../../language/notions.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import { withinOne } from '../../language/token-ranges.ts'
import { rangeOf, type VerbGroup } from '../../language/verb-group.ts'

/**
 * `modality`: « le trésorier aurait vidé les comptes » → "would have emptied the accounts", « serait à Lyon » → "would be in Lyon".
 *
 * Somebody known did it or is so, and nothing in the sentence or in the ones beside it supposes anything. Only what was French
 * first: “would have left” is rendered so by right.
 */
export const checkSupposedRumours: Check = ({ segments, literal, from }): Finding[] => {
  if (!literal.some(({ fr }) => fr.verbs.some(isOfThird))) return []
  const open = segments.map(({ fr, en }) => supposes(fr) || supposes(en))
  return segments.flatMap((segment, at) => {
    if (open.slice(Math.max(0, at - 1), at + 2).includes(true) || !literal.includes(segment)) return []
    const [french, english] = (from === 'fr' ? supposed(segment) : undefined) ?? toldAsFact(segment) ?? []
    return french && english ? [grave('modality', segment.fr, rangeOf(french), rangeOf(english))] : []
  })
}

type Rendered = [french: VerbGroup, english: VerbGroup]

function supposed(segment: Segment): Rendered | undefined {
  const { fr, en } = segment
  if (en.holds('alleged') || [fr, en].some(({ document }) => document.text.includes('?'))) return undefined
  return facingWoulds(segment).find(
    ([french, english]) =>
      isOfThird(french) &&
      isOfSomebody(fr, french) &&
      !isWish(fr, french) &&
      !isWish(en, english) &&
      (isOver(fr, french, en, english) || isSo(segment, french, english)),
  )
}

/** « La chanteuse serait à Lyon » → “the singer is in Lyon”: the one verb of each text, which no link joins. */
function toldAsFact(segment: Segment): Rendered | undefined {
  const { fr, en } = segment
  const [[french, ...others], [english, ...more]] = [fr.verbs, en.verbs]
  if (!french || !english || others.length + more.length > 0 || facingVerbs(segment, [french], [english])[0])
    return undefined
  const isOpen =
    en.holdsOneOf(['carries-conditional', 'alleged', 'attributed', 'account', 'reserve']) ||
    fr.document.text.includes('?')
  const isFact = english.mood === null && BE.has(en.document.tokens[english.at]!.key) && !isOpen
  return isFact && isOfThird(french) && isOfSomebody(fr, french) && isState(fr, french)
    ? [french, english]
    : undefined
}
const BE: ReadonlySet<string> = new Set(['is', 'are', "'s", "'re"])

/** Conditionals that render each other; where each text has one alone, they do. */
function facingWoulds(segment: Segment): Rendered[] {
  const [french, english] = [segment.fr, segment.en].map(({ verbs }) =>
    verbs.filter(({ mood }) => mood === 'would'),
  ) as [VerbGroup[], VerbGroup[]]
  if (french.length === 1 && english.length === 1) return [[french[0]!, english[0]!]]
  return [...facingVerbs(segment, french, english), ...facingBySubject(segment, french, english)]
}

const isOfThird = ({ mood, persons }: VerbGroup): boolean =>
  mood === 'would' && persons.length > 0 && persons.every((one) => one === 3 || one === 6)

/** What makes a text suppose something: a condition, a plan, another way it might have been. */
const supposes = (half: Half): boolean =>
  half.holds('supposes') ||
  half.holdsOneOf(['condition', 'hangs-on', 'concession']) ||
  findNotion(half, 'supposing', 'but-for', 'unless').length > 0 ||
  half.tokens.some(
    (token) => hasClass(token, 'inverts') && half.document.tokens[token.index - 1]?.clause !== token.clause,
  ) ||
  half.verbs.some(({ mood }) => mood === 'could' || mood === 'should') ||
  HELD.has(half.tokens[0]?.key ?? '')
/** « Avec dix soldats », “under the plan”: what would help, or be otherwise. */
const HELD: ReadonlySet<string> = new Set(['avec', 'sous', 'with', 'under'])

/** What stands before a verb in its clause. */
const subjectOf = (fr: Half, from: number): readonly Token[] =>
  fr.between(Math.max(fr.from, withinOne(fr.document, from, 'clause').from), from)

const isPerson = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) =>
      token.part === 'PROPN' ||
      isOfClass(token, 'role', 'role-f', 'role-m', 'kin') ||
      token.readings.some(({ lemma }) => PEOPLE.has(lemma)),
  )
const PEOPLE: ReadonlySet<string> = new Set(['adolescent', 'femme', 'homme', 'individu', 'personne'])

/** Whether the subject of a verb, right before it, is somebody or something known, so many, or some people. */
function isOfSomebody(fr: Half, { from }: VerbGroup): boolean {
  const before = subjectOf(fr, from)
  const [article, noun, ...more] = before
  const isSome = SOME.has(article?.key ?? '') && noun !== undefined && isPerson([noun]) && more.length === 0
  const isKnown = before.some(
    (token) => token.part === 'NUM' || token.part === 'PROPN' || hasClass(token, ...KNOWN),
  )
  return isSome || (isKnown && !before.some((token) => NOBODY.has(token.key) || hasClass(token, ...HERE)))
}
const KNOWN = [
  'definite',
  'possessive',
  'third-masculine',
  'third-feminine',
  'third-plural',
  'amount-several',
] as const
const HERE = ['first-singular', 'first-plural', 'second'] as const
/** « Des agents auraient frappé »; “a good coach would have changed” tells of any. */
const SOME: ReadonlySet<string> = new Set(['des', 'un', 'une'])
const NOBODY: ReadonlySet<string> = new Set(
  'ne ce cela ca ceci tel telle tels telles autre autres un une on personne rien qui que dont ou avec y aucun aucune chaque tout toute'.split(
    ' ',
  ),
)

const isWish = (half: Half, { from, at }: VerbGroup): boolean =>
  half
    .between(from, at + 1)
    .some(
      (token) => isOfClass(token, 'wishes') || isOfClass(token, 'volition') || hasClass(token, 'opinion'),
    ) || findNotion(half, 'would-be').some((one) => one.from > from && one.from <= at + 1)

/** « Aurait vidé », “would have emptied” */
const isOver = (fr: Half, french: VerbGroup, { document }: Half, { from, at }: VerbGroup): boolean =>
  goesOn(fr, french) &&
  (french.at > french.from || fr.document.tokens[french.from]!.key.startsWith('aurai')) &&
  document.tokens.slice(from, at).some(({ key }) => key === 'have')

/** « Aurait vidé les comptes » tells what is said to have been done, « aurait refusé » what somebody is like. */
const goesOn = (fr: Half, { at }: VerbGroup): boolean =>
  fr.between(at + 1, withinOne(fr.document, at, 'clause').to).some(({ weight }) => weight > 0)

/** “Would be preparing”, “would be in hospital”; “would look for a buyer” by an account of the press. */
function isSo({ fr, en }: Segment, french: VerbGroup, { from, at }: VerbGroup): boolean {
  const { tokens } = en.document
  const isBe = tokens.slice(from, at + 1).some(({ key }) => key === 'be')
  if (isBe && tokens[at]!.key.endsWith('ing')) return true
  if (isHeard(fr) && !tokens.slice(from, at).some(({ key }) => key === 'be')) return true
  return tokens[at]!.key === 'be' && isState(fr, french)
}

/** « Selon nos informations », « d’après la presse » */
const isHeard = (fr: Half): boolean =>
  fr.find('account').some(({ to }) => fr.between(to, to + SOURCE_WITHIN).some(({ key }) => SOURCES.has(key)))
const SOURCE_WITHIN = 3
const SOURCES: ReadonlySet<string> = new Set(
  'source sources information informations presse media medias journal radio temoin temoins'.split(' '),
)

/** « Serait à Lyon », « serait furieux » of a person; « serait d’origine criminelle », « serait de douze morts », and no price. */
function isState(fr: Half, { from }: VerbGroup): boolean {
  const { tokens } = fr.document
  if (!tokens[from]!.key.startsWith('serai')) return false
  const subject = subjectOf(fr, from)
  if (isPerson(subject)) return true
  const next = tokens.slice(from + 1).find(({ part }) => part !== 'ADV')
  const isCounted = fr.values.some(({ unit, from: at }) => unit && next && at > next.index)
  return (
    (next?.key === 'de' && !isCounted) ||
    (next?.key === 'en' && subject.some((one) => isOfClass(one, 'body')))
  )
}
