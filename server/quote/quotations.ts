/** Every quotation of a text, by whom it is, and in which language it was said: who speaks is read first, then the ledger. */
import type { Document } from '../language/read.ts'
import { extract, type Found, type FoundQuote } from './extract/extract.ts'
import type { SpokenTag } from './spoken/heard.ts'
import { onFloor, type Verbatim } from './spoken/record-floor.ts'
import { spokenLanguages } from './spoken/spoken-languages.ts'

export interface ExtractedQuote extends FoundQuote {
  spoken: SpokenTag
}

/** Somebody a text names or quotes; `starts` is where each mention begins, in order. */
export interface NamedInText {
  name: string
  kind: NonNullable<FoundQuote['speaker']>['kind']
  starts: number[]
}

/**
 * The quotations of a text, in its order.
 *
 * @param verbatim what is known of it where it is the record of a chamber, a committee or a court, or a transcript
 * @param isRest whether it is what a record leaves between turns whose speakers it gives
 */
export function quotationsIn(document: Document, verbatim?: Verbatim, isRest = false): ExtractedQuote[] {
  const { quotes, heard, ...cast } = extract(document, undefined, isRest)
  const told = spokenLanguages(document, heard, cast)
  return withTags(quotes, verbatim === undefined ? told : onFloor(document, heard, told, verbatim))
}

const withTags = (quotes: readonly FoundQuote[], tags: readonly SpokenTag[]): ExtractedQuote[] =>
  quotes.map((quote, i) => ({ ...quote, spoken: tags[i]! }))

/** The quotations of a text, and whom it names, each in its order. */
export function quotationsAndNames(document: Document): { quotes: ExtractedQuote[]; named: NamedInText[] } {
  const { quotes, heard, ...cast } = extract(document)
  const spoken = spokenLanguages(document, heard, cast)
  return { quotes: withTags(quotes, spoken), named: namedBy(heard, cast) }
}

/** Whoever speaks, and whoever has a name of several words or a known given name: a capital alone makes no name. */
function namedBy(heard: Found['heard'], { mentions }: Pick<Found, 'mentions'>): NamedInText[] {
  const speaking = heard.flatMap(({ speaker, mention, speech }) =>
    speech && speaker && mention ? [{ speaker, span: mention }] : [],
  )
  const bearing = mentions.filter(({ speaker: { given, name } }) => given || name.includes(' '))
  const all = Map.groupBy([...speaking, ...bearing], ({ speaker }) => speaker)
  return [...all]
    .map(([{ name, kind }, at]) => {
      const starts = new Set(at.map(({ span }) => span.start))
      return { name, kind, starts: [...starts].sort((a, b) => a - b) }
    })
    .sort((a, b) => a.starts[0]! - b.starts[0]!)
}
