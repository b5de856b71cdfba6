import type { ComponentChildren } from 'preact'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Source } from '../../../server/api/sources.ts'
import { useChange } from '../../data/asking.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import type { PassageSpan } from '../source/passage-selection.ts'
import { newQuote, type QuoteDraft } from './quote-draft.ts'
import { request } from '../../data/request.ts'
import { EditForm } from '../form/edit-form.tsx'
import { QUOTE_FIELDS, QuoteFields } from './quote-fields.tsx'
import { useToast } from '../frame/toasts.tsx'

interface Props {
  source: Source
  spans: PassageSpan[]
  draft: QuoteDraft
  onDraft: (draft: QuoteDraft) => void
  evidenceHint: ComponentChildren
  onSaved: (quote: Quote) => void
  onClose: () => void
}

export function NewQuoteForm({ source, spans, draft, onDraft, evidenceHint, onSaved, onClose }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const save = () =>
    run(async () => {
      onSaved(await request<Quote>('POST', '/quotes', { body: newQuote(source.id, spans, draft) }))
      toast({ text: t(($) => $.ui.quotes.added) })
    })
  return (
    <EditForm
      class="quote-editor"
      refusal={refusal}
      shownElsewhere={QUOTE_FIELDS}
      busy={busy}
      ready={spans.length > 0}
      submit={t(($) => $.ui.quotes.save)}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <QuoteFields
        draft={draft}
        onChange={onDraft}
        refusal={refusal}
        newest={null}
        evidenceHint={evidenceHint}
        withStatus={false}
      />
    </EditForm>
  )
}
