/** Reads the paragraphs of a page that is a record: each with its print, by which a label is told from what is said. */
import type { PageMetadata } from '../page/page-metadata.ts'
import { isBlock, isHidden } from '../page/page-text.ts'
import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isHtml,
  isText,
  type Node,
  textIn,
} from '../page/page.ts'
import { oneLine } from '../one-line.ts'
import { raised } from '../raised.ts'
import { ITALICS } from './directions.ts'

/** The text between two blocks. */
export interface Block {
  /** White space as it stands; italics stand between marks, as `spoken()` takes them. */
  text: string
  /** How many of its characters, from the first on, are in bold. */
  bold: number
  /** The block that it stands in. */
  element: Element
  /** What bears the last id or name before its end, and which paragraph behind it this is; null where nothing does. */
  anchor: { element: Element; id: string; paragraph: number } | null
}

const SKIPPED = new Set(
  'script style noscript template iframe object svg math audio video canvas head button select textarea input table nav aside dialog s del'.split(
    ' ',
  ),
)
const ITALIC = new Set(['i', 'em'])
const BOLD = new Set(['b', 'strong'])
/** Longer than any ending that is set high. */
const LONGEST_RAISED = 40
/** No text may hold what stands for italics. */
const MARKS = /[\uFFFE\uFFFF]/gu

/** @param skips what is neither said nor told: the number of a column, the hour in the margin */
export function blocksIn(root: Element, skips: (element: Element) => boolean = () => false): Block[] {
  const blocks: Block[] = []
  const open: Element[] = [root]
  let anchor: Block['anchor'] = null
  let [text, boldTo, bolds] = ['', null as number | null, 0]

  function close(): void {
    if (text.replace(MARKS, '').trim() !== '') {
      if (anchor) anchor = { ...anchor, paragraph: anchor.paragraph + 1 }
      blocks.push({ text, bold: boldTo ?? text.length, element: open.at(-1)!, anchor })
    }
    text = ''
    boldTo = null
  }
  function enter(element: Element): void {
    if (isBlock(element)) close()
    const id = attribute(element, 'id') || (element.tagName === 'a' && attribute(element, 'name'))
    if (id) anchor = { element, id, paragraph: 0 }
    if (isBlock(element)) open.push(element)
    if (BOLD.has(element.tagName)) bolds++
    if (ITALIC.has(element.tagName)) text += ITALICS.begin
    if (element.tagName === 'br') text += '\n'
  }
  function leave(element: Element): void {
    if (isBlock(element)) {
      close()
      open.pop()
    }
    if (BOLD.has(element.tagName)) bolds--
    if (ITALIC.has(element.tagName)) text += ITALICS.end
  }
  function add(words: string): void {
    if (bolds === 0 && words.trim() !== '') boldTo ??= text.length
    text += words
  }

  const waiting: (Node | { left: Element })[] = root.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('left' in node) leave(node.left)
    else if (isText(node)) add(node.value.replace(MARKS, ''))
    else if (isElement(node) && isHtml(node) && !isLeftOut(node) && !skips(node)) {
      if (node.tagName === 'sup') add(raised(textIn(node, LONGEST_RAISED), leadsToNote(node)))
      else {
        enter(node)
        waiting.push({ left: node })
        for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
      }
    }
  }
  close()
  return blocks
}

const isLeftOut = (element: Element) => SKIPPED.has(element.tagName) || isHidden(element)

function leadsToNote(sup: Element): boolean {
  for (const { tagName } of elementsIn(sup)) if (tagName === 'a') return true
  return sup.parentNode !== null && 'tagName' in sup.parentNode && sup.parentNode.tagName === 'a'
}

export const isHeading = ({ element, bold, text }: Block): boolean =>
  bold >= text.length ||
  [element, ...ancestorsOf(element)].some(({ tagName }) => /^(?:h[1-6]|legend)$/.test(tagName))

function* ancestorsOf(element: Element): Generator<Element> {
  for (let above = element.parentNode; above && 'tagName' in above; above = above.parentNode) yield above
}

export const isWithin = (element: Element, root: Element): boolean =>
  element === root || ancestorsOf(element).some((above) => above === root)

/** The innermost element around all of these; null of none. */
export function elementAround([first, ...others]: readonly Element[]): Element | null {
  if (!first) return null
  let around = [first, ...ancestorsOf(first)]
  for (const other of others) {
    const above = new Set([other, ...ancestorsOf(other)])
    around = around.slice(around.findIndex((element) => above.has(element)))
  }
  return around[0] ?? null
}

export const classesOf = (element: Element): string[] => (attribute(element, 'class') ?? '').split(/\s+/u)

/** The language that the nearest element around it names, as it is written there; undefined where none does within `root`. */
export function markedLanguage(element: Element, root: Element): string | undefined {
  for (const one of [element, ...ancestorsOf(element)]) {
    if (one === root) return undefined
    const lang = attribute(one, 'lang')
    if (lang) return lang
  }
  return undefined
}

/** What a page says of itself. */
export interface Told extends PageMetadata {
  /** The short lines near its top. */
  lines: readonly string[]
}

/** In elements and in characters: what a page says of itself stands near its top, in short lines. */
const TOP = 5_000
const LONGEST_LINE = 200
const LINE = /^(?:title|h[1-6]|p|div|span|li|td)$/

export function headLines(page: Element): string[] {
  const lines: string[] = []
  let seen = 0
  for (const element of elementsIn(page)) {
    if (++seen > TOP) break
    const line = LINE.test(element.tagName) ? oneLine(textIn(element, LONGEST_LINE + 1)) : ''
    if (line !== '' && line.length <= LONGEST_LINE) lines.push(line)
  }
  return lines
}
