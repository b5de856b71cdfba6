/** The review of the quotes suggested in a source: where it has come to, in which order, and each step with its way back. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import type { Quote, QuoteChange } from '../../../server/api/quotes.ts'
import type { Source } from '../../../server/api/sources.ts'
import type { NamesSpeaker } from '../../../server/api/speakers.ts'
import { useChange } from '../../data/asking.ts'
import { howSure } from './how-sure.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { useToast } from '../frame/toasts.tsx'
import { hasAllQuotes } from '../source/source-text.ts'
import { remember, remembered } from '../../data/remembered.ts'
import { request } from '../../data/request.ts'
import {
  changeQuote,
  reviewOrder,
  suggestionFrom,
  suggestionsOf,
  wayBack,
  type ReviewOrder,
} from './suggestions.ts'
import { useSteps } from '../../data/undoing.ts'

const ORDER = 'review-order'

export type Review = ReturnType<typeof useReview>

export function useReview(source: Source, onQuotes: (change: (quotes: Quote[]) => Quote[]) => void) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const steps = useSteps(
    useToast(),
    t(($) => $.ui.review.undone),
  )
  const { quotes } = source
  // Undoing outlives the rendering in which something was done: it needs the quotes as they are by then.
  const now = useRef(quotes)
  now.current = quotes
  const [order, setOrder] = useState<ReviewOrder>(() => (remembered(ORDER) === 'text' ? 'text' : 'doubtful'))
  // Drawn up once all are there: a quote that is corrected stays where it is.
  const isWhole = hasAllQuotes(source)
  const drawnUp = useMemo(() => reviewOrder(quotes, order), [order, source.id, isWhole])
  const [at, setAt] = useState<number | null>(null)
  const left = suggestionsOf(quotes, drawnUp)

  const replace = (changed: Quote) =>
    onQuotes((all) => all.map((quote) => (quote.id === changed.id ? changed : quote)))
  const restore = async (before: Quote) => {
    const found = now.current.find(({ id }) => id === before.id)
    if (!found) return
    replace(await changeQuote(found, wayBack(found, before)))
    setAt(before.id)
    if (before.status === 'suggested' && found.status !== 'suggested')
      return t(($) => $.ui.review.takenBack, { count: 1 })
  }
  const changed = (before: Quote, words: string) => steps.done({ words, undo: () => restore(before) })
  const change = async (quote: Quote, what: QuoteChange, words: string) => {
    const isDone = await run(async () => replace(await changeQuote(quote, what)))
    // Told once the next key is heeded.
    if (isDone) changed(quote, words)
  }

  return {
    busy,
    refusal,
    left,
    reviewed: quotes.length - left.length,
    total: quotes.length,
    /** The suggestion under review; null while none is. */
    suggestion: at === null ? null : suggestionFrom(quotes, at, drawnUp),
    goTo: setAt,
    /** Null where the program does not say how sure it is of any quote: then there is nothing to order by. */
    order: quotes.some((quote) => howSure(quote)) ? order : null,
    setOrder: (chosen: ReviewOrder) => {
      remember(ORDER, chosen)
      setOrder(chosen)
    },
    decide: (quote: Quote, status: 'accepted' | 'rejected') =>
      change(
        quote,
        { status },
        t(($) => $.ui.review[status]),
      ),
    setLanguage: (quote: Quote, language: Language) =>
      change(
        quote,
        { spoken: spokenIn(quote, language) },
        t(($) => $.ui.review.languageSet, { language: t(($) => $.language[language]) }),
      ),
    setSpeaker: (quote: Quote, speaker: NamesSpeaker | null, name: string) =>
      change(
        quote,
        { speaker },
        speaker === null ? t(($) => $.ui.review.speakerRemoved) : t(($) => $.ui.review.speakerSet, { name }),
      ),
    loadNewest: (quote: Quote) =>
      run(async () => replace(await request<Quote>('GET', `/quotes/${quote.id}`))),
    /** What was changed elsewhere on the page. */
    changed,
    done: steps.done,
    undo: steps.count > 0 ? () => run(steps.undo) : null,
  }
}

/** Of the same language, the words that it rests on still tell. */
function spokenIn({ spoken }: Quote, language: Language): NonNullable<QuoteChange['spoken']> {
  const { evidence, tag } = spoken
  const named = language === spoken.language && tag ? { tag } : {}
  if (language !== spoken.language || !evidence || !('passage' in evidence)) return { language, ...named }
  const { passage, start, end } = evidence
  return { language, ...named, evidence: { passage, start, end } }
}
