/** Where in a folded text the words of a selector may stand now. */
import search from 'approx-string-match'
import { type MeasuredSpan, measure, mostErrors, score, splitsWord } from './likeness.ts'
import { type FoldedSpan, trimmed, type Wanted } from './wanted.ts'

/** Between the words that stood before and after it, a sentence may have changed this much and still be the one. */
const MOST_ERRORS = 0.5
/** Surroundings that changed more than this do not show where words begin and end. */
const MOST_CONTEXT_ERRORS = 0.34
/** More places than these are not told apart: words this common are found by their surroundings or not at all. */
const MOST_PLACES = 200
/** The cost of a comparison grows with the square of its length: longer words are found unchanged or not at all. */
const LONGEST_COMPARED = 2_000
/** What the seeds leave open about where a place begins. */
const SEED_SLACK = 128
/** Only the edges of the places that may be chosen are worth moving. */
const MOST_REFINED = 6
const MOST_EDGES = 4
/** An edge may be off by some letters of the word it should not split. */
const EDGE_REACH = 4

/**
 * Every place with the words unchanged; unless one of them still has its surroundings, also those with something close
 * to the words, or between the old surroundings. Best first, none overlapping another.
 *
 * @param seeds finds where a pattern may stand; asked only when the words are not simply there
 */
export function placesOf(text: string, wanted: Wanted, seeds: (pattern: string) => number[]): MeasuredSpan[] {
  const exact = exactPlaces(text, wanted.exact).map((place) => measure(text, place, wanted))
  if (wanted.exact.length > LONGEST_COMPARED || exact.some((place) => score(place) === 1))
    return withoutOverlaps(exact)
  const near = regions(wanted, seeds).flatMap((region) => placesIn(text, region, wanted))
  const changed = distinct(near).slice(0, MOST_PLACES)
  const best = withoutOverlaps([...exact, ...changed.map((place) => measure(text, place, wanted))])
  return withoutOverlaps(
    best.flatMap((place, i) => (i < MOST_REFINED ? refined(text, place, wanted) : [place])),
  )
}

function exactPlaces(text: string, wanted: string): FoldedSpan[] {
  const places: FoldedSpan[] = []
  for (
    let at = text.indexOf(wanted);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(wanted, at + 1)
  ) {
    places.push({ from: at, to: at + wanted.length })
  }
  return places
}

/** Stretches that may hold the words with their surroundings: where seeds of either crowd. None overlaps another. */
function regions({ exact, prefix, suffix }: Wanted, seeds: (pattern: string) => number[]): FoldedSpan[] {
  const slack = Math.ceil(exact.length * MOST_ERRORS)
  const starts = [
    ...seeds(exact).map((at) => at - prefix.length),
    ...seeds(prefix),
    ...seeds(suffix).map((at) => at - exact.length - prefix.length),
  ]
  const found: FoldedSpan[] = []
  for (const start of starts.sort((a, b) => a - b)) {
    const from = Math.max(0, start - slack)
    const to = start + prefix.length + exact.length + suffix.length + slack + SEED_SLACK
    const last = found.at(-1)
    if (last && from <= last.to) last.to = to
    else found.push({ from, to })
  }
  return found
}

/** Something close to the words, and whatever stands between something close to their surroundings. */
function placesIn(text: string, { from, to }: FoldedSpan, { exact, prefix, suffix }: Wanted): FoldedSpan[] {
  const region = text.slice(from, to)
  const places = everyNearest(region, exact, MOST_ERRORS)
  const afters = everyNearest(region, suffix, MOST_CONTEXT_ERRORS)
  for (const before of everyNearest(region, prefix, MOST_CONTEXT_ERRORS)) {
    for (const after of afters) {
      const length = after.from - before.to
      if (length > exact.length * MOST_ERRORS && length < exact.length / MOST_ERRORS)
        places.push({ from: before.to, to: after.from })
    }
  }
  return places.map((place) => trimmed(text, { from: place.from + from, to: place.to + from }))
}

/**
 * The library gives the matches with fewest errors alone: the gaps between them are searched again, for look-alikes next
 * door. A gap can only hold worse ones, so this goes no deeper than errors are allowed.
 */
function everyNearest(text: string, wanted: string, share: number): FoldedSpan[] {
  if (wanted === '' || text.length < wanted.length * (1 - share)) return []
  const places: FoldedSpan[] = []
  let free = 0
  let here = 0
  const searchGap = (to: number) => {
    const from = free
    if (from === 0 && to === text.length) return
    for (const place of everyNearest(text.slice(from, to), wanted, share))
      places.push({ from: place.from + from, to: place.to + from })
  }
  for (const { start, end } of search(text, wanted, mostErrors(wanted, share))) {
    if (start === end) continue
    if (start >= free) {
      searchGap(start)
      here = 0
    }
    if (here++ < MOST_EDGES) places.push({ from: start, to: end })
    free = end
  }
  searchGap(text.length)
  return places
}

function nearest(text: string, wanted: string, share: number): FoldedSpan[] {
  return search(text, wanted, mostErrors(wanted, share))
    .slice(0, MOST_EDGES)
    .map(({ start, end }) => ({ from: start, to: end }))
}

/** The same place with its edges where the old surroundings touch it, or at the ends of words, if it fits better so. */
function refined(text: string, place: MeasuredSpan, wanted: Wanted): MeasuredSpan {
  if (place.words === 1 || place.weakerSide === 1) return place
  const { prefix, suffix } = wanted
  const reach = Math.ceil(wanted.exact.length * MOST_ERRORS)
  const left = Math.max(0, place.from - prefix.length - reach)
  const right = Math.max(place.from, place.to - reach)
  const before = text.slice(left, Math.min(place.to, place.from + reach))
  const after = text.slice(right, place.to + reach + suffix.length)
  const starts = [
    ...wordEdges(text, place.from),
    ...nearest(before, prefix, MOST_CONTEXT_ERRORS).map(({ to }) => left + to),
  ]
  const ends = [
    ...wordEdges(text, place.to),
    ...nearest(after, suffix, MOST_CONTEXT_ERRORS).map(({ from }) => right + from),
  ]
  let best = place
  for (const from of new Set(starts)) {
    for (const to of new Set(ends)) {
      if (from >= to) continue
      const moved = measure(text, trimmed(text, { from, to }), wanted)
      if (score(moved) > score(best)) best = moved
    }
  }
  return best
}

/** `at` itself and the nearest ends of words on either side. */
function wordEdges(text: string, at: number): number[] {
  let from = at
  let to = at
  while (at - from < EDGE_REACH && splitsWord(text, from)) from--
  while (to - at < EDGE_REACH && splitsWord(text, to)) to++
  return [at, from, to]
}

/** Several matches of one place differ in where they begin or end: the best stands for it, or the words unchanged. */
function withoutOverlaps(places: MeasuredSpan[]): MeasuredSpan[] {
  const kept: MeasuredSpan[] = []
  for (const place of places.sort(byPromise)) {
    if (!kept.some(({ from, to }) => place.from < to && place.to > from)) kept.push(place)
  }
  return kept.sort((a, b) => score(b) - score(a))
}

const byPromise = (a: MeasuredSpan, b: MeasuredSpan) =>
  Number(b.words === 1) - Number(a.words === 1) || score(b) - score(a)

const distinct = (places: FoldedSpan[]): FoldedSpan[] => [
  ...new Map(places.map((place) => [`${place.from} ${place.to}`, place])).values(),
]
