/** Parses an HTML page as a browser does, and walks it. Nothing in the page is run or fetched. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html as namespace, parse } from 'parse5'
import { Problem } from '../../problem.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Text = DefaultTreeAdapterTypes.TextNode

/** What browsers allow. Parsing takes longer the deeper the nesting, and pages made to be slow are made of it. */
const DEEPEST = 512

/**
 * The element around all others: where the page has no `<html>` or `<body>`, they are added.
 *
 * @throws Problem `unreadable` where elements are nested more deeply than any browser shows
 */
export function pageOf(html: string): Element {
  let depth = 0
  const shallow = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) throw new Problem('unreadable')
    },
    onItemPop: (element: DefaultTreeAdapterTypes.ParentNode) => {
      depth--
      for (const node of element.childNodes) if (isText(node)) inOnePiece(node.value)
    },
  }
  return parse(html, { treeAdapter: shallow }).childNodes.find(isElement)!
}

/**
 * What was put together word by word is kept by V8 as a tree of its words, ten times as large as the text, until a character
 * of it is asked for.
 */
const inOnePiece = (text: string) => text.charCodeAt(0)

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is Text => node.nodeName === '#text'

/** Drawings and formulas have elements of their own that bear HTML's names. */
export const isHtml = (element: Element) => element.namespaceURI === namespace.NS.HTML

export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value

/** All that stands in it, in the order of the page. Pages may be nested deeply: nothing here recurses. */
export function* nodesIn(root: Element): Generator<Node> {
  const waiting = root.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if (!isElement(node)) continue
    for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
  }
}

export function* elementsIn(root: Element): Generator<Element> {
  for (const node of nodesIn(root)) if (isElement(node)) yield node
}

/** At most so many characters of it, white space as it stands. */
export function textIn(root: Element, most: number): string {
  let text = ''
  for (const node of nodesIn(root)) {
    if (isText(node)) text += node.value
    if (text.length >= most) break
  }
  return text.slice(0, most)
}
