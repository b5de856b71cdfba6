import type { SourceSummary } from '../../server/api/sources.ts'
import { useList } from '../data/asking.ts'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { LANGUAGES, SOURCE_KINDS } from '../parts/words/vocabulary.ts'

const FILTERS = ['search', 'kind', 'language'] as const

export function SourcesPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<SourceSummary>(`/sources${search}`)
  useTitle(t(($) => $.ui.nav.sources))
  return (
    <>
      <div class="page-head">
        <h1>{t(($) => $.ui.nav.sources)}</h1>
        <a class="button primary" href="/sources/new">
          {t(($) => $.ui.sources.add)}
        </a>
      </div>
      <FilterBar narrowed={narrowed} clear={clear}>
        <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
        <ChoiceFilter
          label={t(($) => $.ui.kind)}
          value={values.kind}
          values={SOURCE_KINDS}
          words={(kind) => t(($) => $.sourceKind[kind])}
          onChange={(chosen) => set('kind', chosen)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.printedLanguage)}
          value={values.language}
          values={LANGUAGES}
          words={(language) => t(($) => $.language[language])}
          onChange={(chosen) => set('language', chosen)}
        />
      </FilterBar>
      <ul class="cards">
        {list.items?.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </ul>
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.sources.empty)}</p>
        <p>
          <a href="/sources/new">{t(($) => $.ui.sources.add)}</a>
        </p>
      </ListFoot>
    </>
  )
}

function SourceCard({ source }: { source: SourceSummary }) {
  const { t, day } = useInterfaceLanguage()
  const facts = [
    source.publisher,
    source.publishedAt && day(source.publishedAt),
    t(($) => $.language[source.language]),
  ]
  return (
    <li class="card">
      <p class="eyebrow">
        {t(($) => $.sourceKind[source.kind])}
        {source.sample && <span class="badge">{t(($) => $.ui.sample.badge)}</span>}
      </p>
      <h2>
        <a href={`/sources/${source.id}`} lang={langOf(source.language)}>
          {source.title}
        </a>
      </h2>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <p class="hint">
        {t(($) => $.ui.sources.passages, { count: source.passages })}
        {' · '}
        {t(($) => $.ui.quoteCount, { count: source.quotes })}
      </p>
    </li>
  )
}
