import { Fragment, type ComponentChildren } from 'preact'
import type { Attribution, Quote } from '../../../server/api/quotes.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { SpokenFact } from './spoken-fact.tsx'

interface Props {
  quote: Quote
  /** Further facts. */
  children?: ComponentChildren
}

/** What a quote holds, to be read at a glance: words, speaker, languages, kind. */
export function QuoteFacts({ quote, children }: Props) {
  const { t } = useInterfaceLanguage()
  const lang = langOf(quote.printedLanguage)
  return (
    <>
      <blockquote lang={lang}>
        {quote.spans.map(({ passage, start, exact }) => (
          <Fragment key={`${passage}-${start}`}>
            <q>{exact}</q>{' '}
          </Fragment>
        ))}
      </blockquote>
      <p class="said-by">{quote.speaker?.name ?? t(($) => $.ui.noSpeaker)}</p>
      <dl class="tags">
        {quote.attribution?.cue && (
          <div>
            <dt>{t(($) => $.ui.source.cue)}</dt>
            <dd>
              <AttributionWords {...quote.attribution} lang={lang} />
            </dd>
          </div>
        )}
        <SpokenFact {...quote.spoken} source={quote.source} lang={lang} />
        <div>
          <dt>{t(($) => $.ui.printed)}</dt>
          <dd>{t(($) => $.language[quote.printedLanguage])}</dd>
        </div>
        <div>
          <dt>{t(($) => $.ui.kind)}</dt>
          <dd>{t(($) => $.quoteKind[quote.kind])}</dd>
        </div>
        {children}
      </dl>
    </>
  )
}

/** The cue with the name it goes with, in the order of the text: “said Ann Ross”, « selon la ministre ». */
function AttributionWords({ cue, name, lang }: Attribution & { lang: string }) {
  const words = [cue, name]
    .filter((one) => one !== null)
    .sort((a, b) => a.passage - b.passage || a.start - b.start)
  return <q lang={lang}>{words.map(({ text }) => text).join(' … ')}</q>
}
