import type { z } from 'zod'
import type { CheckSearch, CheckSummary } from '../../../server/api/checks.ts'
import { signersOf } from '../../../locales/decision-words.ts'
import { verdictLabel } from '../../../locales/verdict-words.ts'
import type { Chosen } from '../list/chosen.ts'
import { TickCell, TickHead } from '../list/several.tsx'
import { SortHead } from '../list/sort-head.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { bareWords } from '../words/trim-span.ts'
import { VerdictLabel } from './verdict-label.tsx'

type Order = NonNullable<z.output<typeof CheckSearch>['sort']>

interface Props {
  checks: CheckSummary[]
  chosen: Chosen<CheckSummary>
  order: Order
  onOrder: (order: Order) => void
}

/** Checks, a row each: the gravest verdict first, or by the day, which the head of its column turns round. */
export function CheckTable({ checks, chosen, order, onOrder }: Props) {
  const { t } = useInterfaceLanguage()
  const byDay = { newest: 'descending', oldest: 'ascending', verdict: undefined } as const
  return (
    <table class="dense-table">
      <thead>
        <tr>
          <TickHead be="checker" />
          <th scope="col">{t(($) => $.ui.checks.claim)}</th>
          <th scope="col">{t(($) => $.ui.speaker)}</th>
          <SortHead
            words={t(($) => $.ui.verdict)}
            sorted={order === 'verdict' ? 'descending' : undefined}
            onSort={() => onOrder('verdict')}
          />
          <th scope="col">{t(($) => $.ui.decision.title)}</th>
          <SortHead
            words={t(($) => $.ui.checks.made)}
            sorted={byDay[order]}
            onSort={() => onOrder(order === 'newest' ? 'oldest' : 'newest')}
          />
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            isChosen={chosen.has(check.id)}
            onChoose={(isChosen) => chosen.choose(check.id, isChosen)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  check: CheckSummary
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function CheckRow({ check, isChosen, onChoose }: RowProps) {
  const { t, day, shortMoment } = useInterfaceLanguage()
  const { claim, decision, waiting, assignment } = check
  return (
    <tr class="check-row" data-row={check.id}>
      <TickCell be="checker" of={bareWords(claim.text)} checked={isChosen} onChoose={onChoose} />
      <th scope="row">
        <a class="card-words" href={`/checks/${check.id}`}>
          <q lang={langOf(claim.language)}>{bareWords(claim.text)}</q>
        </a>
      </th>
      <td>{claim.speaker ?? t(($) => $.ui.noSpeaker)}</td>
      <td>
        <VerdictLabel verdict={decision?.verdict ?? check.verdict} harm={check.harm} />
      </td>
      <td class="decided-line">
        {assignment && (
          <p>
            {t(($) => $.ui.checks.givenTo, { name: assignment.to })}
            {assignment.due && ` · ${t(($) => $.ui.assignment.dueOn, { day: day(assignment.due) })}`}
          </p>
        )}
        {waiting && (
          <p>
            {t(($) => $.ui.checks.waits, {
              by: waiting.by,
              verdict: verdictLabel(t, waiting.verdict, check.harm),
            })}
          </p>
        )}
        {decision && t(($) => $.ui.checks.decidedBy, { by: signersOf(decision).join(', ') })}
        {decision && decision.verdict !== check.verdict && (
          <>
            {' · '}
            {t(($) => $.ui.decision.found)} <VerdictLabel verdict={check.verdict} harm={check.harm} />
          </>
        )}
      </td>
      <td class="day">
        <time dateTime={check.checkedAt}>{shortMoment(check.checkedAt)}</time>
      </td>
    </tr>
  )
}
