import { useEffect, useRef, useState } from 'preact/hooks'
import type { Check } from '../../server/api/checks.ts'
import type { Extraction } from '../../server/api/extractions.ts'
import { useChange } from '../data/asking.ts'
import { isAbort, refusalOf, request } from '../data/request.ts'
import { CheckFound } from '../parts/check/check-found.tsx'
import { ClaimForm, claimOf, EMPTY_CLAIM, type DraftClaim } from '../parts/check/claim-form.tsx'
import { VerdictBanner } from '../parts/check/verdict-banner.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { RoleNeeded } from '../parts/session/role-needed.tsx'
import { useMay } from '../parts/session/session.tsx'
import { useInterfaceLanguage } from '../parts/words/interface-language.tsx'
import { type Asked, putAsked } from './asked.ts'
import { saidBy } from './said-by.ts'

/** The words that were selected: checked at once, and again with whoever is said to have said them. */
export function ClaimPart({ asked }: { asked: Asked }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [draft, setDraft] = useState<DraftClaim>({ ...EMPTY_CLAIM, text: asked.text })
  const [check, setCheck] = useState<Check | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const mayCheck = useMay('checker')

  const submit = (claim: DraftClaim) =>
    run(async () => {
      setDraft(claim)
      const made = await request<Check>('POST', '/checks', { body: claimOf(claim) })
      await putAsked({ ...asked, check: made.id })
      setCheck(made)
    })
  useEffect(() => {
    if (asked.check !== null)
      void run(async () => setCheck(await request<Check>('GET', `/checks/${asked.check}`)))
    else if (asked.text && mayCheck) void submit(draft)
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
          {check.claim.speaker === null && (
            <SaidBy asked={asked} busy={busy} onCheck={(speaker) => void submit({ ...draft, speaker })} />
          )}
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
            onSubmit={() => void submit(draft)}
            busy={busy}
            refusal={refusal}
          />
        </details>
      )}
    </>
  )
}

interface SaidByProps {
  asked: Asked
  busy: boolean
  onCheck: (speaker: string) => void
}

/** Whoever the page seems to give the words to: it is for the person to say so. */
function SaidBy({ asked: { text, around }, busy, onCheck }: SaidByProps) {
  const { t } = useInterfaceLanguage()
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    if (!around) return
    const asking = new AbortController()
    request<Extraction>('POST', '/extractions', { body: { text: around }, signal: asking.signal }).then(
      ({ quotes }) => setName(saidBy(text, around, quotes)),
      // A courtesy: without it the name is typed.
      (thrown: unknown) => void (isAbort(thrown) || refusalOf(thrown)),
    )
    return () => asking.abort()
  }, [])
  if (name === null) return null
  return (
    <div class="said-by-page">
      <p>{t(($) => $.ui.extension.saidBy, { name })}</p>
      <button type="button" disabled={busy} onClick={() => onCheck(name)}>
        {t(($) => $.ui.extension.checkSaidBy, { name })}
      </button>
    </div>
  )
}
