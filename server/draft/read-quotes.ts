/** Bytes → a manuscript → its quotations as they are checked. */
import type { Draft, ReadQuote } from '../api/drafts.ts'
import type { Extraction } from '../api/extractions.ts'
import { Claim } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { capture } from '../import/capture.ts'
import { extractQuotes } from '../import/extraction.ts'
import type { Handed } from '../import/prepare.ts'
import type { Grammars } from '../language/grammar.ts'
import { words as wordsIn } from '../language/split.ts'
import { disclosesTranslation, standsAsSpoken } from '../quote/disclosure.ts'
import { leftIn } from '../language/left-words.ts'
import { printedLanguage } from '../read/printed-language.ts'

/** A text whose paragraphs are a line each, with blank lines between them. */
export type Manuscript = Pick<Draft, 'title' | 'language' | 'text'>

/** More than any newspaper prints in one piece; a book is checked chapter by chapter. */
const MOST_QUOTES = 1_000

/** @throws Problem as capture() does */
export async function manuscriptOf({ original, facts, format }: Handed): Promise<Manuscript> {
  const { title, language, passages } = await capture(original, facts, format)
  return { title, language, text: passages.map(({ text }) => text).join('\n\n') }
}

/** @returns the quotations of a manuscript that are looked at, and how many there are in all */
export async function readQuotes(
  { text, language }: Manuscript,
  grammars: Grammars,
): Promise<{ quotes: ReadQuote[]; found: number }> {
  const { quotes: all } = await extractQuotes(text, grammars, language)
  const quotes: ReadQuote[] = []
  for (const quote of all.slice(0, MOST_QUOTES)) {
    const wording = quote.spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    const read = {
      ...quote,
      text: wording,
      language: await printedIn(quote, wording, language, grammars),
      declared: disclosesTranslation(text, quote, language, grammars),
      skipped: null,
    }
    quotes.push({ ...read, skipped: whySkipped(read) })
  }
  return { quotes, found: all.length }
}

/** A quotation is read in its own language, whatever that of the copy around it. */
async function printedIn(
  quote: Extraction['quotes'][number],
  wording: string,
  copy: Language,
  grammars: Grammars,
): Promise<Language> {
  if (standsAsSpoken(quote)) return quote.spoken.language
  if (copy === 'fr' || copy === 'en')
    return (
      leftIn(
        wordsIn(wording).map(({ key }) => key),
        grammars[copy],
      ) ?? copy
    )
  const own = await printedLanguage(wording)
  return own === 'unknown' ? copy : own
}

function whySkipped(quote: ReadQuote): ReadQuote['skipped'] {
  if (quote.kind === 'not_speech') return 'not_speech'
  if (Claim.safeParse(given(quote, readAs(quote))).success) return null
  return /[\p{L}\p{N}]/u.test(quote.text) ? 'too_long' : 'no_words'
}

/** Whom a quotation is checked as said by, and the language in which it is printed. */
export interface CheckedAs {
  speaker: string | null
  language: Language
}

/** Nobody's name is claimed for a source that the text does not name. */
export const readAs = ({ speaker, language }: ReadQuote): CheckedAs => ({
  speaker: speaker === null || speaker.kind === 'unnamed' ? null : speaker.name,
  language,
})

export const claimOf = (quote: ReadQuote, as: CheckedAs): Claim => Claim.parse(given(quote, as))

const given = ({ text, declared }: ReadQuote, { speaker, language }: CheckedAs) => ({
  text,
  speaker,
  language,
  declaredTranslation: declared,
})
