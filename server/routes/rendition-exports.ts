/** Renditions as files in the formats of the field. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import { ExportFormat } from '../api/desk.ts'
import { EXPORTED, exportRenditions } from '../desk/export-renditions.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'

export function renditionExports(store: Store): Router {
  const router = Router()
  router.get('/renditions/export', async (request, response) => {
    const format = ExportFormat.safeParse(request.query['as'])
    if (!format.success) throw Problem.invalid('as', 'invalid_value')
    const { mediaType, fileName } = EXPORTED[format.data]
    response.attachment(fileName).type(mediaType)
    await pipeline(Readable.from(exportRenditions(format.data, store)), response)
  })
  return router
}
