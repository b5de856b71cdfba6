/** The bytes of a source as they were captured, to save; never to open as a page of ours. */
import { Router } from 'express'
import { Language } from '../api/language.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { ById } from '../http/endpoint.ts'

export function originals({ sources }: Store): Router {
  const router = Router()
  router.get('/sources/:id/original', async (request, response) => {
    const params = ById.safeParse(request.params)
    const language = Language.optional().catch(undefined).parse(request.query['language'])
    const original = params.success ? await sources.original(params.data.id, language) : null
    if (!original) throw new Problem('not_found')
    response
      .attachment(original.fileName ?? `dixit-${request.params.id}.txt`)
      .type('application/octet-stream')
      .send(Buffer.from(original.bytes))
  })
  return router
}
