/** What the rendition left out, and what it put in. */
import { covered } from '../facing.ts'
import { type Check, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import type { WordClass } from '../../language/class-names.ts'
import { hasClass, holdsClass, beginsPhrase } from '../../language/classes.ts'
import { cutBy, type Document, type Range, type Token } from '../../language/read.ts'

/** A stretch left out of a quotation bears at least this much content. */
const LEAST = 2
/** In a long text sentences are merged, split and moved: there it takes more. */
const LEAST_IN_LONG = 5
const LONG = { from: 40, to: 120 }
/** Of its content, this share has no counterpart. */
const UNLINKED = 0.8
/** A sentence of its own, or a remark, may have one word of content: “Nous en sommes très fiers.” */
const FEWEST_WORDS = 4
/** “dont trois enfants”, “which nobody believes” */
const FEWEST_ASIDE = 3
/** How much unexplained content on the other side may be its rendering in other words. */
const EXPLAINS = 0.34

/**
 * - `omission`: "and although two of the cables showed signs of rust" that no French word answers
 * - `addition`: « ce qui est scandaleux », which the witness did not say
 *
 * Clauses are judged one by one, then what a preposition or a conjunction adds to them: nearly none of the content has a
 * counterpart, and the other side has no unexplained words left that could be the same in other words.
 */
export const checkCoverage: Check = ({ from, segments, literal }) =>
  segments.flatMap((segment) => {
    const { [from]: original } = segment
    const find = (half: Half, check: 'omission' | 'addition') =>
      uncovered(half, literal.includes(segment)).map((range) => grave(check, half, range))
    return [...find(original, 'omission'), ...find(original.other, 'addition')]
  })

function uncovered(here: Half, isLiteral: boolean): Range[] {
  const { document, other } = here
  const spare = covered(other).open
  const [own, counterparts] = [here, other].map((half) => cutBy(half.document, 'clause', half)) as [
    Range[],
    Range[],
  ]
  const whole = other.to === other.from
  const long = Math.min(1, Math.max(0, (document.tokens.length - LONG.from) / (LONG.to - LONG.from)))
  const least = LEAST + long * (LEAST_IN_LONG - LEAST)
  const found = own.filter((clause) => {
    if (isAddress(document, clause)) return false
    const { all: content, open: missing } = covered(here, clause)
    const words = clause.to - clause.from
    if (missing < UNLINKED * content) return false
    if (whole) return content >= least || (long === 0 && words >= FEWEST_WORDS)
    if (content >= least && spare <= EXPLAINS * missing) return true
    const isTold = spare > Math.max(1, missing)
    if (isLiteral && long === 0 && !isTold && isLeftOut(here, clause, own.length > counterparts.length))
      return true
    if (long > 0 || content < 1 || spare >= EXPLAINS) return false
    if (words >= FEWEST_ASIDE && isAside(document, clause)) return true
    return words >= FEWEST_WORDS && own.length > counterparts.length && isComment(document, clause)
  })
  if (found.length > 0 || whole || long > 0 || !isLiteral) return found
  return adjuncts(here).filter((one) => {
    // “sans regarder” may be “did not look”.
    const denies = document.tokens[one.from]!.classes.has('without')
    if (denies && other.negations.length > 0) return false
    const missing = covered(here, one).open
    return missing >= LEAST && spare <= EXPLAINS * missing
  })
}

/**
 * "At gunpoint", « furieux »: a clause of which the other text has nothing, nor anything else in its place: between what
 * renders the words before it and what renders those behind.
 *
 * @param isOneMore whether the text has more clauses than the other
 */
function isLeftOut(here: Half, clause: Range, isOneMore: boolean): boolean {
  const { from, to } = clause
  const { all, open } = covered(here, clause)
  if (all < 1 || open < all || !isSetOff(here, clause)) return false
  if (all < LEAST && (!isOneMore || !isCircumstance(here, clause))) return false
  if (NOT_TOLD.some((one) => here.holds(one, clause))) return false
  const anchor = (token: Token | undefined) => (token ? here.links[token.index]! : -1)
  const isAnchor = (token: Token) => token.weight === 1 && here.isLinked(token)
  const before = anchor(here.between(here.from, from).findLast(isAnchor))
  const behind = anchor(here.between(to, here.to).find(isAnchor))
  if (before < 0 && behind < 0) return false
  const ends = [before < 0 ? here.other.from : before, behind < 0 ? here.other.to - 1 : behind]
  return covered(here.other, { from: Math.min(...ends), to: Math.max(...ends) + 1 }).open < LEAST_IN_PLACE
}

/** Whether commas or dashes set it off, as they do no title and no coined word. */
function isSetOff({ document: { tokens, text }, from: start }: Half, { from, to }: Range): boolean {
  const before = tokens[from - 1]
  const isOpen = from === start || (before && SETS_OFF.test(text.slice(before.end, tokens[from]!.start)))
  return isOpen === true && SETS_OFF.test(text.slice(tokens[to - 1]!.end, tokens[to]?.start ?? text.length))
}
const SETS_OFF = /^\s*[,;–—.!?]/u

/** How something was done, or how somebody was: an adjective, a participle, or what a preposition opens; no noun of a list. */
function isCircumstance(half: Half, { from, to }: Range): boolean {
  const [first] = half.between(from, to)
  if (half.holds('subject', { from, to })) return false
  const told = half.between(from, to).filter(({ weight }) => weight > 0)
  return (
    first!.part === 'ADP' || told.every(({ part }) => part === 'ADJ' || part === 'VERB' || part === 'ADV')
  )
}

/** What a translation may leave to be understood. */
const NOT_TOLD: readonly WordClass[] = [
  'connective',
  'filler',
  'vocative',
  'hesitation',
  'intensifier',
  'address',
  'reserve',
  'account',
  'says-it',
  'certain-of-it',
  'shows-reserve',
  'may-show-reserve',
  'first-singular',
]
/** Less than a light word. */
const LEAST_IN_PLACE = 0.3

/**
 * Parts of a clause that could be left out ("despite her own party", « si le juge est d’accord ») without a word that the
 * other text has, as far as the next one that it has.
 */
function adjuncts({ document: { tokens, values }, links, from, to }: Half): Range[] {
  const found: Range[] = []
  for (let at = from + 1; at < to; at++) {
    if (!tokens[at]!.classes.has('adjunct')) continue
    let end = at + 1
    while (end < to && tokens[end]!.clause === tokens[at]!.clause && links[end]! < 0) end++
    // How much and how long is judged by the figures.
    if (!values.some((value) => value.from < end && value.to > at)) found.push({ from: at, to: end })
    at = end - 1
  }
  return found
}

/**
 * A remark hung on at the end or put between: "which is a scandal", « ce qui est scandaleux », « dont trois enfants »,
 * "as everyone expected", « à la surprise générale ».
 */
function isAside(side: Document, { from, to }: Range): boolean {
  const felt = side.tokens.slice(from, to).some(({ classes }) => classes.has('feeling'))
  return opensWith(side, from, 'aside') || (felt && opensWith(side, from, 'felt-before'))
}

/** A comment in a clause of its own: "and she was right to do so", « mais on s’en doutait ». */
const isComment = (side: Document, { from }: Range): boolean => opensWith(side, from, 'comment')

const opensWith = ({ tokens }: Document, at: number, wanted: WordClass): boolean =>
  hasClass(tokens[at], wanted) || beginsPhrase(tokens[at], wanted)

/** “Mr. Speaker” and « chers collègues » are said to the hearers: a translation may leave them to be understood. */
function isAddress(side: Document, { from, to }: Range): boolean {
  return to - from <= LONGEST_ADDRESS && holdsClass(side, 'address', { from, to: Math.min(to, from + 2) })
}
const LONGEST_ADDRESS = 5
