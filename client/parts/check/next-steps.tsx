import { nextSteps } from '../../../locales/leading-answer.ts'
import type { Findings } from '../../../server/api/findings.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** What a fact-checker does next, verdict by verdict. */
export function NextSteps({ check }: { check: Findings }) {
  const { t } = useInterfaceLanguage()
  const steps = nextSteps(t, check)
  const [only] = steps
  return (
    <section class="next-steps">
      <h3>{t(($) => $.ui.next.title)}</h3>
      {steps.length === 1 ? (
        <p>{only}</p>
      ) : (
        <ul>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
