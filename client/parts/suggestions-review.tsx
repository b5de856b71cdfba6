import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Quote } from '../../server/api/quotes.ts'
import type { Source } from '../../server/api/sources.ts'
import { useChange } from '../asking.ts'
import { useInterfaceLanguage } from '../interface-language.tsx'
import { request } from '../request.ts'
import { decideQuote, suggestionsOf } from '../suggestions.ts'
import { AcceptAll } from './accept-all.tsx'
import { EditedMeanwhile } from './edited-meanwhile.tsx'
import { KeyButtons, onKeyOf, type KeyCommand } from './key-buttons.tsx'
import { QuoteFacts } from './quote-facts.tsx'
import { useToast } from './toasts.tsx'

interface Props {
  source: Source
  /** The suggestion under review; null while none is. */
  suggestion: Quote | null
  /** Whether the review waits for a quote that is being edited. */
  waits: boolean
  onReview: (id: number) => void
  onEdit: (quote: Quote) => void
  onQuotes: (change: (quotes: Quote[]) => Quote[]) => void
}

/** The quotes suggested in a source: how many they are, and one after the other to be accepted, corrected or rejected. */
export function SuggestionsReview({ source, suggestion, waits, onReview, onEdit, onQuotes }: Props) {
  const { t } = useInterfaceLanguage()
  const { query } = useLocation()
  const { busy, refusal, run } = useChange()
  const toast = useToast()
  const region = useRef<HTMLElement>(null)
  const left = suggestionsOf(source.quotes)
  const [hadSome] = useState(left.length > 0)
  const [last, setLast] = useState<Quote | null>(null)
  const [asking, setAsking] = useState(false)

  // Whoever has just added the source begins here, and goes on here wherever a button that had the focus is gone.
  const step = suggestion?.id ?? (left.length ? null : 'done')
  useEffect(() => {
    const isCalled = step !== null || query.review !== undefined
    if (isCalled && !waits && !asking && !region.current?.contains(document.activeElement))
      region.current?.focus({ preventScroll: true })
  }, [step, asking, refusal])

  const replace = (changed: Quote) =>
    onQuotes((quotes) => quotes.map((quote) => (quote.id === changed.id ? changed : quote)))
  const takeBack = async (decided: Quote) => {
    replace(await decideQuote(decided, 'suggested'))
    setLast(null)
    onReview(decided.id)
  }
  const decide = (quote: Quote, status: 'accepted' | 'rejected') =>
    run(async () => {
      const decided = await decideQuote(quote, status)
      replace(decided)
      setLast(decided)
      toast({ text: t(($) => $.ui.review[status]), undo: () => takeBack(decided) })
    })
  const undo = (decided: Quote) =>
    run(async () => {
      await takeBack(decided)
      toast({ text: t(($) => $.ui.review.takenBack, { count: 1 }) })
    })
  /** What is done next is not what the way back leads from. */
  const leaveFor = (act: () => void) => () => {
    setLast(null)
    act()
  }
  const loadNewest = (quote: Quote) =>
    run(async () => replace(await request<Quote>('GET', `/quotes/${quote.id}`)))

  const at = suggestion ? left.findIndex(({ id }) => id === suggestion.id) : -1
  const go = (steps: number) => () => onReview(left.at((at + steps) % left.length)!.id)
  const commands: KeyCommand[] = []
  if (suggestion)
    commands.push(
      {
        name: t(($) => $.ui.quotes.accept),
        keys: ['A'],
        act: () => void decide(suggestion, 'accepted'),
        isMain: true,
      },
      { name: t(($) => $.ui.quotes.reject), keys: ['R'], act: () => void decide(suggestion, 'rejected') },
      { name: t(($) => $.ui.edit), keys: ['E'], act: leaveFor(() => onEdit(suggestion)) },
      { name: t(($) => $.ui.review.next), keys: ['J', 'ArrowDown'], act: go(1) },
      { name: t(($) => $.ui.review.previous), keys: ['K', 'ArrowUp'], act: go(-1) },
    )
  else if (left.length)
    commands.push({
      name: t(($) => $.ui.review.start),
      keys: ['J', 'ArrowDown'],
      act: go(1),
      isMain: true,
    })
  if (last) commands.push({ name: t(($) => $.ui.undo), keys: ['U'], act: () => void undo(last) })
  const offered = waits ? [] : commands

  if (!left.length && !hadSome) return null
  return (
    <>
      <section
        ref={region}
        class={suggestion ? 'review quote-panel' : 'review'}
        aria-labelledby="review-title"
        aria-describedby={suggestion ? 'review-keys' : undefined}
        tabIndex={-1}
        onKeyDown={onKeyOf(offered, busy)}
      >
        <h2 id="review-title">
          {left.length ? t(($) => $.ui.review.title, { count: left.length }) : t(($) => $.ui.review.finished)}
        </h2>
        <div class="suggestion" aria-live="polite" aria-atomic="true">
          {suggestion && (
            <>
              <p class="hint">{t(($) => $.ui.review.position, { number: at + 1, total: left.length })}</p>
              <QuoteFacts quote={suggestion} />
            </>
          )}
        </div>
        <EditedMeanwhile
          refusal={refusal}
          loadNewest={suggestion ? () => void loadNewest(suggestion) : undefined}
        />
        {offered.length > 0 && (
          <div class="actions">
            <KeyButtons commands={offered} busy={busy} />
            {left.length > 0 && (
              <button type="button" onClick={leaveFor(() => setAsking(true))}>
                {t(($) => $.ui.review.acceptAll)}
              </button>
            )}
            {suggestion && (
              <p class="hint" id="review-keys">
                {t(($) => $.ui.review.keys)}
              </p>
            )}
          </div>
        )}
      </section>
      {/* Outside the region: its keys are not for whoever is answering the question. */}
      {asking && <AcceptAll suggestions={left} onQuotes={onQuotes} onClose={() => setAsking(false)} />}
    </>
  )
}
