import { useContext } from 'preact/hooks'
import type { Claim } from '../../../server/api/findings.ts'
import { useChange } from '../../data/asking.ts'
import { useMay } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { SampleContext } from './sample.ts'
import { bareWords } from '../words/trim-span.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import './sample.css'

interface Props {
  /** Once something has been checked the examples step back. */
  quiet: boolean
  onTry: (claim: Claim) => void
}

/** For an empty store: the sample collection. With the sample loaded: claims to try on it. */
export function SampleOffer({ quiet, onTry }: Props) {
  const { t } = useInterfaceLanguage()
  const { sample, load } = useContext(SampleContext)
  const { busy, refusal, run } = useChange()
  const [mayLoad, mayCheck] = [useMay('editor'), useMay('checker')]
  if (!sample || (!sample.empty && !sample.loaded)) return null
  if (!(sample.loaded ? mayCheck : mayLoad)) return null
  if (!sample.loaded)
    return (
      <section class="offer">
        <h2>{t(($) => $.ui.sample.emptyTitle)}</h2>
        <p>{t(($) => $.ui.sample.emptyText)}</p>
        <p class="actions">
          <button type="button" class="primary" disabled={busy} onClick={() => void run(load)}>
            {t(($) => $.ui.sample.load)}
          </button>
          <a href="/sources/new">{t(($) => $.ui.sample.addOwn)}</a>
        </p>
        <ProblemNotice refusal={refusal} />
      </section>
    )

  const claims = (
    <ul class="examples">
      {sample.claims.map((claim) => (
        <li key={`${claim.text}-${claim.speaker}`}>
          <button type="button" class="example" onClick={() => onTry(claim)}>
            <q lang={langOf(claim.language)}>{bareWords(claim.text)}</q>
            {claim.speaker && <span>{claim.speaker}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
  if (quiet)
    return (
      <details class="offer">
        <summary>{t(($) => $.ui.sample.examples)}</summary>
        {claims}
      </details>
    )
  return (
    <section class="offer">
      <h2>{t(($) => $.ui.sample.examples)}</h2>
      {claims}
    </section>
  )
}
