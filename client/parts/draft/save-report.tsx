import { useState } from 'preact/hooks'
import type { Draft } from '../../../server/api/drafts.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { requestFile } from '../../data/request-file.ts'
import type { Refusal } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import './draft.css'

/** The report as a file. The page has the data; the server makes the other forms, for which it checks the draft again. */
export function SaveReport({ draft }: { draft: Draft }) {
  const { t } = useInterfaceLanguage()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { title, language, text } = draft
  const save = async (as: 'html' | 'csv') => {
    setBusy(true)
    const { file, refusal } = await requestFile(`/drafts/export?as=${as}`, { title, language, text })
    setBusy(false)
    setRefusal(refusal)
    if (file) download(file, `dixit.${as}`)
  }
  return (
    <section class="save-report" aria-labelledby="save-report">
      <h2 id="save-report">{t(($) => $.ui.draft.save)}</h2>
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void save('html')}>
          {t(($) => $.ui.draft.html)}
        </button>
        <button type="button" disabled={busy} onClick={() => void save('csv')}>
          {t(($) => $.ui.draft.csv)}
        </button>
        <button
          type="button"
          onClick={() =>
            download(new Blob([JSON.stringify(draft)], { type: 'application/json' }), 'dixit.json')
          }
        >
          {t(($) => $.ui.draft.json)}
        </button>
      </div>
      {busy && <WorkProgress label={t(($) => $.ui.draft.saving)} share={null} />}
      <ProblemNotice refusal={refusal} />
    </section>
  )
}

function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
