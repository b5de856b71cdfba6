/** The audit of a source, as it is made when somebody looks at it. */
import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { Audit, AuditedPair, AuditProgress } from '../../../server/api/audit.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { useChange, useKept } from '../../data/asking.ts'
import { refusalIn, request, requestLongWork } from '../../data/request.ts'

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

/** Takes a pair to the desk, where it is made a rendition unless it is one. */
export function useToDesk() {
  const { route } = useLocation()
  const { busy, refusal, run } = useChange()
  const open = ({ original }: Pick<AuditedPair, 'original'>) =>
    run(async () => {
      const body = { passage: original.passages[0] }
      const { id } = await request<Rendition>('POST', '/renditions/pairs', { body })
      route(`/renditions/${id}`)
    })
  return { busy, refusal, open }
}
