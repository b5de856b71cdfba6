/** What every check of a translation is given, and what it answers. */
import type { Links } from './link-words.ts'
import type { Segment } from './segments.ts'
import { type Document, type Range, spanOf } from '../language/read.ts'
import type { Span } from '../language/split.ts'

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
export interface Pair {
  fr: Document
  en: Document
  links: Links
  segments: Segment[]
  /** Those of the segments that are close enough to be judged by their small words. */
  literal: Segment[]
  /** The language of the original. */
  from: 'fr' | 'en'
}

export interface Finding {
  check: FlagCheck
  harm: 'minor' | 'meaning'
  fr?: Span | undefined
  en?: Span | undefined
}

export type Check = (pair: Pair) => Finding[]

/** Either language, and the other: what is asked of one side is asked of both. */
export const BOTH_WAYS = [
  ['fr', 'en'],
  ['en', 'fr'],
] as const

/** A change of meaning between a stretch of the French text and one of the English. */
export const grave = ({ fr, en }: Pair, check: FlagCheck, french: Range, english: Range): Finding => ({
  check,
  harm: 'meaning',
  fr: spanOf(fr, french),
  en: spanOf(en, english),
})
