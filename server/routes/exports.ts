/** Quotes, sources and checks in the formats of the field, one or a list, and passages as what these point into. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { createI18n } from '../../locales/i18n.ts'
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
import { type Exported, type Form, mediaTypesOf, type Wording } from '../export/exported.ts'
import { AsFile } from '../http/as-file.ts'
import { type Asked, ById, endpoint } from '../http/endpoint.ts'
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

const OneQuote = z.object({ as: QuoteForm })
const OneCheck = z.object({ as: CheckForm })
const Remarks = z.object({ as: RemarksForm })

const inForms = ({ shape }: { shape: { as: { options: readonly Form[] } } }) =>
  ({
    status: 200,
    shape: null,
    description: 'The file.',
    mediaTypes: mediaTypesOf(shape.as.options),
  }) as const

const TEXT = 'text/plain; charset=utf-8'

export const exportsOf = (store: Store) => [
  endpoint(
    {
      method: 'get',
      path: '/quotes/export',
      summary: 'The quotes of a list, as it is narrowed, in a format of the field.',
      query: QuotesExport,
      answers: inForms(QuotesExport),
    },
    async ({ query, ...asked }) => toSave(exportQuotes(query, store, wordingOf(asked))),
  ),
  endpoint(
    {
      method: 'get',
      path: '/checks/export',
      summary: 'The checks of a list, as it is narrowed, in a format of the field.',
      query: ChecksExport,
      answers: inForms(ChecksExport),
    },
    async ({ query, by, ...asked }) => toSave(exportChecks(query, store, wordingOf(asked), by)),
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/export',
      summary: 'The sources of a list, as it is narrowed, without their words.',
      query: SourcesExport,
      answers: inForms(SourcesExport),
    },
    async ({ query, ...asked }) => toSave(exportSources(query, store, wordingOf(asked))),
  ),
  endpoint(
    {
      method: 'get',
      path: '/quotes/{id}/export',
      summary: 'One quote in a format of the field.',
      params: ById,
      query: OneQuote,
      answers: inForms(OneQuote),
    },
    async ({ params, query, ...asked }) =>
      toSave(await exportQuote(params.id, query.as, store, wordingOf(asked))),
  ),
  endpoint(
    {
      method: 'get',
      path: '/sources/{id}/export',
      summary: 'The quotes of a source in a format of the field.',
      params: ById,
      query: OneQuote,
      answers: inForms(OneQuote),
    },
    async ({ params, query, ...asked }) =>
      toSave(await exportQuotesOf(params.id, query.as, store, wordingOf(asked))),
  ),
  endpoint(
    {
      method: 'get',
      path: '/checks/{id}/export',
      summary: 'One check in a format of the field, or as a certificate, a page to print.',
      params: ById,
      query: OneCheck,
      answers: inForms(OneCheck),
    },
    async ({ params, query: { as }, ...asked }) => {
      const found = await exportCheck(params.id, as, store, wordingOf(asked))
      return found && as === 'certificate'
        ? new AsFile({ ...found, fileName: null, policy: POLICY })
        : toSave(found)
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/renditions/{id}/export',
      summary: 'What editors remarked on a translation; others’ remarks wait until all reviews are done.',
      params: ById,
      query: Remarks,
      answers: inForms(Remarks),
    },
    async ({ params, by, ...asked }) => toSave(await exportRemarks(params.id, by, store, wordingOf(asked))),
  ),
  endpoint(
    {
      method: 'get',
      path: '/passages/{id}',
      summary: 'The words of a passage, which annotations point into.',
      params: ById,
      answers: { status: 200, shape: null, description: 'Its words.', mediaTypes: [TEXT] },
    },
    async ({ params: { id } }) => {
      const capture = (await store.passages.captures([id])).get(id)
      return capture ? new AsFile({ mediaType: TEXT, pieces: [capture.text], fileName: null }) : null
    },
  ),
]

const toSave = (found: Exported | null): AsFile | null => found && new AsFile(found)

const wordingOf = ({
  origin,
  locale,
}: Pick<Asked<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, 'origin' | 'locale'>): Wording => ({
  at: addressesAt(origin),
  t: createI18n(locale).getFixedT(locale),
  locale,
})
