import type { ComponentChildren } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { Refusal } from '../../data/request.ts'
import { SampleContext } from '../sample/sample.ts'
import { LANGUAGES } from '../words/vocabulary.ts'
import { EditForm } from '../form/edit-form.tsx'
import { Field, SelectField } from '../form/fields.tsx'
import { problemAt } from '../frame/problem-notice.tsx'

interface Props {
  busy: boolean
  refusal: Refusal | null
  onSubmit: (body: FormData | object) => void
  onCancel?: (() => void) | undefined
  /** The words on the button that hands it in. */
  submit: string
  /** Of a manuscript that is kept: the text to go on from, and its language. */
  before?: { text: string; language: Language }
  hint?: string
  /** How far it has come. */
  children: ComponentChildren
}

/** A manuscript pasted, or as a file chosen or dropped. */
export function DraftForm({ busy, refusal, onSubmit, onCancel, submit, before, hint, children }: Props) {
  const { t, bytes } = useInterfaceLanguage()
  const { sample } = useContext(SampleContext)
  const [text, setText] = useState(before?.text ?? '')
  const [file, setFile] = useState<File | null>(null)
  const [language, setLanguage] = useState<Language | ''>(before?.language ?? '')
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  const body = () => {
    if (!file) return { text, ...(language && { language }), check: false }
    const form = new FormData()
    form.set('check', 'false')
    form.set('language', language)
    form.set('file', file)
    return form
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
        setFile(dropped)
      }}
    >
      <EditForm
        refusal={refusal}
        shownElsewhere={['text', 'language']}
        busy={busy}
        submit={submit}
        onSubmit={() => onSubmit(body())}
        onCancel={onCancel}
      >
        {hint && <p class="hint">{hint}</p>}
        {sample?.empty && (
          <div class="empty">
            <p>{t(($) => $.ui.draft.noSources)}</p>
            <p>
              <a href="/sources/new">{t(($) => $.ui.sources.add)}</a>
            </p>
          </div>
        )}
        {file ? (
          <p class="file-chosen">
            <strong>{file.name}</strong> <span class="hint">{bytes(file.size)}</span>{' '}
            <button type="button" class="plain" onClick={withoutFile}>
              {t(($) => $.ui.sources.withoutFile)}
            </button>
          </p>
        ) : (
          <Field
            label={t(($) => $.ui.draft.text)}
            hint={t(($) => $.ui.draft.textHint)}
            required
            problem={problemAt(refusal, 'text')}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                class="source-text"
                rows={14}
                lang={language === 'fr' || language === 'en' ? language : undefined}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <div class="drop-zone" hidden={file !== null}>
          <p class="label">{t(($) => $.ui.draft.file)}</p>
          <input
            ref={chooser}
            id="draft-file"
            type="file"
            class="visually-hidden"
            accept=".docx,.txt,.md,.markdown,.html,.htm,.pdf"
            onChange={({ currentTarget: { files } }) => files?.[0] && setFile(files[0])}
          />
          {/* The browser's own button speaks the browser's language, not the one chosen here. */}
          <label class="button" for="draft-file">
            {t(($) => $.ui.sources.choose)}
          </label>
          <p class="hint">{t(($) => $.ui.sources.drop)}</p>
        </div>
        <SelectField
          label={t(($) => $.ui.printedLanguage)}
          value={language}
          choices={[
            ['', t(($) => $.ui.sources.detect)],
            ...LANGUAGES.filter((one) => one === 'fr' || one === 'en' || one === before?.language).map(
              (one) => [one, t(($) => $.language[one])] as const,
            ),
          ]}
          onChange={setLanguage}
          problem={problemAt(refusal, 'language')}
        />
        {children}
      </EditForm>
    </div>
  )
}
