import { useRef, useState } from 'preact/hooks'
import type { Source } from '../../server/api.ts'
import { useChange } from '../asking.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { request, upload } from '../request.ts'
import { EditForm } from './edit-form.tsx'
import { Field } from './fields.tsx'
import { problemAt } from './problem-notice.tsx'
import { SourceFactsFields, type SourceFacts } from './source-facts-fields.tsx'
import { WorkProgress } from './work-progress.tsx'

const EMPTY_FACTS: SourceFacts = {
  title: '',
  kind: 'article',
  language: '',
  publisher: '',
  url: '',
  publishedAt: '',
}
const FIELDS = ['title', 'kind', 'language', 'publisher', 'url', 'publishedAt', 'text'] as const
const SUBTITLES = /\.(?:srt|vtt)$/i

interface Props {
  onAdded: (source: Source) => void
  onCancel: () => void
}

/** A source by its pasted text, or by a file chosen or dropped. */
export function NewSourceForm({ onAdded, onCancel }: Props) {
  const { t, bytes } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [facts, setFacts] = useState(EMPTY_FACTS)
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState(0)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''))
  const send = () => {
    if (!file) return request<Source>('POST', '/sources', { body: { ...given, text } })
    const form = new FormData()
    for (const [name, value] of Object.entries(given)) form.set(name, value)
    form.set('file', file)
    return upload<Source>('/sources', form, setShare)
  }
  const add = () =>
    run(async () => {
      setShare(0)
      onAdded(await send())
    })
  const withFile = (chosen: File) => {
    setFile(chosen)
    if (SUBTITLES.test(chosen.name)) setFacts({ ...facts, kind: 'subtitles' })
  }
  const withoutFile = () => {
    setFile(null)
    if (chooser.current) chooser.current.value = ''
  }

  return (
    <div
      class={over ? 'new-source over' : 'new-source'}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const dropped = event.dataTransfer?.files[0]
        if (!dropped) return
        event.preventDefault()
        setOver(false)
        withFile(dropped)
      }}
    >
      <EditForm
        refusal={refusal}
        shownElsewhere={FIELDS}
        busy={busy}
        submit={t(($) => $.ui.sources.submit)}
        onSubmit={() => void add()}
        onCancel={onCancel}
      >
        {file ? (
          <p class="file-chosen">
            <strong>{file.name}</strong> <span class="hint">{bytes(file.size)}</span>{' '}
            <button type="button" class="plain" onClick={withoutFile}>
              {t(($) => $.ui.sources.withoutFile)}
            </button>
          </p>
        ) : (
          <Field
            label={t(($) => $.ui.sources.text)}
            hint={t(($) => $.ui.sources.textHint)}
            required
            problem={problemAt(refusal, 'text')}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                class="source-text"
                rows={12}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <div class="drop-zone" hidden={file !== null}>
          <p class="label">{t(($) => $.ui.sources.file)}</p>
          <input
            ref={chooser}
            id="source-file"
            type="file"
            class="visually-hidden"
            accept=".txt,.html,.htm,.docx,.pdf,.srt,.vtt"
            onChange={({ currentTarget: { files } }) => files?.[0] && withFile(files[0])}
          />
          {/* The browser's own button speaks the browser's language, not the one chosen here. */}
          <label class="button" for="source-file">
            {t(($) => $.ui.sources.choose)}
          </label>
          <p class="hint">{t(($) => $.ui.sources.drop)}</p>
        </div>
        <SourceFactsFields
          facts={facts}
          onChange={setFacts}
          refusal={refusal}
          titleRequired={file === null}
          titleHint={file ? t(($) => $.ui.sources.titleFromFile) : undefined}
          undecided={t(($) => $.ui.sources.detect)}
        />
        {busy && file && (
          <WorkProgress
            label={t(($) => (share < 1 ? $.ui.sources.sending : $.ui.sources.reading))}
            share={share}
          />
        )}
      </EditForm>
    </div>
  )
}
