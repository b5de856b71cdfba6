/** Bytes → a source ready to be stored, with the quotes suggested in it. */
import type { Grammars } from '../language/grammar.ts'
import type { NewSourceFile } from '../api/sources.ts'
import { capture } from './capture.ts'
import { cutPassages } from './cut-passages.ts'
import { suggestQuotes } from './extraction.ts'
import { withFloor } from './floor.ts'
import type { Format } from '../read/format-of.ts'
import type { CapturedSource, Original, PlacedQuote } from '../store/captured.ts'
import { withTold } from './told-turns.ts'
import { seenBy, withWordsLanguage } from './words-language.ts'

/** What a person hands over, with what they know of it. */
export interface Handed {
  original: Original
  facts: NewSourceFile
  format: Format | null
}

export interface Prepared {
  source: CapturedSource
  quotes: PlacedQuote[]
}

/** @throws Problem as capture() does */
export async function prepare({ original, facts, format }: Handed, grammars: Grammars): Promise<Prepared> {
  const { floor, ...captured } = await capture(original, facts, format, seenBy(grammars))
  const inTheirs = await withFloor(await withWordsLanguage(captured.passages, grammars), floor, grammars)
  const passages = withTold(cutPassages(inTheirs), captured.language, grammars)
  const source = { ...captured, passages }
  return { source, quotes: suggestQuotes(source, grammars) }
}
