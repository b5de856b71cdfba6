/**
 * What runs in a page. Each function stands on its own, for it is written out and read again there: it may use what it is
 * given and what pages have, and nothing else of this file. Scripts of the page do not see what is kept here.
 */
import type { Place } from './places.ts'

declare global {
  /** The text nodes that were read last, in their order. */
  var dixitTexts: Text[] | undefined
  /** The words underlined, by the place of their quotation. */
  var dixitRanges: Map<number, Range> | undefined
}

/** The words selected, and the text of the part of the page in which they stand. */
export function selectedWords(): { words: string; around: string } {
  const enough = 600
  const most = 20_000
  const selection = getSelection()
  const words = String(selection ?? '')
  let part = selection?.rangeCount ? selection.getRangeAt(0).commonAncestorContainer : null
  let around = ''
  while (part && around.length < words.length + enough) {
    if (part instanceof HTMLElement) around = part.innerText
    part = part === document.body ? null : part.parentNode
  }
  return { words, around: around.length > most ? '' : around }
}

/** The page as it is now, whatever it was when it came. */
export function pageAsItIs(): { html: string; url: string } {
  const type = document.doctype ? new XMLSerializer().serializeToString(document.doctype) : ''
  return { html: type + document.documentElement.outerHTML, url: location.href.replace(/#.*/, '') }
}

/** Every text that is shown, in the order of the page. */
export function textsOfPage(): string[] {
  const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION'])
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    const parent = text.parentElement
    if (parent && !silent.has(parent.tagName) && parent.checkVisibility()) texts.push(text)
  }
  globalThis.dixitTexts = texts
  return texts.map(({ data }) => data)
}

/**
 * Draws lines under words of the texts read last, without changing the page.
 *
 * @returns the numbers of those whose words are still there
 */
export function underline(quotations: { place: Place; line: string; number: number }[]): number[] {
  const texts = globalThis.dixitTexts ?? []
  const ranges = (globalThis.dixitRanges = new Map<number, Range>())
  for (const { place, line, number } of quotations) {
    const [first, last] = [texts[place.from.text], texts[place.to.text]]
    if (!first?.isConnected || !last?.isConnected) continue
    if (first.length < place.from.offset || last.length < place.to.offset) continue
    const range = document.createRange()
    range.setStart(first, place.from.offset)
    range.setEnd(last, place.to.offset)
    if (!ranges.has(number)) ranges.set(number, range)
    if (!CSS.highlights.has(line)) CSS.highlights.set(line, new Highlight())
    CSS.highlights.get(line)!.add(range)
  }
  return [...ranges.keys()]
}

/** @param names of the lines: Firefox lets no extension list them */
export const isUnderlined = (names: string[]): boolean => names.some((name) => CSS.highlights.has(name))

export function takeOff(names: string[]): void {
  for (const name of names) CSS.highlights.delete(name)
  globalThis.dixitTexts = undefined
  globalThis.dixitRanges = undefined
}

/** Brings the words of a quotation into sight, and selects them. */
export function show(number: number): boolean {
  const range = globalThis.dixitRanges?.get(number)
  const selection = getSelection()
  if (!range || !selection || !range.startContainer.isConnected) return false
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  selection.removeAllRanges()
  selection.addRange(range.cloneRange())
  return true
}
