import type { SourceSummary } from '../../server/api/sources.ts'
import { useList } from '../data/asking.ts'
import { May } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { SourceRows } from '../parts/source/source-rows.tsx'
import { ExportMenu } from '../parts/frame/export-menu.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { LANGUAGES, SOURCE_KINDS } from '../parts/words/vocabulary.ts'

const FILTERS = [
  'search',
  'publisher',
  'kind',
  'language',
  'from',
  'to',
  'unreviewed',
  'deleted',
  'sort',
] as const
const ORDERS = ['added', 'published', 'title'] as const

export function SourcesPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<SourceSummary>(`/sources${search}`)
  const isDeleted = values.deleted === 'yes'
  const title = isDeleted ? t(($) => $.ui.sources.deletedLately) : t(($) => $.ui.nav.sources)
  useTitle(title)
  return (
    <>
      {isDeleted && (
        <p class="eyebrow">
          <a href="/sources">{t(($) => $.ui.source.backToSources)}</a>
        </p>
      )}
      <div class="page-head">
        <h1>{title}</h1>
        <May be="editor">
          <a class="button primary" href="/sources/new">
            {t(($) => $.ui.sources.add)}
          </a>
        </May>
      </div>
      {!isDeleted && (
        <FilterBar narrowed={narrowed} clear={clear}>
          <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
          <SearchFilter
            label={t(($) => $.ui.sources.publisher)}
            value={values.publisher}
            onChange={(typed) => set('publisher', typed)}
          />
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
          <ChoiceFilter
            label={t(($) => $.ui.nav.quotes)}
            value={values.unreviewed}
            values={['yes']}
            words={() => t(($) => $.ui.sources.unreviewed)}
            onChange={(chosen) => set('unreviewed', chosen)}
          />
        </FilterBar>
      )}
      {list.items && list.items.length > 0 && (
        <SourceRows
          key={values.deleted}
          sources={list.items}
          deleted={isDeleted}
          order={ORDERS.find((order) => order === values.sort) ?? 'added'}
          onOrder={(order) => set('sort', order)}
          onChange={list.again}
        />
      )}
      <ListFoot list={list} narrowed={narrowed && !isDeleted}>
        {isDeleted ? (
          <p>{t(($) => $.ui.sources.noneDeleted)}</p>
        ) : (
          <>
            <p>{t(($) => $.ui.sources.empty)}</p>
            <May be="editor">
              <p>
                <a href="/sources/new">{t(($) => $.ui.sources.add)}</a>
              </p>
            </May>
          </>
        )}
      </ListFoot>
      {list.items && list.items.length > 0 && (
        <ExportMenu path="/sources" name="dixit-sources" forms={['csv', 'json']} search={search} />
      )}
      {!isDeleted && (
        <p class="hint">
          <a href="/sources?deleted=yes">{t(($) => $.ui.sources.deletedLately)}</a>
        </p>
      )}
    </>
  )
}
