/** A draft in figures, and the remarks that need to be made but once. */
import { countLabels } from '../../locales/verdict-words.ts'
import type { DecidedVerdict } from '../api/checks.ts'
import type { DraftQuote, DraftSummary, RuleBroken } from '../api/drafts.ts'
import { Verdict } from '../api/findings.ts'
import { type Harm } from '../api/edits.ts'

interface Counted extends Pick<DraftQuote, 'broken' | 'needsPerson' | 'skipped' | 'decision'> {
  /** Null where it was not checked, or not yet. */
  findings: { verdict: Verdict; words: { harm: Harm } } | null
}

const GRAVEST_FIRST: readonly DecidedVerdict[] = ['fabricated', ...Verdict.options]

/** Equal remarks on so many quotations are one about the text. */
const FOLDED_FROM = 5

/** @param found quotations in the text, of which `quotes` were looked at */
export function summaryOf(quotes: readonly Counted[], found: number): DraftSummary {
  const checked = quotes.filter(({ findings }) => findings !== null).length
  // What a person signed rules over what was found, and where nothing was.
  const ruling = quotes.flatMap(({ findings, decision }) => {
    const verdict = decision?.verdict ?? findings?.verdict
    return verdict ? [{ verdict, harm: findings?.words.harm ?? 'none' }] : []
  })
  const broken = quotes.flatMap((quote) => quote.broken)
  const faults = broken.filter(({ weight }) => weight === 'fault').length
  return {
    quotes: found,
    checked,
    skipped: quotes.filter(({ skipped }) => skipped !== null).length,
    beyond: found - quotes.length,
    needPerson: quotes.filter(({ needsPerson }) => needsPerson).length,
    verdicts: countLabels(GRAVEST_FIRST, ruling),
    decided: quotes.filter(({ decision }) => decision !== null).length,
    faults,
    notes: broken.length - faults,
    folded: folded(quotes),
  }
}

function folded(quotes: readonly Counted[]): DraftSummary['folded'] {
  const remarks = new Map<string, Pick<RuleBroken, 'rule' | 'weight'> & { quotes: Set<number> }>()
  for (const [at, { broken }] of quotes.entries())
    for (const { rule, weight } of broken) {
      const key = `${rule} ${weight}`
      const remark = remarks.get(key) ?? { rule, weight, quotes: new Set() }
      remarks.set(key, remark)
      remark.quotes.add(at)
    }
  return [...remarks.values()]
    .filter(({ quotes }) => quotes.size >= FOLDED_FROM)
    .map((remark) => ({ ...remark, quotes: [...remark.quotes] }))
}
