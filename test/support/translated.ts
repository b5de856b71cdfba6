/** A French speech, two English papers that print it, and a French one that translates it back: of the tests' own invention. */
import type { Quote } from '../../server/api/quotes.ts'
import { NewAnnotation } from '../../server/api/annotations.ts'
import { NewRendition } from '../../server/api/renditions.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from './collection.ts'

export const SPEECH = 'Nous ne fermerons pas la piscine, mais les horaires vont changer.'
export const PRINTED = 'We will not close the pool, but the hours are going to change.'
const RIVAL = 'We are not shutting the pool, though the timetable will change.'
export const BACK = 'Nous n’allons pas fermer la piscine, mais les heures vont changer.'

export interface Translated {
  speech: Quote
  printed: Quote
  rival: Quote
  back: Quote
}

export async function translated(store: Store): Promise<Translated> {
  const quoted = async (title: string, language: 'fr' | 'en', words: string, spoken: boolean) => {
    const source = await store.sources.add(captured([words], { title, language }))
    return mark(store, source, [words], {
      speaker: 'Blandine Okafor',
      ...(spoken && { spoken: { language: 'fr' } }),
    })
  }
  return {
    speech: await quoted('Conseil municipal', 'fr', SPEECH, true),
    printed: await quoted('The Baths', 'en', PRINTED, false),
    rival: await quoted('The Slipway', 'en', RIVAL, false),
    back: await quoted('Le Grand Bain', 'fr', BACK, false),
  }
}

export const link = (store: Store, original: Quote, rendition: Quote, facts: object = {}) =>
  store.renditions.add(
    NewRendition.parse({ original: original.id, rendition: rendition.id, ...facts }),
    'Claire',
  )

/** Where words stand in a text. */
export function at(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`“${words}” is not in “${text}”`)
  return { start, end: start + words.length }
}

export const remark = (facts: object) =>
  NewAnnotation.parse({ category: 'accuracy/mistranslation', severity: 'minor', ...facts })
