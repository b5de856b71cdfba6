/** A sitting of our own invention, recorded in two languages: each paragraph said in one and rendered in the other. */
import type { Source } from '../../server/api/sources.ts'
import type { Store } from '../../server/store/store.ts'
import { captured } from './collection.ts'

export interface Said {
  fr: string
  en: string
  spoken: 'fr' | 'en' | 'other'
  by?: string
}

/** @returns the one source that both files make */
export async function recorded(store: Store, paragraphs: readonly Said[], number = 12): Promise<Source> {
  const record = (language: 'fr' | 'en') =>
    captured(
      paragraphs.map(({ spoken, by, ...texts }, i) => ({
        text: texts[language],
        speaker: by,
        spoken: { language: spoken, markup: `FloorLanguage="${spoken.toUpperCase()}"` },
        paragraph: String(i + 1),
      })),
      { title: `Débats, n° ${number}`, kind: 'record', language, sitting: `town-1-${number}` },
    )
  await store.sources.add(record('fr'))
  return store.sources.add(record('en'))
}
