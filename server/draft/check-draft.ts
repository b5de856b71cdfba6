/** The use case: a manuscript → its quotations, each checked against the store and by the rules of the house. */
import { setImmediate } from 'node:timers/promises'
import type { Draft, DraftProgress, DraftQuote, ReadQuote, RuleBroken } from '../api/drafts.ts'
import type { Extraction } from '../api/extractions.ts'
import { Claim, type Findings } from '../api/findings.ts'
import type { Language } from '../api/language.ts'
import { extractInThread } from '../import/extract-in-thread.ts'
import { prepareSource } from '../import/prepare-source.ts'
import type { Grammars } from '../language/grammar.ts'
import { words as wordsIn } from '../language/split.ts'
import { disclosesTranslation, standsAsSpoken } from '../quote/disclosure.ts'
import { houseRules } from '../quote/house-rules.ts'
import { needsPerson } from '../quote/printable.ts'
import { leftIn } from '../quote/spoken/left-words.ts'
import { type Format, formatOf } from '../read/format-of.ts'
import { printedLanguage } from '../read/printed-language.ts'
import type { Original, Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { verify } from '../verify.ts'
import { summaryOf } from './summary.ts'

/** A text whose paragraphs are a line each, with blank lines between them. */
export type Manuscript = Pick<Draft, 'title' | 'language' | 'text'>

interface HandedIn {
  original: Original
  facts: { title?: string | undefined; language?: Language | undefined }
  /** Told by the bytes, the name and the media type where it is not given. */
  format?: Format
}

interface Watching {
  onProgress?: ((progress: DraftProgress) => void) | undefined
  /** Aborting stops the work before the next quotation. */
  signal?: AbortSignal | undefined
}

/** More than any newspaper prints in one piece; a book is checked chapter by chapter. */
const MOST_QUOTES = 2_000

/** @throws Problem as prepare() does */
export async function readManuscript(
  { original, facts: { title, language }, format }: HandedIn,
  grammars: Grammars,
  signal?: AbortSignal,
): Promise<Manuscript> {
  const handed = {
    original,
    facts: { title, language },
    format: format ?? formatOf(original),
    suggest: false,
  }
  const { source } = await prepareSource(handed, grammars, signal)
  return {
    title: source.title,
    language: source.language,
    text: source.passages.map(({ text }) => text).join('\n\n'),
  }
}

/** Checks a manuscript of which nothing is kept. */
export async function checkDraft(
  manuscript: Manuscript,
  store: Store,
  words: Words,
  { onProgress, signal }: Watching = {},
): Promise<Draft> {
  const { title, language, text } = manuscript
  const { quotes: read, found } = await readQuotes(manuscript, words.grammars, signal)
  onProgress?.({ read: { title, language, text, quotes: read.length } })
  const quotes: DraftQuote[] = []
  for (const one of read) {
    await setImmediate() // the store answers at once, and nobody else would be served until the last quotation
    signal?.throwIfAborted()
    const quote = await checked(one, manuscript, store, words)
    quotes.push(quote)
    onProgress?.({ quote })
  }
  return { title, language, text, quotes, summary: summaryOf(quotes, found) }
}

async function checked(
  quote: ReadQuote,
  manuscript: Manuscript,
  store: Store,
  words: Words,
): Promise<DraftQuote> {
  const { skipped } = quote
  const findings = skipped ? null : await verify(claimOf(quote, readAs(quote)), store, words)
  const broken = findings ? rulesBroken(quote, findings, manuscript, words.grammars) : []
  const verdict = findings?.verdict ?? null
  return {
    ...quote,
    findings,
    broken,
    decision: null,
    needsPerson: needsPerson({ verdict, skipped, broken, decided: false }),
  }
}

/** @returns the quotations of a manuscript that are looked at, and how many there are in all */
export async function readQuotes(
  { text, language }: Manuscript,
  grammars: Grammars,
  signal?: AbortSignal,
): Promise<{ quotes: ReadQuote[]; found: number }> {
  const { quotes: all } = await extractInThread(text, language, grammars, signal)
  const quotes: ReadQuote[] = []
  for (const quote of all.slice(0, MOST_QUOTES)) {
    await setImmediate()
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

/** The rules of the house that a quotation breaks where it stands in the text. */
export const rulesBroken = (
  quote: ReadQuote,
  findings: Findings,
  { text, language }: Manuscript,
  grammars: Grammars,
): RuleBroken[] =>
  houseRules(text, { spans: quote.spans, undisclosed: undisclosedIn(quote, findings) }, language, grammars.fr)

/** The record tells for certain, the text itself only lets one suppose: a statement in it would have told the reader. */
function undisclosedIn(
  quote: ReadQuote,
  { language: { answer, printed } }: Findings,
): 'no' | 'perhaps' | 'yes' {
  if (quote.declared) return 'no'
  if (answer === 'translation_undeclared') return 'yes'
  if (standsAsSpoken(quote)) return 'no'
  const { language } = quote.spoken
  return answer === 'unknown' && language !== 'unknown' && language !== printed ? 'perhaps' : 'no'
}
