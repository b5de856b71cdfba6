import { useState } from 'preact/hooks'
import type { Rendition } from '../../server/api/renditions.ts'
import { useList } from '../data/asking.ts'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { HopFacts } from '../parts/desk/desk-chain.tsx'
import { DeskLearning } from '../parts/desk/desk-learning.tsx'
import { DeskMemory } from '../parts/desk/desk-memory.tsx'
import { QuoteWords } from '../parts/desk/desk-quote-words.tsx'
import { DeskScore } from '../parts/desk/desk-score.tsx'
import { ChoiceFilter, FilterBar, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { RENDITION_STATES } from '../parts/words/vocabulary.ts'

const FILTERS = ['state', 'quote'] as const

export function RenditionsPage() {
  const { t } = useInterfaceLanguage()
  const { values, search, narrowed, set, clear } = useFilters(FILTERS)
  const list = useList<Rendition>(`/renditions${search}`)
  /** Grows as pairs come in. */
  const [round, setRound] = useState(0)
  useTitle(t(($) => $.ui.nav.renditions))
  return (
    <>
      <h1>{t(($) => $.ui.nav.renditions)}</h1>
      <FilterBar narrowed={narrowed} clear={clear}>
        <ChoiceFilter
          label={t(($) => $.ui.status)}
          value={values.state}
          values={RENDITION_STATES}
          words={(state) => t(($) => $.renditionState[state])}
          onChange={(chosen) => set('state', chosen)}
        />
      </FilterBar>
      <ul class="cards">
        {list.items?.map((rendition) => (
          <RenditionCard key={rendition.id} rendition={rendition} />
        ))}
      </ul>
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.renditions.empty)}</p>
        <p>
          <a href="/quotes">{t(($) => $.ui.renditions.toQuotes)}</a>
        </p>
      </ListFoot>
      <p>
        <a href="/glossary">{t(($) => $.ui.glossary.title)}</a>
      </p>
      <DeskScore />
      <DeskMemory onAdded={() => setRound((count) => count + 1)} />
      <DeskLearning key={round} />
    </>
  )
}

function RenditionCard({ rendition }: { rendition: Rendition }) {
  const { t } = useInterfaceLanguage()
  const { id, original, rendition: rendered, from, to } = rendition
  return (
    <li class="card rendition-card">
      <p class="eyebrow">
        {t(($) => $.language[from])} → {t(($) => $.language[to])}
      </p>
      <div class="two-wordings">
        <QuoteWords quote={original} />
        <QuoteWords quote={rendered} />
      </div>
      <p>
        <HopFacts hop={rendition} />
      </p>
      <p class="hint">
        <a href={`/renditions/${id}`}>{t(($) => $.ui.desk.openOne, { number: id })}</a>
        {original.speaker && ` · ${original.speaker.name}`} ·{' '}
        <span lang={langOf(to)}>{rendered.sourceTitle}</span>
      </p>
    </li>
  )
}
