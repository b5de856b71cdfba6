import { Draft } from '../api/drafts.ts'
import { NewReport, NewReportFile, ReportProgress } from '../api/reports.ts'
import { checkDraft } from '../draft/check-draft.ts'
import { endpoint } from '../http/endpoint.ts'
import type { Store } from '../store/store.ts'
import type { Words } from '../verify/across.ts'
import type { Workers } from '../work/workers.ts'
import { manuscriptOf } from './manuscript.ts'

export const reports = (store: Store, words: Words, workers: Workers) => [
  endpoint(
    {
      method: 'post',
      needs: 'checker',
      path: '/reports',
      summary: 'Check every quotation of a text or a page against everything stored. Nothing is kept.',
      body: NewReport,
      fields: NewReportFile,
      answers: { status: 200, shape: Draft, description: 'The quotations in the order of the text.' },
      meanwhile: ReportProgress,
    },
    async (asked) => {
      const { tell, signal } = asked
      const manuscript = await manuscriptOf(asked, workers)
      return checkDraft(manuscript, store, words, workers, { onProgress: tell, signal })
    },
  ),
]
