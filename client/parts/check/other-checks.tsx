import { useLocation } from 'preact-iso'
import { signersOf } from '../../../locales/decision-words.ts'
import { recordChange } from '../../../locales/leading-answer.ts'
import { verdictLabel } from '../../../locales/verdict-words.ts'
import type { Check } from '../../../server/api/checks.ts'
import { useChange } from '../../data/asking.ts'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { request } from '../../data/request.ts'
import { gravityOf } from '../../../locales/gravity.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { VerdictLabel } from './verdict-label.tsx'

/** The check that was made before this one and the one made after it, and the way to make it again. */
export function OtherChecks({ check }: { check: Check }) {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const again = () =>
    run(async () => route(`/checks/${(await request<Check>('POST', `/checks/${check.id}/again`)).id}`))
  const mayCheck = useMay('checker')
  const { earlier, later } = check
  // What became of the record stands with the verdict.
  const since = check.changedSince.filter((what) => what !== recordChange(check))
  return (
    <section class="other-checks" aria-label={t(($) => $.ui.again.title)}>
      {earlier && <OtherCheck title={t(($) => $.ui.again.earlier)} other={earlier} now={check} />}
      {later && <OtherCheck title={t(($) => $.ui.again.later)} other={later} now={check} />}
      {!later && since.length > 0 && (
        <p class="hint">{since.map((what) => t(($) => $.ui.again.since[what])).join(' ')}</p>
      )}
      {!later && mayCheck && (
        <button type="button" disabled={busy} onClick={() => void again()}>
          {t(($) => $.ui.again.make)}
        </button>
      )}
      <ProblemNotice refusal={refusal} />
    </section>
  )
}

interface OtherProps {
  title: string
  other: NonNullable<Check['earlier']>
  now: Check
}

function OtherCheck({ title, other, now }: OtherProps) {
  const { t, moment } = useInterfaceLanguage()
  const { verdict, harm, decision } = other
  return (
    <div>
      <h3>{title}</h3>
      <p>
        <a href={`/checks/${other.id}`}>{moment(other.checkedAt)}</a>{' '}
        <span class="hint">{t(($) => $.ui.report.policy, { number: other.policy })}</span>
      </p>
      <p>
        <VerdictLabel verdict={verdict} harm={harm} />
        {gravityOf(verdict, harm) === gravityOf(now.verdict, now.words.harm) && verdict === now.verdict && (
          <span class="hint"> {t(($) => $.ui.again.same)}</span>
        )}
      </p>
      {decision && (
        <p class="hint">
          {t(($) => $.ui.again.decided, {
            verdict: verdictLabel(t, decision.verdict, harm),
            by: signersOf(decision).join(', '),
            at: moment(decision.at),
          })}
        </p>
      )}
    </div>
  )
}
