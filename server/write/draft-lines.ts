/** What every form of a draft's report says in the same words. */
import type { Translate } from '../../locales/i18n.ts'
import type { Draft } from '../api/drafts.ts'
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
