import type { Entry, Head, Noun } from '../../server/api/history.ts'
import { useList, useThing } from '../data/asking.ts'
import { HistoryEntries } from '../parts/history/history-entries.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

const FILTERS = ['noun', 'thing', 'by'] as const
const NOUNS: readonly Noun[] = [
  'source',
  'quote',
  'speaker',
  'check',
  'draft',
  'rendition',
  'glossary',
  'words',
  'sample',
  'account',
]

/** Who did what, when: of all, of a person, or of a thing; and what seals it. */
export function HistoryPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<Entry>(`/history${search}`)
  useTitle(t(($) => $.ui.history.title))
  return (
    <>
      <h1>{t(($) => $.ui.history.title)}</h1>
      <HeadPart />
      <FilterBar narrowed={narrowed} clear={clear}>
        <ChoiceFilter
          label={t(($) => $.ui.history.of)}
          value={values.noun}
          values={NOUNS}
          words={(noun) => t(($) => $.ui.history.noun[noun as 'source'])}
          onChange={(chosen) => set('noun', chosen)}
        />
        <SearchFilter
          label={t(($) => $.ui.history.by)}
          value={values.by}
          onChange={(typed) => set('by', typed)}
        />
      </FilterBar>
      {values.thing && <p class="hint">{t(($) => $.ui.history.onlyOf, { number: values.thing })}</p>}
      {list.items && <HistoryEntries entries={list.items} />}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.history.none)}</p>
      </ListFoot>
    </>
  )
}

/** The newest entry with its hash, to be printed or kept elsewhere. */
function HeadPart() {
  const { t, moment } = useInterfaceLanguage()
  const { thing: head } = useThing<Head>('/history/head')
  if (!head) return null
  return (
    <details class="history-head">
      <summary>{t(($) => $.ui.history.seal)}</summary>
      <p>{t(($) => $.ui.history.sealHint, { number: head.id, at: moment(head.at) })}</p>
      <p>
        <code>{head.hash}</code>
      </p>
      <p class="actions">
        <a href="/api/history/head" download={`dixit-history-${head.id}.json`}>
          {t(($) => $.ui.history.saveSeal)}
        </a>
        <button type="button" class="plain" onClick={() => print()}>
          {t(($) => $.ui.report.print)}
        </button>
      </p>
    </details>
  )
}
