import type { Draft } from '../../api/drafts.ts'
import type { Language } from '../../api/language.ts'
import { learner } from '../../desk/learn.ts'
import { checkDraft } from '../../draft/check-draft.ts'
import { formatOf } from '../../read/format-of.ts'
import { draftAsCsv } from '../../write/draft-csv.ts'
import { draftAsHtml } from '../../write/draft-html.ts'
import { progressLine } from '../progress-line.ts'
import { draftReport } from '../report.ts'
import { type DraftForm, EXIT, type Exit, type Run } from '../terminal.ts'
import { readOriginal } from './read-original.ts'
import { withStore, workers } from './with-store.ts'

interface Given {
  db: string
  as: DraftForm
  json?: boolean
  language?: Language
}

/** Checks the quotations of a manuscript; nothing is stored. */
export const draft = (file: string, { db, as, json, language }: Given, run: Run): Promise<Exit> =>
  withStore(db, async (store, grammars) => {
    const { stdout, stderr, t } = run
    const progress = progressLine(stderr, file, t)
    let number = 0
    let total = 0
    try {
      progress.onProgress({ stage: 'reading', share: null })
      const original = await readOriginal(file)
      const handed = { original, facts: { language }, format: formatOf(original) }
      const manuscript = await workers.ask('manuscript', handed, original.bytes.length)
      const checked = await checkDraft(manuscript, store, learner(store, grammars), workers, {
        onProgress(told) {
          if ('read' in told) total = told.read.quotes
          else number++
          if (number < total) progress.show(t(($) => $.ui.draft.checking, { number: number + 1, total }))
        },
      })
      progress.clear()
      stdout.write(printed(checked, json ? 'json' : as, run))
      const { needPerson, beyond } = checked.summary
      return needPerson + beyond > 0 ? EXIT.needsPerson : EXIT.fine
    } finally {
      progress.clear()
    }
  })

function printed(draft: Draft, form: DraftForm, { t, locale }: Run): string {
  switch (form) {
    case 'text':
      return `${draftReport(draft, t)}\n`
    case 'html':
      return `${draftAsHtml(draft, t, locale)}\n`
    case 'csv':
      return draftAsCsv(draft, t, locale)
    case 'json':
      return `${JSON.stringify(draft)}\n`
  }
}
