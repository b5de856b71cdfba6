/** What the rendition left out, and what it put in. */
import type { Finding, Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import { type Range, type Side, spanOf } from '../side.ts'

/** A stretch left out of a quotation bears at least this much content. */
const LEAST = 2
/** In a long text sentences are merged, split and moved: there it takes more. */
const LEAST_IN_LONG = 5
const LONG = { from: 40, to: 120 }
/** Of its content, this share has no counterpart. */
const UNLINKED = 0.8
/** A sentence of its own, or a remark, may have one word of content: “Nous en sommes très fiers.” */
const FEWEST_WORDS = 4
/** How much unexplained content on the other side may be its rendering in other words. */
const EXPLAINS = 0.34

/**
 * - `omission`: "and although two of the cables showed signs of rust" that no French word answers
 * - `addition`: « ce qui est scandaleux », which the witness did not say
 *
 * Clauses are judged one by one: nearly none of a clause’s content has a counterpart, and the other side has no
 * unexplained words left that could be the same in other words.
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

function uncovered({ fr, en, links }: Pair, segment: Segment, language: 'fr' | 'en') {
  const [side, other] = language === 'fr' ? [fr, en] : [en, fr]
  const [own, back] = language === 'fr' ? [links.fr, links.en] : [links.en, links.fr]
  const [range, across] = language === 'fr' ? [segment.fr, segment.en] : [segment.en, segment.fr]
  const spare = unlinked(other, across, back)
  const whole = across.to === across.from
  const long = Math.min(1, Math.max(0, (side.tokens.length - LONG.from) / (LONG.to - LONG.from)))
  const least = LEAST + long * (LEAST_IN_LONG - LEAST)
  return clauses(side, range)
    .filter((clause) => {
      const content = contentOf(side, clause)
      const missing = unlinked(side, clause, own)
      const words = clause.to - clause.from
      if (missing < UNLINKED * content) return false
      if (whole) return content >= least || (long === 0 && words >= FEWEST_WORDS)
      if (content >= least && spare <= EXPLAINS * missing) return true
      return long === 0 && content >= 1 && words >= FEWEST_WORDS && spare < EXPLAINS && isAside(side, clause)
    })
    .map((clause) => spanOf(side, clause))
}

/** A remark hung on at the end or put between: "which is a scandal", « ce qui est scandaleux ». */
function isAside({ tokens }: Side, { from }: Range): boolean {
  const [first, second] = [tokens[from]!.key, tokens[from + 1]?.key ?? '']
  return (
    /^(?:which|who)$/u.test(first) ||
    (first === 'ce' && /^qu[ie]$/u.test(second)) ||
    (first === 'et' && second === 'ce')
  )
}

function clauses({ tokens }: Side, { from, to }: Range): Range[] {
  const found: Range[] = []
  for (let at = from; at < to; at++) {
    const last = found.at(-1)
    if (last && tokens[at - 1]!.clause === tokens[at]!.clause) last.to = at + 1
    else found.push({ from: at, to: at + 1 })
  }
  return found
}

function contentOf({ tokens }: Side, { from, to }: Range): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += tokens[at]!.weight
  return sum
}

function unlinked({ tokens }: Side, { from, to }: Range, links: Int32Array): number {
  let sum = 0
  for (let at = from; at < to; at++) if (links[at]! < 0) sum += tokens[at]!.weight
  return sum
}
