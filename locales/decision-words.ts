/** Who signed a decision and why, in words. */
import type { Decision } from '../server/api/checks.ts'
import type { Harm } from '../server/api/edits.ts'
import type { Translate } from './i18n.ts'
import { verdictLabel } from './verdict-words.ts'

/** @param at when, as it is to be read */
export const signedBy = (t: Translate, { by, first }: Decision, at: string): string =>
  first
    ? t(($) => $.ui.decision.signedByTwo, { first: first.by, by, at })
    : t(($) => $.ui.decision.signedBy, { by, at })

export const waitsFor = (
  t: Translate,
  { verdict, by }: Decision,
  harm: Harm | undefined,
  at: string,
): string => t(($) => $.ui.decision.waits, { by, at, verdict: verdictLabel(t, verdict, harm) })

/** By whom, whoever signed first before. */
export const signersOf = ({ by, first }: Pick<Decision, 'by' | 'first'>): string[] => [
  ...(first ? [first.by] : []),
  by,
]

/** What each who signed noted, where they did. */
export const notesOf = ({ note, first }: Pick<Decision, 'note' | 'first'>): string[] =>
  [first?.note ?? '', note].filter((one) => one !== '')
