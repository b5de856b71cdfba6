import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Source } from '../../../server/api/sources.ts'
import { SampleContext } from '../sample/sample.ts'
import { useMay } from '../session/session.tsx'
import { NewSourceForm } from '../source/new-source-form.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import './check.css'

/** The page that the words were brought from, which a person may store as a source on the spot. */
export function PageBrought({ url }: { url: string }) {
  const { t } = useInterfaceLanguage()
  const [adding, setAdding] = useState(false)
  const [stored, setStored] = useState<Source | null>(null)
  const { refresh } = useContext(SampleContext)
  const mayAdd = useMay('editor')
  const told = useRef<HTMLParagraphElement>(null)
  // The form that had the focus is gone.
  useLayoutEffect(() => told.current?.focus(), [stored])
  const added = (source: Source) => {
    refresh()
    setStored(source)
  }
  return (
    <section class="page-brought">
      <h2>{t(($) => $.ui.brought.title)}</h2>
      <p>
        <a href={url} rel="noreferrer">
          {url}
        </a>
      </p>
      {stored ? (
        <p ref={told} tabIndex={-1}>
          {t(($) => $.ui.brought.stored)}{' '}
          <a href={`/sources/${stored.id}`} lang={langOf(stored.language)}>
            {stored.title}
          </a>
        </p>
      ) : (
        mayAdd && (
          <>
            <p class="hint">{t(($) => $.ui.brought.hint)}</p>
            {adding ? (
              <NewSourceForm url={url} onAdded={added} onCancel={() => setAdding(false)} />
            ) : (
              <button type="button" onClick={() => setAdding(true)}>
                {t(($) => $.ui.brought.store)}
              </button>
            )}
          </>
        )
      )}
    </section>
  )
}
