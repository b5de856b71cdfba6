/** One change of several quotes of a list, with one way back for them all. What changed meanwhile is left alone. */
import { useState } from 'preact/hooks'
import type { Quote, QuoteChange } from '../../../server/api/quotes.ts'
import { useChange } from '../../data/asking.ts'
import { useSteps } from '../../data/undoing.ts'
import { useToast } from '../frame/toasts.tsx'
import { changeAll, nothingDecided, takeBack, type Decided } from '../review/suggestions.ts'
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
  const make = async (work: (decided: Decided) => Promise<void>): Promise<Decided> => {
    const decided = nothingDecided()
    try {
      await work(decided)
    } finally {
      for (const quote of [...decided.quotes, ...decided.changed]) onQuote(quote)
      decided.deleted.forEach(onGone)
    }
    return decided
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
        const made = await make((decided) => changeAll(some, change, decided, setShare))
        const count = made.quotes.length
        steps.done({
          words: told(words(count), some.length - count),
          undo: async () => {
            const { length } = (await make((decided) => takeBack(made, decided))).quotes
            return told(
              t(($) => $.ui.quotes.chosenBack, { count: length }),
              count - length,
            )
          },
        })
      }),
    undo: steps.count > 0 ? () => void run(steps.undo) : null,
  }
}
