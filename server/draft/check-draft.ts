/** The use case: a manuscript → its quotations, each checked against the store and by the rules of the house. */
import { setImmediate } from 'node:timers/promises'
import type { Draft, DraftQuote, ReadQuote, RuleBroken } from '../api/drafts.ts'
import type { Claim, Findings } from '../api/findings.ts'
import type { ReportProgress } from '../api/reports.ts'
import type { Grammars } from '../language/grammar.ts'
import { standsAsSpoken } from '../quote/disclosure.ts'
import { houseRules } from '../quote/house-rules.ts'
import { needsPerson } from '../quote/printable.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import { verify } from '../verify.ts'
import type { Workers } from '../work/workers.ts'
import { findOnce } from './find-once.ts'
import { claimOf, type Manuscript, readAs } from './read-quotes.ts'
import { summaryOf } from './summary.ts'

interface Watching {
  onProgress?: ((progress: ReportProgress) => void) | undefined
  /** Aborting stops the work before the next quotation. */
  signal?: AbortSignal | undefined
}

/** Checks a manuscript of which nothing is kept. */
export async function checkDraft(
  manuscript: Manuscript,
  store: Store,
  words: Words,
  workers: Workers,
  { onProgress, signal }: Watching = {},
): Promise<Draft> {
  const { title, language, text } = manuscript
  const { quotes: read, found } = await workers.ask('draftQuotes', manuscript, text.length, { signal })
  onProgress?.({ read: { title, language, text, quotes: read.length } })
  const quotes: DraftQuote[] = []
  const find = findOnce((claim) => verify(claim, store, words), store)
  for (const one of read) {
    await setImmediate() // the store answers at once, and nobody else would be served until the last quotation
    signal?.throwIfAborted()
    const quote = await checked(one, manuscript, words, find)
    quotes.push(quote)
    onProgress?.({ quote })
  }
  return { title, language, text, quotes, summary: summaryOf(quotes, found) }
}

async function checked(
  quote: ReadQuote,
  manuscript: Manuscript,
  words: Words,
  find: (claim: Claim) => Promise<Findings>,
): Promise<DraftQuote> {
  const { skipped } = quote
  const findings = skipped ? null : await find(claimOf(quote, readAs(quote)))
  const broken = findings ? rulesBroken(quote, findings, manuscript, words.grammars) : []
  const verdict = findings?.verdict ?? null
  return {
    ...quote,
    findings,
    broken,
    decision: null,
    waiting: null,
    needsPerson: needsPerson({ verdict, skipped, broken, decided: false, waits: false }),
  }
}

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
