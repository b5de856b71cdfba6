import { useRoute } from 'preact-iso'
import type { Quote } from '../../server/api/quotes.ts'
import type { Source } from '../../server/api/sources.ts'
import { useThing } from '../data/asking.ts'
import { useInterfaceLanguage, useTitle } from '../parts/words/interface-language.tsx'
import { ThingHistory } from '../parts/history/thing-history.tsx'
import { ProblemNotice } from '../parts/frame/problem-notice.tsx'
import { EarlierCapture } from '../parts/captures/earlier-capture.tsx'
import { SourceDesk } from '../parts/source/source-desk.tsx'
import { TombstonePart } from '../parts/source/tombstone-part.tsx'
import { SourceHeader } from '../parts/source/source-header.tsx'

export function SourcePage() {
  const { t } = useInterfaceLanguage()
  const id = useRoute().params.id ?? ''
  const { thing: source, refusal, setThing } = useThing<Source>(`/sources/${encodeURIComponent(id)}`)
  useTitle(source?.title ?? t(($) => $.ui.source.title))
  if (refusal?.problem?.code === 'gone') return <TombstonePart id={id} onBack={setThing} />
  if (refusal)
    return (
      <>
        <h1>{t(($) => $.ui.source.title)}</h1>
        <ProblemNotice refusal={refusal} />
        <p>
          <a href="/sources">{t(($) => $.ui.source.backToSources)}</a>
        </p>
        <p>
          <a href="/sources?deleted=yes">{t(($) => $.ui.sources.deletedLately)}</a>
        </p>
      </>
    )
  // By function, as a deleted quote may be restored when the page has long moved on.
  const change = (made: (now: Source) => Source) =>
    setThing((now) => (now && now.id === source?.id ? made(now) : now))
  const changeQuotes = (made: (quotes: Quote[]) => Quote[]) =>
    change((now) => {
      const quotes = made(now.quotes)
      const more = quotes.length - now.quotes.length
      return { ...now, quotes, count: { ...now.count, quotes: now.count.quotes + more } }
    })
  if (!source) return <p role="status">{t(($) => $.ui.loading)}</p>
  return (
    <article class="source" key={source.id}>
      <SourceHeader source={source} onChange={setThing} />
      <EarlierCapture source={source.id} />
      <SourceDesk source={source} onSource={change} onQuotes={changeQuotes} />
      <ThingHistory key={source.version} noun="source" thing={source.id} />
    </article>
  )
}
