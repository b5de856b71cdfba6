import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useChange } from '../../data/asking.ts'
import { fetchFrom, query } from '../../data/request.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { WorkProgress } from './work-progress.tsx'
import './frame.css'

type Form = 'html' | 'docx' | 'csv' | 'json'

interface Props {
  /** What is asked for it in one of its forms. */
  path: string
  forms: readonly Form[]
  /** Of the file that is saved. */
  name: string
  /** What the report is narrowed to. */
  narrowed?: Record<string, string>
}

/** The report as a file. */
export function SaveReport({ path, forms, name, narrowed }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const save = (as: Form) =>
    run(async () => {
      const answer = await fetchFrom('GET', path + query({ as, ...narrowed }))
      download(await answer.blob(), `${name}.${as}`)
    })
  return (
    <section class="save-report" aria-labelledby="save-report">
      <h2 id="save-report">{t(($) => $.ui.draft.save)}</h2>
      <div class="actions">
        {forms.map((as) => (
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
