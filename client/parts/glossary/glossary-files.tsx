import { useRef, useState } from 'preact/hooks'
import type { GlossaryFormat, GlossaryImported } from '../../../server/api/glossary.ts'
import type { LearningProgress } from '../../../server/api/learning.ts'
import { useChange } from '../../data/asking.ts'
import { requestLongWork } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

const FORMATS: readonly GlossaryFormat[] = ['tbx', 'csv']
/** Half of the bar for what is sent, half for what is stored of it. */
const SENT = 0.5

/** The glossary as a file, and files that come in. */
export function GlossaryFiles({ onAdded }: { onAdded: () => void }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const add = (file: File) =>
    run(async () => {
      const form = new FormData()
      form.set('file', file)
      // The same file can be chosen again, be it refused.
      if (chooser.current) chooser.current.value = ''
      setShare(0)
      const { answer } = await requestLongWork<GlossaryImported, LearningProgress>('/glossary/import', form, {
        onSent: (sent) => setShare(sent * SENT),
        onMeanwhile: (stored) => setShare(SENT + stored.share * (1 - SENT)),
        signal: new AbortController().signal,
      })
      toast({ text: t(($) => $.ui.glossary.imported, { count: answer.added }) })
      onAdded()
    })
  return (
    <section class="memory" aria-labelledby="glossary-files-title">
      <h2 id="glossary-files-title">{t(($) => $.ui.glossary.files)}</h2>
      <ul class="actions">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`/api/glossary/export?as=${format}`} download>
              {t(($) => $.ui.glossary.export[format])}
            </a>
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        id="glossary-file"
        type="file"
        class="visually-hidden"
        accept=".tbx,.xml,.csv,.tsv,.txt"
        aria-describedby="glossary-file-hint"
        // Not disabled meanwhile: what is loses the focus.
        onChange={({ currentTarget: { files } }) => files?.[0] && !busy && void add(files[0])}
      />
      {/* The browser's own button speaks the browser's language, not the one chosen here. */}
      <label class="button" for="glossary-file">
        {t(($) => $.ui.glossary.import)}
      </label>
      {busy && <WorkProgress label={t(($) => $.ui.glossary.importing)} share={share} />}
      <p class="hint" id="glossary-file-hint">
        {t(($) => $.ui.glossary.importHint)}
      </p>
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
