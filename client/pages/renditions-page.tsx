import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RenditionListed } from '../../server/api/renditions.ts'
import { useList } from '../data/asking.ts'
import { rememberOrder } from '../parts/desk/desk-beside.tsx'
import { RenditionTable } from '../parts/desk/rendition-table.tsx'
import { RenditionsTabs } from '../parts/desk/renditions-tabs.tsx'
import { useRisks } from '../parts/desk/use-risks.ts'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { KeyedRows } from '../parts/list/keyed-rows.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { useAllSpeakers } from '../parts/speaker/all-speakers.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { RENDITION_STATES } from '../parts/words/vocabulary.ts'

const FILTERS = ['speaker', 'publisher', 'direction', 'state', 'quote', 'sort'] as const

export function RenditionsPage() {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<RenditionListed>(`/renditions${search}`)
  const risks = useRisks(list)
  useTitle(t(($) => $.ui.nav.renditions))
  const names = new Map(useAllSpeakers('renditions').map(({ id, name }) => [String(id), name]))
  useEffect(() => {
    if (list.items) rememberOrder(list.items.map(({ id }) => id))
  }, [list.items])
  return (
    <>
      <h1>{t(($) => $.ui.nav.renditions)}</h1>
      <RenditionsTabs />
      <FilterBar narrowed={narrowed} clear={clear}>
        <ChoiceFilter
          label={t(($) => $.ui.speaker)}
          value={values.speaker}
          values={[...names.keys()]}
          words={(id) => names.get(id) ?? id}
          onChange={(chosen) => set('speaker', chosen)}
        />
        <SearchFilter
          label={t(($) => $.ui.quotes.sourceNamed)}
          value={values.publisher}
          onChange={(typed) => set('publisher', typed)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.renditions.direction)}
          value={values.direction}
          values={['fr-en', 'en-fr']}
          words={(direction) => t(($) => $.ui.renditions.directions[direction])}
          onChange={(chosen) => set('direction', chosen)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.status)}
          value={values.state}
          values={RENDITION_STATES}
          words={(state) => t(($) => $.renditionState[state])}
          onChange={(chosen) => set('state', chosen)}
        />
      </FilterBar>
      <ProblemNotice refusal={risks.refusal} />
      {risks.busy && <WorkProgress label={t(($) => $.ui.renditions.lookingThrough)} share={null} />}
      {list.items && list.items.length > 0 && (
        <>
          <KeyedRows
            be="editor"
            items={list.items}
            commands={[
              {
                name: t(($) => $.ui.renditions.open),
                keys: ['O'],
                act: ({ id }) => route(`/renditions/${id}`),
              },
            ]}
          >
            <RenditionTable
              renditions={list.items}
              order={values.sort === 'risk' ? 'risk' : 'newest'}
              onOrder={(order) => set('sort', order)}
            />
          </KeyedRows>
          <p class="hint">{t(($) => $.ui.renditions.riskHint)}</p>
        </>
      )}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.renditions.empty)}</p>
        <p>
          <a href="/quotes">{t(($) => $.ui.renditions.toQuotes)}</a>
        </p>
      </ListFoot>
    </>
  )
}
