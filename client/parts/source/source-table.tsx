import type { Hit, SourceSearch, SourceSummary } from '../../../server/api/sources.ts'
import type { z } from 'zod'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { SortHead } from '../list/sort-head.tsx'
import './source-table.css'

type Order = NonNullable<z.output<typeof SourceSearch>['sort']>

interface Props {
  sources: SourceSummary[]
  order: Order
  onOrder: (order: Order) => void
}

/** Sources, a row each, in the order that the head of a column tells; a hit stands beneath its title. */
export function SourceTable({ sources, order, onOrder }: Props) {
  const { t } = useInterfaceLanguage()
  const sorted = (name: Order, words: string) => (
    <SortHead
      words={words}
      sorted={order === name ? (name === 'title' ? 'ascending' : 'descending') : undefined}
      onSort={() => onOrder(name)}
    />
  )
  return (
    <table class="dense-table">
      <thead>
        <tr>
          {sorted(
            'title',
            t(($) => $.ui.sources.title),
          )}
          <th scope="col">{t(($) => $.ui.kind)}</th>
          <th scope="col">{t(($) => $.ui.sources.publisher)}</th>
          {sorted(
            'published',
            t(($) => $.ui.sources.publishedAt),
          )}
          <th scope="col">{t(($) => $.ui.printedLanguage)}</th>
          <th scope="col">{t(($) => $.ui.nav.quotes)}</th>
          {sorted(
            'added',
            t(($) => $.ui.sources.addedOn),
          )}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </tbody>
    </table>
  )
}

function SourceRow({ source }: { source: SourceSummary }) {
  const { t, day } = useInterfaceLanguage()
  return (
    <tr class="source-row">
      <th scope="row">
        <a href={`/sources/${source.id}`} lang={langOf(source.language)}>
          {source.title}
        </a>
        {source.sample && <span class="badge">{t(($) => $.ui.sample.badge)}</span>}
        {source.hit && <HitWords source={source} hit={source.hit} />}
      </th>
      <td>{t(($) => $.sourceKind[source.kind])}</td>
      <td>{source.publisher}</td>
      <td>{source.publishedAt && day(source.publishedAt)}</td>
      <td>{t(($) => $.language[source.language])}</td>
      <td>
        {t(($) => $.ui.quoteCount, { count: source.quotes })}
        {source.unreviewed > 0 && (
          <span class="to-review">{t(($) => $.ui.sources.toReview, { count: source.unreviewed })}</span>
        )}
      </td>
      <td>{day(source.addedAt)}</td>
    </tr>
  )
}

function HitWords({ source, hit }: { source: SourceSummary; hit: Hit }) {
  const { text, marks, cut } = hit
  return (
    <a class="hit" href={`/sources/${source.id}?passage=${hit.passage}`} lang={langOf(source.language)}>
      {cut.before && '… '}
      {marks.map(({ start, end }, index) => (
        <>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {cut.after && ' …'}
    </a>
  )
}
