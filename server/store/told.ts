/** What the history tells of a thing: that by which it is known, and whatever of it may change. */
import type { NewEntry } from '../api/glossary.ts'
import type { Quote } from '../api/quotes.ts'
import type { Speaker } from '../api/speakers.ts'
import { beginning } from './history.ts'
import type { SourceRow } from './source-lists.ts'
import type { CapturedSource } from './captured.ts'

export const sourceTold = (row: Omit<SourceRow, 'added_at' | 'sample' | 'version'>) => ({
  title: row.title,
  kind: row.kind,
  language: row.language,
  languageBasis: row.language_basis,
  byline: row.byline,
  publisher: row.publisher,
  url: row.url,
  publishedAt: row.published_at,
})

/** @param sha256 of its bytes @param quotes how many are placed in it */
export const capturedTold = (source: CapturedSource, sha256: string, quotes: number) => ({
  title: source.title,
  kind: source.kind,
  language: source.language,
  byline: source.byline,
  publisher: source.publisher,
  url: source.url,
  publishedAt: source.publishedAt,
  snapshots: [{ language: source.language, sha256 }],
  passages: source.passages.length,
  quotes,
})

export const speakerTold = ({ kind, name, aliases, wikidata, offices }: Speaker) => ({
  kind,
  name,
  aliases,
  wikidata,
  offices,
})

/** Of a quote that stays … */
export const quoteTold = ({ kind, speaker, printedLanguage, attribution, spoken, status }: Quote) => ({
  kind,
  speaker,
  printedLanguage,
  attribution,
  spoken,
  status,
})

/** … and of one that comes or goes. */
export const wholeQuoteTold = (quote: Quote) => ({
  source: quote.source,
  text: beginning(quote.text),
  spans: quote.spans.map(({ passage, start, end }) => ({ passage, start, end })),
  ...quoteTold(quote),
})

export const entryTold = ({ kind, fr, en, note }: NewEntry) => ({ kind, fr, en, note })
