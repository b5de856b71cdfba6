/** Whether a quotation can go to print as it stands. */
import type { RuleBroken } from '../api/drafts.ts'
import type { Verdict } from '../api/findings.ts'

export const PRINTABLE: ReadonlySet<Verdict> = new Set<Verdict>(['exact', 'edited_marked', 'translation'])

/** Every other verdict needs a person. */
export const isPrintable = (verdict: Verdict): boolean => PRINTABLE.has(verdict)

interface Examined {
  /** What was found; null where it was not checked. */
  verdict: Verdict | null
  skipped: 'not_speech' | 'no_words' | 'too_long' | null
  broken: readonly RuleBroken[]
  /** Whether a person signed a decision on it. */
  decided: boolean
  /** Whether one that somebody signed waits for a second person. */
  waits: boolean
}

/** Whether a person should look at a quotation of a draft. */
export const needsPerson = ({ verdict, skipped, broken, decided, waits }: Examined): boolean =>
  waits ||
  (!decided &&
    (skipped === 'too_long' ||
      (verdict !== null && !isPrintable(verdict)) ||
      broken.some(({ weight }) => weight === 'fault')))
