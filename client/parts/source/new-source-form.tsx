import { Fragment } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { ImportProgress, Source } from '../../../server/api/sources.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { requestLongWork } from '../../data/request.ts'
import { KnownPage } from '../captures/known-page.tsx'
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
/** A sitting is recorded in two languages. */
const MOST_FILES = 2
const FIELDS = ['title', 'kind', 'language', 'byline', 'publisher', 'url', 'publishedAt', 'text'] as const

/** How far it has come: the bytes have to be sent before anything is done with them. */
type Progress = ImportProgress | { stage: 'sending'; share: number }

interface Props {
  /** Of a page that is to be fetched, where it is known. */
  url?: string
  /** @param known whether it was there already */
  onAdded: (source: Source, known: boolean) => void
  onCancel: () => void
}

/** A source by its pasted text, by the address of its page, or by a file chosen or dropped. */
export function NewSourceForm({ url = '', onAdded, onCancel }: Props) {
  const { t, bytes } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [facts, setFacts] = useState({ ...EMPTY_FACTS, url })
  const [text, setText] = useState('')
  /** One text, or the files of one sitting in two languages. */
  const [files, setFiles] = useState<File[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const work = useRef<AbortController>(null)
  const [over, setOver] = useState(false)
  const chooserId = useId()
  const chooser = useRef<HTMLInputElement>(null)

  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value.trim() !== ''))
  const bodies = (): (FormData | object)[] =>
    files.length === 0
      ? [text.trim() === '' ? given : { ...given, text }]
      : files.map((file) => {
          const form = new FormData()
          for (const [name, value] of Object.entries(given)) form.set(name, value)
          form.set('file', file)
          return form
        })
  const send = async (body: FormData | object, signal: AbortSignal) => {
    setProgress({ stage: 'sending', share: 0 })
    return requestLongWork<Source, ImportProgress>('/sources', body, {
      onSent: (share) => setProgress({ stage: 'sending', share }),
      onMeanwhile: setProgress,
      signal,
    })
  }
  /** One after the other: the second file of a sitting joins the source that the first one made. */
  const add = () =>
    run(async () => {
      work.current = new AbortController()
      const [first, ...others] = bodies()
      let added = await send(first!, work.current.signal)
      let isKnown = added.status === 200
      for (const body of others) {
        added = await send(body, work.current.signal)
        isKnown &&= added.status === 200
      }
      onAdded(added.answer, isKnown)
    })
  const withoutFile = () => {
    setFiles([])
    if (chooser.current) chooser.current.value = ''
  }

  const isPasted = files.length === 0 && (text.trim() !== '' || facts.url.trim() === '')

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
        const dropped = [...(event.dataTransfer?.files ?? [])]
        if (dropped.length === 0) return
        event.preventDefault()
        setOver(false)
        setFiles(dropped.slice(0, MOST_FILES))
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
          hint={files.length > 0 ? undefined : t(($) => $.ui.sources.urlHint)}
          type="url"
          placeholder="https://"
          value={facts.url}
          onInput={(url) => setFacts({ ...facts, url })}
          problem={problemAt(refusal, 'url')}
        />
        {files.length === 0 && <KnownPage url={facts.url} />}
        {files.length > 0 ? (
          <p class="file-chosen">
            {files.map((file) => (
              <Fragment key={file.name}>
                <strong>{file.name}</strong> <span class="hint">{bytes(file.size)}</span>{' '}
              </Fragment>
            ))}
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
        <div class="drop-zone" hidden={files.length > 0}>
          <p class="label">{t(($) => $.ui.sources.file)}</p>
          <input
            ref={chooser}
            id={chooserId}
            type="file"
            multiple
            class="visually-hidden"
            accept=".txt,.md,.html,.htm,.docx,.pdf,.srt,.vtt,.sbv,.ass,.ssa,.ttml,.json,.xml,.zip,.warc,.gz,.wacz"
            onChange={({ currentTarget }) => setFiles([...(currentTarget.files ?? [])].slice(0, MOST_FILES))}
          />
          {/* The browser's own button speaks the browser's language, not the one chosen here. */}
          <label class="button" for={chooserId}>
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
