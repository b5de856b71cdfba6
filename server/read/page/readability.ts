/** Asks Readability, the library of Firefox's reader view, which of a page's texts its article is made of. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isHidden } from './page-text.ts'
import { type Element, isElement, isHtml, isText, type Node, type Text } from './page.ts'

/**
 * Readability takes time with the number of elements and texts, and with their depth. Newspapers' pages have some 5,000
 * of them, whose depths add up to 100,000; this much takes a second at worst.
 */
const MOST_NODES = 12_000
const MOST_WORK = 200_000
const DEEPEST = 120

/** What Readability judges an element by. Values are cut, for it runs patterns over them. */
const TOLD = new Set(['class', 'id', 'role', 'rel', 'itemprop'])
const LONGEST_VALUE = 300

const UNTOLD = new Set('script style noscript template iframe object svg math'.split(' '))

/**
 * The texts of the page that belong to its article. Readability is shown a bare copy of the page in which every text is
 * numbered, and its answer is read off the numbers left in it: the words come from the page, not from what it made of
 * them. Null where it finds nothing, and for pages larger than it can judge.
 */
export function readableTexts(body: Element): Set<Text> | null {
  if (!isWithinBounds(body)) return null
  const { document } = parseHTML('<html><head></head><body></body></html>')
  const texts: Text[] = []
  /** `<data>` is text with its value for machines: Readability leaves it alone, and reads it as a part of the sentence. */
  const numbered = (text: Text) => {
    const data = document.createElement('data')
    data.setAttribute('value', String(texts.push(text) - 1))
    data.append(text.value.replace(/[&<>\u00A0]/g, ' ')) // characters that cost an escape each time it starts over
    return data
  }
  const waiting: [element: Element, copy: HTMLElement][] = [[body, document.body]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, copy] = next
    for (const node of element.childNodes) {
      if (isText(node)) copy.append(node.value.trim() === '' ? node.value : numbered(node))
      if (!isTold(node)) continue
      const child = document.createElement(node.tagName)
      for (const { name, value } of node.attrs)
        if (TOLD.has(name)) child.setAttribute(name, value.slice(0, LONGEST_VALUE))
      copy.append(child)
      waiting.push([node, child])
    }
  }
  const found = new Readability(document, {
    disableJSONLD: true,
    serializer: (content) => content as HTMLElement,
  }).parse()
  if (!found?.content) return null
  return new Set(
    [...found.content.querySelectorAll('data')].map((data) => texts[Number(data.getAttribute('value'))]!),
  )
}

const isTold = (node: Node): node is Element =>
  isElement(node) && isHtml(node) && !UNTOLD.has(node.tagName) && !isHidden(node)

/** Asked before anything is copied. */
function isWithinBounds(body: Element): boolean {
  let nodes = 0
  let work = 0
  const waiting: [element: Element, depth: number][] = [[body, 1]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, depth] = next
    nodes += element.childNodes.length
    if (nodes > MOST_NODES) return false
    for (const node of element.childNodes) {
      if (!isTold(node)) continue
      work += depth
      if (work > MOST_WORK || depth > DEEPEST) return false
      waiting.push([node, depth + 1])
    }
  }
  return true
}
