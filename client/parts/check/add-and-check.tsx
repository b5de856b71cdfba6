import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { Check } from '../../../server/api/checks.ts'
import { useChange } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { NewSourceForm } from '../source/new-source-form.tsx'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

/** Of a claim that was not found: a source pasted, fetched or dropped on the spot, after which it is checked again. */
export function AddAndCheck({ check }: { check: Check }) {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const [adding, setAdding] = useState(false)
  const mayAdd = useMay('editor')
  const again = () =>
    run(async () => route(`/checks/${(await request<Check>('POST', `/checks/${check.id}/again`)).id}`))
  if (!mayAdd) return null
  return (
    <section class="add-and-check">
      <h3>{t(($) => $.ui.next.addHere)}</h3>
      <p class="hint">{t(($) => $.ui.next.addHereHint)}</p>
      {adding ? (
        <NewSourceForm onAdded={() => void again()} onCancel={() => setAdding(false)} />
      ) : (
        <button type="button" disabled={busy} onClick={() => setAdding(true)}>
          {t(($) => $.ui.next.addSourceLink)}
        </button>
      )}
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
