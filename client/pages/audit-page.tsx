import { useRoute } from 'preact-iso'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Audit } from '../../server/api/audit.ts'
import { AuditTable, type Row } from '../parts/audit/audit-table.tsx'
import { useAudit } from '../parts/audit/audit-work.ts'
import { useToDesk } from '../parts/desk/to-desk.ts'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { SaveReport } from '../parts/frame/save-report.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'
import { ChoiceFilter, FilterBar, useFilters } from '../parts/list/filters.tsx'
import { KeyedRows } from '../parts/list/keyed-rows.tsx'
import { useOpened } from '../parts/list/opened.ts'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'

export function AuditPage() {
  const { t } = useInterfaceLanguage()
  const id = useRoute().params.id ?? ''
  const { audit, refusal, share } = useAudit(id)
  const title = t(($) => $.ui.audit.title)
  useTitle(title)
  return (
    <article class="audit">
      <p class="eyebrow">
        <a href="/sources">{t(($) => $.ui.nav.sources)}</a>
        {' / '}
        <a href={`/sources/${encodeURIComponent(id)}`} lang={audit ? langOf(audit.language) : undefined}>
          {audit?.title ?? t(($) => $.ui.source.title)}
        </a>
      </p>
      <h1>{title}</h1>
      <ProblemNotice refusal={refusal} />
      {!audit && !refusal && <WorkProgress label={t(($) => $.ui.audit.looking)} share={share} />}
      {audit && <Audited audit={audit} />}
    </article>
  )
}

function Audited({ audit }: { audit: Audit }) {
  const { t } = useInterfaceLanguage()
  const { compared, skipped, items } = audit
  return (
    <>
      <p role="status">
        {t(($) => $.audit.compared, { count: compared })} ·{' '}
        {t(($) => $.audit.flagged, { count: items.length })}
        {skipped > 0 && ` · ${t(($) => $.audit.skipped, { count: skipped })}`}
      </p>
      {items.length > 0 ? (
        <>
          <p class="hint">
            {t(($) => $.ui.audit.intro)} {t(($) => $.ui.audit.riskHint)}
          </p>
          <Pairs source={audit.source} items={items} />
        </>
      ) : (
        <p class="empty">{t(($) => $.ui.audit[compared + skipped > 0 ? 'clean' : 'alone'])}</p>
      )}
    </>
  )
}

/** Rows shown at first, and with each wish for more. */
const AT_ONCE = 100

function Pairs({ source, items }: Pick<Audit, 'source' | 'items'>) {
  const { t } = useInterfaceLanguage()
  const { values, narrowed, set, clear } = useFilters(['check', 'speaker'])
  const [most, setMost] = useState(AT_ONCE)
  const rows = useMemo(() => items.map((pair): Row => ({ ...pair, id: pair.number })), [items])
  const checks = [...new Set(items.flatMap(({ flags }) => flags.map(({ check }) => check)))]
  const speakers = new Map(
    items.flatMap(({ speaker }) => (speaker ? [[String(speaker.id), speaker.name]] : [])),
  )
  const fitting = rows.filter(
    ({ flags, speaker }) =>
      (values.check === '' || flags.some(({ check }) => check === values.check)) &&
      (values.speaker === '' || String(speaker?.id) === values.speaker),
  )
  const shown = fitting.slice(0, most)
  const box = useRef<HTMLDivElement>(null)
  const { open, toggle } = useOpened(box, shown)
  const desk = useToDesk()
  return (
    <>
      <FilterBar narrowed={narrowed} clear={clear}>
        <ChoiceFilter
          label={t(($) => $.ui.audit.check)}
          value={values.check}
          values={checks}
          words={(check) => t(($) => $.flag[check])}
          onChange={(check) => set('check', check)}
        />
        <ChoiceFilter
          label={t(($) => $.ui.speaker)}
          value={values.speaker}
          values={[...speakers.keys()]}
          words={(id) => speakers.get(id) ?? id}
          onChange={(speaker) => set('speaker', speaker)}
        />
      </FilterBar>
      <ProblemNotice refusal={desk.refusal} />
      <p class="visually-hidden" role="status">
        {t(($) => $.ui.shown, { count: shown.length })}
      </p>
      {shown.length === 0 && <p class="empty">{t(($) => $.ui.nothingFits)}</p>}
      {shown.length > 0 && (
        <div ref={box}>
          <KeyedRows
            be="editor"
            items={shown}
            busy={desk.busy}
            commands={[
              {
                name: t(($) => $.ui.audit.openPair),
                keys: ['O'],
                changes: true,
                act: (pair) => desk.open(pair.original.passages[0]!),
              },
              { name: t(($) => $.ui.audit.showTexts), keys: ['V'], act: ({ id }) => toggle(id) },
            ]}
          >
            <AuditTable
              pairs={shown}
              open={open}
              onOpen={toggle}
              onDesk={(pair) => desk.open(pair.original.passages[0]!)}
            />
          </KeyedRows>
        </div>
      )}
      {fitting.length > shown.length && (
        <button type="button" onClick={() => setMost(most + AT_ONCE)}>
          {t(($) => $.ui.more)}
        </button>
      )}
      <SaveReport
        path={`/sources/${source}/audit/export`}
        forms={['html', 'csv', 'json']}
        name="dixit-audit"
        narrowed={values}
      />
    </>
  )
}
