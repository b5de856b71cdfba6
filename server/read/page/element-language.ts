/** The language that a page says a stretch of it is printed in: a quotation that is left as it was, a statement in both. */
import type { Language } from '../../api/language.ts'
import { taggedLanguage } from '../record/record.ts'
import type { PageStretch } from './page-text.ts'
import { attribute, type Element } from './page.ts'

/**
 * Those that nothing tells of are left out. What stands around most of the page is its template, and often wrong.
 */
export function languagesOf(
  stretches: readonly PageStretch[],
): Map<PageStretch, { language: Language; markup: string }> {
  // The paragraphs that broken lines part have their nodes in common.
  const tellers = new Map<PageStretch['nodes'], Element | null>()
  const told = new Map<PageStretch, Element | null>()
  for (const stretch of stretches) {
    const { nodes } = stretch
    if (!tellers.has(nodes)) tellers.set(nodes, tellerOf(nodes))
    told.set(stretch, tellers.get(nodes)!)
  }
  const shares = new Map<Element, number>()
  for (const teller of told.values()) if (teller) shares.set(teller, (shares.get(teller) ?? 0) + 1)
  const found = new Map<PageStretch, { language: Language; markup: string }>()
  for (const [stretch, teller] of told) {
    if (!teller || shares.get(teller)! * 2 > stretches.length) continue
    const lang = attribute(teller, 'lang')
    const language = taggedLanguage(lang)
    if (language) found.set(stretch, { language, markup: `lang="${lang}"` })
  }
  return found
}

/** The nearest element around all of these words that names a language, but for the page itself. */
function tellerOf([first, ...others]: PageStretch['nodes']): Element | null {
  for (let above = first?.parentNode; above && 'tagName' in above; above = above.parentNode) {
    if (above.tagName === 'body' || above.tagName === 'html') return null
    if (attribute(above, 'lang') && others.every((node) => isWithin(node, above))) return above
  }
  return null
}

function isWithin(node: PageStretch['nodes'][number], element: Element): boolean {
  for (let above = node.parentNode; above && 'tagName' in above; above = above.parentNode)
    if (above === element) return true
  return false
}
