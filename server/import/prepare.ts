/** Bytes → a source ready to be stored, with the quotes suggested in it. */
import type { Grammars } from '../language/grammar.ts'
import type { NewSourceFile } from '../api/sources.ts'
import { capture } from './capture.ts'
import { suggestQuotes } from './extraction.ts'
import type { Format } from '../read/format-of.ts'
import type { CapturedSource, Original, PlacedQuote } from '../store/store.ts'

/** What a person hands over, with what they know of it. */
export interface Handed {
  original: Original
  facts: NewSourceFile
  format: Format | null
  /** Whether quotes are to be suggested in it: they are, where it is not said. */
  suggest?: boolean
}

export interface Prepared {
  source: CapturedSource
  quotes: PlacedQuote[]
}

/**
 * @param grammars loads them, where quotes are looked for
 * @throws Problem as capture() does
 */
export async function prepare(
  { original, facts, format, suggest = true }: Handed,
  grammars: () => Grammars,
): Promise<Prepared> {
  const source = await capture(original, facts, format)
  return { source, quotes: suggest ? suggestQuotes(source, grammars()) : [] }
}
