import { useState } from 'preact/hooks'
import type { Entry } from '../../server/api/glossary.ts'
import { useList } from '../data/asking.ts'
import { RenditionsTabs } from '../parts/desk/renditions-tabs.tsx'
import { useToast } from '../parts/frame/toasts.tsx'
import { EMPTY_ENTRY } from '../parts/glossary/entry-draft.ts'
import { ENTRY_KINDS, EntryForm } from '../parts/glossary/entry-form.tsx'
import { EntryTable } from '../parts/glossary/entry-table.tsx'
import { GlossaryFiles } from '../parts/glossary/glossary-files.tsx'
import { useFocusBack } from '../parts/keyboard/focus-back.ts'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { useMay } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import '../parts/desk/desk.css'

const FILTERS = ['search', 'kind'] as const

/** What the house calls what in both languages. */
export function GlossaryPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<Entry>(`/glossary${search}`)
  const [adding, setAdding] = useState(false)
  const mayEdit = useMay('editor')
  const opener = useFocusBack<HTMLButtonElement>(adding)
  const toast = useToast()
  useTitle(t(($) => $.ui.glossary.title))
  return (
    <>
      <p class="eyebrow">
        <a href="/renditions">{t(($) => $.ui.nav.renditions)}</a>
      </p>
      <div class="page-head">
        <h1>{t(($) => $.ui.glossary.title)}</h1>
        {mayEdit && !adding && (
          <button ref={opener} type="button" class="primary" onClick={() => setAdding(true)}>
            {t(($) => $.ui.glossary.add)}
          </button>
        )}
      </div>
      <RenditionsTabs />
      {adding && (
        <section class="card" aria-labelledby="new-entry-title">
          <h2 id="new-entry-title">{t(($) => $.ui.glossary.add)}</h2>
          <EntryForm
            entry={null}
            first={EMPTY_ENTRY}
            onSaved={() => {
              setAdding(false)
              list.again()
              toast({ text: t(($) => $.ui.saved) })
            }}
            onClose={() => setAdding(false)}
          />
        </section>
      )}
      <FilterBar narrowed={narrowed} clear={clear}>
        <SearchFilter value={values.search} onChange={(typed) => set('search', typed)} />
        <ChoiceFilter
          label={t(($) => $.ui.kind)}
          value={values.kind}
          values={ENTRY_KINDS}
          words={(kind) => t(($) => $.entryKind[kind])}
          onChange={(chosen) => set('kind', chosen)}
        />
      </FilterBar>
      {list.items && list.items.length > 0 && (
        <EntryTable
          entries={list.items}
          onChanged={list.replace}
          onRemoved={list.remove}
          onBack={list.again}
        />
      )}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.glossary.empty)}</p>
      </ListFoot>
      <GlossaryFiles onAdded={list.again} />
    </>
  )
}
