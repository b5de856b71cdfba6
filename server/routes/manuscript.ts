/** A manuscript as it is handed in, pasted or uploaded → its text. */
import type { z } from 'zod'
import type { NewReport, NewReportFile } from '../api/reports.ts'
import type { Manuscript } from '../draft/read-quotes.ts'
import { pasted } from '../import/capture.ts'
import { formatOf } from '../read/format-of.ts'
import type { Original } from '../store/captured.ts'
import type { Workers } from '../work/workers.ts'

interface HandedIn {
  body: NewReport | null
  upload: { original: Original; fields: z.output<typeof NewReportFile> } | null
  signal: AbortSignal | undefined
}

export function manuscriptOf({ body, upload, signal }: HandedIn, workers: Workers): Promise<Manuscript> {
  const { title, language } = body ?? upload!.fields
  const handed = upload
    ? { original: upload.original, format: formatOf(upload.original) }
    : { original: pasted(body!.text), format: 'text' as const }
  return workers.ask('manuscript', { ...handed, facts: { title, language } }, handed.original.bytes.length, {
    signal,
  })
}
