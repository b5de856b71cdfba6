/** Audits of records printed in two languages. */
import { Router } from 'express'
import { z } from 'zod'
import { type Locale, LOCALES } from '../../locales/i18n.ts'
import { FlagCheck } from '../api/annotations.ts'
import { Audit, AuditProgress } from '../api/audit.ts'
import { Id } from '../api/fields.ts'
import { audit } from '../desk/audit.ts'
import { ById, endpoint, untilGone } from '../http/endpoint.ts'
import { allPieces } from '../http/json-pieces.ts'
import { invalidInput, Problem } from '../problem.ts'
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

/** The audit as a document to save; never to open as a page of ours. */
export function auditExports(store: Store, workers: Workers): Router {
  const router = Router()
  router.get('/sources/:id/audit/export', async (request, response) => {
    const form = Form.safeParse(request.query)
    if (!form.success) throw invalidInput(form.error)
    const asked = ById.safeParse(request.params)
    const signal = untilGone(response)
    const watching = { tell: () => undefined, signal }
    const audited = asked.success ? await audit(asked.data.id, store, workers, watching) : null
    if (!audited) throw new Problem('not_found')
    const locale = (request.acceptsLanguages([...LOCALES]) || 'en') as Locale
    const { as } = form.data
    const pieces = await allPieces(narrowed(audited, form.data))
    const size = pieces.reduce((sum, { length }) => sum + length, 0)
    const written =
      as === 'json'
        ? pieces.join('')
        : await workers.ask('auditReport', { audit: pieces, as, locale }, size, { signal })
    response.attachment(`dixit-audit.${as}`).set('Content-Language', locale).send(written)
  })
  return router
}
