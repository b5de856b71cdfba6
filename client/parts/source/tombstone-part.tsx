import { useContext } from 'preact/hooks'
import type { Source, Tombstone } from '../../../server/api/sources.ts'
import { useChange, useThing } from '../../data/asking.ts'
import { request } from '../../data/request.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { ThingHistory } from '../history/thing-history.tsx'
import { SampleContext } from '../sample/sample.ts'
import { useInterfaceLanguage, useTitle } from '../words/interface-language.tsx'
import './source.css'

interface Props {
  id: string
  /** It is had back. */
  onBack: (source: Source) => void
}

/** What stands where a source was that somebody deleted, with the way back while there is one. */
export function TombstonePart({ id, onBack }: Props) {
  const { t, moment } = useInterfaceLanguage()
  const { refresh } = useContext(SampleContext)
  const { thing, refusal } = useThing<Tombstone>(`/sources/${encodeURIComponent(id)}/tombstone`)
  const { busy, refusal: refused, run } = useChange()
  useTitle(thing?.title ?? t(($) => $.ui.source.title))
  const restore = () =>
    run(async () => {
      onBack(await request<Source>('POST', `/sources/${id}/restore`))
      refresh()
    })
  if (refusal) return <ProblemNotice refusal={refusal} />
  if (!thing) return <p role="status">{t(($) => $.ui.loading)}</p>
  return (
    <article class="source tombstone">
      <header class="source-header">
        <p class="eyebrow">
          <a href="/sources">{t(($) => $.ui.nav.sources)}</a>
        </p>
        <h1>{thing.title}</h1>
        <p>{t(($) => $.ui.tombstone.deleted, { by: thing.by, at: moment(thing.at) })}</p>
        <dl class="facts">
          {thing.reason && (
            <div>
              <dt>{t(($) => $.ui.history.field.reason)}</dt>
              <dd class="note">{thing.reason}</dd>
            </div>
          )}
          {thing.snapshots.map(({ language, sha256 }) => (
            <div key={sha256}>
              <dt>{t(($) => $.ui.tombstone.hash, { language: t(($) => $.language[language]) })}</dt>
              <dd>
                <code>{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          {thing.until
            ? t(($) => $.ui.tombstone.until, { at: moment(thing.until) })
            : t(($) => $.ui.tombstone.forGood)}
        </p>
        {thing.until && (
          <p class="actions">
            <button type="button" class="primary" disabled={busy} onClick={() => void restore()}>
              {t(($) => $.ui.sources.restore)}
            </button>
          </p>
        )}
        <ProblemNotice refusal={refused} />
      </header>
      <ThingHistory noun="source" thing={thing.id} />
    </article>
  )
}
