/** What a record says of words of it that somebody marks: who speaks, in which language, by what markup. */
import type { NewSpoken } from '../api/language.ts'
import type { NewQuote } from '../api/quotes.ts'
import { basisOf } from '../quote/spoken/spoken-record.ts'
import type { FoundPassage, Store } from '../store/store.ts'

/** @returns the quote with all that was given of it, and for the rest what the record says of its passages */
export async function asRecorded(quote: NewQuote, { passages }: Pick<Store, 'passages'>): Promise<NewQuote> {
  if (quote.speaker !== undefined && quote.spoken && quote.printedLanguage) return quote
  const found = [...(await passages.get(quote.spans.map(({ passage }) => passage))).values()]
  const own = found.filter(({ source }) => source.id === quote.source)
  if (own.length === 0) return quote
  const {
    speaker = speakerOf(own)?.id ?? null,
    spoken = spokenOf(own),
    printedLanguage = printedOf(own),
  } = quote
  return { ...quote, speaker, spoken, ...(printedLanguage && { printedLanguage }) }
}

/** The one language that all of its words are printed in, where it is another than their edition's. */
function printedOf(side: readonly FoundPassage[]): NewQuote['printedLanguage'] {
  const { printed, edition } = side[0]!
  return printed !== edition && side.every((one) => one.printed === printed) ? printed : undefined
}

/** Whom the record names for all of it. */
export function speakerOf(side: readonly FoundPassage[]): FoundPassage['speaker'] {
  const [first] = side
  return side.every(({ speaker }) => speaker?.id === first?.speaker?.id) ? first!.speaker : null
}

/** What the record marks for all of it; where its two versions disagree, nothing. */
export function spokenOf(side: readonly FoundPassage[]): NewSpoken {
  const { language, tag, markup } = side[0]!.spoken
  const isOne = side.every(({ spoken }) => spoken.language === language && spoken.conflict === null)
  if (!isOne || language === 'unknown') return { language: 'unknown' }
  const isOneOther = tag && side.every(({ spoken }) => spoken.tag === tag)
  return {
    language,
    ...(isOneOther && { tag }),
    basis: basisOf({ language, markup }),
    evidence: markup === null ? null : { markup },
  }
}
