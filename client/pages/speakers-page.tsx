import { useState } from 'preact/hooks'
import type { SpeakerListed } from '../../server/api/speakers.ts'
import { useList } from '../data/asking.ts'
import { useMay } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { AlikeSpeakers } from '../parts/speaker/alike-speakers.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { NewSpeakerForm } from '../parts/speaker/new-speaker-form.tsx'
import { SpeakerRows } from '../parts/speaker/speaker-rows.tsx'
import { SPEAKER_KINDS } from '../parts/words/vocabulary.ts'

const FILTERS = ['search', 'kind', 'sort'] as const
const ORDERS = ['name', 'quotes'] as const

export function SpeakersPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<SpeakerListed>(`/speakers${search}`)
  const [adding, setAdding] = useState(false)
  const mayEdit = useMay('editor')
  const [round, setRound] = useState(0)
  const again = () => {
    setRound((count) => count + 1)
    list.again()
  }
  useTitle(t(($) => $.ui.nav.speakers))
  return (
    <>
      <div class="page-head">
        <h1>{t(($) => $.ui.nav.speakers)}</h1>
        {mayEdit && !adding && (
          <button type="button" class="primary" onClick={() => setAdding(true)}>
            {t(($) => $.ui.speakers.add)}
          </button>
        )}
      </div>
      {adding && (
        <section class="card">
          <h2>{t(($) => $.ui.speakers.add)}</h2>
          <NewSpeakerForm
            onSaved={() => {
              setAdding(false)
              again()
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
          values={SPEAKER_KINDS}
          words={(kind) => t(($) => $.speakerKind[kind])}
          onChange={(chosen) => set('kind', chosen)}
        />
      </FilterBar>
      <AlikeSpeakers key={round} search={values.search} onMerged={again} />
      {list.items && list.items.length > 0 && (
        <SpeakerRows
          speakers={list.items}
          order={ORDERS.find((order) => order === values.sort) ?? 'name'}
          onOrder={(order) => set('sort', order)}
          onSpeaker={list.replace}
          onMerged={again}
        />
      )}
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.speakers.empty)}</p>
      </ListFoot>
    </>
  )
}
