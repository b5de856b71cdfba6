/** Whether a quotation can go to print as it stands. */
import type { Verdict } from '../api/findings.ts'

const PRINTABLE: ReadonlySet<Verdict> = new Set<Verdict>(['exact', 'edited_marked', 'translation'])

/** Every other verdict needs a person. */
export const isPrintable = (verdict: Verdict): boolean => PRINTABLE.has(verdict)
