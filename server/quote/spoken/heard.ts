/** What the ledger is told of a text: what was heard, who is who. It asks nothing else of whoever read it. */
import type { Language } from '../../api/language.ts'
import { type Span, type Word, words } from '../../language/split.ts'
import type { Turn } from '../blocks/block.ts'

/** Compared by identity. */
export interface Speaker {
  name: string
  kind: 'person' | 'organisation' | 'unnamed'
}

/** Somebody who is not heard. */
export const NOBODY: Speaker = { name: '', kind: 'unnamed' }

/** One quotation, or one stretch in marks that is no speech. Spans are UTF-16 offsets into the text. */
export interface Heard {
  spans: readonly Span[]
  speech: boolean
  speaker: Speaker | null
  mention: Span | null
  cue: Span | null
  turn: Turn | null
  /** How sure it is who spoke, 0 to 1; nothing stands against it where that is not told. */
  sure?: number
  /** How likely each of those who could have spoken, where that was weighed. */
  likely?: ReadonlyMap<Speaker, number> | undefined
}

/** Who is who in the text. */
export interface Cast {
  /** Names, in the order of the text. */
  mentions: readonly { speaker: Speaker; span: Span }[]
  /** Whom the noun phrase or the pronoun stands for that begins with a span. */
  whoIs(span: Span): Speaker | null
}

/** Those who are heard speaking. */
export const speakersIn = (heard: readonly Heard[]): ReadonlySet<Speaker | null> =>
  new Set(heard.flatMap(({ speech, speaker }) => (speech && speaker ? [speaker] : [])))

/** The words of an utterance. */
export const wordsOf = (text: string, { spans }: Heard): Word[] =>
  spans.flatMap(({ start, end }) => words(text.slice(start, end)))

export interface SpokenTag {
  language: Language
  /** Which other language, as a BCP 47 tag, where its statement names it. */
  tag?: string
  basis: 'stated' | 'inferred' | 'unknown'
  evidence?: Span
}
