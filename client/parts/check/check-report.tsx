import type { Ref } from 'preact'
import type { Check } from '../../../server/api/checks.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { AddAndCheck } from './add-and-check.tsx'
import { AssignmentPart } from './assignment.tsx'
import { ExportMenu } from '../frame/export-menu.tsx'
import { CheckFound } from './check-found.tsx'
import { DecisionPart } from './decision.tsx'
import { OtherChecks } from './other-checks.tsx'
import { VerdictBanner } from './verdict-banner.tsx'
import './check.css'

interface Props {
  check: Check
  onChange: (check: Check) => void
  /** The verdict's heading, which takes the focus after a check. */
  heading?: Ref<HTMLHeadingElement>
}

/** A check as it is read on the screen and as it is printed. */
export function CheckReport({ check, onChange, heading }: Props) {
  const { t, moment } = useInterfaceLanguage()
  return (
    <article class="report">
      <VerdictBanner check={check} heading={heading ?? null} />
      <div class="report-body">
        <CheckFound check={check}>
          {check.verdict === 'unresolved' && <AddAndCheck check={check} />}
        </CheckFound>
        <div class="report-side">
          <AssignmentPart check={check} onChange={onChange} />
          <DecisionPart check={check} onChange={onChange} />
          <OtherChecks check={check} />
        </div>
      </div>
      <footer class="report-foot">
        <p>
          <a href={`/checks/${check.id}`}>{t(($) => $.ui.report.permalink, { number: check.id })}</a>
          {' · '}
          <time dateTime={check.checkedAt}>{moment(check.checkedAt)}</time>
          {' · '}
          {t(($) => $.ui.report.policy, { number: check.policy })}
        </p>
        <p class="actions">
          <a href={`/checks/${check.id}/life`}>{t(($) => $.ui.life.open)}</a>
          <a href={`/?check=${check.id}`}>{t(($) => $.ui.report.again)}</a>
          <button type="button" class="plain" onClick={() => print()}>
            {t(($) => $.ui.report.print)}
          </button>
        </p>
        <ExportMenu
          path={`/checks/${check.id}`}
          name={`dixit-check-${check.id}`}
          forms={['certificate', 'csv', 'decisions', 'json', 'jsonld', 'claimreview']}
        />
      </footer>
    </article>
  )
}
