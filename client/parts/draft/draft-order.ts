/** The order in which the quotations of a draft are gone through: gravest first. */
import type { KeptQuote } from '../../../server/api/drafts.ts'
import { isSlight } from '../../../locales/verdict-words.ts'
import { DECIDED_VERDICTS } from '../words/vocabulary.ts'

const PRINTABLE: readonly string[] = ['exact', 'edited_marked', 'translation']
const [FAULTY, FINE, WAITING, SKIPPED] = [100, 200, 300, 400]

/** By the verdict that rules; a decision does not move a quotation to the end. Equals stay in the order of the text. */
export function gravestFirst(quotes: readonly KeptQuote[]): KeptQuote[] {
  return quotes
    .map((quote, at) => ({ quote, at, rank: rankOf(quote) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ quote }) => quote)
}

function rankOf({ check, skipped, broken }: KeptQuote): number {
  if (skipped) return skipped === 'too_long' ? FAULTY : SKIPPED
  if (!check) return WAITING
  const verdict = check.decision?.verdict ?? check.verdict
  if (verdict === 'fabricated') return -1
  if (PRINTABLE.includes(verdict)) return broken.some(({ weight }) => weight === 'fault') ? FAULTY : FINE
  // Words slightly altered come right below a paraphrase.
  return DECIDED_VERDICTS.indexOf(isSlight(verdict, check.harm) ? 'paraphrase' : verdict)
}
