import { Audit, AuditProgress } from '../api/audit.ts'
import { audit } from '../desk/audit.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'

export const audits = (store: Store, workers: Workers) => [
  endpoint(
    {
      method: 'post',
      path: '/sources/{id}/audit',
      summary: 'Look through the whole translation of a record printed in two languages. Nothing is stored.',
      params: ById,
      answers: { status: 200, shape: Audit, description: 'The pairs in which something is seen.' },
      meanwhile: AuditProgress,
    },
    ({ params, tell, signal }) => audit(params.id, store, workers, { tell, signal }),
  ),
]
