import type { z } from 'zod'
import type { CheckSearch, CheckSummary } from '../../../server/api/checks.ts'
import { SortHead } from '../list/sort-head.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { bareWords } from '../words/trim-span.ts'
import { VerdictLabel } from './verdict-label.tsx'

type Order = NonNullable<z.output<typeof CheckSearch>['sort']>

interface Props {
  checks: CheckSummary[]
  order: Order
  onOrder: (order: Order) => void
}

/** Checks, a row each: the gravest verdict first, or by the day, which the head of its column turns round. */
export function CheckTable({ checks, order, onOrder }: Props) {
  const { t } = useInterfaceLanguage()
  const byDay = { newest: 'descending', oldest: 'ascending', verdict: undefined } as const
  return (
    <table class="dense-table">
      <thead>
        <tr>
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
          <CheckRow key={check.id} check={check} />
        ))}
      </tbody>
    </table>
  )
}

function CheckRow({ check }: { check: CheckSummary }) {
  const { t, shortMoment } = useInterfaceLanguage()
  const { claim, decision } = check
  return (
    <tr class="check-row" data-row={check.id}>
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
        {decision && t(($) => $.ui.checks.decidedBy, { by: decision.by })}
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
