/** Audits of records printed in two languages. */
import { z } from 'zod'
import { FlagCheck } from '../api/annotations.ts'
import { Audit, AuditProgress } from '../api/audit.ts'
import { Id } from '../api/fields.ts'
import { audit } from '../desk/audit.ts'
import { AsFile } from '../http/as-file.ts'
import { ById, endpoint } from '../http/endpoint.ts'
import { allPieces } from '../http/json-pieces.ts'
import type { Store } from '../store/store.ts'
import type { Workers } from '../work/workers.ts'

export const audits = (store: Store, workers: Workers) => [
  endpoint(
    {
      method: 'post',
      needs: 'reader',
      path: '/sources/{id}/audit',
      summary: 'Look through the whole translation of a record printed in two languages. Nothing is stored.',
      params: ById,
      answers: { status: 200, shape: Audit, description: 'The pairs in which something is seen.' },
      meanwhile: AuditProgress,
    },
    ({ params, tell, signal }) => audit(params.id, store, workers, { tell, signal }),
  ),
]

const Form = z.object({
  as: z.enum(['html', 'csv', 'json']),
  check: FlagCheck.optional(),
  speaker: z.coerce.number().pipe(Id).optional(),
})

/** What of an audit has to do with a check and with a speaker, where they are given. */
const narrowed = (all: Audit, { check, speaker }: z.infer<typeof Form>): Audit => ({
  ...all,
  items: all.items.filter(
    (pair) =>
      (check === undefined || pair.flags.some((flag) => flag.check === check)) &&
      (speaker === undefined || pair.speaker?.id === speaker),
  ),
})

const MEDIA_TYPES = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/** The audit as a document to save; never to open as a page of ours. */
export const auditExports = (store: Store, workers: Workers) => [
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/audit/export',
      summary: 'What is seen in the translation of a record, as a document to save.',
      params: ById,
      query: Form,
      answers: { status: 200, shape: null, description: 'The file.', mediaTypes: Object.values(MEDIA_TYPES) },
    },
    async ({ params, query, locale, signal }) => {
      const audited = await audit(params.id, store, workers, { tell: () => undefined, signal })
      if (!audited) return null
      const { as } = query
      const pieces = await allPieces(narrowed(audited, query))
      const size = pieces.reduce((sum, { length }) => sum + length, 0)
      const written =
        as === 'json'
          ? pieces
          : [await workers.ask('auditReport', { audit: pieces, as, locale }, size, { signal })]
      return new AsFile({ mediaType: MEDIA_TYPES[as], pieces: written, fileName: `dixit-audit.${as}` })
    },
  ),
]
