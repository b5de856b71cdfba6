/**
 * Reads what a page says of itself. Where it says something more than once, the first of these that says it is believed:
 *
 * 1. JSON-LD, made for machines and kept right because search engines show it;
 * 2. Open Graph and its `article:` names, which social networks show, and may be written to please them;
 * 3. the other names in `<meta>`: Parse.ly's, Dublin Core's, and plain ones;
 * 4. microdata (`itemprop`);
 * 5. what the page shows: `<title>`, the first `<time>` of the article or the only one, a line that begins with "By" or "Par".
 *
 * The address alone is first that of `<link rel="canonical">`, which says nothing else.
 */
import { author, joined, signature } from './byline.ts'
import { linkedData, plain } from './json-ld.ts'
import { oneLine } from '../one-line.ts'
import { attribute, type Element, elementsIn, isHtml, isText, textIn } from './page.ts'
import type { ReadFile } from '../read-file.ts'
import { webDate } from './web-date.ts'

export type PageMetadata = Pick<ReadFile, 'title' | 'byline' | 'publisher' | 'publishedAt' | 'url'>

const NAMES = {
  title: ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'citation_title'],
  author: [
    'article:author',
    'parsely-author',
    'author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
  ],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'application-name'],
  publishedAt: [
    'article:published_time',
    'og:published_time',
    'parsely-pub-date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'citation_publication_date',
    'pubdate',
    'publishdate',
    'sailthru.date',
    'date',
  ],
  url: ['og:url'],
}

/** In characters; what goes on longer is no name. */
const LONGEST = 1_000
const LONGEST_LINE = 300
const MOST_LINES = 50
const BYLINE = /\b(?:by-?line|authors?|auteurs?|signature)\b/i

export function pageMetadata(page: Element): PageMetadata {
  const told = tell(page)
  const meta = (names: string[]) => names.flatMap((name) => told.meta.get(name) ?? [])
  const item = (name: string) => told.items.get(name) ?? []
  const canonical = told.canonical.find(isWebAddress) ?? null
  const data = linkedData(told.scripts, canonical)
  const publisher =
    data?.publisher ??
    [...meta(NAMES.publisher), ...item('publisher')].find((name) => !name.startsWith('@')) ??
    null
  const title = [data?.headline ?? [], meta(NAMES.title), item('headline'), told.titles].flat().find(Boolean)
  const shown = told.times[0] ?? (told.otherTimes.length === 1 ? told.otherTimes : [])
  const dates = [data?.publishedAt ?? [], meta(NAMES.publishedAt), item('datePublished'), shown].flat()
  const authors = [data?.authors ?? [], ...NAMES.author.map((name) => meta([name])), item('author')]
    .map((names) => names.flatMap((name) => author(name, publisher) ?? []))
    .find((names) => names.length > 0)
  return {
    title: title === undefined ? null : withoutSite(title, meta(NAMES.publisher)[0] ?? publisher),
    byline: authors
      ? joined(authors, told.lines)
      : (told.lines.map((line) => signature(line, publisher)).find((names) => names !== null) ?? null),
    publisher,
    publishedAt: dates.map(webDate).find((date) => date !== null) ?? null,
    url: [canonical, ...meta(NAMES.url), ...(data?.addresses ?? [])].find(isWebAddress) ?? null,
  }
}

/** All that a page tells of itself, by the way in which it does. */
function tell(page: Element) {
  const told = {
    meta: new Map<string, string[]>(),
    items: new Map<string, string[]>(),
    scripts: [] as string[],
    canonical: [] as string[],
    titles: [] as string[],
    times: [] as string[],
    otherTimes: [] as string[],
    lines: [] as string[],
  }
  for (const element of elementsIn(page)) {
    const { tagName } = element
    const of = (name: string) => attribute(element, name)?.slice(0, LONGEST) ?? ''
    const words = (name: string) => of(name).toLowerCase().split(/\s+/).filter(Boolean)
    if (tagName === 'meta') {
      for (const name of [...words('property'), ...words('name')])
        add(told.meta, name, oneLine(/&[#\w]+;/.test(of('content')) ? plain(of('content')) : of('content')))
    } else if (tagName === 'link' && words('rel').includes('canonical'))
      told.canonical.push(of('href').trim())
    else if (tagName === 'script' && of('type').toLowerCase() === 'application/ld+json')
      told.scripts.push(element.childNodes.map((node) => (isText(node) ? node.value : '')).join(''))
    else if (tagName === 'title' && isHtml(element)) told.titles.push(oneLine(textIn(element, LONGEST)))
    else if (tagName === 'time' && of('datetime'))
      (isWithin(element, isMainPart) ? told.times : told.otherTimes).push(of('datetime'))
    for (const name of of('itemprop').split(/\s+/))
      if (ITEMS.has(name) && !isWithin(element, isComment)) add(told.items, name, itemOf(element))
    if (told.lines.length < MOST_LINES && BYLINE.test(`${of('class')} ${of('rel')} ${of('itemprop')}`))
      told.lines.push(textIn(element, LONGEST_LINE))
  }
  return told
}

function add(map: Map<string, string[]>, name: string, value: string): void {
  const values = map.get(name) ?? []
  if (value !== '' && values.length < MOST_LINES) map.set(name, [...values, value])
}

const ITEMS = new Set(['headline', 'author', 'publisher', 'datePublished'])

const isMainPart = ({ tagName }: Element) => tagName === 'article' || tagName === 'main'
/** Comments have their authors and dates as well. */
const isComment = (element: Element) =>
  attribute(element, 'itemprop') === 'comment' || attribute(element, 'itemtype')?.endsWith('Comment') === true

function isWithin(element: Element, holds: (above: Element) => boolean): boolean {
  for (let above = element.parentNode; above && 'tagName' in above; above = above.parentNode)
    if (holds(above)) return true
  return false
}

/** What an element says it is: in an attribute, in the name of the thing it describes, or in its text. */
function itemOf(element: Element): string {
  const given = attribute(element, 'content') ?? attribute(element, 'datetime')
  if (given !== undefined) return oneLine(given.slice(0, LONGEST))
  let seen = 0
  for (const inner of elementsIn(element)) {
    if (attribute(inner, 'itemprop') === 'name') return itemOf(inner)
    if (++seen > MOST_LINES) break
  }
  return oneLine(textIn(element, LONGEST_LINE))
}

const isWebAddress = (address: string | null): address is string =>
  address !== null && /^https?:\/\//i.test(address) && URL.canParse(address)

/** Sites set their name at either end of a page's title. */
function withoutSite(title: string, site: string | null): string {
  if (!site) return title
  const [lower, name] = [title.toLowerCase(), site.toLowerCase()]
  const before = lower.endsWith(name) ? /^(.*\S)\s*[|–—:·•»-]\s*$/su.exec(title.slice(0, -name.length)) : null
  const after = lower.startsWith(name) ? /^\s*[|–—:·•«-]\s*(\S.*)$/su.exec(title.slice(name.length)) : null
  return before?.[1] ?? after?.[1] ?? title
}
