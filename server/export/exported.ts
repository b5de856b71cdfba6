/** What an export is made of, and how it is handed on. */
import type { Locale, Translate } from '../../locales/i18n.ts'
import type { Page } from '../api/page.ts'
import type { Addresses } from '../write/addresses.ts'

export interface Exported {
  mediaType: string
  fileName: string
  pieces: AsyncIterable<string> | Iterable<string>
}

/** Where things are, and the words of the language asked for. */
export interface Wording {
  at: Addresses
  t: Translate
  locale: Locale
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  decisions: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  quotation: 'application/ld+json',
  claimreview: 'application/ld+json',
  certificate: 'text/html; charset=utf-8',
} as const

export type Form = keyof typeof MEDIA_TYPES

/** What files of these forms may be. */
export const mediaTypesOf = (forms: readonly Form[]): string[] => [
  ...new Set(forms.map((form) => MEDIA_TYPES[form])),
]

const ENDINGS: Partial<Record<Form, string>> = {
  decisions: 'csv',
  quotation: 'jsonld',
  claimreview: 'jsonld',
  certificate: 'html',
}

/** @param name of the file, without its ending */
export const exported = (as: Form, name: string, pieces: Exported['pieces']): Exported => ({
  mediaType: MEDIA_TYPES[as],
  fileName: `${name}.${ENDINGS[as] ?? as}`,
  pieces,
})

/** Read at a time. */
const AT_ONCE = 200

/** All that a list has, a page after the other. */
export async function* everyPage<Item>(
  list: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item[]> {
  let cursor: string | undefined
  do {
    const page = await list({ limit: AT_ONCE, ...(cursor !== undefined && { cursor }) })
    yield page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}

/** A list of things under one name, in pieces. */
export async function* asJsonList(
  head: Record<string, string>,
  name: string,
  things: AsyncIterable<unknown>,
): AsyncGenerator<string> {
  const before = JSON.stringify(head).slice(1, -1)
  yield `{${before}${before === '' ? '' : ','}${JSON.stringify(name)}:[`
  let isFirst = true
  for await (const thing of things) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(thing)}`
    isFirst = false
  }
  yield '\n]}\n'
}

export const asJson = (thing: unknown): string[] => [`${JSON.stringify(thing, null, 2)}\n`]
