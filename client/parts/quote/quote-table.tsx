import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'
import type { z } from 'zod'
import type { QuoteListed, QuoteSearch } from '../../../server/api/quotes.ts'
import type { Chosen } from '../list/chosen.ts'
import { MarkedText } from '../list/marked-text.tsx'
import { TickCell, TickHead } from '../list/several.tsx'
import { SortHead } from '../list/sort-head.tsx'
import { spokenName } from '../../../locales/spoken-name.ts'
import { wordsQuoted } from '../../../locales/words-quoted.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { LostIn } from './lost-in.tsx'
import './quote-table.css'

type Order = NonNullable<z.output<typeof QuoteSearch>['sort']>

interface Props {
  quotes: QuoteListed[]
  chosen: Chosen<QuoteListed>
  order: Order
  onOrder: (order: Order) => void
  /** The id of the quote that is open. */
  open: ReadonlySet<number>
  onOpen: (id: number) => void
  /** What stands beneath a quote that is open. */
  details: (quote: QuoteListed) => ComponentChildren
}

/** Quotes, a row each; all that is known of one stands beneath it once it is opened. */
export function QuoteTable({ quotes, chosen, order, onOrder, open, onOpen, details }: Props) {
  const { t } = useInterfaceLanguage()
  const sorted = (name: Order, words: string) => (
    <SortHead
      words={words}
      sorted={order === name ? (name === 'speaker' ? 'ascending' : 'descending') : undefined}
      onSort={() => onOrder(order === name ? 'added' : name)}
    />
  )
  return (
    <table class="dense-table quote-table">
      <thead>
        <tr>
          <TickHead be="editor" />
          <th scope="col">{t(($) => $.ui.quotes.one)}</th>
          {sorted(
            'speaker',
            t(($) => $.ui.speaker),
          )}
          <th scope="col">{t(($) => $.ui.spoken)}</th>
          <th scope="col">{t(($) => $.ui.printed)}</th>
          <th scope="col">{t(($) => $.ui.source.title)}</th>
          {sorted(
            'published',
            t(($) => $.ui.quotes.published),
          )}
          <th scope="col">{t(($) => $.ui.status)}</th>
        </tr>
      </thead>
      <tbody>
        {quotes.map((quote) => (
          <Fragment key={quote.id}>
            <QuoteRow
              quote={quote}
              isChosen={chosen.has(quote.id)}
              onChoose={(isChosen) => chosen.choose(quote.id, isChosen)}
              isOpen={open.has(quote.id)}
              onOpen={() => onOpen(quote.id)}
            />
            {open.has(quote.id) && (
              <tr class="row-details" data-row={quote.id}>
                <td colspan={8}>{details(quote)}</td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  quote: QuoteListed
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  isOpen: boolean
  onOpen: () => void
}

function QuoteRow({ quote, isChosen, onChoose, isOpen, onOpen }: RowProps) {
  const { t, shortDay } = useInterfaceLanguage()
  const { spoken, printedLanguage, publishedAt, status } = quote
  return (
    <tr class={`quote-row ${status}`} data-row={quote.id}>
      <TickCell be="editor" of={wordsQuoted(quote)} checked={isChosen} onChoose={onChoose} />
      <th scope="row">
        <button type="button" class="row-words" aria-expanded={isOpen} onClick={onOpen}>
          <span lang={langOf(printedLanguage)}>
            <SpanWords quote={quote} />
          </span>
        </button>
      </th>
      <td>{quote.speaker?.name ?? <span class="hint">{t(($) => $.ui.noSpeaker)}</span>}</td>
      <td>
        {spokenName(t, spoken)}
        {spoken.basis === 'inferred' && <span class="hint"> ({t(($) => $.basis.inferred)})</span>}
      </td>
      <td>{t(($) => $.language[printedLanguage])}</td>
      <td>
        <a href={`/sources/${quote.source}?quote=${quote.id}`} lang={langOf(printedLanguage)}>
          {quote.sourceTitle}
        </a>
        {quote.publisher && <span class="under">{quote.publisher}</span>}
        <LostIn quote={quote} />
      </td>
      <td class="day">{publishedAt && shortDay(publishedAt)}</td>
      <td class={`status ${status}`}>{t(($) => $.quoteStatus[status])}</td>
    </tr>
  )
}

/** The words of each span between marks of their own, which the style sheet draws: dots part them in words too. */
function SpanWords({ quote: { spans, marks } }: { quote: QuoteListed }) {
  let start = 0
  return spans.map(({ passage, start: place, exact }, i) => {
    const from = start
    start += exact.length + 1
    const own = marks.map((mark) => ({ start: mark.start - from, end: mark.end - from }))
    return (
      <Fragment key={`${passage}-${place}`}>
        {i > 0 && ' … '}
        <q>
          <MarkedText text={exact} marks={own} />
        </q>
      </Fragment>
    )
  })
}
