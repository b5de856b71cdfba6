import type { DraftListed } from '../../server/api/drafts.ts'
import { useList } from '../data/asking.ts'
import { May } from '../parts/session/session.tsx'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'

const FILTERS = ['search'] as const

/** The manuscripts that are kept, the one revised last first. */
export function DraftsPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<DraftListed>(`/drafts${search}`)
  useTitle(t(($) => $.ui.draft.title))
  return (
    <>
      <div class="page-head">
        <h1>{t(($) => $.ui.draft.title)}</h1>
        <May be="checker">
          <a class="button primary" href="/drafts/new">
            {t(($) => $.ui.draft.new)}
          </a>
        </May>
      </div>
      <FilterBar narrowed={narrowed} clear={clear}>
        <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
      </FilterBar>
      <ul class="cards">
        {list.items?.map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </ul>
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.draft.empty)}</p>
        <May be="checker">
          <p>
            <a href="/drafts/new">{t(($) => $.ui.draft.new)}</a>
          </p>
        </May>
      </ListFoot>
    </>
  )
}

function DraftCard({ draft }: { draft: DraftListed }) {
  const { t, moment } = useInterfaceLanguage()
  const { id, title, language, revisions, changedAt, quotes, needPerson, unchecked } = draft
  return (
    <li class="card">
      <a class="card-words" href={`/drafts/${id}`} lang={langOf(language)}>
        {title}
      </a>
      <p>
        {[
          t(($) => $.draft.found, { count: quotes }),
          t(($) => $.draft.needPerson, { count: needPerson }),
          unchecked > 0 && t(($) => $.ui.draft.unchecked, { count: unchecked }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="hint">{t(($) => $.ui.draft.version, { number: revisions, at: moment(changedAt) })}</p>
    </li>
  )
}
