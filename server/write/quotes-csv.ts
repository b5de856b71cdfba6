/** Quotes for a spreadsheet: a row for each, with what each is known by. */
import { spokenName } from '../../locales/spoken-name.ts'
import { wordsQuoted } from '../../locales/words-quoted.ts'
import type { Translate } from '../../locales/i18n.ts'
import type { Quote } from '../api/quotes.ts'
import type { Captured } from '../store/store.ts'
import type { Addresses } from './addresses.ts'
import { csv } from './csv.ts'

export type QuoteWithPlace = { quote: Quote; capture: Captured | undefined }

/** The file in pieces. Offsets are those of the API: UTF-16 code units into the passage. */
export async function* quotesAsCsv(
  quotes: AsyncIterable<QuoteWithPlace>,
  t: Translate,
  at: Addresses,
): AsyncGenerator<string> {
  const named = t(($) => $.quoteColumn, { returnObjects: true })
  const order = Object.keys(named) as (keyof typeof named)[]
  yield csv([order.map((column) => named[column])])
  for await (const { quote, capture } of quotes) {
    const { id, spans, speaker, spoken, kind, status, printedLanguage, sourceTitle, source } = quote
    const { evidence } = spoken
    const row: Record<keyof typeof named, string | number> = {
      number: id,
      text: wordsQuoted(quote),
      speaker: speaker?.name ?? '',
      printed: t(($) => $.language[printedLanguage]),
      spoken: spokenName(t, spoken),
      basis: t(($) => $.basis[spoken.basis]),
      evidence: evidence === null ? '' : 'text' in evidence ? evidence.text : evidence.markup,
      kind: t(($) => $.quoteKind[kind]),
      status: t(($) => $.quoteStatus[status]),
      source: sourceTitle,
      publisher: capture?.source.publisher ?? '',
      published: capture?.source.publishedAt ?? '',
      link: capture?.source.url ?? '',
      place: at.quotePage(source, id),
      passages: spans.map((span) => `${span.passage}:${span.start}-${span.end}`).join(' '),
      captured: capture?.capturedAt ?? '',
      sha256: capture?.sha256 ?? '',
    }
    yield csv([order.map((column) => row[column])], { isWhole: false })
  }
}
