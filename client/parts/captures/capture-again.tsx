import { useId, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import type { ImportProgress } from '../../../server/api/sources.ts'
import type { Recaptured } from '../../../server/api/snapshots.ts'
import { useChange } from '../../data/asking.ts'
import { requestLongWork } from '../../data/request.ts'
import { Field, SelectField } from '../form/fields.tsx'
import { problemAt, ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import { useMay } from '../session/session.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  source: number
  url: string | null
  /** The languages that the source is printed in. */
  printed: readonly Language[]
  onCaptured: (recaptured: Recaptured) => void
}

/** Captures a source again: its page as it is now, or what it says as a text or a file. */
export function CaptureAgain({ source, url, printed, onCaptured }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [text, setText] = useState('')
  const [language, setLanguage] = useState<Language>(printed[0]!)
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const chooserId = useId()
  const isBilingual = printed.length > 1
  const capture = (given: { text?: string; file?: File }) =>
    run(async () => {
      setProgress(null)
      const told = isBilingual ? { language } : {}
      const { answer } = await requestLongWork<Recaptured, ImportProgress>(
        `/sources/${source}/snapshots`,
        given.file ? formOf({ ...told, file: given.file }) : { ...told, ...given },
        {
          onSent: () => undefined,
          onMeanwhile: setProgress,
          signal: new AbortController().signal,
        },
      )
      setText('')
      toast({ text: t(($) => $.ui.captures[answer.isNew ? 'captured' : 'same']) })
      onCaptured(answer)
    })
  if (!useMay('editor')) return null
  const ways = (
    <div class="stack">
      {isBilingual && (
        <SelectField
          label={t(($) => $.ui.printedLanguage)}
          value={language}
          choices={printed.map((one) => [one, t(($) => $.language[one])] as const)}
          onChange={setLanguage}
          problem={problemAt(refusal, 'language')}
        />
      )}
      <Field label={t(($) => $.ui.captures.text)} problem={problemAt(refusal, 'text')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={8}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="actions">
        <button
          type="button"
          disabled={text.trim() === ''}
          aria-disabled={busy}
          onClick={() => !busy && void capture({ text })}
        >
          {t(($) => $.ui.captures.fromText)}
        </button>
        <input
          ref={chooser}
          id={chooserId}
          type="file"
          class="visually-hidden"
          onChange={({ currentTarget: { files } }) => {
            const file = files?.[0]
            if (file && !busy) void capture({ file })
            // The same file can be chosen again, be it refused.
            if (chooser.current) chooser.current.value = ''
          }}
        />
        {/* The browser's own button speaks the browser's language, not the one chosen here. */}
        <label class="button" for={chooserId}>
          {t(($) => $.ui.sources.choose)}
        </label>
      </p>
    </div>
  )
  return (
    <section class="capture-again" aria-label={t(($) => $.ui.captures.again)}>
      {url ? (
        <>
          <p class="actions">
            <button
              type="button"
              class="primary"
              aria-disabled={busy}
              onClick={() => !busy && void capture({})}
            >
              {t(($) => $.ui.captures.again)}
            </button>
            <span class="hint">{t(($) => $.ui.captures.fromPage)}</span>
          </p>
          <details>
            <summary>{t(($) => $.ui.captures.otherwise)}</summary>
            {ways}
          </details>
        </>
      ) : (
        <details>
          <summary>{t(($) => $.ui.captures.again)}</summary>
          {ways}
        </details>
      )}
      {busy && (
        <WorkProgress
          label={progress ? t(($) => $.importStage[progress.stage]) : t(($) => $.ui.sources.sending)}
          share={progress?.share ?? null}
        />
      )}
      <ProblemNotice refusal={refusal} />
    </section>
  )
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
