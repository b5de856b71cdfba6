/** One change of several quotes of a list, with one way back for them all. What changed meanwhile is left alone. */
import { useState } from 'preact/hooks'
import type { Quote, QuoteChange } from '../../../server/api/quotes.ts'
import { useChange } from '../../data/asking.ts'
import { useSteps } from '../../data/undoing.ts'
import { useToast } from '../frame/toasts.tsx'
import { changeEach, wayBack, type Decided } from '../review/suggestions.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Told {
  onQuote: (quote: Quote) => void
  onGone: (id: number) => void
}

export function useQuotesAtOnce({ onQuote, onGone }: Told) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const steps = useSteps(
    useToast(),
    t(($) => $.ui.review.undone),
  )
  const make = async (some: Quote[], change: (quote: Quote) => QuoteChange): Promise<Quote[]> => {
    const decided: Decided = { quotes: [], changed: [], deleted: [] }
    try {
      await changeEach(some, change, decided, setShare)
    } finally {
      for (const quote of [...decided.quotes, ...decided.changed]) onQuote(quote)
      decided.deleted.forEach(onGone)
    }
    return decided.quotes
  }
  const told = (words: string, skipped: number) =>
    skipped ? `${words} ${t(($) => $.ui.review.skipped, { count: skipped })}` : words

  return {
    busy,
    share,
    refusal,
    /** @param words what is told of so many that are changed */
    change: (some: Quote[], change: QuoteChange, words: (count: number) => string) =>
      run(async () => {
        const before = new Map(some.map((quote) => [quote.id, quote]))
        const changed = await make(some, () => change)
        steps.done({
          words: told(words(changed.length), some.length - changed.length),
          undo: async () => {
            const back = await make(changed, (now) => wayBack(now, before.get(now.id)!))
            return told(
              t(($) => $.ui.quotes.chosenBack, { count: back.length }),
              changed.length - back.length,
            )
          },
        })
      }),
    undo: steps.count > 0 ? () => void run(steps.undo) : null,
  }
}
