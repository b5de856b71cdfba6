/** What a record of Canada's House of Commons says of itself, from the items before its body. */
import type { ReadFile } from '../read-file.ts'
import type { Attributes } from '../xml.ts'

type Facts = Pick<ReadFile, 'title' | 'publisher' | 'publishedAt' | 'language' | 'sitting'>

/** @param items the `ExtractedItem` elements by their names: "MetaNumberNumber" */
export function factsOf(root: Attributes, items: ReadonlyMap<string, string>): Facts {
  const printed = root['xml:lang']?.slice(0, 2).toLowerCase()
  const french = printed === 'fr'
  const number = items.get('MetaNumberNumber')?.replace(/^0+(?=.)/, '')
  const title = [
    items.get('InstitutionDebate') || items.get('Institution'),
    number && (french ? `nº ${number}` : `No. ${number}`),
    items.get('HeaderDate') || items.get('Date'),
  ]
  return {
    title: title.filter(Boolean).join(', ') || null,
    publisher: french ? 'Chambre des communes' : 'House of Commons',
    publishedAt: dateOf(items),
    language: printed === 'fr' || printed === 'en' ? printed : undefined,
    sitting: sittingOf(root, items, number),
  }
}

function dateOf(items: ReadonlyMap<string, string>): string | null {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) =>
    items.get(`MetaDateNum${part}`)?.padStart(2, '0'),
  )
  const date = `${year}-${month}-${day}`
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : null
}

/** The House has no acronym, its committees have. Where the numbers are missing, the languages still share the id. */
function sittingOf(root: Attributes, items: ReadonlyMap<string, string>, number = ''): string | undefined {
  const parliament = items.get('ParliamentNumber')
  const session = items.get('SessionNumber')
  const body = items.get('Acronyme') || 'house'
  if (parliament && session && number)
    return `hansard:${body}-${parliament}-${session}-${number}`.toLowerCase()
  return root.id ? `hansard:${root.id}` : undefined
}
