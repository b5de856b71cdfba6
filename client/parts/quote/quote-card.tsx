import type { ComponentProps } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Quote, QuoteStatus } from '../../../server/api/quotes.ts'
import { useChange } from '../../data/asking.ts'
import { useFocusBack } from '../keyboard/focus-back.ts'
import { May } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { draftToEdit, type QuoteDraft } from './quote-draft.ts'
import { request } from '../../data/request.ts'
import { decideQuote } from '../review/suggestions.ts'
import { DeskQuoteChain } from '../desk/desk-quote-chain.tsx'
import { ThingHistory } from '../history/thing-history.tsx'
import { EditedMeanwhile } from '../form/edited-meanwhile.tsx'
import { QuoteEditor } from './quote-editor.tsx'
import { QuoteFacts } from './quote-facts.tsx'
import './quote.css'

interface Props extends Pick<
  ComponentProps<typeof DeskQuoteChain>,
  'renditions' | 'onLinked' | 'onUnlinked'
> {
  quote: Quote
  onChange: (quote: Quote) => void
  onDeleted: () => void
  onRestored: () => void
}

/** All that is known of a quote of a list, edited in place. */
export function QuoteCard({ quote, onChange, onDeleted, onRestored, ...chain }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [draft, setDraft] = useState<QuoteDraft | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const opener = useFocusBack<HTMLButtonElement>(draft !== null)
  useLayoutEffect(
    () => card.current?.querySelector<HTMLInputElement>('.quote-editor input')?.focus(),
    [draft !== null],
  )

  const decide = async (status: QuoteStatus) => {
    if (busy) return
    await run(async () => onChange(await decideQuote(quote, status)))
    // The button is gone with what it offered.
    card.current?.focus({ preventScroll: true })
  }
  const loadNewest = () => run(async () => onChange(await request<Quote>('GET', `/quotes/${quote.id}`)))
  const inSource = `/sources/${quote.source}?quote=${quote.id}`

  return (
    <div ref={card} class={`card quote-card ${quote.status}`} tabIndex={-1}>
      <QuoteFacts quote={quote}>
        <div>
          <dt>{t(($) => $.ui.status)}</dt>
          <dd class={`status ${quote.status}`}>{t(($) => $.quoteStatus[quote.status])}</dd>
        </div>
      </QuoteFacts>
      <p>
        <a href={inSource} lang={langOf(quote.printedLanguage)}>
          {quote.sourceTitle}
        </a>
      </p>
      <DeskQuoteChain quote={quote} {...chain} />
      {draft ? (
        <QuoteEditor
          quote={quote}
          draft={draft}
          onDraft={setDraft}
          evidenceHint={
            <p class="hint">
              <a href={inSource}>{t(($) => $.ui.quotes.evidenceInSource)}</a>
            </p>
          }
          onSaved={(saved) => {
            onChange(saved)
            setDraft(null)
          }}
          onDeleted={onDeleted}
          onRestored={onRestored}
          onClose={() => setDraft(null)}
        />
      ) : (
        <>
          <EditedMeanwhile refusal={refusal} loadNewest={() => void loadNewest()} />
          <div class="actions">
            <May be="editor">
              {quote.status !== 'accepted' && (
                <button type="button" onClick={() => void decide('accepted')}>
                  {t(($) => $.ui.quotes.accept)}
                </button>
              )}
              {quote.status !== 'rejected' && (
                <button type="button" onClick={() => void decide('rejected')}>
                  {t(($) => $.ui.quotes.reject)}
                </button>
              )}
              <button ref={opener} type="button" onClick={() => setDraft(draftToEdit(quote))}>
                {t(($) => $.ui.edit)}
              </button>
            </May>
            <a href={`/?quote=${quote.id}`}>{t(($) => $.ui.quotes.check)}</a>
          </div>
        </>
      )}
      <ThingHistory key={quote.version} noun="quote" thing={quote.id} />
    </div>
  )
}
