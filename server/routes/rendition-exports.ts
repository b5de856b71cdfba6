/** Renditions as files in the formats of the field. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import { createI18n, type Locale, LOCALES } from '../../locales/i18n.ts'
import { ExportForm } from '../api/desk.ts'
import { EXPORTED, exportRenditions } from '../desk/export-renditions.ts'
import type { Learner } from '../desk/learn.ts'
import { invalidInput } from '../problem.ts'
import type { Store } from '../store/store.ts'

export function renditionExports(store: Store, learner: Learner): Router {
  const router = Router()
  router.get('/renditions/export', async (request, response) => {
    const form = ExportForm.safeParse(request.query)
    if (!form.success) throw invalidInput(form.error)
    const locale = (request.acceptsLanguages([...LOCALES]) || 'en') as Locale
    const t = createI18n(locale).getFixedT(locale)
    const { mediaType, fileName } = EXPORTED[form.data.as]
    response.attachment(fileName).type(mediaType).set('Content-Language', locale)
    await pipeline(Readable.from(exportRenditions(form.data, { store, learner, t })), response)
  })
  return router
}
