import type { Hit, SourceSearch, SourceSummary } from '../../../server/api/sources.ts'
import type { z } from 'zod'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Chosen } from '../list/chosen.ts'
import { MarkedText } from '../list/marked-text.tsx'
import { TickCell, TickHead } from '../list/several.tsx'
import { SortHead } from '../list/sort-head.tsx'
import './source-table.css'

type Order = NonNullable<z.output<typeof SourceSearch>['sort']>

interface Props {
  sources: SourceSummary[]
  chosen: Chosen<SourceSummary>
  /** Whether they were deleted: such a source is not opened. */
  deleted: boolean
  order: Order
  onOrder: (order: Order) => void
}

/** Sources, a row each, in the order that the head of a column tells; a hit stands beneath its title. */
export function SourceTable({ sources, chosen, deleted, order, onOrder }: Props) {
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
          <TickHead be="editor" />
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
          <SourceRow
            key={source.id}
            source={source}
            deleted={deleted}
            isChosen={chosen.has(source.id)}
            onChoose={(isChosen) => chosen.choose(source.id, isChosen)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  source: SourceSummary
  deleted: boolean
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function SourceRow({ source, deleted, isChosen, onChoose }: RowProps) {
  const { t, shortDay, number } = useInterfaceLanguage()
  const lang = langOf(source.language)
  return (
    <tr class="source-row" data-row={source.id}>
      <TickCell be="editor" of={source.title} checked={isChosen} onChoose={onChoose} />
      <th scope="row">
        {deleted ? (
          <span lang={lang}>{source.title}</span>
        ) : (
          <a href={`/sources/${source.id}`} lang={lang}>
            {source.title}
          </a>
        )}
        {source.sample && <span class="badge">{t(($) => $.ui.sample.badge)}</span>}
        {source.hit && !deleted && <HitWords source={source} hit={source.hit} />}
      </th>
      <td>{t(($) => $.sourceKind[source.kind])}</td>
      <td>{source.publisher}</td>
      <td class="day">{source.publishedAt && shortDay(source.publishedAt)}</td>
      <td>{t(($) => $.language[source.language])}</td>
      <td>
        <span class="narrow-only">{t(($) => $.ui.quoteCount, { count: source.quotes })}</span>
        <span class="wide-only">{number(source.quotes)}</span>
        {source.unreviewed > 0 && (
          <span class="to-review">{t(($) => $.ui.sources.toReview, { count: source.unreviewed })}</span>
        )}
      </td>
      <td class="day">{shortDay(source.addedAt)}</td>
    </tr>
  )
}

function HitWords({ source, hit }: { source: SourceSummary; hit: Hit }) {
  const { text, marks, cut } = hit
  return (
    <a class="hit" href={`/sources/${source.id}?passage=${hit.passage}`} lang={langOf(source.language)}>
      {cut.before && '… '}
      <MarkedText text={text} marks={marks} />
      {cut.after && ' …'}
    </a>
  )
}
