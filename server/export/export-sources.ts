/** The use case: the list of sources, without their words. */
import type { z } from 'zod'
import type { SourcesExport } from '../api/exports.ts'
import type { SourceSummary } from '../api/sources.ts'
import type { Store } from '../store/store.ts'
import { sourcesAsCsv } from '../write/sources-csv.ts'
import { asJsonList, everyPage, type Exported, exported, type Wording } from './exported.ts'

export function exportSources(
  { as, ...search }: z.output<typeof SourcesExport>,
  store: Pick<Store, 'sources'>,
  { at, t }: Wording,
): Exported {
  const sources = each(everyPage((page) => store.sources.list({ ...search, ...page })))
  return exported(
    as,
    'dixit-sources',
    as === 'csv' ? sourcesAsCsv(sources, t, at) : asJsonList({}, 'items', sources),
  )
}

/** Without what only a search has of them. */
async function* each(pages: AsyncIterable<SourceSummary[]>) {
  for await (const page of pages) for (const { hit: _, ...source } of page) yield source
}
