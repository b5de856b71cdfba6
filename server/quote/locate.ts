/**
 * Finds a text-quote selector (W3C Web Annotation) in a text that may have been edited since: the words themselves
 * with typography folded away, else something close to them; never a guess between two places that fit alike.
 */
import search from 'approx-string-match'
import { fold, foldText, unfold } from '../text/fold.ts'

export interface Selector {
  exact: string
  prefix?: string | undefined
  suffix?: string | undefined
  /** Where the words stood once (UTF-16). */
  start?: number | undefined
}

interface Place {
  start: number
  end: number
}

export interface Located {
  status: 'found' | 'ambiguous' | 'lost'
  /** UTF-16 offsets into the text; null unless found. */
  span: Place | null
  rivals: Place[]
}

/** One error in five characters: beyond it, and away from where it stood, a sentence is another on the same subject. */
const MOST_ERRORS = 0.2
/** Between the words that stood before and after it, a sentence may have changed this much and still be the one. */
const MOST_ERRORS_IN_PLACE = 0.5
/** The search library is quick while errors are few; far more of them say that the words are gone. */
const ERROR_CEILING = 256
/** Below this (0 to 1, words and surroundings weighing the same) a place is not the one meant. */
const FOUND_FROM = 0.72
/** Words this long that stand unchanged in one place only are those meant, whatever surrounds them now. */
const TELLING_LENGTH = 24
/** Two places closer in score than this cannot be told apart. */
const TOO_CLOSE = 0.04
/** More places than these are not scored: words this common are told apart by their surroundings or not at all. */
const MOST_PLACES = 200

/** A stretch of folded text. */
interface Candidate {
  from: number
  to: number
  /** How much of the words is there, 0 to 1. */
  words: number
  /** How much of what surrounded them is there, 0 to 1. */
  context: number
}

/** The selector, folded as the text is. */
interface Wanted {
  exact: string
  prefix: string
  suffix: string
}

export function locate(text: string, selector: Selector): Located {
  const folded = fold(text)
  // Spaces at the ends of the words belong to what surrounds them.
  const wanted: Wanted = {
    exact: foldText(selector.exact).trim(),
    prefix: foldText((selector.prefix ?? '') + /^\s*/u.exec(selector.exact)![0]),
    suffix: foldText(/\s*$/u.exec(selector.exact)![0] + (selector.suffix ?? '')),
  }
  if (!/[\p{L}\p{N}]/u.test(wanted.exact)) return LOST
  const places = placesOf(folded.text, wanted)
  const [best, ...others] = places
  if (!best) return LOST
  const span = ({ from, to }: Candidate): Place => unfold(folded, from, to)
  const rivals = others.filter((other) => score(best) - score(other) < TOO_CLOSE)
  const telling = best.words === 1 && wanted.exact.length >= TELLING_LENGTH
  if (!telling && score(best) < FOUND_FROM) return LOST
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

const score = ({ words, context }: Candidate) => (words + context) / 2

const LOST: Located = { status: 'lost', span: null, rivals: [] }

/** Best first: places with the words unchanged, places between the old surroundings, else places with nearly the words. */
function placesOf(text: string, wanted: Wanted): Candidate[] {
  const found: Place[] = [...exactPlaces(text, wanted.exact), ...placesInContext(text, wanted)]
  const places = found.length > 0 ? found : nearPlaces(text, wanted.exact, MOST_ERRORS)
  return withoutOverlaps(places.map((place) => measure(text, place, wanted)))
}

function exactPlaces(text: string, wanted: string): Place[] {
  const places: Place[] = []
  for (
    let at = text.indexOf(wanted);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(wanted, at + 1)
  ) {
    places.push({ start: at, end: at + wanted.length })
  }
  return places
}

/** Looks behind each old prefix and before each old suffix for what the words have become. */
function placesInContext(text: string, { exact, prefix, suffix }: Wanted): Place[] {
  const reach = Math.ceil(exact.length * (1 + MOST_ERRORS_IN_PLACE))
  const near = (from: number, to: number) =>
    nearPlaces(text.slice(Math.max(0, from), to), exact, MOST_ERRORS_IN_PLACE).map(({ start, end }) => ({
      start: start + Math.max(0, from),
      end: end + Math.max(0, from),
    }))
  const behind =
    prefix.trim() === '' ? [] : exactPlaces(text, prefix).flatMap(({ end }) => near(end, end + reach))
  const before =
    suffix.trim() === '' ? [] : exactPlaces(text, suffix).flatMap(({ start }) => near(start - reach, start))
  return [...behind, ...before]
}

function nearPlaces(text: string, exact: string, share: number): Place[] {
  const mostErrors = Math.min(ERROR_CEILING, Math.floor(exact.length * share))
  return search(text, exact, mostErrors)
    .slice(0, MOST_PLACES)
    .map(({ start, end }) => ({ start, end }))
}

function measure(text: string, { start, end }: Place, { exact, prefix, suffix }: Wanted): Candidate {
  const contexts = [
    ...(prefix ? [likeness(text.slice(Math.max(0, start - prefix.length), start), prefix, 'end')] : []),
    ...(suffix ? [likeness(text.slice(end, end + suffix.length), suffix, 'start')] : []),
  ]
  const words = likeness(text.slice(start, end), exact, 'start')
  const context =
    contexts.length === 0 ? words : contexts.reduce((sum, one) => sum + one, 0) / contexts.length
  return { from: start, to: end, words, context }
}

/** Several matches of one place differ in where they begin or end: the best stands for it. */
function withoutOverlaps(places: Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const place of places.sort((a, b) => score(b) - score(a))) {
    if (!kept.some(({ from, to }) => place.from < to && place.to > from)) kept.push(place)
  }
  return kept
}

/** How much of `wanted` is still there, 0 to 1: approximately, or counted from the edge that touches the words. */
function likeness(found: string, wanted: string, edge: 'start' | 'end'): number {
  if (found === wanted) return 1
  const [nearest] = search(found, wanted, wanted.length).sort((a, b) => a.errors - b.errors)
  const approximate = nearest ? 1 - nearest.errors / wanted.length : 0
  let common = 0
  const at = (text: string) => text.charCodeAt(edge === 'start' ? common : text.length - 1 - common)
  while (common < Math.min(found.length, wanted.length) && at(found) === at(wanted)) common++
  return Math.max(approximate, common / wanted.length)
}
