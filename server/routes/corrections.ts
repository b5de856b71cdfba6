/** Corrections of printed translations, as a page to print. */
import { createHash } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import { createI18n, LOCALES } from '../../locales/i18n.ts'
import { desk } from '../desk/desk.ts'
import type { Learner } from '../desk/learn.ts'
import { askerAs, signature } from '../http/asker.ts'
import { ById } from '../http/endpoint.ts'
import { invalidInput, Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { CORRECTION_STYLE, correctionAsHtml } from '../write/correction-html.ts'

const Asked = z.object({ language: z.enum(LOCALES).describe('Of the page; the quotes stay in theirs.') })

/** The page shows itself and fetches nothing: its own style is allowed by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(CORRECTION_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function corrections(store: Store, learner: Learner): Router {
  const router = Router()
  router.get('/renditions/:id/correction', async (request, response) => {
    const asked = Asked.safeParse(request.query)
    if (!asked.success) throw invalidInput(asked.error)
    const { language } = asked.data
    const by = signature(askerAs(response, 'reader'), request)
    const which = ById.safeParse(request.params)
    const found = which.success ? await desk(which.data.id, by, store, learner) : null
    const page = found && correctionAsHtml(found, createI18n(language).getFixedT(language), language)
    if (!page) throw new Problem('not_found')
    response
      .set('Content-Language', language)
      .set('Content-Security-Policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(page)
  })
  return router
}
