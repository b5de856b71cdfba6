/** Reads an HTML page into passages. Nothing in the page is run or fetched. */
import { words } from '../../language/split.ts'
import { articleOf, isProse, lengthOf } from './article.ts'
import { languagesOf } from './element-language.ts'
import { pageMetadata } from './page-metadata.ts'
import { type PageStretch, stretchesIn } from './page-text.ts'
import { type Element, elementsIn, pageOf } from './page.ts'
import type { ReadFile } from '../read-file.ts'
import { readRecordPage } from '../record/record-page.ts'

/**
 * A record of a parliament is read as one. Else the text is that of the page's article. Where none is found, or much too little, it is that of the one `<article>`,
 * of the main part, or of all of the page: the first that has any.
 *
 * The page's own `lang` is not passed on: templates and content systems leave it wrong too often, and the text tells.
 *
 * A page that is no more than a request for scripts has no passages.
 *
 * @throws Problem `unreadable` where elements are nested more deeply than any browser shows, or as readRecordPage() does
 */
export function readHtml(html: string): ReadFile {
  const page = pageOf(html)
  const record = readRecordPage(page)
  if (record) return record
  const article = articleOf(page)
  const main = mainPart(page)
  const tooLittle = lengthOf(main.stretches.filter(isProse)) * TOO_LITTLE[main.marked ? 'ofPart' : 'ofPage']
  const passages = lengthOf(article) <= tooLittle ? main.stretches : article
  const languages = languagesOf(passages)
  return {
    ...pageMetadata(page),
    passages: asksForScripts(passages)
      ? []
      : passages.map((stretch) => {
          const { language, markup } = languages.get(stretch) ?? {}
          return { text: stretch.text, ...(language && { words: language, wordsMark: markup }) }
        }),
  }
}

/** In characters. A page that shows its text to a browser alone has a line or two for whoever is none. */
const LONGEST_PLEA = 500

const asksForScripts = (passages: readonly PageStretch[]) =>
  lengthOf([...passages]) < LONGEST_PLEA &&
  passages.some(({ text }) => words(text).some(({ key }) => key === 'javascript'))

/** An article is most of the part that the page marks as such, and may be little of a page of many announcements. */
const TOO_LITTLE = { ofPart: 1 / 3, ofPage: 1 / 8 }

/** The charset a page declares in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
}

function mainPart(page: Element): { stretches: PageStretch[]; marked: boolean } {
  const articles: Element[] = []
  let main: Element | undefined
  for (const element of elementsIn(page)) {
    if (element.tagName === 'article') articles.push(element)
    if (element.tagName === 'main') main ??= element
  }
  const parts = [articles.length === 1 ? articles[0] : undefined, main, page].filter(
    (part) => part !== undefined,
  )
  for (const hidden of [false, true])
    for (const part of parts) {
      const stretches = stretchesIn(part, hidden)
      if (stretches.length > 0) return { stretches, marked: part !== page }
    }
  return { stretches: [], marked: false }
}
