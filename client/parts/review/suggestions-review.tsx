import { useLocation } from 'preact-iso'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../../server/api/language.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Source } from '../../../server/api/sources.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { maySpeak, useNamed } from './named-in-source.ts'
import type { Review } from './review.ts'
import { LANGUAGES } from '../words/vocabulary.ts'
import { AcceptAll } from './accept-all.tsx'
import { EditedMeanwhile } from '../form/edited-meanwhile.tsx'
import { KeyButtons, onKeyOf, type KeyCommand } from '../keyboard/key-buttons.tsx'
import { KeyHelp } from '../keyboard/key-help.tsx'
import { ReviewOrderChoice } from './review-order-choice.tsx'
import { SpeakerChoice } from './speaker-choice.tsx'
import { SuggestionFacts } from './suggestion-facts.tsx'
import './review.css'

interface Props {
  source: Source
  review: Review
  /** The suggestion under review; null while none is. */
  suggestion: Quote | null
  /** Whether the review waits for a quote that is being edited. */
  waits: boolean
  onEdit: (quote: Quote) => void
  onQuotes: (change: (quotes: Quote[]) => Quote[]) => void
}

/** In both languages of the interface: French, English, other, unknown. */
const KEY_OF: Record<Language, string> = { fr: 'F', en: 'E', other: 'O', unknown: 'U' }

/** The quotes suggested in a source: how many they are, and one after the other to be accepted, corrected or rejected. */
export function SuggestionsReview({ source, review, suggestion, waits, onEdit, onQuotes }: Props) {
  const { t } = useInterfaceLanguage()
  const { query } = useLocation()
  const region = useRef<HTMLElement>(null)
  const { left, busy, refusal, order } = review
  const [hadSome] = useState(left.length > 0)
  const isCalled = useRef(query.review !== undefined)
  const [open, setOpen] = useState<'all' | 'speakers' | 'help' | null>(null)
  const named = useNamed(source.id, open === 'speakers')

  // Whoever has just added the source begins here, and goes on here wherever a button that had the focus is gone.
  const step = suggestion?.id ?? (left.length ? null : 'done')
  useLayoutEffect(() => {
    if (step !== null) isCalled.current = true
    if (isCalled.current && !waits && open === null && !region.current?.contains(document.activeElement))
      region.current?.focus({ preventScroll: true })
  }, [step, open, refusal])
  useLayoutEffect(() => setOpen(null), [step])

  const at = left.findIndex(({ id }) => id === suggestion?.id)
  const go = (steps: number) => () => review.goTo(left.at((at + steps) % left.length)!.id)
  const close = () => {
    setOpen(null)
    region.current?.focus({ preventScroll: true })
  }

  const languages = suggestion ? LANGUAGES.map((language) => languageKey(suggestion, language)) : []
  function languageKey(quote: Quote, language: Language): KeyCommand {
    return {
      name: t(($) => $.language[language]),
      keys: [KEY_OF[language]],
      act: () => void review.setLanguage(quote, language),
      isPressed: quote.spoken.language === language,
    }
  }
  const commands: KeyCommand[] = []
  if (suggestion)
    commands.push(
      {
        name: t(($) => $.ui.quotes.accept),
        keys: ['A'],
        act: () => void review.decide(suggestion, 'accepted'),
        isMain: true,
      },
      {
        name: t(($) => $.ui.quotes.reject),
        keys: ['R'],
        act: () => void review.decide(suggestion, 'rejected'),
      },
      {
        name: t(($) => $.ui.speaker),
        keys: ['S'],
        act: () => setOpen('speakers'),
      },
      { name: t(($) => $.ui.edit), keys: ['M'], act: () => onEdit(suggestion) },
      { name: t(($) => $.ui.review.next), keys: ['J', 'ArrowDown'], act: go(1) },
      { name: t(($) => $.ui.review.previous), keys: ['K', 'ArrowUp'], act: go(-1) },
    )
  else if (left.length)
    commands.push({ name: t(($) => $.ui.review.start), keys: ['J', 'ArrowDown'], act: go(1), isMain: true })
  if (review.undo) commands.push({ name: t(($) => $.ui.undo), keys: ['Z'], act: () => void review.undo?.() })
  if (suggestion)
    commands.push({ name: t(($) => $.ui.close), keys: ['Escape'], act: () => review.goTo(null) })
  const help: KeyCommand = { name: t(($) => $.ui.review.help), keys: ['?'], act: () => setOpen('help') }
  const all = waits ? [] : [...languages, ...commands, help]

  if (!left.length && !hadSome) return null
  return (
    <>
      <section
        ref={region}
        class={suggestion ? 'review quote-panel' : 'review'}
        aria-labelledby="review-title"
        aria-describedby={suggestion ? 'review-keys' : undefined}
        tabIndex={-1}
        onKeyDown={onKeyOf(all, busy)}
      >
        <div class="review-head">
          <h2 id="review-title">
            {left.length
              ? t(($) => $.ui.review.title, { count: left.length })
              : t(($) => $.ui.review.finished)}
          </h2>
          {!waits && (
            <label class="review-progress">
              {t(($) => $.ui.review.progress, { count: review.reviewed, total: review.total })}{' '}
              <progress max={review.total} value={review.reviewed} />
            </label>
          )}
          {order && left.length > 1 && !waits && (
            <ReviewOrderChoice order={order} onChoose={review.setOrder} />
          )}
        </div>
        <div class="suggestion" aria-live="polite" aria-atomic="true">
          {suggestion && <SuggestionFacts quote={suggestion} />}
        </div>
        <EditedMeanwhile
          refusal={refusal}
          loadNewest={suggestion ? () => void review.loadNewest(suggestion) : undefined}
        />
        {suggestion && open === 'speakers' && (
          <SpeakerChoice
            choices={maySpeak(source, named, suggestion)}
            now={suggestion.speaker?.name ?? null}
            lang={langOf(suggestion.printedLanguage)}
            onChoose={(chosen) => {
              close()
              void review.setSpeaker(suggestion, chosen?.speaker ?? null, chosen?.name ?? '')
            }}
            onClose={close}
            onLeave={() => setOpen((now) => (now === 'speakers' ? null : now))}
          />
        )}
        {languages.length > 0 && open !== 'speakers' && (
          <div class="segments language-keys" role="group" aria-label={t(($) => $.ui.spokenLanguage)}>
            <KeyButtons commands={languages} busy={busy} />
          </div>
        )}
        {all.length > 0 && open !== 'speakers' && (
          <div class="actions">
            <KeyButtons commands={[...commands, ...(suggestion ? [help] : [])]} busy={busy} />
            {left.length > 0 && !suggestion && (
              <button type="button" onClick={() => setOpen('all')}>
                {t(($) => $.ui.review.acceptAll)}
              </button>
            )}
            {suggestion && (
              <p class="hint for-keys" id="review-keys">
                {t(($) => $.ui.review.keys)}
              </p>
            )}
          </div>
        )}
      </section>
      {/* Outside the region: its keys are not for whoever is answering the question. */}
      {open === 'all' && (
        <AcceptAll
          suggestions={left}
          onQuotes={onQuotes}
          onDone={review.done}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'help' && (
        <KeyHelp
          title={t(($) => $.ui.review.helpTitle)}
          commands={[
            ...languages.map(({ name, keys }) => ({
              name: t(($) => $.ui.review.languageSet, { language: name }),
              keys,
            })),
            ...commands,
            { name: t(($) => $.ui.review.byNumber), keys: ['1–9'] },
            help,
          ]}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
