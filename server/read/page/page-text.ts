/** Reads the text of a page as its readers see it. */
import { hasWords } from '../has-words.ts'
import { oneLine } from '../one-line.ts'
import { raised } from '../raised.ts'
import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isHtml,
  isText,
  type Node,
  type Text,
  textIn,
} from './page.ts'
import { readText } from '../document/text.ts'

const names = (list: string) => new Set(list.split(' '))

/** Elements that begin a passage of their own. */
export const BLOCKS: ReadonlySet<string> = names(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre search section summary table tbody td tfoot th ' +
    'thead tr ul',
)
export const isBlock = ({ tagName }: Element) => BLOCKS.has(tagName)

/** What a reader of the page does not read as its text. */
const UNREAD = names(
  'del s strike script style noscript template iframe object svg math audio video canvas head button select textarea input ' +
    'datalist nav footer aside dialog',
)
/** How sites call what stands around their articles, in classes and ids. */
const FURNITURE =
  /newsletter|infolettre|subscri|abonn|inscription|sign-?up|share|sharing|partag|related|lire-aussi|(?:read|more|see)-(?:also|next|more|on)|recommend|recirc|promo|sponsor|advert|publicit|\bads?\b|cookie|consent|gdpr|rgpd|comment|disqus|breadcrumb|fil-ariane|popular|trending|most-read|plus-lus|\btags?\b|footer|sidebar|\bnav\b|menu|paywall|banner|widget|teaser|outbrain|taboola/i
const LONGEST_CLASS = 300

/** Text between two blocks: a passage, with what is needed to tell whether the article has it. */
export interface PageStretch {
  text: string
  /** How many of its characters stand in links. */
  linked: number
  /** Whether it stands in a heading of the first rank. */
  headline: boolean
  /** In how many elements it stands that are called as furniture is. */
  furniture: number
  nodes: Text[]
}

/** Stands for `<br>` until the passage is whole. No text of a page holds it. */
const LINE_BREAK = '\0'

/** @param hidden whether to read also what the page hides from its readers */
export function stretchesIn(root: Element, hidden = false): PageStretch[] {
  const stretches: PageStretch[] = []
  const inside = { links: 0, headlines: 0, preformatted: 0, furniture: 0, bold: 0 }
  let texts: string[] = []
  let nodes: Text[] = []
  let linked = 0
  /** Of the line since the last break: where in the texts it begins, and whether all of it is bold. */
  let line = { from: 0, bold: true }
  const close = () => {
    const headline = inside.headlines > 0
    for (const text of paragraphsOf(texts.join(''), inside.preformatted > 0))
      stretches.push({
        text,
        linked: Math.min(linked, text.length),
        headline,
        furniture: inside.furniture,
        nodes,
      })
    texts = []
    nodes = []
    linked = 0
    line = { from: 0, bold: true }
  }
  /** A question in bold is a paragraph of its own, though no more than a broken line parts it from the answer. */
  const breakLine = () => {
    const isQuestion = line.bold && QUESTION.test(texts.slice(line.from).join(''))
    if (isQuestion && line.from > 0) texts[line.from - 1] += LINE_BREAK
    texts.push(isQuestion ? LINE_BREAK + LINE_BREAK : LINE_BREAK)
    line = { from: texts.length, bold: true }
  }
  const step = (element: Element, by: 1 | -1) => {
    const { tagName } = element
    if (tagName === 'q') texts.push(quotationMarks(element)[by === 1 ? 0 : 1])
    if (isBlock(element)) close()
    if (tagName === 'a') inside.links += by
    if (tagName === 'b' || tagName === 'strong') inside.bold += by
    if (tagName === 'pre') inside.preformatted += by
    if (tagName === 'h1') inside.headlines += by
    if (isBlock(element) && isFurniture(element)) inside.furniture += by
  }
  const waiting: (Node | { left: Element })[] = root.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('left' in node) step(node.left, -1)
    else if (isText(node)) {
      texts.push(node.value)
      if (inside.links > 0) linked += node.value.length
      if (node.value.trim() !== '') {
        nodes.push(node)
        if (inside.bold === 0) line.bold = false
      }
    } else if (isElement(node) && isHtml(node) && !isUnread(node) && (hidden || !isHidden(node))) {
      if (node.tagName === 'sup') {
        texts.push(raised(textIn(node, LONGEST_RAISED), isNote(node)))
        continue
      }
      if (node.tagName === 'br') breakLine()
      step(node, 1)
      waiting.push({ left: node })
      for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
    }
  }
  close()
  return stretches
}

