/** In which formats what is stored goes out. */
import { z } from 'zod'
import { CheckSearch } from './checks.ts'
import { QuoteSearch } from './quotes.ts'
import { SourceSearch } from './sources.ts'

/** `jsonld` is a W3C Web Annotation, `quotation` schema.org’s. */
export const QuoteForm = z.enum(['csv', 'json', 'jsonld', 'quotation'])
export type QuoteForm = z.infer<typeof QuoteForm>

/** `decisions` are a table of all that were ever signed, `claimreview` is schema.org’s, of those signed. */
const ChecksForm = z.enum(['csv', 'decisions', 'json', 'jsonld', 'claimreview'])

/** One check also as a page to print. */
export const CheckForm = z.enum(['certificate', ...ChecksForm.options])
export type CheckForm = z.infer<typeof CheckForm>

const SourcesForm = z.enum(['csv', 'json'])

/** The remarks that editors made on a translation. */
export const RemarksForm = z.enum(['jsonld'])

/** The whole list goes out, whatever page of it is shown. */
const WHOLE = { cursor: true, limit: true } as const
export const QuotesExport = QuoteSearch.omit(WHOLE).extend({ as: QuoteForm })
export const ChecksExport = CheckSearch.omit(WHOLE).extend({ as: ChecksForm })
export const SourcesExport = SourceSearch.omit(WHOLE).extend({ as: SourcesForm })
