import type { Check, Decisions } from '../../../server/api/checks.ts'
import { useThing } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { VerdictLabel } from './verdict-label.tsx'

/** What was signed beside the decision that rules and the one that waits; nothing signed is ever gone. */
export function EarlierDecisions({ check }: { check: Check }) {
  const { t, moment } = useInterfaceLanguage()
  const { thing, refusal } = useThing<Decisions>(`/checks/${check.id}/decisions`)
  const { decision, waiting } = check
  const shown = new Set([decision?.at, decision?.first?.at, waiting?.at])
  const earlier = thing?.items.filter(({ at }) => !shown.has(at)) ?? []
  if (refusal) return <ProblemNotice refusal={refusal} />
  if (earlier.length === 0) return null
  return (
    <details class="earlier-decisions">
      <summary>{t(($) => $.ui.decision.earlier, { count: earlier.length })}</summary>
      <ol>
        {earlier.map(({ verdict, note, by, at }) => (
          <li key={at}>
            <VerdictLabel verdict={verdict} harm={check.words.harm} />
            {note && <p class="note">{note}</p>}
            <p class="hint">{t(($) => $.ui.decision.signed, { by, at: moment(at) })}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
