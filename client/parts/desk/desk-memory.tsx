import { useRef, useState } from 'preact/hooks'
import type { ExportFormat } from '../../../server/api/desk.ts'
import type { LearningProgress, TmxImported } from '../../../server/api/learning.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { requestLongWork } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import './desk.css'

const FORMATS: readonly ExportFormat[] = ['tmx', 'mqm', 'json']
/** Half of the bar for what is sent, half for what is stored of it. */
const SENT = 0.5

/** The desk's work in the formats of the field, and translation memories that come in. */
export function DeskMemory({ onAdded }: { onAdded: () => void }) {
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
      const { answer } = await requestLongWork<TmxImported, LearningProgress>('/renditions/tmx', form, {
        onSent: (sent) => setShare(sent * SENT),
        onMeanwhile: (stored) => setShare(SENT + stored.share * (1 - SENT)),
        signal: new AbortController().signal,
      })
      toast({ text: t(($) => $.ui.renditions.tmxAdded, { count: answer.added }) })
      onAdded()
    })
  return (
    <section class="memory" aria-labelledby="memory-title">
      <h2 id="memory-title">{t(($) => $.ui.renditions.inAndOut)}</h2>
      <ul class="actions">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={`/api/renditions/export?as=${format}`} download>
              {t(($) => $.ui.renditions.export[format])}
            </a>
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        id="memory-file"
        type="file"
        class="visually-hidden"
        accept=".tmx,.xml"
        aria-describedby="memory-hint"
        // Not disabled meanwhile: what is loses the focus.
        onChange={({ currentTarget: { files } }) => files?.[0] && !busy && void add(files[0])}
      />
      {/* The browser's own button speaks the browser's language, not the one chosen here. */}
      <label class="button" for="memory-file">
        {t(($) => $.ui.renditions.tmx)}
      </label>
      {busy && <WorkProgress label={t(($) => $.ui.renditions.tmxAdding)} share={share} />}
      <p class="hint" id="memory-hint">
        {t(($) => $.ui.renditions.tmxHint)}
      </p>
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
