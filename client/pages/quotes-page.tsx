import type { QuoteListed } from '../../server/api/quotes.ts'
import { useAllSpeakers } from '../parts/speaker/all-speakers.ts'
import { useList } from '../data/asking.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ExportMenu } from '../parts/frame/export-menu.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { QuoteRows } from '../parts/quote/quote-rows.tsx'
import { LANGUAGES, QUOTE_STATUSES } from '../parts/words/vocabulary.ts'

const FILTERS = [
  'search',
  'speaker',
  'spoken',
  'printed',
  'status',
  'source',
  'sourceNamed',
  'from',
  'to',
  'sort',
] as const
const ORDERS = ['added', 'published', 'speaker'] as const

export function QuotesPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<QuoteListed>(`/quotes${search}`)
  useTitle(t(($) => $.ui.nav.quotes))
  const names = new Map(useAllSpeakers().map(({ id, name }) => [String(id), name]))
  return (
    <>
      <h1>{t(($) => $.ui.nav.quotes)}</h1>
      <FilterBar narrowed={narrowed} clear={clear}>
        <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
        <ChoiceFilter
          label={t(($) => $.ui.speaker)}
          value={values.speaker}
          values={[...names.keys()]}
          words={(id) => names.get(id) ?? id}
          onChange={(chosen) => set('speaker', chosen)}
        />
        <SearchFilter
          label={t(($) => $.ui.quotes.sourceNamed)}
          value={values.sourceNamed}
          onChange={(typed) => set('sourceNamed', typed)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.spokenLanguage)}
          value={values.spoken}
          values={LANGUAGES}
          words={(language) => t(($) => $.language[language])}
          onChange={(chosen) => set('spoken', chosen)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.printedLanguage)}
          value={values.printed}
          values={LANGUAGES}
          words={(language) => t(($) => $.language[language])}
          onChange={(chosen) => set('printed', chosen)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.status)}
          value={values.status}
          values={QUOTE_STATUSES}
          words={(status) => t(($) => $.quoteStatus[status])}
          onChange={(chosen) => set('status', chosen)}
        />
        <TextField
          label={t(($) => $.ui.sources.from)}
          type="date"
          value={values.from}
          onInput={(day) => set('from', day)}
        />
        <TextField
          label={t(($) => $.ui.sources.to)}
          type="date"
          value={values.to}
          onInput={(day) => set('to', day)}
        />
      </FilterBar>
      {list.items && list.items.length > 0 && (
        <QuoteRows
          quotes={list.items}
          order={ORDERS.find((order) => order === values.sort) ?? 'added'}
          onOrder={(order) => set('sort', order)}
          onQuote={list.replace}
          onGone={list.remove}
          onRestored={list.again}
        />
      )}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.quotes.empty)}</p>
        <p>
          <a href="/sources">{t(($) => $.ui.quotes.toSources)}</a>
        </p>
      </ListFoot>
      {list.items && list.items.length > 0 && (
        <ExportMenu
          path="/quotes"
          name="dixit-quotes"
          forms={['csv', 'json', 'jsonld', 'quotation']}
          search={search}
        />
      )}
    </>
  )
}
