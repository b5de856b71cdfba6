import type { CheckSummary } from '../../server/api/checks.ts'
import { useList } from '../data/asking.ts'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ChoiceFilter, FilterBar, SearchFilter, useFilters } from '../parts/list/filters.tsx'
import { ListFoot } from '../parts/list/list-foot.tsx'
import { VerdictLabel } from '../parts/check/verdict-label.tsx'
import { bareWords } from '../parts/words/trim-span.ts'
import { DECIDED_VERDICTS } from '../parts/words/vocabulary.ts'

const FILTERS = ['search', 'verdict', 'decided'] as const

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
      </FilterBar>
      <ul class="cards">
        {list.items?.map((check) => (
          <CheckCard key={check.id} check={check} />
        ))}
      </ul>
      <ListFoot list={list} narrowed={narrowed}>
        <p>{t(($) => $.ui.checks.empty)}</p>
        <p>
          <a href="/">{t(($) => $.ui.checks.first)}</a>
        </p>
      </ListFoot>
    </>
  )
}

function CheckCard({ check }: { check: CheckSummary }) {
  const { t, moment } = useInterfaceLanguage()
  const { claim, decision } = check
  return (
    <li class="card">
      <a class="card-words" href={`/checks/${check.id}`}>
        <q lang={langOf(claim.language)}>{bareWords(claim.text)}</q>
      </a>
      <p>{claim.speaker ?? t(($) => $.ui.noSpeaker)}</p>
      <p class="verdicts">
        <VerdictLabel verdict={decision?.verdict ?? check.verdict} harm={check.harm} />
        {decision && (
          <span class="decided-line">
            {t(($) => $.ui.checks.decidedBy, { by: decision.by })}
            {decision.verdict !== check.verdict && (
              <>
                {' · '}
                {t(($) => $.ui.decision.found)} <VerdictLabel verdict={check.verdict} harm={check.harm} />
              </>
            )}
          </span>
        )}
      </p>
      <p class="hint">
        <time dateTime={check.checkedAt}>{moment(check.checkedAt)}</time>
      </p>
    </li>
  )
}
