import { useRef } from 'preact/hooks'
import type { ComponentProps } from 'preact'
import type { Language } from '../../../server/api/language.ts'
import type { Quote, QuoteListed } from '../../../server/api/quotes.ts'
import { useChosen } from '../list/chosen.ts'
import { KeyedRows, type RowCommand } from '../list/keyed-rows.tsx'
import { useOpened } from '../list/opened.ts'
import { Several } from '../list/several.tsx'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { LANGUAGES } from '../words/vocabulary.ts'
import { QuoteCard } from './quote-card.tsx'
import { useQuoteRenditions } from './quote-renditions.ts'
import { QuoteTable } from './quote-table.tsx'
import { useQuotesAtOnce } from './quotes-at-once.ts'

interface Props extends Pick<ComponentProps<typeof QuoteTable>, 'quotes' | 'order' | 'onOrder'> {
  onQuote: (quote: Quote) => void
  onGone: (id: number) => void
  /** A deleted quote is back. */
  onRestored: () => void
}

/** The quotes of a list: gone through by keys, decided several at once, each opened in its place. */
export function QuoteRows({ quotes, order, onOrder, onQuote, onGone, onRestored }: Props) {
  const { t } = useInterfaceLanguage()
  const renditions = useQuoteRenditions(quotes)
  const chosen = useChosen(quotes)
  const box = useRef<HTMLDivElement>(null)
  const { open, toggle } = useOpened(box, quotes)
  const all = useRef<HTMLInputElement>(null)
  const gone = (quote: number) => {
    onGone(quote)
    // The rows at their other ends show them as well.
    for (const { id } of renditions.of({ id: quote }) ?? []) renditions.remove(id)
  }
  const atOnce = useQuotesAtOnce({ onQuote, onGone: gone })

  /** Those that are chosen, or else the one a key was pressed on. */
  const meant = (quote: QuoteListed) => (chosen.picked.length > 0 ? chosen.picked : [quote])
  const settle = async (some: QuoteListed[], status: 'accepted' | 'rejected') => {
    const undecided = some.filter((quote) => quote.status !== status)
    if (undecided.length === 0) return
    await atOnce.change(undecided, { status }, (count) =>
      status === 'accepted'
        ? t(($) => $.ui.review.allAccepted, { count })
        : t(($) => $.ui.quotes.chosenRejected, { count }),
    )
    chosen.chooseAll(false)
  }
  const setLanguage = async (some: QuoteListed[], language: Language) => {
    await atOnce.change(some, { spoken: { language } }, (count) =>
      t(($) => $.ui.quotes.chosenLanguage, { count, language: t(($) => $.language[language]) }),
    )
    chosen.chooseAll(false)
  }
  /** The buttons have nothing left to act on. */
  const fromBar = (work: Promise<void>) => void work.then(() => all.current?.focus())

  const languageKeys = { fr: 'F', en: 'E', other: 'O' } as const
  const commands: RowCommand<QuoteListed>[] = [
    {
      name: t(($) => $.ui.quotes.accept),
      keys: ['A'],
      changes: true,
      act: (quote) => void settle(meant(quote), 'accepted'),
    },
    {
      name: t(($) => $.ui.quotes.reject),
      keys: ['R'],
      changes: true,
      act: (quote) => void settle(meant(quote), 'rejected'),
    },
    ...(['fr', 'en', 'other'] as const).map((language) => ({
      name: t(($) => $.ui.review.languageSet, { language: t(($) => $.language[language]) }),
      keys: [languageKeys[language]] as [string],
      changes: true as const,
      act: (quote: QuoteListed) => void setLanguage(meant(quote), language),
    })),
    { name: t(($) => $.ui.rows.open), keys: ['V'], act: ({ id }) => toggle(id) },
  ]

  return (
    <div ref={box}>
      <ProblemNotice refusal={renditions.refusal} />
      <Several
        be="editor"
        chosen={chosen}
        busy={atOnce.busy}
        share={atOnce.share}
        refusal={atOnce.refusal}
        all={all}
      >
        {(['accepted', 'rejected'] as const).map((status) => (
          <button
            key={status}
            type="button"
            disabled={atOnce.busy || chosen.picked.every((quote) => quote.status === status)}
            onClick={() => fromBar(settle(chosen.picked, status))}
          >
            {t(($) => $.ui.quotes.settle[status])}
          </button>
        ))}
        <select
          aria-label={t(($) => $.ui.quotes.languageOfChosen)}
          disabled={atOnce.busy || chosen.picked.length === 0}
          value=""
          onChange={({ currentTarget }) => {
            const language = LANGUAGES.find((one) => one === currentTarget.value)
            currentTarget.value = ''
            if (language) fromBar(setLanguage(chosen.picked, language))
          }}
        >
          <option value="">{t(($) => $.ui.quotes.languageOfChosen)}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(($) => $.language[language])}
            </option>
          ))}
        </select>
      </Several>
      <KeyedRows
        be="editor"
        items={quotes}
        onChoose={(id) => chosen.choose(id, !chosen.has(id))}
        commands={commands}
        undo={atOnce.undo}
        busy={atOnce.busy}
      >
        <QuoteTable
          quotes={quotes}
          chosen={chosen}
          order={order}
          onOrder={onOrder}
          open={open}
          onOpen={toggle}
          details={(quote) => (
            <QuoteCard
              quote={quote}
              renditions={renditions.of(quote)}
              onLinked={renditions.add}
              onUnlinked={renditions.remove}
              onChange={onQuote}
              onDeleted={() => gone(quote.id)}
              onRestored={onRestored}
            />
          )}
        />
      </KeyedRows>
    </div>
  )
}
