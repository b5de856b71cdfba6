/** What every form of a draft's report says in the same words. */
import { dateFormat } from '../../locales/date-format.ts'
import type { Locale, Translate } from '../../locales/i18n.ts'
import { notesOf, signedBy, waitsFor } from '../../locales/decision-words.ts'
import { verdictLabel } from '../../locales/verdict-words.ts'
import type { Draft, DraftQuote } from '../api/drafts.ts'
import type { Findings } from '../api/findings.ts'

/** What was found in all, in a few lines. */
export function summaryLines({ summary }: Draft, t: Translate): string[] {
  const { quotes, checked, skipped, needPerson, faults, notes, beyond } = summary
  if (quotes === 0) return [t(($) => $.draft.none)]
  return [
    [
      t(($) => $.draft.found, { count: quotes }),
      t(($) => $.draft.checked, { count: checked }),
      ...(skipped > 0 ? [t(($) => $.draft.skipped, { count: skipped })] : []),
    ].join(' · '),
    needPerson > 0 ? t(($) => $.draft.needPerson, { count: needPerson }) : t(($) => $.draft.fine),
    ...(faults > 0 ? [t(($) => $.draft.faults, { count: faults })] : []),
    ...(notes > 0 ? [t(($) => $.draft.notes, { count: notes })] : []),
    ...(beyond > 0 ? [t(($) => $.draft.beyond, { count: beyond })] : []),
  ]
}

/** The verdict that rules: signed, or else found; of what was not checked, why not. */
export function rulingVerdict({ findings, decision, skipped }: DraftQuote, t: Translate): string {
  if (decision) return verdictLabel(t, decision.verdict, findings?.words.harm)
  if (findings) return verdictLabel(t, findings.verdict, findings.words.harm)
  return skipped ? t(($) => $.draft.why[skipped]) : t(($) => $.draft.waiting)
}

/** Who signed the decision that stands, when and why, and what it rules over: nothing where none does. */
export function decisionLines({ findings, decision }: DraftQuote, t: Translate, locale: Locale): string[] {
  if (!decision) return []
  const at = dayIn(locale, decision.at)
  return [
    signedBy(t, decision, at),
    ...notesOf(decision),
    ...(findings
      ? [`${t(($) => $.ui.decision.found)} ${verdictLabel(t, findings.verdict, findings.words.harm)}`]
      : []),
  ]
}

/** That one waits for a second signature: nothing where none does. */
export const waitingLines = ({ findings, waiting }: DraftQuote, t: Translate, locale: Locale): string[] =>
  waiting ? [waitsFor(t, waiting, findings?.words.harm, dayIn(locale, waiting.at)), ...notesOf(waiting)] : []

/** @param moment an ISO 8601 date, with a time or without */
export const dayIn = (locale: Locale, moment: string): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })(moment.slice(0, 'yyyy-mm-dd'.length))

/** What is to be said of the whole text, once for all the quotations that it holds for. */
export const foldedLines = ({ summary }: Draft, t: Translate): string[] =>
  summary.folded.map(({ rule, quotes }) =>
    t(($) => $.draft.folded, { rule: t(($) => $.draft.rule[rule]), count: quotes.length }),
  )

/** The remarks of the house on one quotation, without those made once for all. */
export const ownRemarks = ({ summary }: Draft, { broken }: DraftQuote): DraftQuote['broken'] =>
  broken.filter(
    ({ rule, weight }) => !summary.folded.some((one) => one.rule === rule && one.weight === weight),
  )

/** How the words differ from those on record, a line for each difference a reader should know of. */
export function differences(findings: Findings | null, t: Translate): string[] {
  const told = findings?.words.edits.filter(({ harm, kind }) => harm !== 'none' || kind === 'marked') ?? []
  return told.map(({ kind, said, claimed }) => {
    const edit = { kind: t(($) => $.edit[kind]), said: said.text || '∅', claimed: claimed.text || '∅' }
    return t(($) => $.cli.edit, edit)
  })
}

/** Whether a person stands for the quotation on record: nothing where one does. */
export function standingLines(findings: Findings | null, t: Translate): string[] {
  const status = findings?.record?.quoteStatus
  return status && status !== 'accepted' ? [t(($) => $.quoteStanding[status])] : []
}
