/** What the rendition left out, and what it put in. */
import type { Finding, Pair } from '../finding.ts'
import { negations } from '../../language/negations.ts'
import type { Segment } from '../segments.ts'
import type { WordClass } from '../../language/class-names.ts'
import { holdsClass } from '../../language/classes.ts'
import { type Document, type Range, spanOf } from '../../language/read.ts'

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
export function checkCoverage(pair: Pair): Finding[] {
  const { from } = pair
  const to = from === 'fr' ? 'en' : 'fr'
  return pair.segments.flatMap((segment) => [
    ...uncovered(pair, segment, from).map((span): Finding => ({
      check: 'omission',
      harm: 'meaning',
      [from]: span,
    })),
    ...uncovered(pair, segment, to).map((span): Finding => ({
      check: 'addition',
      harm: 'meaning',
      [to]: span,
    })),
  ])
}

function uncovered({ fr, en, links, literal }: Pair, segment: Segment, language: 'fr' | 'en') {
  const [side, other] = language === 'fr' ? [fr, en] : [en, fr]
  const [own, back] = language === 'fr' ? [links.fr, links.en] : [links.en, links.fr]
  const [range, across] = language === 'fr' ? [segment.fr, segment.en] : [segment.en, segment.fr]
  const spare = unlinked(other, across, back)
  const [count, counterparts] = [clauses(side, range).length, clauses(other, across).length]
  const whole = across.to === across.from
  const long = Math.min(1, Math.max(0, (side.tokens.length - LONG.from) / (LONG.to - LONG.from)))
  const least = LEAST + long * (LEAST_IN_LONG - LEAST)
  const found = clauses(side, range).filter((clause) => {
    if (isAddress(side, clause)) return false
    const content = contentOf(side, clause)
    const missing = unlinked(side, clause, own)
    const words = clause.to - clause.from
    if (missing < UNLINKED * content) return false
    if (whole) return content >= least || (long === 0 && words >= FEWEST_WORDS)
    if (content >= least && spare <= EXPLAINS * missing) return true
    if (long > 0 || content < 1 || spare >= EXPLAINS) return false
    if (words >= FEWEST_ASIDE && isAside(side, clause)) return true
    return words >= FEWEST_WORDS && count > counterparts && isComment(side, clause)
  })
  if (found.length === 0 && !whole && long === 0 && literal.includes(segment))
    found.push(
      ...adjuncts(side, range, own).filter((one) => {
        // “sans regarder” may be “did not look”.
        const denies = side.tokens[one.from]!.classes.has('without')
        if (denies && negations(other, across).length > 0) return false
        const missing = unlinked(side, one, own)
        return missing >= LEAST && spare <= EXPLAINS * missing
      }),
    )
  return found.map((one) => spanOf(side, one))
}

/**
 * Parts of a clause that could be left out ("despite her own party", « si le juge est d’accord ») without a word that the
 * other text has, as far as the next one that it has.
 */
function adjuncts({ tokens, values }: Document, { from, to }: Range, links: Int32Array): Range[] {
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
  tokens[at]!.classes.has(wanted) || tokens[at]!.phrases.some(({ classes }) => classes.has(wanted))

/** “Mr. Speaker” and « chers collègues » are said to the hearers: a translation may leave them to be understood. */
function isAddress(side: Document, { from, to }: Range): boolean {
  return to - from <= LONGEST_ADDRESS && holdsClass(side, 'address', { from, to: Math.min(to, from + 2) })
}
const LONGEST_ADDRESS = 5

function clauses({ tokens }: Document, { from, to }: Range): Range[] {
  const found: Range[] = []
  for (let at = from; at < to; at++) {
    const last = found.at(-1)
    if (last && tokens[at - 1]!.clause === tokens[at]!.clause) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  }
  return found
}

function contentOf({ tokens }: Document, { from, to }: Range): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += tokens[at]!.weight
  return sum
}

function unlinked({ tokens }: Document, { from, to }: Range, links: Int32Array): number {
  let sum = 0
  for (let at = from; at < to; at++) if (links[at]! < 0) sum += tokens[at]!.weight
  return sum
}
