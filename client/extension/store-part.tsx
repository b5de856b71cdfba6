import { useEffect, useRef, useState } from 'preact/hooks'
import type { Recaptured } from '../../server/api/snapshots.ts'
import type { ImportProgress, Source, SourcePage, SourceSummary } from '../../server/api/sources.ts'
import { useChange } from '../data/asking.ts'
import { query, request, requestLongWork } from '../data/request.ts'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'
import { May } from '../parts/session/session.tsx'
import { langOf, useInterfaceLanguage } from '../parts/words/interface-language.tsx'
import type { Asked } from './asked.ts'
import { pageAsItIs } from './in-page.ts'
import { onPage } from './on-page.ts'
import { OutOfReach } from './out-of-reach.tsx'
import { isOfWeb, pageFile } from './page-file.ts'

/** Keeps the page as it stands in the browser now: as a source, or as a capture of the source that it is already. */
export function StorePart({ asked }: { asked: Asked }) {
  return (
    <May be="editor">
      <Store asked={asked} />
    </May>
  )
}

type Known = Pick<SourceSummary, 'id' | 'title' | 'language'>

function Store({ asked }: { asked: Asked }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [known, setKnown] = useState<Known | null>(null)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [isOut, setOut] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    void run(async () => setKnown(await sourceAt(asked.url)))
  }, [])
  // The button that had the focus is gone.
  useEffect(() => told.current?.focus(), [outcome])

  const send = <Answer,>(path: string, form: FormData) =>
    requestLongWork<Answer, ImportProgress>(path, form, {
      onSent: () => undefined,
      onMeanwhile: setProgress,
      signal: new AbortController().signal,
    })
  const store = () =>
    run(async () => {
      const page = await onPage(asked.tab, pageAsItIs)
      setOut(page === null)
      if (page === null) return
      const source = await sourceAt(page.url)
      if (source) {
        const path = `/sources/${source.id}/snapshots`
        const { answer } = await send<Recaptured>(path, pageFile(page, false))
        setKnown(source)
        setOutcome(t(($) => $.ui.captures[answer.isNew ? 'captured' : 'same']))
      } else {
        const { answer } = await send<Source>('/sources', pageFile(page, true))
        setKnown(answer)
        setOutcome(t(($) => $.ui.brought.stored))
      }
    })
  return (
    <section class="page-part">
      <h2>{t(($) => $.ui.extension.storeTitle)}</h2>
      {known && (
        <p ref={told} tabIndex={-1}>
          {outcome ?? t(($) => $.ui.extension.knownPage)}{' '}
          <a href={`/sources/${known.id}`} lang={langOf(known.language)}>
            {known.title}
          </a>
        </p>
      )}
      {outcome === null && (
        <>
          <p class="hint">{t(($) => $.ui.extension.storeHint)}</p>
          <button type="button" disabled={busy} onClick={() => void store()}>
            {known ? t(($) => $.ui.extension.captureNow) : t(($) => $.ui.brought.store)}
          </button>
        </>
      )}
      {busy && <WorkProgress label={t(($) => $.importStage[progress?.stage ?? 'reading'])} share={null} />}
      {isOut && <OutOfReach />}
      <ProblemNotice refusal={refusal} />
    </section>
  )
}

/** The newest source of this page, where it is one. */
async function sourceAt(url: string): Promise<Known | null> {
  if (!isOfWeb(url)) return null
  const { items } = await request<SourcePage>('GET', `/sources${query({ url, limit: 1 })}`)
  return items[0] ?? null
}
