import type { CheckForm, QuoteForm } from '../../../server/api/exports.ts'
import { useSaving } from '../../data/saving.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { WorkProgress } from './work-progress.tsx'
import './frame.css'

type Form = QuoteForm | CheckForm

const ENDINGS: Partial<Record<Form, string>> = {
  decisions: 'csv',
  quotation: 'jsonld',
  claimreview: 'jsonld',
}

interface Props {
  /** What is exported: /quotes/7, or a list. */
  path: string
  /** Of the file that is saved, without its ending. */
  name: string
  forms: readonly Form[]
  /** As a list is narrowed: what stands behind its address, with its question mark. */
  search?: string
}

/** What is shown, in the formats of the field: each is saved, but for the page to print, which is opened. */
export function ExportMenu({ path, name, forms, search = '' }: Props) {
  const { t, locale } = useInterfaceLanguage()
  const { busy, refusal, save } = useSaving()
  const asked = (as: Form) => {
    const query = new URLSearchParams(search)
    query.set('as', as)
    return `${path}/export?${query}`
  }
  return (
    <details class="export-menu">
      <summary>{t(($) => $.ui.export.title)}</summary>
      <div class="actions">
        {forms.map((as) =>
          as === 'certificate' ? (
            <a
              key={as}
              class="button"
              href={`/api${asked(as)}&language=${locale}`}
              target="_blank"
              rel="noreferrer"
            >
              {t(($) => $.ui.export[as])}
            </a>
          ) : (
            <button
              key={as}
              type="button"
              disabled={busy}
              onClick={() => void save(asked(as), `${name}.${ENDINGS[as] ?? as}`)}
            >
              {t(($) => $.ui.export[as])}
            </button>
          ),
        )}
      </div>
      {busy && <WorkProgress label={t(($) => $.ui.export.preparing)} share={null} />}
      <ProblemNotice refusal={refusal} />
    </details>
  )
}
