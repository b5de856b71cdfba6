import { Fragment, type ComponentChildren } from 'preact'
import type { Attribution, Quote } from '../../../server/api/quotes.ts'
import { spokenName } from '../../../locales/spoken-name.ts'
import { howSure } from './how-sure.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'

/** A suggested quote with the words that it rests on, as they are marked in the passage. */
export function SuggestionFacts({ quote }: { quote: Quote }) {
  const { t } = useInterfaceLanguage()
  const lang = langOf(quote.printedLanguage)
  const { speaker, attribution, spoken, kind } = quote
  const sure = howSure(quote)
  const evidence = spoken.evidence && 'passage' in spoken.evidence ? spoken.evidence : null
  return (
    <>
      <blockquote lang={lang}>
        {quote.spans.map(({ passage, start, exact }) => (
          <Fragment key={`${passage}-${start}`}>
            <q>{exact}</q>{' '}
          </Fragment>
        ))}
      </blockquote>
      <dl class="rests-on">
        <Fact term={t(($) => $.ui.speaker)} found={speaker?.name ?? t(($) => $.ui.noSpeaker)}>
          {sure && <p class={`how-sure ${sure}`}>{t(($) => $.howSure[sure])}</p>}
          {attribution && <AttributedBy {...attribution} lang={lang} />}
        </Fact>
        <Fact term={t(($) => $.ui.spoken)} found={spokenName(t, spoken)}>
          {spoken.basis !== 'unknown' && <p class="hint">{t(($) => $.basis[spoken.basis])}</p>}
          {evidence && (
            <p class="evidence">
              <Words {...evidence} what="evidence" lang={lang} />
            </p>
          )}
          {spoken.evidence && 'markup' in spoken.evidence && <code>{spoken.evidence.markup}</code>}
        </Fact>
        {kind !== 'direct' && <Fact term={t(($) => $.ui.kind)} found={t(($) => $.quoteKind[kind])} />}
      </dl>
    </>
  )
}

interface FactProps {
  term: string
  found: string
  children?: ComponentChildren
}

function Fact({ term, found, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <p class="said-by">{found}</p>
        {children}
      </dd>
    </div>
  )
}

/** The speaker as printed and the cue, in the order of the text. */
function AttributedBy({ cue, name, lang }: Attribution & { lang: string }) {
  const words = [
    ...(cue ? [{ ...cue, what: 'cue' as const }] : []),
    ...(name ? [{ ...name, what: 'name' as const }] : []),
  ].sort((a, b) => a.passage - b.passage || a.start - b.start)
  if (words.length === 0) return null
  return (
    <p class="evidence">
      {words.map((one, index) => (
        <Fragment key={one.what}>
          {index > 0 && ' '}
          <Words {...one} lang={lang} />
        </Fragment>
      ))}
    </p>
  )
}

interface WordsProps {
  text: string
  what: 'name' | 'cue' | 'evidence'
  lang: string
}

function Words({ text, what, lang }: WordsProps) {
  const { t } = useInterfaceLanguage()
  return (
    <span class="rests">
      <span class="hint">{t(($) => $.ui.review.restsOn[what])}</span>{' '}
      <q lang={lang}>
        <mark class={what}>{text}</mark>
      </q>
    </span>
  )
}
