/** A text whose quotations are checked, and of which nothing is kept. */
import { z } from 'zod'
import { Draft, DraftQuote, NewDraft, NewDraftFile } from './drafts.ts'

export const NewReport = NewDraft.omit({ check: true }).meta({ id: 'NewReport' })
export type NewReport = z.infer<typeof NewReport>
export const NewReportFile = NewDraftFile.omit({ check: true }).meta({ id: 'NewReportFile' })

export const ReportProgress = z.union([
  z
    .object({ read: Draft.pick({ title: true, language: true, text: true }).extend({ quotes: z.int() }) })
    .describe('The text as it was read, and how many quotations of it are looked at.'),
  z.object({ quote: DraftQuote }),
])
export type ReportProgress = z.infer<typeof ReportProgress>
