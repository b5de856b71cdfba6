import type { Quote } from '../../server/api.ts'
import { useAllSpeakers } from '../all-speakers.ts'
import { useList } from '../asking.ts'
import { useInterfaceLanguage, useTitle } from '../interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/filters.tsx'
import { ListFoot } from '../parts/list-foot.tsx'
import { QuoteCard } from '../parts/quote-card.tsx'
import { LANGUAGES, QUOTE_STATUSES } from '../vocabulary.ts'

const FILTERS = ['search', 'speaker', 'spoken', 'printed', 'status', 'source'] as const

export function QuotesPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<Quote>(`/quotes${search}`)
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
      </FilterBar>
      <ul class="cards">
        {list.items?.map((quote) => (
          <QuoteCard
            key={quote.id}
            quote={quote}
            onChange={list.replace}
            onDeleted={() => list.remove(quote.id)}
            onRestored={list.again}
          />
        ))}
      </ul>
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.quotes.empty)}</p>
        <p>
          <a href="/sources">{t(($) => $.ui.quotes.toSources)}</a>
        </p>
      </ListFoot>
    </>
  )
}
