import { useEffect, useRef } from 'preact/hooks'
import { useDraftCheck } from '../parts/draft/draft-check.ts'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { DraftForm } from '../parts/draft/draft-form.tsx'
import { DraftResults } from '../parts/draft/draft-results.tsx'
import { SaveReport } from '../parts/draft/save-report.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'

/** A manuscript checked whole: handed in, its quotations as they are checked, and the report to keep. */
export function DraftPage() {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, sent, read, quotes, draft, start, stop, clear } = useDraftCheck()
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(t(($) => $.ui.draft.title))
  // The form is gone: whoever reads with the keyboard goes on at the results.
  useEffect(() => {
    if (read) heading.current?.focus()
  }, [read])

  if (!read)
    return (
      <>
        <h1>{t(($) => $.ui.draft.heading)}</h1>
        <p class="lead">{t(($) => $.ui.draft.intro)}</p>
        <DraftForm busy={busy} refusal={refusal} onSubmit={(body) => void start(body)} onStop={stop}>
          {busy && (
            <WorkProgress
              label={sent < 1 ? t(($) => $.ui.sources.sending) : t(($) => $.ui.draft.reading)}
              share={sent < 1 ? sent : null}
            />
          )}
        </DraftForm>
      </>
    )
  const { title, language, quotes: total } = read
  return (
    <>
      <p class="eyebrow">{t(($) => $.draft.report)}</p>
      <h1 ref={heading} tabIndex={-1} lang={langOf(language)}>
        {title}
      </h1>
      <div class="actions">
        {busy ? (
          <button type="button" onClick={stop}>
            {t(($) => $.ui.draft.stop)}
          </button>
        ) : (
          <button type="button" onClick={clear}>
            {t(($) => $.ui.draft.again)}
          </button>
        )}
      </div>
      {busy && (
        <WorkProgress
          label={t(($) => $.ui.draft.checking, { number: Math.min(quotes.length + 1, total), total })}
          share={total === 0 ? null : quotes.length / total}
        />
      )}
      <DraftResults read={read} quotes={quotes} draft={draft} busy={busy} refusal={refusal} />
      {draft && draft.quotes.length > 0 && <SaveReport draft={draft} />}
    </>
  )
}
