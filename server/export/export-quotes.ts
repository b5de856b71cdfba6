/** The use case: one quote, those of a source or those of a list, in a format of the field. */
import type { z } from 'zod'
import type { QuoteForm, QuotesExport } from '../api/exports.ts'
import type { Quote } from '../api/quotes.ts'
import type { Rendition } from '../api/renditions.ts'
import type { SpeakerKind } from '../api/speakers.ts'
import type { Captured, Store } from '../store/store.ts'
import { asQuotation, type Quoted, SCHEMA } from '../write/quotation.ts'
import { quotesAsCsv } from '../write/quotes-csv.ts'
import { asCollection, CONTEXT, quoteAsAnnotation } from '../write/web-annotation.ts'
import { asJson, asJsonList, type Exported, everyPage, exported, type Wording } from './exported.ts'

type Records = Pick<Store, 'quotes' | 'sources' | 'passages' | 'speakers' | 'renditions'>

/** @returns null where there is no such quote */
export async function exportQuote(
  id: number,
  as: QuoteForm,
  store: Records,
  wording: Wording,
): Promise<Exported | null> {
  const quote = await store.quotes.get(id)
  if (!quote) return null
  const name = `dixit-quote-${id}`
  if (as === 'csv') return exported(as, name, quotesAsCsv(placed([[quote]], store), wording.t, wording.at))
  if (as === 'json') return exported(as, name, asJson(quote))
  if (as === 'jsonld') {
    const captures = await capturesOf([quote], store)
    return exported(
      as,
      name,
      asJson({ '@context': CONTEXT, ...quoteAsAnnotation(quote, { at: wording.at, captures }) }),
    )
  }
  const [known] = await quoted([quote], store)
  return exported(as, name, asJson({ '@context': SCHEMA, ...asQuotation(known!, wording.at) }))
}

/** @returns null where there is no such source */
export async function exportQuotesOf(
  source: number,
  as: QuoteForm,
  store: Records,
  wording: Wording,
): Promise<Exported | null> {
  const found = await store.sources.get(source)
  if (!found) return null
  const about = { path: `sources/${source}`, label: found.title }
  return exported(as, `dixit-source-${source}`, written([found.quotes], as, about, store, wording))
}

export function exportQuotes(
  { as, ...search }: z.output<typeof QuotesExport>,
  store: Records,
  wording: Wording,
): Exported {
  const pages = everyPage((page) => store.quotes.list({ ...search, ...page }))
  const about = { path: 'quotes', label: wording.t(($) => $.ui.nav.quotes) }
  return exported(as, 'dixit-quotes', written(pages, as, about, store, wording))
}

type Pages = AsyncIterable<Quote[]> | Iterable<Quote[]>

function written(
  pages: Pages,
  as: QuoteForm,
  { path, label }: { path: string; label: string },
  store: Records,
  { at, t }: Wording,
): AsyncGenerator<string> {
  switch (as) {
    case 'csv':
      return quotesAsCsv(placed(pages, store), t, at)
    case 'json':
      return asJsonList({}, 'items', plain(pages))
    case 'jsonld':
      return asCollection(at.exported(path, as), label, annotated(pages, store, at))
    case 'quotation':
      return asJsonList({ '@context': SCHEMA }, '@graph', quotations(pages, store, at))
  }
}

/** Without what only a list has of them. */
async function* plain(pages: Pages): AsyncGenerator<Quote> {
  for await (const page of pages)
    for (const { marks: _, ...quote } of page as (Quote & { marks?: unknown })[]) yield quote
}

async function* placed(pages: Pages, store: Records) {
  for await (const page of pages) {
    const captures = await capturesOf(page, store)
    for (const quote of page) yield { quote, capture: captures.get(quote.spans[0]!.passage) }
  }
}

async function* annotated(pages: Pages, store: Records, at: Wording['at']) {
  for await (const page of pages) {
    const captures = await capturesOf(page, store)
    for (const quote of page) yield quoteAsAnnotation(quote, { at, captures })
  }
}

async function* quotations(pages: Pages, store: Records, at: Wording['at']) {
  for await (const page of pages) for (const one of await quoted(page, store)) yield asQuotation(one, at)
}

const capturesOf = (quotes: readonly Quote[], { passages }: Records): Promise<Map<number, Captured>> =>
  passages.captures(quotes.flatMap(({ spans }) => spans.map(({ passage }) => passage)))

/** Read at a time: as many as a search of renditions takes. */
const MOST = 200

async function quoted(quotes: readonly Quote[], store: Records): Promise<Quoted[]> {
  const captures = await capturesOf(quotes, store)
  const kinds = await kindsOf(quotes, store)
  const renditions: Rendition[] = []
  for (let from = 0; from < quotes.length; from += MOST) {
    const quote = quotes.slice(from, from + MOST).map(({ id }) => id)
    for await (const page of everyPage((one) => store.renditions.list({ quote, ...one })))
      renditions.push(...page)
  }
  return quotes.map((quote) => ({
    quote,
    capture: captures.get(quote.spans[0]!.passage),
    speaker: (quote.speaker && kinds.get(quote.speaker.id)) ?? null,
    renditions: renditions.filter(
      ({ original, rendition }) => original.id === quote.id || rendition.id === quote.id,
    ),
  }))
}

async function kindsOf(quotes: readonly Quote[], { speakers }: Records): Promise<Map<number, SpeakerKind>> {
  const ids = new Set(quotes.flatMap(({ speaker }) => speaker?.id ?? []))
  const kinds = new Map<number, SpeakerKind>()
  for (const id of ids) {
    const bearer = await speakers.bearer(id)
    if (bearer) kinds.set(id, bearer.kind)
  }
  return kinds
}
