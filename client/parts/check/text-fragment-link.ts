import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js'

const SUCCESS = 0

/**
 * The address that opens `page` at the words of `ranges` (a text fragment, https://wicg.github.io/scroll-to-text-fragment/),
 * or the bare page where no fragment could be made. `excerpt` is the text of the source that is rendered around the words.
 */
export function textFragmentLink(page: string, ranges: Range[], excerpt: string): string {
  const asPrinted = unfolder(excerpt)
  const directives = ranges.flatMap((range) => {
    const { status, fragment } = generateFragmentFromRange(range)
    if (status !== SUCCESS || !fragment) return []
    // The library takes context from whatever is near, headings of ours included: that would never be found on the page.
    const prefix = asPrinted(fragment.prefix)
    const suffix = asPrinted(fragment.suffix)
    const words = [fragment.textStart, fragment.textEnd].filter((part) => part !== undefined)
    const parts = words.map((part) => escape(asPrinted(part) ?? part))
    if (prefix !== null) parts.unshift(`${escape(prefix)}-`)
    if (suffix !== null) parts.push(`-${escape(suffix)}`)
    return [`text=${parts.join(',')}`]
  })
  if (directives.length === 0) return page
  const address = new URL(page)
  address.hash = `${address.hash || '#'}:~:${directives.join('&')}`
  return address.href
}

/**
 * The library hands back some parts lower-cased and without accents, which not every browser forgives. This finds them in
 * `text` and gives them as printed; null for what is not there.
 */
function unfolder(text: string): (folded: string | undefined) => string | null {
  let flat = ''
  const origin: number[] = []
  for (let at = 0; at < text.length; at++)
    for (const char of fold(text.charAt(at))) {
      if (char === ' ' && flat.endsWith(' ')) continue
      flat += char
      origin.push(at)
    }
  return (folded) => {
    const sought = folded === undefined ? '' : fold(folded).replace(/ +/g, ' ').trim()
    const at = sought === '' ? -1 : flat.indexOf(sought)
    return at < 0 ? null : text.slice(origin[at], origin[at + sought.length - 1]! + 1)
  }
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s/g, ' ')
    .toLowerCase()

/** A hyphen stands for "prefix" or "suffix" in a text directive, so one inside the words is written out. */
const escape = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D')
