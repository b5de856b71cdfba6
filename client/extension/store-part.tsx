import { useRef, useState } from 'preact/hooks'
import type { ImportProgress, Source } from '../../server/api/sources.ts'
import { useChange } from '../data/asking.ts'
import { requestLongWork } from '../data/request.ts'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { WorkProgress } from '../parts/frame/work-progress.tsx'
import { May } from '../parts/session/session.tsx'
import { langOf, useInterfaceLanguage } from '../parts/words/interface-language.tsx'
import type { Asked } from './asked.ts'
import { pageAsItIs } from './in-page.ts'
import { onPage } from './on-page.ts'
import { OutOfReach } from './out-of-reach.tsx'
import { pageFile } from './page-file.ts'

/** Stores the page as a source, as it stands in the browser now. */
export function StorePart({ asked }: { asked: Asked }) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [stored, setStored] = useState<{ source: Source; known: boolean } | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const [isOut, setOut] = useState(false)
  const told = useRef<HTMLParagraphElement>(null)
  const store = () =>
    run(async () => {
      const page = await onPage(asked.tab, pageAsItIs)
      setOut(page === null)
      if (page === null) return
      const { status, answer } = await requestLongWork<Source, ImportProgress>(
        '/sources',
        pageFile(page, true),
        {
          onSent: () => undefined,
          onMeanwhile: setProgress,
          signal: new AbortController().signal,
        },
      )
      setStored({ source: answer, known: status === 200 })
      // The button that had the focus is gone.
      requestAnimationFrame(() => told.current?.focus())
    })
  return (
    <May be="editor">
      <section class="page-part">
        <h2>{t(($) => $.ui.extension.storeTitle)}</h2>
        {stored ? (
          <p ref={told} tabIndex={-1}>
            {stored.known ? t(($) => $.ui.extension.storedAlready) : t(($) => $.ui.brought.stored)}{' '}
            <a href={`/sources/${stored.source.id}`} lang={langOf(stored.source.language)}>
              {stored.source.title}
            </a>
          </p>
        ) : (
          <>
            <p class="hint">{t(($) => $.ui.extension.storeHint)}</p>
            <button type="button" disabled={busy} onClick={() => void store()}>
              {t(($) => $.ui.brought.store)}
            </button>
            {busy && (
              <WorkProgress label={t(($) => $.importStage[progress?.stage ?? 'reading'])} share={null} />
            )}
          </>
        )}
        {isOut && <OutOfReach />}
        <ProblemNotice refusal={refusal} />
      </section>
    </May>
  )
}
