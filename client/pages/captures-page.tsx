import { useLocation, useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { SnapshotText, Snapshots } from '../../server/api/snapshots.ts'
import { useThing } from '../data/asking.ts'
import { CaptureAgain } from '../parts/captures/capture-again.tsx'
import { CaptureChanges } from '../parts/captures/capture-changes.tsx'
import { CaptureList } from '../parts/captures/capture-list.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { langOf, useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import '../parts/captures/captures.css'

/** What a source said from one capture to the next. */
export function CapturesPage() {
  const { t } = useInterfaceLanguage()
  const id = useRoute().params.id ?? ''
  const { query, route } = useLocation()
  const path = `/sources/${encodeURIComponent(id)}/snapshots`
  const { thing, refusal, setThing } = useThing<Snapshots>(path)
  useTitle(t(($) => $.ui.captures.titleOf, { title: thing?.title ?? '' }))
  const captures = thing?.items ?? []
  const shown = captures.find((one) => one.id === Number(query.capture)) ?? captures[0]
  const printed = [...new Set(captures.filter(({ newest }) => newest).map(({ language }) => language))]
  return (
    <article class="captures">
      <p class="eyebrow">
        <a href="/sources">{t(($) => $.ui.nav.sources)}</a>
        {' / '}
        <a href={`/sources/${encodeURIComponent(id)}`} lang={langOf(shown?.language)}>
          {thing?.title ?? t(($) => $.ui.source.title)}
        </a>
      </p>
      <h1>{t(($) => $.ui.captures.title)}</h1>
      <ProblemNotice refusal={refusal} />
      {!thing && !refusal && <p role="status">{t(($) => $.ui.loading)}</p>}
      {thing && shown && (
        <>
          <CaptureAgain
            source={thing.source}
            url={thing.url}
            printed={printed}
            onCaptured={({ snapshot }) => {
              setThing((now) => now && { ...now, items: withNewer(now.items, snapshot) })
              route(`/sources/${id}/history?capture=${snapshot.id}`)
            }}
          />
          <CaptureList source={thing.source} captures={captures} shown={shown.id} />
          <Shown key={shown.id} path={`${path}/${shown.id}`} captures={captures} />
        </>
      )}
    </article>
  )
}

type Items = Snapshots['items']

const withNewer = (items: Items, newer: Items[number]): Items =>
  [
    newer,
    ...items
      .filter(({ id }) => id !== newer.id)
      .map((one) => (one.id === newer.replaces ? { ...one, newest: false } : one)),
  ].sort((a, b) => b.id - a.id)

/** One capture: what changed in it, and what it says. */
function Shown({ path, captures }: { path: string; captures: Items }) {
  const { t, moment } = useInterfaceLanguage()
  const { thing: capture, refusal } = useThing<SnapshotText>(path)
  useEffect(() => {
    if (capture) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: 'center' })
  }, [capture])
  if (refusal) return <ProblemNotice refusal={refusal} />
  if (!capture) return <p role="status">{t(($) => $.ui.loading)}</p>
  const at = moment(capture.capturedAt)
  return (
    <section class="capture">
      <h2>{t(($) => $.ui.captures.of, { at })}</h2>
      {capture.changes ? (
        <CaptureChanges
          source={capture.source}
          changes={capture.changes}
          snapshot={capture}
          captures={captures}
        />
      ) : (
        <p>{t(($) => $.ui.captures.nothingBefore)}</p>
      )}
      <details open={location.hash !== ''}>
        <summary>{t(($) => $.ui.captures.textThen, { count: capture.passages.length })}</summary>
        <div class="capture-text" lang={langOf(capture.language)}>
          {capture.passages.map(({ id, text, speaker }) => (
            <p key={id} id={`passage-${id}`}>
              {speaker && <strong>{speaker} </strong>}
              {text}
            </p>
          ))}
        </div>
      </details>
      <p class="hint">
        SHA-256 <code>{capture.sha256}</code>
      </p>
    </section>
  )
}
