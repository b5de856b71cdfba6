/** Manuscripts, kept with their revisions and checked whole. */
import { Router } from 'express'
import { z } from 'zod'
import { type Locale, LOCALES } from '../../locales/i18n.ts'
import {
  Correction,
  DraftPage,
  DraftSearch,
  KeptDraft,
  KeptDraftProgress,
  KeptQuote,
  NewDraft,
  NewDraftFile,
  RevisionShown,
  WhichChecks,
} from '../api/drafts.ts'
import { Id } from '../api/fields.ts'
import { draftKeeper } from '../draft/keep-draft.ts'
import { invalidInput, Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import type { Workers } from '../work/workers.ts'
import { Answered, ById, endpoint, untilGone } from '../http/endpoint.ts'
import { allPieces } from '../http/json-pieces.ts'
import { manuscriptOf } from './manuscript.ts'

interface Given {
  body: NewDraft | null
  upload: { fields: z.output<typeof NewDraftFile> } | null
}

const isChecked = ({ body, upload }: Given) => (body ?? upload!.fields).check

export const drafts = (store: Store, words: Words, workers: Workers) => {
  const keeper = draftKeeper(store, words, workers)
  return [
    endpoint(
      {
        method: 'get',
        path: '/drafts',
        summary: 'List drafts, the one revised last first; `search` looks in titles.',
        query: DraftSearch,
        answers: { status: 200, shape: DraftPage, description: 'One page.' },
      },
      ({ query }) => store.drafts.list(query),
    ),
    endpoint(
      {
        method: 'post',
        needs: 'checker',
        path: '/drafts',
        summary:
          'Keep a manuscript, pasted or uploaded, and check every quotation in it against everything stored.',
        body: NewDraft,
        fields: NewDraftFile,
        answers: {
          status: 201,
          shape: KeptDraft,
          description: 'The draft with its quotations in the order of the text, each with its check.',
        },
        meanwhile: KeptDraftProgress,
      },
      async (asked) => {
        const { by, tell, signal } = asked
        return keeper.add(await manuscriptOf(asked, workers), { by, check: isChecked(asked), tell, signal })
      },
    ),
    endpoint(
      {
        method: 'get',
        path: '/drafts/{id}',
        summary: 'One draft with the quotations of its newest revision, or of the one asked for.',
        params: ById,
        query: RevisionShown,
        answers: { status: 200, shape: KeptDraft, description: 'The draft.' },
      },
      ({ params, query }) => keeper.get(params.id, query.revision),
    ),
    endpoint(
      {
        method: 'post',
        needs: 'checker',
        path: '/drafts/{id}/revisions',
        summary:
          'Add a new version of a manuscript: what did not change in it keeps its check and its decision.',
        params: ById,
        body: NewDraft,
        fields: NewDraftFile,
        answers: {
          status: 201,
          shape: KeptDraft,
          description: 'The draft as it is now; with status 200 where that is the text it has already.',
        },
        meanwhile: KeptDraftProgress,
      },
      async (asked) => {
        const { params, by, tell, signal, expected } = asked
        const manuscript = await manuscriptOf(asked, workers)
        const watching = { by, check: isChecked(asked), tell, signal }
        const revised = await keeper.revise(params.id, manuscript, watching, expected)
        return revised?.known ? new Answered(200, revised.draft) : revised && revised.draft
      },
    ),
    endpoint(
      {
        method: 'post',
        needs: 'checker',
        path: '/drafts/{id}/checks',
        summary: 'Check the quotations of a draft that are not checked yet, or all on which nobody decided.',
        params: ById,
        query: WhichChecks,
        answers: { status: 200, shape: KeptDraft, description: 'The draft as it is then.' },
        meanwhile: KeptDraftProgress,
      },
      ({ params, query, by, tell, signal }) => keeper.check(params.id, query.again, { by, tell, signal }),
    ),
    endpoint(
      {
        method: 'patch',
        needs: 'checker',
        path: '/drafts/{id}/quotes/{quote}',
        summary:
          'Correct whom a quotation of the newest revision is read as said by, or its language; it is checked again.',
        params: ById.extend({ quote: z.coerce.number().pipe(Id) }),
        body: Correction,
        answers: { status: 200, shape: KeptQuote, description: 'The quotation as it is now.' },
      },
      ({ params, body, expected, by }) => keeper.correct(params.id, params.quote, body!, by, expected),
    ),
    endpoint(
      {
        method: 'delete',
        needs: 'checker',
        path: '/drafts/{id}',
        summary: 'Delete a draft with its revisions. Checks on which somebody decided stay.',
        params: ById,
        answers: { status: 204, shape: null, description: 'Deleted.' },
      },
      ({ params, expected, by }) => store.drafts.remove(params.id, by, expected),
    ),
    endpoint(
      {
        method: 'post',
        needs: 'checker',
        path: '/drafts/{id}/restore',
        summary: 'Have a draft back that was deleted within a day.',
        params: ById,
        answers: { status: 200, shape: KeptDraft, description: 'The draft.' },
      },
      ({ params, by }) => keeper.restore(params.id, by),
    ),
  ]
}

const Form = z.object({ as: z.enum(['html', 'csv', 'docx', 'json']) })

/** The report as a document to save; never to open as a page of ours. */
export function draftExports(store: Store, words: Words, workers: Workers): Router {
  const router = Router()
  const keeper = draftKeeper(store, words, workers)
  router.get('/drafts/:id/export', async (request, response) => {
    const form = Form.safeParse(request.query)
    if (!form.success) throw invalidInput(form.error)
    const asked = ById.safeParse(request.params)
    const draft = asked.success ? await keeper.report(asked.data.id) : null
    if (!draft) throw new Problem('not_found')
    const locale = (request.acceptsLanguages([...LOCALES]) || 'en') as Locale
    const { as } = form.data
    const pieces = await allPieces(draft)
    const size = pieces.reduce((sum, { length }) => sum + length, 0)
    const written =
      as === 'json'
        ? pieces.join('')
        : await workers.ask('report', { draft: pieces, as, locale }, size, { signal: untilGone(response) })
    response
      .attachment(`dixit.${as}`)
      .set('Content-Language', locale)
      .send(typeof written === 'string' ? written : Buffer.from(written))
  })
  return router
}
