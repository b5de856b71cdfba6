/** The audit of a source, as it is made when somebody looks at it. */
import { useState } from 'preact/hooks'
import type { Audit, AuditProgress } from '../../../server/api/audit.ts'
import { useKept } from '../../data/asking.ts'
import { refusalIn, requestLongWork } from '../../data/request.ts'

/** Whoever comes back within minutes sees it at once, while it is made again. Leaving the page stops the work. */
export function useAudit(source: string) {
  const [share, setShare] = useState(0)
  const { data, error } = useKept<Audit>(`audit of ${source}`, async (signal) => {
    setShare(0)
    const watching = {
      onSent: () => undefined,
      onMeanwhile: (told: AuditProgress) => setShare(told.share),
      signal,
    }
    const path = `/sources/${encodeURIComponent(source)}/audit`
    return (await requestLongWork<Audit, AuditProgress>(path, {}, watching)).answer
  })
  return { audit: data ?? null, refusal: refusalIn(error), share }
}
