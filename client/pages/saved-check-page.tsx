import { useRoute } from 'preact-iso'
import type { Check } from '../../server/api/checks.ts'
import { useThing } from '../data/asking.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { CheckReport } from '../parts/check/check-report.tsx'
import { ThingHistory } from '../parts/history/thing-history.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'

export function SavedCheckPage() {
  const { t } = useInterfaceLanguage()
  const id = useRoute().params.id ?? ''
  const { thing: check, refusal, setThing } = useThing<Check>(`/checks/${encodeURIComponent(id)}`)
  useTitle(t(($) => $.ui.checks.one, { number: id }))
  return (
    <>
      <p class="eyebrow">
        <a href="/checks">{t(($) => $.ui.nav.checks)}</a>
      </p>
      <h1>{t(($) => $.ui.checks.one, { number: id })}</h1>
      <ProblemNotice refusal={refusal} />
      {check && <CheckReport key={check.id} check={check} onChange={setThing} />}
      {check && <ThingHistory key={`history of ${check.version}`} noun="check" thing={check.id} />}
    </>
  )
}
