import { useRef, useState } from 'preact/hooks'
import type { ImportProgress, Source } from '../../../server/api/sources.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { requestLongWork } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field, TextField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'
import { SourceFactsFields, type SourceFacts } from './source-facts-fields.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import './source.css'

const EMPTY_FACTS: SourceFacts = {
  title: '',
  kind: '',
  language: '',
  byline: '',
  publisher: '',
  url: '',
  publishedAt: '',
}
const FIELDS = ['title', 'kind', 'language', 'byline', 'publisher', 'url', 'publishedAt', 'text'] as const

/** How far it has come: the bytes have to be sent before anything is done with them. */
type Progress = ImportProgress | { stage: 'sending'; share: number }

interface Props {
  /** @param known whether it was there already */
  onAdded: (source: Source, known: boolean) => void
  onCancel: () => void
}

/** A source by its pasted text, by the address of its page, or by a file chosen or dropped. */
export function NewSourceForm({ onAdded, onCancel }: Props) {
  const { t, bytes } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [facts, setFacts] = useState(EMPTY_FACTS)
  const [text, setText] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const work = useRef<AbortController>(null)
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''))
  const body = () => {
    if (!file) return text.trim() === '' ? given : { ...given, text }
    const form = new FormData()
    for (const [name, value] of Object.entries(given)) form.set(name, value)
    form.set('file', file)
    return form
  }
  const add = () =>
    run(async () => {
      work.current = new AbortController()
      setProgress({ stage: 'sending', share: 0 })
      const { status, answer } = await requestLongWork<Source, ImportProgress>('/sources', body(), {
        onSent: (share) => setProgress({ stage: 'sending', share }),
        onMeanwhile: setProgress,
        signal: work.current.signal,
      })
      onAdded(answer, status === 200)
    })
  const withoutFile = () => {
    setFile(null)
    if (chooser.current) chooser.current.value = ''
  }

  const isPasted = file === null && (text.trim() !== '' || facts.url.trim() === '')

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
        setFile(dropped)
      }}
    >
      <EditForm
        refusal={refusal}
        shownElsewhere={FIELDS}
        busy={busy}
        submit={t(($) => $.ui.sources.submit)}
        onSubmit={() => void add()}
        onCancel={() => (busy ? work.current?.abort() : onCancel())}
      >
        <TextField
          label={t(($) => $.ui.sources.url)}
          hint={file ? undefined : t(($) => $.ui.sources.urlHint)}
          type="url"
          placeholder="https://"
          value={facts.url}
          onInput={(url) => setFacts({ ...facts, url })}
          problem={problemAt(refusal, 'url')}
        />
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
            required={facts.url.trim() === ''}
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
            accept=".txt,.md,.html,.htm,.docx,.pdf,.srt,.vtt,.xml"
            onChange={({ currentTarget: { files } }) => files?.[0] && setFile(files[0])}
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
          titleRequired={isPasted}
          titleHint={isPasted ? undefined : t(($) => $.ui.sources.titleFromFile)}
          withoutUrl
          undecided={t(($) => $.ui.sources.detect)}
        />
        {busy && progress && (
          <WorkProgress
            label={
              progress.stage === 'sending'
                ? t(($) => $.ui.sources.sending)
                : t(($) => $.importStage[progress.stage])
            }
            share={progress.share}
          />
        )}
      </EditForm>
    </div>
  )
}
