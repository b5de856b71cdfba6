import { Fragment, type ComponentChildren } from 'preact'
import type { Quote } from '../../server/api.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'
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
