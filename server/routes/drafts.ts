/** A manuscript checked whole. Nothing of it is kept, so its report is made again where it is asked for in another form. */
import { Router } from 'express'
import { z } from 'zod'
import { type Locale, createI18n, LOCALES } from '../../locales/i18n.ts'
import { Draft, DraftProgress, NewDraft, NewDraftFile } from '../api/drafts.ts'
import { pasted } from '../import/capture.ts'
import { checkDraft, readManuscript } from '../draft.ts'
import { invalidInput, Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { draftAsCsv } from '../write/draft-csv.ts'
import { draftAsHtml } from '../write/draft-html.ts'
import { endpoint } from '../http/endpoint.ts'

export const drafts = (store: Store, words: Words) => [
  endpoint(
    {
      method: 'post',
      path: '/drafts',
      summary:
        'Check every quotation of a manuscript, pasted or uploaded, against everything stored. Nothing is stored.',
      body: NewDraft,
      fields: NewDraftFile,
      answers: {
        status: 200,
        shape: Draft,
        description: 'The quotations in the order of the text, each with what was found, and a summary.',
      },
      meanwhile: DraftProgress,
    },
    async ({ body, upload, tell, signal }) => {
      const handed = upload
        ? { original: upload.original, facts: upload.fields }
        : { original: pasted(body!.text), facts: body!, format: 'text' as const }
      return checkDraft(await readManuscript(handed, words.grammars, signal), store, words, {
        onProgress: tell,
        signal,
      })
    },
  ),
]

const WRITERS = { html: draftAsHtml, csv: draftAsCsv }
const Form = z.object({ as: z.enum(['html', 'csv']) })

/** The report as a document to save; never to open as a page of ours. Takes the text as the check has read it. */
export function draftExports(store: Store, words: Words): Router {
  const router = Router()
  const i18n = createI18n('en')
  router.post('/drafts/export', async (request, response) => {
    if (request.is('application/json') === false) throw new Problem('unsupported_type')
    const form = Form.safeParse(request.query)
    if (!form.success) throw invalidInput(form.error)
    const given = NewDraft.required({ title: true, language: true }).safeParse(request.body)
    if (!given.success) throw invalidInput(given.error)
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const draft = await checkDraft(given.data, store, words, { signal: gone.signal })
    const locale = (request.acceptsLanguages([...LOCALES]) || 'en') as Locale
    const { as } = form.data
    response
      .attachment(`dixit.${as}`)
      .set('Content-Language', locale)
      .send(WRITERS[as](draft, i18n.getFixedT(locale), locale))
  })
  return router
}
