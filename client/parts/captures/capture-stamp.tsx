import { useState } from 'preact/hooks'
import type { Snapshot, Stamp } from '../../../server/api/snapshots.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  source: number
  snapshot: Snapshot
  mayBeStamped: boolean
  onStamped: (at: string) => void
}

/** The timestamp of a capture, verified when somebody asks; or the way to have one. */
export function CaptureStamp({ source, snapshot, mayBeStamped, onStamped }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [stamp, setStamp] = useState<Stamp | null>(null)
  const mayStamp = useMay('editor') && mayBeStamped
  const path = `/sources/${source}/snapshots/${snapshot.id}/stamp`
  const ask = (method: 'GET' | 'POST') =>
    run(async () => {
      const answer = await request<Stamp>(method, path)
      setStamp(answer)
      if (method === 'POST') onStamped(answer.at)
    })
  if (!snapshot.stampedAt && !mayStamp) return null
  return (
    <section class="capture-stamp">
      {snapshot.stampedAt ? (
        <p class="actions">
          <span>{t(($) => $.ui.captures.stamped, { at: moment(snapshot.stampedAt) })}</span>
          <button type="button" class="plain" aria-disabled={busy} onClick={() => !busy && void ask('GET')}>
            {t(($) => $.ui.captures.stampVerify)}
          </button>
          <a href={`/api${path}.tsr`} download>
            {t(($) => $.ui.captures.stampFile)}
          </a>
        </p>
      ) : (
        <p>
          <button type="button" aria-disabled={busy} onClick={() => !busy && void ask('POST')}>
            {t(($) => $.ui.captures.stamp)}
          </button>
        </p>
      )}
      <div role="status">{stamp && <Proof stamp={stamp} />}</div>
      <ProblemNotice refusal={refusal} />
    </section>
  )
}

function Proof({ stamp: { valid, trusted, signer, at, authority } }: { stamp: Stamp }) {
  const { t, moment } = useInterfaceLanguage()
  if (!valid) return <p class="stamp-invalid">{t(($) => $.ui.captures.stampInvalid)}</p>
  const chain = trusted === null ? 'stampUnchecked' : trusted ? 'stampTrusted' : 'stampUntrusted'
  return (
    <>
      <p class="stamp-valid">
        {t(($) => $.ui.captures.stampValid, { signer: signer ?? authority, at: moment(at) })}
      </p>
      <p class="hint">{t(($) => $.ui.captures[chain])}</p>
    </>
  )
}