/** Longer than any power, ending or mark of a note. */
const LONGEST_RAISED = 40
/** How sites call what leads to a note. */
const NOTE = /footnote|noteref|reference|appel-?note|\bfn/i

function isNote(sup: Element): boolean {
  if (NOTE.test(calledIn(sup))) return true
  for (const { tagName } of elementsIn(sup)) if (tagName === 'a') return true
  return sup.parentNode !== null && 'tagName' in sup.parentNode && leadsToNote(sup.parentNode)
}

/** A link within the page that stands around what is set high, or says what it is. */
const leadsToNote = (element: Element) =>
  element.tagName === 'a' &&
  (attribute(element, 'href')?.startsWith('#') === true || attribute(element, 'role') === 'doc-noteref')

const QUESTION = /\?[\s»”"]*$/u
const DASHED = /^\s*[-–—]\s/u
/** What a template has where a page has words. */
const PLACEHOLDER = /\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^<>]*%>/gu

/** A line broken twice ends a paragraph, and in preformatted text so does what ends one in a text file. */
function paragraphsOf(text: string, preformatted: boolean): string[] {
  const paragraphs = preformatted
    ? readText(text.replaceAll(LINE_BREAK, '\n')).map((passage) => passage.text)
    : text.split(/\0(?:\s*\0)+/u).flatMap(dashedIn)
  return paragraphs
    .map((paragraph) => oneLine(paragraph.replaceAll(LINE_BREAK, ' ')))
    .filter((paragraph) => hasWords(paragraph.replace(PLACEHOLDER, '')))
}

/** Lines of a dialogue that begin with dashes are passages each; a single one is an aside set on a line of its own. */
function dashedIn(paragraph: string): string[] {
  const lines = paragraph.split(LINE_BREAK)
  if (lines.filter((line) => DASHED.test(line)).length < 2) return [paragraph]
  const turns = [lines[0]!]
  for (const line of lines.slice(1))
    if (DASHED.test(line)) turns.push(line)
    else turns[turns.length - 1] += LINE_BREAK + line
  return turns
}

function isUnread(element: Element): boolean {
  return UNREAD.has(element.tagName) || (element.tagName === 'form' && !holdsThePage(element))
}

/** Some servers wrap every page whole in a form. */
function holdsThePage(form: Element): boolean {
  for (const { tagName } of elementsIn(form)) if (/^(?:article|main|h1)$/.test(tagName)) return true
  return false
}

/** What holds the page is not hidden: a page kept while a window stood open on it says that all of it is. */
export function isHidden(element: Element): boolean {
  if (/^(?:body|main|article)$/.test(element.tagName)) return false
  const hidden = attribute(element, 'hidden')
  return (
    (hidden !== undefined && hidden.toLowerCase() !== 'until-found') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')
  )
}

const isFurniture = (element: Element) => FURNITURE.test(calledIn(element))

const calledIn = (element: Element) =>
  ['class', 'id'].map((name) => attribute(element, name)?.slice(0, LONGEST_CLASS) ?? '').join(' ')

/** Those a browser prints around `<q>`, which the words themselves do not hold. */
function quotationMarks(quotation: Element): [opening: string, closing: string] {
  if (/^\s*["“«‘]/.test(firstTextOf(quotation))) return ['', '']
  let inner = false
  for (let above = quotation.parentNode; above && 'tagName' in above; above = above.parentNode) {
    if (above.tagName === 'q') inner = true
    if (/^fr\b/i.test(attribute(above, 'lang') ?? '')) return inner ? ['“', '”'] : ['«\u00A0', '\u00A0»']
  }
  return inner ? ['‘', '’'] : ['“', '”']
}

function firstTextOf(element: Element): string {
  const [first] = element.childNodes
  return first && isText(first) ? first.value : ''
}
