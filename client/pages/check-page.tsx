import { useLocation } from 'preact-iso'
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Check } from '../../server/api/checks.ts'
import type { Quote } from '../../server/api/quotes.ts'
import { useChange, useThing } from '../data/asking.ts'
import { RoleNeeded } from '../parts/session/role-needed.tsx'
import { useMay } from '../parts/session/session.tsx'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { claimBrought, pageBrought } from '../parts/check/brought-along.ts'
import { CheckReport } from '../parts/check/check-report.tsx'
import { asTyped, ClaimForm, claimOf, EMPTY_CLAIM, type DraftClaim } from '../parts/check/claim-form.tsx'
import { PageBrought } from '../parts/check/page-brought.tsx'
import { SampleOffer } from '../parts/sample/sample-offer.tsx'
import { request } from '../data/request.ts'
import { SampleContext } from '../parts/sample/sample.ts'

export function CheckPage() {
  const { t } = useInterfaceLanguage()
  const { generation } = useContext(SampleContext)
  const { busy, refusal, run } = useChange()
  const [draft, setDraft] = useState<DraftClaim>(EMPTY_CLAIM)
  const [check, setCheck] = useState<Check | null>(null)
  const mayCheck = useMay('checker')
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(t(($) => $.ui.check.title))

  const given = useGivenClaim()
  const page = pageBrought(useLocation().query)
  useEffect(() => {
    if (given) setDraft(given)
  }, [given])
  // Checks made on the sample collection go with it.
  useEffect(() => setCheck(null), [generation])
  useLayoutEffect(() => heading.current?.focus(), [check?.id])

  const submit = (claim: DraftClaim) =>
    run(async () => {
      setDraft(claim)
      setCheck(await request<Check>('POST', '/checks', { body: claimOf(claim) }))
    })

  return (
    <>
      <h1>{t(($) => $.ui.check.heading)}</h1>
      {mayCheck ? (
        <ClaimForm
          draft={draft}
          onChange={setDraft}
          onSubmit={() => void submit(draft)}
          busy={busy}
          refusal={refusal}
        />
      ) : (
        <RoleNeeded role="checker" />
      )}
      {check && <CheckReport key={check.id} check={check} onChange={setCheck} heading={heading} />}
      {page !== null && <PageBrought key={page} url={page} />}
      <SampleOffer quiet={check !== null} onTry={(claim) => void submit(asTyped(claim))} />
    </>
  )
}

/** The claim that the address brings along: that of an earlier check, the words of a stored quote or of another page. */
function useGivenClaim(): DraftClaim | null {
  const { query } = useLocation()
  const { thing: check } = useThing<Check>(query.check ? `/checks/${encodeURIComponent(query.check)}` : null)
  const { thing: quote } = useThing<Quote>(query.quote ? `/quotes/${encodeURIComponent(query.quote)}` : null)
  const [given, setGiven] = useState<DraftClaim | null>(null)
  useEffect(() => {
    const brought = claimBrought(query)
    if (check) setGiven(asTyped(check.claim))
    else if (quote)
      setGiven({
        text: quote.text,
        speaker: quote.speaker?.name ?? '',
        language: quote.printedLanguage === 'unknown' ? '' : quote.printedLanguage,
        declaredTranslation: false,
      })
    else if (brought) setGiven(brought)
  }, [check, quote, query.text, query.speaker])
  return given
}
