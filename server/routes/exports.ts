/** Quotes, sources and checks in the formats of the field, one or a list, and passages as what these point into. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import { createI18n, type Locale, LOCALES } from '../../locales/i18n.ts'
import {
  CheckForm,
  ChecksExport,
  QuoteForm,
  QuotesExport,
  RemarksForm,
  SourcesExport,
} from '../api/exports.ts'
import { exportCheck, exportChecks } from '../export/export-checks.ts'
import { exportQuote, exportQuotes, exportQuotesOf } from '../export/export-quotes.ts'
import { exportRemarks } from '../export/export-remarks.ts'
import { exportSources } from '../export/export-sources.ts'
import type { Exported, Wording } from '../export/exported.ts'
import { askerAs } from '../http/asker.ts'
import { ById } from '../http/endpoint.ts'
import { invalidInput, Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import { addressesAt } from '../write/addresses.ts'
import { CERTIFICATE_STYLE } from '../write/certificate-html.ts'

/** A page of ours shows itself and fetches nothing: its own style is allowed by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(CERTIFICATE_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function exportsOf(store: Store): Router {
  const router = Router()
  router.get('/quotes/export', (request, response) =>
    send(exportQuotes(given(QuotesExport, request), store, wordingOf(request)), request, response),
  )
  router.get('/checks/export', (request, response) => {
    const by = askerAs(response, 'reader').name
    return send(exportChecks(given(ChecksExport, request), store, wordingOf(request), by), request, response)
  })
  router.get('/sources/export', (request, response) =>
    send(exportSources(given(SourcesExport, request), store, wordingOf(request)), request, response),
  )
  router.get('/quotes/:id/export', async (request, response) => {
    const as = formIn(QuoteForm, request)
    await send(await exportQuote(idIn(request), as, store, wordingOf(request)), request, response)
  })
  router.get('/sources/:id/export', async (request, response) => {
    const as = formIn(QuoteForm, request)
    await send(await exportQuotesOf(idIn(request), as, store, wordingOf(request)), request, response)
  })
  router.get('/checks/:id/export', async (request, response) => {
    const as = formIn(CheckForm, request)
    await send(await exportCheck(idIn(request), as, store, wordingOf(request)), request, response)
  })
  router.get('/renditions/:id/export', async (request, response) => {
    formIn(RemarksForm, request)
    // `as` names the format here, and nobody signs.
    const by = askerAs(response, 'reader').name
    await send(await exportRemarks(idIn(request), by, store, wordingOf(request)), request, response)
  })
  router.get('/passages/:id', async (request, response) => {
    const id = idIn(request)
    const capture = (await store.passages.captures([id])).get(id)
    if (!capture) throw new Problem('not_found')
    response.type('text/plain; charset=utf-8').send(capture.text)
  })
  return router
}

async function send(found: Exported | null, request: Request, response: Response): Promise<void> {
  if (!found) throw new Problem('not_found')
  const { mediaType, fileName, pieces } = found
  if (mediaType.startsWith('text/html')) response.set('Content-Security-Policy', POLICY)
  else response.attachment(fileName)
  response.set('Content-Type', mediaType).set('Content-Language', localeOf(request))
  await pipeline(Readable.from(pieces), response)
}

function given<Shape extends z.ZodType>(shape: Shape, { query }: Request): z.output<Shape> {
  const parsed = shape.safeParse(query)
  if (!parsed.success) throw invalidInput(parsed.error)
  return parsed.data
}

function formIn<Form extends z.ZodType>(form: Form, { query }: Request): z.output<Form> {
  const parsed = form.safeParse(query['as'])
  if (!parsed.success) throw Problem.invalid('as', 'invalid_value')
  return parsed.data
}

function idIn({ params }: Request): number {
  const which = ById.safeParse(params)
  if (!which.success) throw new Problem('not_found')
  return which.data.id
}

/** A page that is opened and not asked for by ours says the language in its address. */
const localeOf = (request: Request): Locale =>
  LOCALES.find((locale) => locale === request.query['language']) ??
  ((request.acceptsLanguages([...LOCALES]) || 'en') as Locale)

function wordingOf(request: Request): Wording {
  const locale = localeOf(request)
  return {
    at: addressesAt(`${request.protocol}://${request.host}`),
    t: createI18n(locale).getFixedT(locale),
    locale,
  }
}
