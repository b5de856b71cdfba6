import { useRef, useState } from 'preact/hooks'
import type { Quote, QuoteStatus } from '../../../server/api/quotes.ts'
import { useChange } from '../../data/asking.ts'
import { useSteps } from '../../data/undoing.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useToast } from '../frame/toasts.tsx'
import { WorkProgress } from '../frame/work-progress.tsx'
import { decideEach, type Decided } from '../review/suggestions.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'

interface Props {
  quotes: Quote[]
  /** Ids of those that are chosen. */
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
  onQuote: (quote: Quote) => void
  onGone: (id: number) => void
}

/** Accepts or rejects several quotes of a list, with one way back for them all. What changed meanwhile is left alone. */
export function ChosenQuotes({ quotes, chosen, onChoose, onQuote, onGone }: Props) {
  const { t } = useInterfaceLanguage()
  const { busy, refusal, run } = useChange()
  const [share, setShare] = useState(0)
  const steps = useSteps(
    useToast(),
    t(($) => $.ui.review.undone),
  )
  const all = useRef<HTMLInputElement>(null)
  const picked = quotes.filter(({ id }) => chosen.has(id))

  const decide = async (some: Quote[], status: QuoteStatus): Promise<Decided> => {
    const decided: Decided = { quotes: [], changed: [], deleted: [] }
    try {
      await decideEach(some, status, decided, setShare)
    } finally {
      for (const quote of [...decided.quotes, ...decided.changed]) onQuote(quote)
      decided.deleted.forEach(onGone)
    }
    return decided
  }
  const told = (words: string, skipped: number) =>
    skipped ? `${words} ${t(($) => $.ui.review.skipped, { count: skipped })}` : words

  const takeBack = async (decided: Quote[], before: ReadonlyMap<number, QuoteStatus>) => {
    let back = 0
    for (const status of new Set(before.values())) {
      const some = decided.filter(({ id }) => before.get(id) === status)
      back += (await decide(some, status)).quotes.length
    }
    return told(
      t(($) => $.ui.quotes.chosenBack, { count: back }),
      decided.length - back,
    )
  }
  const settle = async (status: 'accepted' | 'rejected') => {
    const open = picked.filter((quote) => quote.status !== status)
    const before = new Map(open.map((quote) => [quote.id, quote.status]))
    await run(async () => {
      const decided = await decide(open, status)
      onChoose(new Set())
      const count = decided.quotes.length
      steps.done({
        words: told(
          status === 'accepted'
            ? t(($) => $.ui.review.allAccepted, { count })
            : t(($) => $.ui.quotes.chosenRejected, { count }),
          open.length - count,
        ),
        undo: () => takeBack(decided.quotes, before),
      })
    })
    // The buttons have nothing left to act on.
    all.current?.focus()
  }

  return (
    <div class="chosen-quotes" role="group" aria-label={t(($) => $.ui.quotes.several)}>
      <label class="tick">
        <input
          ref={all}
          type="checkbox"
          checked={picked.length > 0 && picked.length === quotes.length}
          onChange={({ currentTarget: { checked } }) =>
            onChoose(new Set(checked ? quotes.map(({ id }) => id) : []))
          }
        />
        {t(($) => $.ui.quotes.chooseAll)}
      </label>
      {(['accepted', 'rejected'] as const).map((status) => (
        <button
          key={status}
          type="button"
          disabled={busy || picked.every((quote) => quote.status === status)}
          onClick={() => void settle(status)}
        >
          {t(($) => $.ui.quotes.settle[status])}
        </button>
      ))}
      <span class="hint">{picked.length > 0 && t(($) => $.ui.quotes.chosen, { count: picked.length })}</span>
      {busy && <WorkProgress label={t(($) => $.ui.quotes.settling)} share={share} />}
      <ProblemNotice refusal={refusal} />
    </div>
  )
}
