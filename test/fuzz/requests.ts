/** Requests for every endpoint of the OpenAPI document: valid, nearly valid, hostile. */
import { below, type Next, pick } from './chance.ts'
import { hostileText, text } from './texts.ts'
import { nearly, type Schema, valueOf } from './values.ts'

interface Operation {
  parameters?: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}
export interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | FormData
}

/** What reads whole texts is asked so often, beside its turn among the others. */
const TEXTS_SHARE = 0.3
const WITH_TEXT = ['/extractions', '/checks', '/drafts', '/reports', '/sources']
const FILES = [
  'a.txt',
  'a.html',
  'a.md',
  'a.docx',
  'a.pdf',
  'a.srt',
  'a.vtt',
  'a.sbv',
  'a.ass',
  'a.ttml',
  'a.xml',
  'a.tmx',
  'a.csv',
  '',
  '../a',
]
const TYPES = ['text/plain', 'text/html', 'application/pdf', 'application/xml', 'application/zip', '']

export function requests({ paths, components }: Document, next: Next): () => Asked {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return () => {
    if (next() < TEXTS_SHARE) return withText(next)
    const { path, method, operation } = pick(next, operations)
    const query = new URLSearchParams()
    let filled = path
    for (const { name, in: where, schema } of operation.parameters ?? []) {
      const value = next() < 0.8 ? valueOf(schema, components.schemas, next) : hostileText(next).slice(0, 300)
      const written = String(value).toWellFormed()
      if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(written) || '0')
      else if (where === 'query' && next() < 0.5) query.append(name, written.slice(0, 400))
    }
    return {
      method,
      path: query.size > 0 ? `${filled}?${query}` : filled,
      ...bodyOf(operation, components, next),
    }
  }
}

function bodyOf(
  { requestBody }: Operation,
  { schemas }: Document['components'],
  next: Next,
): Pick<Asked, 'headers' | 'body'> {
  const headers = headersOf(next)
  const schema = requestBody?.content['application/json']?.schema
  if (!schema) return { headers }
  if (requestBody.content['multipart/form-data'] && next() < 0.2) return { headers, body: upload(next) }
  const value = valueOf(schema, schemas, next)
  const body = JSON.stringify(next() < 0.5 ? value : nearly(value, next))
  const torn = next() < 0.03 ? body.slice(0, below(next, body.length)) : body
  return { headers: { ...headers, 'Content-Type': 'application/json' }, body: torn }
}

const withText = (next: Next): Asked => ({
  method: 'POST',
  path: pick(next, WITH_TEXT),
  headers: { ...headersOf(next), 'Content-Type': 'application/json' },
  body: JSON.stringify({ title: 'Essai', text: (next() < 0.5 ? text : hostileText)(next) }),
})

const headersOf = (next: Next): Record<string, string> => ({
  ...(next() < 0.2 && { 'Accept-Language': pick(next, ['fr', 'en', 'fr-CA;q=0.8, *;q=0.1', '\u00E9;;q=x']) }),
  ...(next() < 0.1 && {
    'If-Match': pick(next, ['"1"', '"1.abc"', 'W/"2"', '*', 'x', '"99999999999999999999"']),
  }),
  ...(next() < 0.05 && { Accept: pick(next, ['application/x-ndjson', 'text/html', 'x']) }),
})

function upload(next: Next): FormData {
  const form = new FormData()
  const bytes =
    next() < 0.5
      ? new TextEncoder().encode(hostileText(next))
      : Uint8Array.from({ length: below(next, 2_000) }, () => below(next, 256))
  form.append('file', new Blob([bytes], { type: pick(next, TYPES) }), pick(next, FILES))
  if (next() < 0.5)
    form.append(pick(next, ['title', 'language', 'kind', 'x', '__proto__']), hostileText(next))
  return form
}
