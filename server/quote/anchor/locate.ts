/**
 * Finds a text-quote selector (W3C Web Annotation) in a text that may have been edited since: the words themselves
 * with typography folded away, else something close to them; never a guess between two places that fit alike.
 */
import { unfold } from '../../language/fold.ts'
import type { Grammars } from '../../language/grammar.ts'
import type { Span } from '../../language/split.ts'
import { contradicts, type Surrounded } from './contradicts.ts'
import { type MeasuredSpan, score } from './likeness.ts'
import { nearSeeds } from './near-seeds.ts'
import { placesOf } from './places.ts'
import { indexSeeds } from './seeds.ts'
import { CONTEXT_REACH, foldForSearch, type Selector, type Wanted, wantedBy } from './wanted.ts'

export interface Located {
  status: 'found' | 'ambiguous' | 'lost'
  /** UTF-16 offsets into the text; null unless found. */
  span: Span | null
  rivals: Span[]
}

/** Below this (0 to 1, words and surroundings weighing the same) a place is not the one meant. */
const FOUND_FROM = 0.72
/** Words this long that stand unchanged are those meant, whatever surrounds them now; the shorter, the more must. */
const TELLING_LENGTH = 24
/** The sentence next door has one side of their surroundings; changed words must have kept this much of each. */
const LEAST_SIDE = 0.5
/** Words changed beyond this are not preferred to the same words unchanged elsewhere. */
const LITTLE_CHANGED = 0.85
/** Two places closer in score than this cannot be told apart. */
const TOO_CLOSE = 0.04

const LOST: Located = { status: 'lost', span: null, rivals: [] }

/** Where a stretch of a text ends and the next begins that does not adjoin it: longer than any surroundings, and like nothing. */
const GAP = '\uE000'.repeat(2 * CONTEXT_REACH)
/** What is shorter is folded as soon as it is read through. */
const LONG = 20_000

/** Finds one selector: of a long text no more is folded than what may be its place, unless nothing is found there. */
export function locate(text: string, selector: Selector, grammars: Grammars): Located {
  const near = text.length < LONG ? null : nearSeeds(text, wantedBy(selector))
  return (near && locateWithin(text, near, selector, grammars)) ?? locator(text, grammars)(selector)
}

/** Finds a selector in some stretches of a text; null where it is not there, or over the edge of one. */
function locateWithin(
  text: string,
  near: readonly Span[],
  selector: Selector,
  grammars: Grammars,
): Located | null {
  let kept = ''
  /** How far each stretch has moved. */
  const moved = near.map(({ start, end }) => {
    if (start > 0) kept += GAP
    const by = start - kept.length
    kept += text.slice(start, end)
    return by
  })
  if (near.at(-1)?.end !== text.length) kept += GAP
  const at = selector.start ?? -1
  const holding = near.findIndex(({ start, end }) => start <= at && at < end)
  const found = locator(
    kept,
    grammars,
  )({ ...selector, start: holding < 0 ? undefined : at - moved[holding]! })
  const back = (span: Span): Span | undefined => {
    const i = near.findIndex(
      ({ start, end }, k) => start <= span.start + moved[k]! && span.end + moved[k]! <= end,
    )
    return i < 0 ? undefined : { start: span.start + moved[i]!, end: span.end + moved[i]! }
  }
  if (found.status === 'lost') return null
  const span = found.span && back(found.span)
  const rivals = found.rivals.map(back).filter((rival) => rival !== undefined)
  return span === undefined || rivals.length < found.rivals.length ? null : { ...found, span, rivals }
}

/** Reads a text once, to find many selectors in it. */
export function locator(text: string, grammars: Grammars): (selector: Selector) => Located {
  const folded = foldForSearch(text)
  let index: ReturnType<typeof indexSeeds> | undefined
  const seeds = (pattern: string) => (index ??= indexSeeds(folded.text))(pattern)

  return (selector) => {
    const wanted = wantedBy(selector)
    if (!/[\p{L}\p{N}]/u.test(wanted.exact)) return LOST
    const alike = placesOf(folded.text, wanted, seeds).filter((place) => isMeant(place, wanted))
    const span = ({ from, to }: MeasuredSpan): Span => {
      const found = unfold(folded, from, to)
      // Where the words stand as they were written, they are what was selected to the letter.
      const start = found.start - wanted.lead
      return text.startsWith(selector.exact, start) && start >= 0
        ? { start, end: start + selector.exact.length }
        : found
    }
    const { exact, prefix = '', suffix = '' } = selector
    const stood = around(prefix + exact + suffix, { start: prefix.length, end: prefix.length + exact.length })
    const isAnother = (place: MeasuredSpan) =>
      (place.words < 1 || place.context < 1) && contradicts(stood, around(text, span(place)), grammars)
    const [best, ...others] = alike.filter((place) => !isAnother(place))
    if (alike.length === 0) return LOST
    // What stands in the place of the words may be what became of them: that is for a person to say.
    if (!best || (best !== alike[0] && best.words < 1))
      return { status: 'ambiguous', span: null, rivals: alike.map(span) }
    const rivals = others.filter((other) => isRival(other, best, wanted))
    if (rivals.length === 0) return { status: 'found', span: span(best), rivals: [] }
    // Where nothing else tells copies apart, the one that never moved is the one.
    const unmoved = [best, ...rivals].find((place) => span(place).start === selector.start)
    if (unmoved)
      return {
        status: 'found',
        span: span(unmoved),
        rivals: others.filter((other) => other !== unmoved).map(span),
      }
    return { status: 'ambiguous', span: null, rivals: [best, ...rivals].map(span) }
  }
}

const around = (text: string, { start, end }: Span): Surrounded => ({
  before: text.slice(Math.max(0, start - CONTEXT_REACH), start),
  words: text.slice(start, end),
  after: text.slice(end, end + CONTEXT_REACH),
})

function isMeant(place: MeasuredSpan, { exact }: Wanted): boolean {
  if (place.words < 1) return score(place) >= FOUND_FROM && place.weakerSide >= LEAST_SIDE
  const telling = Math.min(1, exact.length / TELLING_LENGTH)
  return score(place) >= FOUND_FROM - telling * (FOUND_FROM - 0.5)
}

function isRival(other: MeasuredSpan, best: MeasuredSpan, { exact }: Wanted): boolean {
  // Words left as they were have no rival in words that changed, unless these kept more of their surroundings.
  if (best.words === 1 && other.words < 1 && other.context <= best.context) return false
  if (best.words < LITTLE_CHANGED && other.words === 1 && exact.length >= TELLING_LENGTH) return true
  return score(best) - score(other) < TOO_CLOSE
}
