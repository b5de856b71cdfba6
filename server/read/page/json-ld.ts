/** Reads what a page says of its article in JSON-LD, in the words of schema.org. */
import { parseFragment } from 'parse5'
import { oneLine } from '../one-line.ts'
import { isText } from './page.ts'

type Thing = Record<string, unknown>

export interface LinkedData {
  headline: string | null
  authors: string[]
  publisher: string | null
  publishedAt: string | null
  /** The addresses it says it is found at. */
  addresses: string[]
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report and the like. */
const ARTICLE = /(?:Article|Posting|Report)$/
const PAGE = /Page$/
/** A page describes its article, its publisher and a few dozen others. */
const MOST_THINGS = 2_000
const MOST_AUTHORS = 20
/** In characters. Longer than any headline. */
const LONGEST = 1_000

/**
 * @param scripts the contents of the page's scripts of type `application/ld+json`; those that are not JSON are skipped
 * @param canonical the page's own address, by which its article is told from others that the page describes
 */
export function linkedData(scripts: string[], canonical: string | null): LinkedData | null {
  const things = thingsIn(scripts.map(parsed))
  const named = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])),
  )
  const whole = (value: unknown): unknown => {
    const id = isThing(value) && typeof value['@id'] === 'string' ? value['@id'] : undefined
    return isThing(value) && id !== undefined && !('name' in value) ? (named.get(id) ?? value) : value
  }
  const of = (kind: RegExp) => things.filter((thing) => typesOf(thing).some((type) => kind.test(type)))
  const articles = of(ARTICLE)
  const article =
    articles.find((one) => canonical !== null && addressesOf(one).includes(canonical)) ?? articles[0]
  const thing = article ?? of(PAGE)[0]
  if (!thing) return null
  return {
    headline: textOf(thing['headline']) ?? textOf(thing['name']),
    authors: listOf(thing['author'] ?? thing['creator'])
      .slice(0, MOST_AUTHORS)
      .flatMap((author) => nameOf(whole(author)) ?? []),
    publisher: nameOf(whole(listOf(thing['publisher'])[0])),
    publishedAt: textOf(thing['datePublished']),
    addresses: addressesOf(thing),
  }
}

/** Some content systems escape the script as if it were text, wrap it for XHTML, or break lines inside strings. */
function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '')
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, '')
    .replace(/\p{Cc}/gu, ' ')
  for (const attempt of [() => json, () => plain(json)]) {
    try {
      return JSON.parse(attempt()) as unknown
    } catch {
      // of no use to anybody
    }
  }
  return null
}

/** What the scripts describe: themselves, what their graphs hold, and what a page says it is about. */
function thingsIn(values: unknown[]): Thing[] {
  const things: Thing[] = []
  const waiting = values.toReversed()
  while (waiting.length > 0 && things.length < MOST_THINGS) {
    const value = waiting.pop()
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).slice(0, MOST_THINGS).reverse())
    else if (isThing(value)) {
      things.push(value)
      waiting.push(value['mainEntity'], value['@graph'])
    }
  }
  return things
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] => {
  const list = isThing(value) && '@list' in value ? value['@list'] : value
  return Array.isArray(list) ? (list as unknown[]) : [list]
}

const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/:#]/, '') : []))

function nameOf(value: unknown): string | null {
  if (!isThing(value)) return textOf(value)
  const parts = [textOf(value['givenName']), textOf(value['familyName'])].filter((part) => part !== null)
  return textOf(listOf(value['name'])[0]) ?? (parts.join(' ') || null)
}

function addressesOf(thing: Thing): string[] {
  const main = thing['mainEntityOfPage']
  const given = [
    thing['url'],
    isThing(main) ? main['@id'] : main,
    isThing(main) ? main['url'] : null,
    thing['@id'],
  ]
  return given.flatMap((address) => textOf(address) ?? [])
}

/** A string's text, be it escaped or marked up as HTML. */
function textOf(value: unknown): string | null {
  const string = isThing(value) ? value['@value'] : value
  if (typeof string !== 'string') return null
  const cut = string.slice(0, LONGEST)
  return oneLine(/[&<]/.test(cut) ? plain(cut) : cut) || null
}

export function plain(html: string): string {
  const texts: string[] = []
  const waiting = parseFragment(html).childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) texts.push(node.value)
    else if ('childNodes' in node) waiting.push(...node.childNodes.toReversed())
  }
  return texts.join('')
}
