import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Rendition } from '../../../server/api/renditions.ts'
import type { Source } from '../../../server/api/sources.ts'
import { useMay } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { OnDesk } from './quote-draft.ts'
import { useQuoteRenditions } from './quote-renditions.ts'
import { DeskQuoteChain } from '../desk/desk-quote-chain.tsx'
import { NewQuoteForm } from './new-quote-form.tsx'
import { ExportMenu } from '../frame/export-menu.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { QuoteEditor } from './quote-editor.tsx'
import { QuoteFacts } from './quote-facts.tsx'
import './quote.css'

interface Props {
  source: Source
  desk: OnDesk
  onDesk: (desk: OnDesk) => void
  onQuotes: (change: (quotes: Quote[]) => Quote[]) => void
  /** A stored quote was changed. */
  onChanged: (before: Quote) => void
  onClose: () => void
}

export function QuotePanel({ source, desk, onDesk, onQuotes, onChanged, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  const { quote, spans, draft } = desk
  const renditions = useQuoteRenditions(quote && [quote])
  const mayEdit = useMay('editor')
  const pointedAt = draft.evidence && 'passage' in draft.evidence ? draft.evidence : null
  // Words were brought here from the text: whoever brought them by keyboard goes on from here.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [spans, pointedAt])
  const wordsOf = ({ passage, start, end }: OnDesk['spans'][number]) =>
    source.passages.find(({ id }) => id === passage)?.text.slice(start, end) ??
    quote?.spans.find((span) => span.passage === passage && span.start === start)?.exact
  const shared = {
    draft,
    onDraft: (changed: OnDesk['draft']) => onDesk({ ...desk, draft: changed }),
    evidenceHint: <p class="hint">{t(($) => $.ui.source.evidenceHint)}</p>,
    onClose,
  }
  return (
    <aside class="quote-panel" aria-labelledby="quote-panel-title">
      <h2 id="quote-panel-title" ref={heading} tabIndex={-1}>
        {quote ? t(($) => $.ui.source.quoteTitle) : t(($) => $.ui.source.newQuoteTitle)}
      </h2>
      <ol class="spans" lang={langOf(source.language)}>
        {spans.map((span, index) => (
          <li key={`${span.passage}-${span.start}`}>
            <q>{wordsOf(span)}</q>
            {!quote && spans.length > 1 && (
              <button
                type="button"
                class="plain"
                onClick={() => onDesk({ ...desk, spans: spans.filter((_, other) => other !== index) })}
              >
                {t(($) => $.ui.remove)}
              </button>
            )}
          </li>
        ))}
      </ol>
      {quote ? (
        <>
          <p class="actions">
            <a href={`/?quote=${quote.id}`}>{t(($) => $.ui.quotes.check)}</a>
          </p>
          <ExportMenu
            path={`/quotes/${quote.id}`}
            name={`dixit-quote-${quote.id}`}
            forms={['csv', 'json', 'jsonld', 'quotation']}
          />
          <ProblemNotice refusal={renditions.refusal} />
          <DeskQuoteChain
            quote={quote}
            renditions={renditions.of(quote)}
            onLinked={(linked) => {
              renditions.add(linked)
              onQuotes((quotes) => [...quotes, ...newlyMarked(linked, quotes, source)])
            }}
            onUnlinked={renditions.remove}
          />
          {mayEdit ? (
            <QuoteEditor
              quote={quote}
              {...shared}
              onSaved={(saved) => {
                onQuotes((quotes) => quotes.map((other) => (other.id === saved.id ? saved : other)))
                onChanged(quote)
                onClose()
              }}
              onDeleted={(deleted) => {
                onQuotes((quotes) => quotes.filter(({ id }) => id !== deleted.id))
                onClose()
              }}
              onRestored={(restored) => onQuotes((quotes) => [...quotes, restored])}
            />
          ) : (
            <>
              <QuoteFacts quote={quote} />
              <p class="actions">
                <button type="button" onClick={onClose}>
                  {t(($) => $.ui.close)}
                </button>
              </p>
            </>
          )}
        </>
      ) : (
        <>
          <p class="hint">{t(($) => $.ui.source.moreSpans)}</p>
          <NewQuoteForm
            source={source}
            spans={spans}
            {...shared}
            onSaved={(saved) => {
              onQuotes((quotes) => [...quotes, saved])
              onClose()
            }}
          />
        </>
      )}
    </aside>
  )
}

/** Linking marks the words that the program suggested, where nobody has: in a record in both languages, on this page. */
const newlyMarked = ({ original, rendition }: Rendition, quotes: Quote[], { id }: Source): Quote[] =>
  [original, rendition].filter((end) => end.source === id && !quotes.some((quote) => quote.id === end.id))
