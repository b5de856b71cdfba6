/** The use case: a manuscript → its quotations, each checked against the store and by the rules of the house. Nothing is kept. */
import type { Grammars } from './language/grammar.ts'
import { setImmediate } from 'node:timers/promises'
import { countLabels } from '../locales/verdict-words.ts'
import { type Draft, type DraftProgress, type DraftQuote } from './api/drafts.ts'
import { type Extraction } from './api/extractions.ts'
import { Claim, type Findings, Verdict } from './api/findings.ts'
import { type Language } from './api/language.ts'
import { extractInThread } from './import/extract-in-thread.ts'
import { prepareSource } from './import/prepare-source.ts'
import { disclosesTranslation, standsAsSpoken } from './quote/disclosure.ts'
import { houseRules } from './quote/house-rules.ts'
import { isPrintable } from './quote/printable.ts'
import { type Format, formatOf } from './read/format-of.ts'
import type { Original, Store } from './store/store.ts'
import type { Words } from './verify/across.ts'
import { verify } from './verify.ts'

/** A text whose paragraphs are a line each, with blank lines between them. */
type Manuscript = Pick<Draft, 'title' | 'language' | 'text'>

type Extracted = Extraction['quotes'][number]

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

export async function checkDraft(
  { title, language, text }: Manuscript,
  store: Store,
  words: Words,
  { onProgress, signal }: Watching = {},
): Promise<Draft> {
  const { quotes: all } = await extractInThread(text, language, words.grammars, signal)
  const found = all.slice(0, MOST_QUOTES)
  onProgress?.({ read: { title, language, text, quotes: found.length } })
  const quotes: DraftQuote[] = []
  for (const one of found) {
    await setImmediate() // the store answers at once, and nobody else would be served until the last quotation
    signal?.throwIfAborted()
    const quote = await checkQuote(one, { language, text }, store, words)
    quotes.push(quote)
    onProgress?.({ quote })
  }
  return { title, language, text, quotes, summary: summaryOf(quotes, all.length) }
}

async function checkQuote(
  quote: Extracted,
  { language, text }: Pick<Manuscript, 'language' | 'text'>,
  store: Store,
  words: Words,
): Promise<DraftQuote> {
  const wording = quote.spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  const declared = disclosesTranslation(text, quote, language, words.grammars)
  const unchecked = { ...quote, text: wording, declared, findings: null, broken: [] }
  if (quote.kind === 'not_speech') return { ...unchecked, skipped: 'not_speech', needsPerson: false }
  const claim = Claim.safeParse({
    text: wording,
    speaker: quote.speaker?.kind === 'unnamed' ? null : quote.speaker?.name,
    language: standsAsSpoken(quote) ? quote.spoken.language : language,
    declaredTranslation: declared,
  })
  if (!claim.success) {
    const hasWords = /[\p{L}\p{N}]/u.test(wording)
    return { ...unchecked, skipped: hasWords ? 'too_long' : 'no_words', needsPerson: hasWords }
  }
  const findings = await verify(claim.data, store, words)
  const broken = houseRules(
    text,
    { spans: quote.spans, undisclosed: undisclosedIn(quote, findings, declared) },
    language,
    words.grammars.fr,
  )
  const needsPerson = !isPrintable(findings.verdict) || broken.some(({ weight }) => weight === 'fault')
  return { ...unchecked, findings, broken, skipped: null, needsPerson }
}

/** The record tells for certain, the text itself only lets one suppose: a statement in it would have told the reader. */
function undisclosedIn(
  quote: Extracted,
  { language: { answer, printed } }: Findings,
  declared: boolean,
): 'no' | 'perhaps' | 'yes' {
  if (declared) return 'no'
  if (answer === 'translation_undeclared') return 'yes'
  if (standsAsSpoken(quote)) return 'no'
  const { language } = quote.spoken
  return answer === 'unknown' && language !== 'unknown' && language !== printed ? 'perhaps' : 'no'
}

function summaryOf(quotes: readonly DraftQuote[], found: number): Draft['summary'] {
  const checked = quotes.flatMap(({ findings }) => findings ?? [])
  const broken = quotes.flatMap((quote) => quote.broken)
  const faults = broken.filter(({ weight }) => weight === 'fault').length
  return {
    quotes: found,
    checked: checked.length,
    skipped: quotes.length - checked.length,
    beyond: found - quotes.length,
    needPerson: quotes.filter(({ needsPerson }) => needsPerson).length,
    verdicts: countLabels(Verdict.options, checked),
    faults,
    notes: broken.length - faults,
  }
}
