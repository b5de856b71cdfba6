/** What goes into a translation memory, whatever its format. */
import type { Change } from '../api/desk.ts'
import type { Language } from '../api/language.ts'
import type { Rendition } from '../api/renditions.ts'
import type { Unit } from '../desk/units.ts'

/** A rendition that goes out, cut into units, with who linked it and who changed it last. */
export interface Remembered {
  rendition: Rendition
  units: Unit[]
  made: Pick<Change, 'by' | 'at'> | null
  changed: Pick<Change, 'by' | 'at'> | null
}

/** The variety of each language that the house prints: “fr-CA”. Programs of the trade take none for another language. */
export type Varieties = Partial<Record<'fr' | 'en', string>>

/** BCP 47 has a code for a language that is not determined. */
export const languageTag = (language: Language, varieties: Varieties = {}): string =>
  language === 'fr' || language === 'en' ? (varieties[language] ?? language) : 'und'

/** What is known of a rendition, by names that mean something outside. */
export function factsOf({ rendition: found }: Remembered): [name: string, value: string][] {
  const { original, rendition, authority, translator, pivot, declared, isBackTranslation, decidedBy } = found
  const facts: [name: string, value: string | null | undefined][] = [
    ['authority', authority],
    ['translator', translator],
    ['pivot', pivot && languageTag(pivot)],
    ['declared', declared ? 'yes' : 'no'],
    ['back-translation', isBackTranslation ? 'yes' : 'no'],
    ['approved-by', decidedBy],
    ['speaker', (original.speaker ?? rendition.speaker)?.name],
    ['original-source', original.sourceTitle],
    ['rendition-source', rendition.sourceTitle],
  ]
  return facts.flatMap(([name, value]) => (value == null ? [] : [[name, value]]))
}
