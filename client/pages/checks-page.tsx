import type { CheckSummary } from '../../server/api/checks.ts'
import { useList } from '../data/asking.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ExportMenu } from '../parts/frame/export-menu.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { CheckRows } from '../parts/check/check-rows.tsx'
import { DECIDED_VERDICTS } from '../parts/words/vocabulary.ts'

const FILTERS = ['search', 'list', 'verdict', 'decided', 'from', 'to', 'sort'] as const
const LISTS = ['mine', 'waiting', 'signed'] as const
const ORDERS = ['newest', 'oldest', 'verdict'] as const

export function ChecksPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<CheckSummary>(`/checks${search}`)
  useTitle(t(($) => $.ui.nav.checks))
  return (
    <>
      <h1>{t(($) => $.ui.nav.checks)}</h1>
      <FilterBar narrowed={narrowed} clear={clear}>
        <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
        <ChoiceFilter
          label={t(($) => $.ui.checks.list)}
          value={values.list}
          values={LISTS}
          words={(list) => t(($) => $.ui.checks.lists[list])}
          onChange={(chosen) => set('list', chosen)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.verdict)}
          value={values.verdict}
          values={DECIDED_VERDICTS}
          words={(verdict) => t(($) => $.verdict[verdict])}
          onChange={(chosen) => set('verdict', chosen)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.decision.title)}
          value={values.decided}
          values={['true', 'false'] as const}
          words={(decided) => t(($) => $.ui.checks.decided[decided])}
          onChange={(chosen) => set('decided', chosen)}
        />
        <TextField
          label={t(($) => $.ui.checks.from)}
          type="date"
          value={values.from}
          onInput={(day) => set('from', day)}
        />
        <TextField
          label={t(($) => $.ui.checks.to)}
          type="date"
          value={values.to}
          onInput={(day) => set('to', day)}
        />
      </FilterBar>
      {list.items && list.items.length > 0 && (
        <CheckRows
          checks={list.items}
          order={ORDERS.find((order) => order === values.sort) ?? 'newest'}
          onOrder={(order) => set('sort', order)}
          onChange={list.again}
        />
      )}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.checks.empty)}</p>
        <p>
          <a href="/">{t(($) => $.ui.checks.first)}</a>
        </p>
      </ListFoot>
      {list.items && list.items.length > 0 && (
        <ExportMenu
          path="/checks"
          name="dixit-checks"
          forms={['csv', 'decisions', 'json', 'jsonld', 'claimreview']}
          search={search}
        />
      )}
    </>
  )
}
