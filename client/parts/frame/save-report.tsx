import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { query } from '../../data/request.ts'
import { useSaving } from '../../data/saving.ts'
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
  const { busy, refusal, save } = useSaving()
  return (
    <section class="save-report" aria-labelledby="save-report">
      <h2 id="save-report">{t(($) => $.ui.draft.save)}</h2>
      <div class="actions">
        {forms.map((as) => (
          <button
            key={as}
            type="button"
            disabled={busy}
            onClick={() => void save(path + query({ as, ...narrowed }), `${name}.${as}`)}
          >
            {t(($) => $.ui.draft[as])}
          </button>
        ))}
      </div>
      {busy && <WorkProgress label={t(($) => $.ui.draft.saving)} share={null} />}
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
