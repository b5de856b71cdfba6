/** Corrections of printed translations, as a page to print. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { createI18n, LOCALES } from '../../locales/i18n.ts'
import { desk } from '../desk/desk.ts'
import type { Learner } from '../desk/learn.ts'
import { AsFile } from '../http/as-file.ts'
import { ById, endpoint } from '../http/endpoint.ts'
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

const HTML = 'text/html; charset=utf-8'

export const corrections = (store: Store, learner: Learner) => [
  endpoint(
    {
      method: 'get',
      path: '/renditions/{id}/correction',
      summary: 'The correction of a printed translation, as a page to print.',
      params: ById,
      query: Asked,
      answers: { status: 200, shape: null, description: 'The page.', mediaTypes: [HTML] },
    },
    async ({ params, query: { language }, by }) => {
      const found = await desk(params.id, by, store, learner)
      const page = found && correctionAsHtml(found, createI18n(language).getFixedT(language), language)
      return page && new AsFile({ mediaType: HTML, pieces: [page], fileName: null, policy: POLICY })
    },
  ),
]
