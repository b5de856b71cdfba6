import { useRef } from 'preact/hooks'
import type { ExportFormat, TmxImported } from '../../server/api/renditions.ts'
import { useChange } from '../asking.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { request } from '../request.ts'
import { textOfXml } from '../xml-file.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { useToast } from './toasts.tsx'

const FORMATS: readonly ExportFormat[] = ['tmx', 'mqm', 'json']

/** The desk's work in the formats of the field, and translation memories that come in. */
export function DeskMemory({ onAdded }: { onAdded: () => void }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const add = (file: File) =>
    run(async () => {
      const body = { tmx: await textOfXml(file) }
      const { added } = await request<TmxImported>('POST', '/renditions/tmx', { body })
      if (chooser.current) chooser.current.value = ''
      toast({ text: t(($) => $.ui.renditions.tmxAdded, { count: added }) })
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
        disabled={busy}
        onChange={({ currentTarget: { files } }) => files?.[0] && void add(files[0])}
      />
      {/* The browser's own button speaks the browser's language, not the one chosen here. */}
      <label class="button" for="memory-file">
        {t(($) => $.ui.renditions.tmx)}
      </label>
      <p class="hint">{t(($) => $.ui.renditions.tmxHint)}</p>
      <ProblemNotice refusal={refusal} />
    </section>
  )
}
