import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { wordsQuoted } from '../../../locales/words-quoted.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import { useEditing } from '../../data/editing.ts'
import { goesWithQuote, type GoesWithQuote } from './goes-with-quote.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { changeOf, draftOf, sameQuote, type QuoteDraft } from './quote-draft.ts'
import { request } from '../../data/request.ts'
import { ConfirmDialog } from '../form/confirm-dialog.tsx'
import { EditForm } from '../form/edit-form.tsx'
import { QUOTE_FIELDS, QuoteFields } from './quote-fields.tsx'
import { useToast } from '../frame/toasts.tsx'

interface Props {
  quote: Quote
  draft: QuoteDraft
  onDraft: (draft: QuoteDraft) => void
  evidenceHint: ComponentChildren
  onSaved: (quote: Quote) => void
  onDeleted: (quote: Quote) => void
  /** A deleted quote is back, under a new id. */
  onRestored: (quote: Quote) => void
  onClose: () => void
}

/** Changes or deletes a stored quote; never over what someone else changed meanwhile. */
export function QuoteEditor(props: Props) {
  const { quote, draft, onDraft, evidenceHint, onSaved, onDeleted, onRestored, onClose } = props
  const { t } = useInterfaceLanguage()
  const path = `/quotes/${quote.id}`
  const { busy, refusal, run, seen, newest, loadNewest } = useEditing({
    path,
    thing: quote,
    draftOf,
    draft,
    onDraft,
  })
  const toast = useToast()

  const save = () =>
    run(async () => {
      const saved = await request<Quote>('PATCH', path, { body: changeOf(seen, draft), seen: seen.version })
      toast({ text: t(($) => $.ui.saved) })
      onSaved(saved)
    })
  const [goesWithIt, setGoesWithIt] = useState<GoesWithQuote | null>(null)
  const remove = async () => {
    await request('DELETE', path, { seen: seen.version })
    onDeleted(quote)
    toast({
      text: t(($) => $.ui.quotes.deleted),
      undo: async () => onRestored(await request<Quote>('POST', '/quotes', { body: sameQuote(seen) })),
    })
  }
  /** The quote alone can be brought back; what else would go is asked about first. */
  const askToRemove = () =>
    run(async () => {
      const found = await goesWithQuote(quote.id)
      if (found.renditions === 0) await remove()
      else setGoesWithIt(found)
    })

  return (
    <>
      <EditForm
        class="quote-editor"
        refusal={refusal}
        shownElsewhere={QUOTE_FIELDS}
        loadNewest={loadNewest}
        busy={busy}
        submit={t(($) => $.ui.save)}
        onSubmit={() => void save()}
        onCancel={onClose}
        more={
          <button
            type="button"
            class="danger plain"
            aria-disabled={busy}
            onClick={() => !busy && void askToRemove()}
          >
            {t(($) => $.ui.quotes.delete)}
          </button>
        }
      >
        <QuoteFields
          draft={draft}
          onChange={onDraft}
          refusal={refusal}
          newest={newest}
          evidenceHint={evidenceHint}
          withStatus
        />
      </EditForm>
      {goesWithIt && (
        <ConfirmDialog
          title={t(($) => $.ui.quotes.deleteTitle)}
          confirm={t(($) => $.ui.quotes.delete)}
          busy={busy}
          onConfirm={() => {
            // What is refused is told in the form, where the newest version can be had.
            setGoesWithIt(null)
            void run(remove)
          }}
          onClose={() => setGoesWithIt(null)}
        >
          <p>
            <q lang={langOf(quote.printedLanguage)}>{wordsQuoted(quote)}</q>
          </p>
          <p>{t(($) => $.ui.source.deleteWith)}</p>
          <ul>
            <li>{t(($) => $.ui.quotes.renditions, { count: goesWithIt.renditions })}</li>
            <li>{t(($) => $.ui.desk.annotations, { count: goesWithIt.annotations })}</li>
          </ul>
          <p>{t(($) => $.ui.quotes.deleteForGood)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
