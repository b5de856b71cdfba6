import { useRef, useState } from 'preact/hooks'
import type { Quote } from '../../server/api/quotes.ts'
import { useAllSpeakers } from '../parts/speaker/all-speakers.ts'
import { useList } from '../data/asking.ts'
import { useFocusNext } from '../parts/keyboard/focus-back.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { SelectField, TextField } from '../parts/form/fields.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { ChosenQuotes } from '../parts/quote/chosen-quotes.tsx'
import { QuoteCard } from '../parts/quote/quote-card.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { useQuoteRenditions } from '../parts/quote/quote-renditions.ts'
import { LANGUAGES, QUOTE_STATUSES } from '../parts/words/vocabulary.ts'

const FILTERS = ['search', 'speaker', 'spoken', 'printed', 'status', 'source', 'from', 'to', 'sort'] as const

export function QuotesPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<Quote>(`/quotes${search}`)
  const renditions = useQuoteRenditions(list.items)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const gone = (quote: number) => {
    list.remove(quote)
    // The cards at their other ends show them as well.
    for (const { id } of renditions.of({ id: quote }) ?? []) renditions.remove(id)
  }
  const cards = useRef<HTMLUListElement>(null)
  const focus = useFocusNext(cards, list.items, 'li.card')
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
        <SelectField
          label={t(($) => $.ui.quotes.order)}
          value={values.sort}
          choices={[
            ['', t(($) => $.ui.quotes.orders.added)],
            ['published', t(($) => $.ui.quotes.orders.published)],
          ]}
          onChange={(order) => set('sort', order)}
        />
      </FilterBar>
      <ProblemNotice refusal={renditions.refusal} />
      {list.items && list.items.length > 0 && (
        <ChosenQuotes
          quotes={list.items}
          chosen={chosen}
          onChoose={setChosen}
          onQuote={list.replace}
          onGone={gone}
        />
      )}
      <ul ref={cards} class="cards" {...focus}>
        {list.items?.map((quote) => (
          <QuoteCard
            key={quote.id}
            quote={quote}
            chosen={chosen.has(quote.id)}
            onChoose={(isChosen) =>
              setChosen(new Set([...chosen, quote.id].filter((id) => isChosen || id !== quote.id)))
            }
            renditions={renditions.of(quote)}
            onLinked={renditions.add}
            onUnlinked={renditions.remove}
            onChange={list.replace}
            onDeleted={() => gone(quote.id)}
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
