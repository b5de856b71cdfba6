/** What every check of a translation is given, and what it answers. */
import type { Half, Segment } from './half.ts'
import type { Language } from '../language/lexicon.ts'
import { type Range, spanOf } from '../language/token-ranges.ts'
import type { Span } from '../language/split.ts'

/** What the checks find. A contrary goes out as a `negation` that says so: see Flag. */
export type FlagCheck =
  | 'number'
  | 'magnitude'
  | 'date'
  | 'unit'
  | 'name'
  | 'acronym'
  | 'negation'
  | 'opposite'
  | 'modality'
  | 'quantifier'
  | 'hedge'
  | 'person'
  | 'tense'
  | 'question'
  | 'omission'
  | 'addition'
  | 'untranslated'
  | 'false_friend'
  | 'register'
  | 'length'
  | 'marks'

/** Both texts of a translation, read and linked. Which of them renders the other is told apart where it matters. */
export interface Pair extends Segment {
  segments: readonly Segment[]
  /** Those of the segments that are close enough to be judged by their small words. */
  literal: readonly Segment[]
  /** The language of the original. */
  from: Language
}

export interface Finding {
  check: FlagCheck
  harm: 'minor' | 'meaning'
  fr?: Span | undefined
  en?: Span | undefined
  /** Told by more than the words of one place: it is believed however freely what stands round it is rendered. */
  isSure?: boolean
}

export type Check = (pair: Pair) => readonly Finding[]
type Found = readonly Finding[] | Finding | null

/** What is asked of each segment that can be judged by its small words. */
export const ofLiteral =
  (check: (segment: Segment) => Found): Check =>
  ({ literal }) =>
    literal.flatMap((segment) => check(segment) ?? [])

/** The same, asked of either text about the other. */
export const ofEither = (check: (here: Half) => Found): Check =>
  ofLiteral(({ fr, en }) => [fr, en].flatMap((here) => check(here) ?? []))

/** A change of meaning, where it stands in one text and, where something there is to be shown, in the other. */
export const grave = (check: FlagCheck, here: Half, own: Span | Range, there?: Span | Range): Finding => ({
  check,
  harm: 'meaning',
  [here.language]: spanIn(here, own),
  ...(there && { [here.other.language]: spanIn(here.other, there) }),
})

const spanIn = ({ document }: Half, place: Span | Range): Span =>
  'start' in place
    ? { start: place.start, end: place.end }
    : spanOf(document, { from: Math.max(0, place.from), to: Math.min(place.to, document.tokens.length) })
