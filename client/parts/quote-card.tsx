import { useState } from 'preact/hooks'
import type { Quote, QuoteStatus } from '../../server/api.ts'
import { useChange } from '../asking.ts'
import { langOf, useInterfaceLanguage } from '../interface-language.tsx'
import { draftToEdit, type QuoteDraft } from '../quote-draft.ts'
import { request } from '../request.ts'
import { decideQuote } from '../suggestions.ts'
import { DeskQuoteChain } from './desk-quote-chain.tsx'
import { EditedMeanwhile } from './edited-meanwhile.tsx'
import { QuoteEditor } from './quote-editor.tsx'
import { QuoteFacts } from './quote-facts.tsx'

interface Props {
  quote: Quote
  onChange: (quote: Quote) => void
  onDeleted: () => void
  onRestored: () => void
}

/** A quote in the list, edited in place. */
export function QuoteCard({ quote, onChange, onDeleted, onRestored }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [draft, setDraft] = useState<QuoteDraft | null>(null)

  const decide = (status: QuoteStatus) => run(async () => onChange(await decideQuote(quote, status)))
  const loadNewest = () => run(async () => onChange(await request<Quote>('GET', `/quotes/${quote.id}`)))
  const inSource = `/sources/${quote.source}?quote=${quote.id}`

  return (
    <li class={`card quote-card ${quote.status}`}>
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
      <DeskQuoteChain quote={quote} />
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
            {quote.status !== 'accepted' && (
              <button type="button" disabled={busy} onClick={() => void decide('accepted')}>
                {t(($) => $.ui.quotes.accept)}
              </button>
            )}
            {quote.status !== 'rejected' && (
              <button type="button" disabled={busy} onClick={() => void decide('rejected')}>
                {t(($) => $.ui.quotes.reject)}
              </button>
            )}
            <button type="button" onClick={() => setDraft(draftToEdit(quote))}>
              {t(($) => $.ui.edit)}
            </button>
            <a href={`/?quote=${quote.id}`}>{t(($) => $.ui.quotes.check)}</a>
          </div>
        </>
      )}
    </li>
  )
}
