/** Sources for a spreadsheet: a row for each. */
import type { Translate } from '../../locales/i18n.ts'
import type { SourceSummary } from '../api/sources.ts'
import type { Addresses } from './addresses.ts'
import { csv } from './csv.ts'

/** The file in pieces. */
export async function* sourcesAsCsv(
  sources: AsyncIterable<Omit<SourceSummary, 'hit'>>,
  t: Translate,
  at: Addresses,
): AsyncGenerator<string> {
  const named = t(($) => $.sourceColumn, { returnObjects: true })
  const order = Object.keys(named) as (keyof typeof named)[]
  yield csv([order.map((column) => named[column])])
  for await (const source of sources) {
    const row: Record<keyof typeof named, string | number> = {
      number: source.id,
      title: source.title,
      kind: t(($) => $.sourceKind[source.kind]),
      language: t(($) => $.language[source.language]),
      byline: source.byline ?? '',
      publisher: source.publisher ?? '',
      published: source.publishedAt ?? '',
      added: source.addedAt,
      passages: source.passages,
      quotes: source.quotes,
      unreviewed: source.unreviewed,
      link: source.url ?? '',
      place: at.sourcePage(source.id),
    }
    yield csv([order.map((column) => row[column])], { isWhole: false })
  }
}
