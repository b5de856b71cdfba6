import { useEffect, useRef, useState } from 'preact/hooks'
import type { Check } from '../../server/api/checks.ts'
import { useChange } from '../data/asking.ts'
import { request } from '../data/request.ts'
import { CheckFound } from '../parts/check/check-found.tsx'
import { ClaimForm, claimOf, EMPTY_CLAIM, type DraftClaim } from '../parts/check/claim-form.tsx'
import { VerdictBanner } from '../parts/check/verdict-banner.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { RoleNeeded } from '../parts/session/role-needed.tsx'
import { useMay } from '../parts/session/session.tsx'
import { useInterfaceLanguage } from '../parts/words/interface-language.tsx'
import { type Asked, putAsked } from './asked.ts'

/** The words that were selected: checked at once, and again with whoever is said to have said them. */
export function ClaimPart({ asked }: { asked: Asked }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [draft, setDraft] = useState<DraftClaim>({ ...EMPTY_CLAIM, text: asked.text })
  const [check, setCheck] = useState<Check | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const mayCheck = useMay('checker')

  const submit = () =>
    run(async () => {
      const made = await request<Check>('POST', '/checks', { body: claimOf(draft) })
      await putAsked({ ...asked, check: made.id })
      setCheck(made)
    })
  useEffect(() => {
    if (asked.check !== null)
      void run(async () => setCheck(await request<Check>('GET', `/checks/${asked.check}`)))
    else if (asked.text && mayCheck) void submit()
  }, [])
  useEffect(() => heading.current?.focus(), [check?.id])

  if (!mayCheck) return <RoleNeeded role="checker" />
  return (
    <>
      {!asked.text && !check && <p>{t(($) => $.ui.extension.noWords)}</p>}
      {busy && !check && <p role="status">{t(($) => $.ui.check.checking)}</p>}
      {check && (
        <article class="report">
          <VerdictBanner check={check} heading={heading} />
          <CheckFound check={check} />
          <p>
            <a href={`/checks/${check.id}`}>{t(($) => $.ui.extension.openCheck, { number: check.id })}</a>
          </p>
        </article>
      )}
      {refusal && <ProblemNotice refusal={refusal} />}
      {(check || refusal) && (
        <details class="claim-again" open={check === null}>
          <summary>{t(($) => $.ui.extension.checkAgain)}</summary>
          <ClaimForm
            draft={draft}
            onChange={setDraft}
            onSubmit={() => void submit()}
            busy={busy}
            refusal={refusal}
          />
        </details>
      )}
    </>
  )
}
