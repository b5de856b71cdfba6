import { useState } from 'preact/hooks'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { requestFile } from '../../data/request-file.ts'
import type { Refusal } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import './draft.css'

const FORMS = ['html', 'docx', 'csv', 'json'] as const

/** The report as a file. */
export function SaveReport({ draft }: { draft: number }) {
  const { t } = useInterfaceLanguage()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (as: (typeof FORMS)[number]) => {
    setBusy(true)
    const { file, refusal } = await requestFile(`/drafts/${draft}/export?as=${as}`)
    setBusy(false)
    setRefusal(refusal)
    if (file) download(file, `dixit.${as}`)
  }
  return (
    <section class="save-report" aria-labelledby="save-report">
      <h2 id="save-report">{t(($) => $.ui.draft.save)}</h2>
      <div class="actions">
        {FORMS.map((as) => (
          <button key={as} type="button" disabled={busy} onClick={() => void save(as)}>
            {t(($) => $.ui.draft[as])}
          </button>
        ))}
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
