import { useMemo } from 'preact/hooks'
import { wordsQuoted } from '../../../locales/words-quoted.ts'
import type { DeskPassage } from '../../../server/api/desk.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { layOut } from './quote-layout.ts'
import { QuoteWords } from './desk-quote-words.tsx'
import './desk-chain.css'

interface Props {
  chain: Rendition[]
  /** The rendition on the desk. */
  open: number
  /** By their ids. */
  passages: ReadonlyMap<number, DeskPassage>
}

/** How the words came to be printed, in one line that opens: the speech first, then hop after hop with its words. */
export function DeskChain({ chain, open, passages }: Props) {
  const { t } = useInterfaceLanguage()
  const [first] = chain
  if (!first) return null
  return (
    <details class="chain">
      <summary>
        <span class="visually-hidden">{t(($) => $.ui.desk.chain)}</span>
        <span>
          {t(($) => $.language[first.from])}
          {isSpeech(first.original) && ` · ${t(($) => $.ui.desk.asSpoken)}`}
        </span>
        {chain.map((hop) => (
          <HopInShort key={hop.id} hop={hop} isOpen={hop.id === open} />
        ))}
      </summary>
      <ol>
        <li>
          <Wording quote={first.original} isSpeech={isSpeech(first.original)} passages={passages} />
        </li>
        {chain.map((hop, index) => (
          <li key={hop.id} aria-current={hop.id === open ? 'step' : undefined}>
            <p class="hop">
              <a href={`/renditions/${hop.id}`}>{t(($) => $.ui.desk.into[hop.to])}</a>{' '}
              {hop.original.id !== (chain[index - 1]?.rendition ?? first.original).id && (
                <>
                  {t(($) => $.ui.desk.fromWords)}{' '}
                  <q lang={langOf(hop.from)}>{wordsQuoted(hop.original)}</q>{' '}
                </>
              )}
              <HopFacts hop={hop} />
            </p>
            <Wording quote={hop.rendition} isSpeech={false} passages={passages} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function HopInShort({ hop, isOpen }: { hop: Rendition; isOpen: boolean }) {
  const { t } = useInterfaceLanguage()
  const by = hop.translator ?? (hop.authority === 'unknown' ? null : t(($) => $.authority[hop.authority]))
  const language = t(($) => $.language[hop.to])
  return (
    <>
      {' '}
      <span aria-hidden="true">→</span>{' '}
      <span class={hop.isBackTranslation ? 'back' : undefined}>
        {isOpen ? <strong>{language}</strong> : language}
        {hop.isBackTranslation && ` · ${t(($) => $.ui.desk.backTranslation)}`}
        {by && ` · ${by}`}
      </span>
    </>
  )
}

/** Words printed in the language they were spoken in, where nothing says that they were translated. */
export const isSpeech = ({ spoken, printedLanguage }: Quote) =>
  spoken.language === printedLanguage && spoken.language !== 'unknown'

/** Who translated, by what way, whether the reader knows, and what editors made of it. */
export function HopFacts({ hop }: { hop: Rendition }) {
  const { t } = useInterfaceLanguage()
  const facts = [
    hop.translator,
    hop.authority !== 'unknown' && t(($) => $.authority[hop.authority]),
    !hop.translator && hop.authority === 'unknown' && t(($) => $.ui.desk.noTranslator),
    hop.pivot && t(($) => $.ui.desk.through[hop.pivot!]),
    t(($) => $.ui.desk[hop.declared ? 'declared' : 'undeclared']),
  ]
  return (
    <>
      {hop.isBackTranslation && <strong class="back">{t(($) => $.ui.desk.backTranslation)}</strong>}{' '}
      <span class="hint">{facts.filter(Boolean).join(' · ')}</span>{' '}
      <span class={`rendition-state ${hop.state}`}>{t(($) => $.renditionState[hop.state])}</span>
    </>
  )
}

interface WordingProps extends Pick<Props, 'passages'> {
  quote: Quote
  isSpeech: boolean
}

function Wording({ quote, isSpeech, passages }: WordingProps) {
  const { t } = useInterfaceLanguage()
  const lang = langOf(quote.printedLanguage)
  return (
    <>
      {isSpeech && <p class="eyebrow">{t(($) => $.ui.desk.asSpoken)}</p>}
      <QuoteWords quote={quote} />
      <p class="hint">
        {t(($) => $.language[quote.printedLanguage])}
        {quote.speaker && ` · ${quote.speaker.name}`} ·{' '}
        <a href={`/sources/${quote.source}?quote=${quote.id}`} lang={lang}>
          {quote.sourceTitle}
        </a>
      </p>
      <InPassage quote={quote} passages={passages} />
    </>
  )
}

/** The words in the passage that they stand in, on demand: what is on the desk is shown there. */
function InPassage({ quote, passages }: Omit<WordingProps, 'isSpeech'>) {
  const { t } = useInterfaceLanguage()
  const laidOut = useMemo(
    () => layOut(quote, (passage) => passages.get(passage)?.text, true).passages,
    [quote, passages],
  )
  return (
    <details class="in-passage">
      <summary>{t(($) => $.ui.desk.inPassage)}</summary>
      <div lang={langOf(quote.printedLanguage)}>
        {laidOut.map(({ passage, pieces }) => (
          <p key={passage}>
            {pieces.map(({ text, at }, index) =>
              at === null ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
            )}
          </p>
        ))}
      </div>
    </details>
  )
}
