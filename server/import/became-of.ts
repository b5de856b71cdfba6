/** Two captures of a source → what became of the quotes of the older one, and which quotes to suggest in the newer one beside them. */
import type { Fate } from '../api/snapshots.ts'
import type { Language } from '../api/language.ts'
import type { Span } from '../api/quotes.ts'
import type { Grammars } from '../language/grammar.ts'
import { anchorAnew, type PlaceNow } from '../quote/anchor/anchor-anew.ts'
import type { PlacedQuote, ReadPassage } from '../store/captured.ts'
import type { PlacedFate, Standing } from '../store/kept-snapshots.ts'
import { suggestQuotes } from './extraction.ts'

export interface Compared {
  older: Standing
  newer: { language: Language; passages: ReadPassage[]; suggested: PlacedQuote[] }
}

export interface Became {
  fates: PlacedFate[]
  suggested: PlacedQuote[]
}

/**
 * Both captures are read by the program as it is now, so that what differs between them is of the text and not of the
 * reading: a quote whose words stand, but which the text gives to another, or to another language, is not the same quote.
 */
export function becameOf({ older, newer }: Compared, grammars: Grammars): Became {
  const ordinals = new Map(older.passages.map(({ id }, i) => [id, i]))
  const then = older.quotes.map(({ spans }) =>
    spans.map((span) => ({ ...span, passage: ordinals.get(span.passage) ?? null })),
  )
  const anchored = anchorAnew(textsOf(older), textsOf(newer), then, grammars)
  const credits = creditsIn(suggestQuotes(older, grammars))
  const creditsNow = creditsIn(newer.suggested)
  const fates = older.quotes.map(({ id }, i): PlacedFate => {
    const { fate, spans } = anchored[i]!
    const credit = credits.get(keyOf(then[i]!))
    const isOther = stands(fate) && credit !== undefined && credit !== creditsNow.get(keyOf(spans))
    return { quote: id, fate: isOther ? 'recredited' : fate, spans }
  })
  const held = new Set(fates.filter(({ fate }) => stands(fate)).map(({ spans }) => keyOf(spans)))
  return { fates, suggested: newer.suggested.filter(({ spans }) => !held.has(keyOf(spans))) }
}

/** Whether each passage reads as it did. What a record’s labels or marks say is told by its bytes alone. */
export const saysTheSame = (older: Standing, passages: readonly ReadPassage[]): boolean =>
  older.passages.length === passages.length &&
  older.passages.every(
    ({ text, speaker }, i) =>
      passages[i]!.text === text && speaker === undefined && passages[i]!.speaker === undefined,
  )

const stands = (fate: Fate) => fate === 'stands' || fate === 'moved'

const textsOf = ({ passages }: { passages: readonly { text: string }[] }) => passages.map(({ text }) => text)

const keyOf = (spans: readonly (Pick<Span, 'start' | 'end'> & { passage: PlaceNow['passage'] | null })[]) =>
  spans.map(({ passage, start, end }) => `${passage}:${start}-${end}`).join(' ')

/** Whom and which language the text gives each quotation to, by its place. */
const creditsIn = (quotes: readonly PlacedQuote[]) =>
  new Map(
    quotes.map(({ spans, speaker, spoken }) => {
      const name = typeof speaker === 'object' ? speaker?.name : speaker
      return [keyOf(spans), JSON.stringify([name, spoken?.language, spoken?.basis])]
    }),
  )
