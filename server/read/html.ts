/** Reads an HTML page into passages. Nothing in the page is run or fetched. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html as namespace, parse } from 'parse5'
import { Problem } from '../problem.ts'
import type { ReadPassage } from '../store/store.ts'
import { oneLine } from './one-line.ts'
import type { ReadFile } from './read-file.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const names = (list: string) => new Set(list.split(' '))

/** Elements that begin a passage of their own. */
const BLOCKS = names(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
)
/** What a reader of the page does not read as its text. */
const UNREAD = names(
  'script style noscript template iframe object svg math head button select textarea input nav footer aside form dialog',
)

/** The text is that of the page's article, or of its main part, or of all of it: the first that has any. */
export function readHtml(html: string): ReadFile {
  const elements = [...elementsOf(parse(html, { treeAdapter: shallow() }))]
  const meta = (...properties: string[]) => {
    const found = elements.find(
      (element) =>
        element.tagName === 'meta' &&
        properties.includes(attribute(element, 'property') ?? attribute(element, 'name') ?? ''),
    )
    return (found && attribute(found, 'content')?.trim()) || null
  }
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  )
  const url = (canonical && attribute(canonical, 'href')) ?? meta('og:url')
  const title = elements.find((element) => element.tagName === 'title')
  const roots = ['article', 'main', 'body'].map((name) =>
    elements.find((element) => element.tagName === name),
  )
  const passages = roots.map((root) => (root ? passagesIn(root) : [])).find((found) => found.length > 0)
  return {
    title: meta('og:title') ?? (title ? textOf(title) : null),
    publisher: meta('og:site_name'),
    publishedAt: meta('article:published_time', 'date'),
    url: url && /^https?:\/\//.test(url) ? url : null,
    passages: passages ?? [],
  }
}

/** The charset a page declares in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
}

/** What browsers allow. Parsing takes longer the deeper the nesting, and pages made to be slow are made of it. */
const DEEPEST = 512

/** @throws Problem `unreadable` where elements are nested more deeply than any browser shows */
function shallow(): typeof defaultTreeAdapter {
  let depth = 0
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) throw new Problem('unreadable')
    },
    onItemPop: () => void depth--,
  }
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

/** In the order of the page. Pages are nested as deeply as their makers please: nothing here recurses. */
function* elementsOf(root: { childNodes: Node[] }): Generator<Element> {
  const waiting = root.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue
    yield node
    for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
  }
}

function textOf(element: Element): string | null {
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  return text.replace(/\s+/g, ' ').trim() || null
}

const BREAK = Symbol('break')

function passagesIn(root: Element): ReadPassage[] {
  const texts: string[] = ['']
  const waiting: (Node | typeof BREAK)[] = root.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node === BREAK) texts.push('')
    else if ('value' in node) texts[texts.length - 1] += node.value
    else if ('tagName' in node && node.namespaceURI === namespace.NS.HTML && !UNREAD.has(node.tagName)) {
      if (node.tagName === 'br') texts[texts.length - 1] += ' '
      const block = BLOCKS.has(node.tagName)
      if (block) {
        texts.push('')
        waiting.push(BREAK)
      }
      for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
    }
  }
  return texts
    .map(oneLine)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ text }))
}
