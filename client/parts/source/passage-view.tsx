import { useLocation } from 'preact-iso'
import { useRef, useState } from 'preact/hooks'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Passage } from '../../../server/api/sources.ts'
import { conflictLine } from '../../../locales/conflict-line.ts'
import { cutText, type Mark } from '../words/cut-text.ts'
import { clock } from '../words/clock.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import type { ToDesk } from '../desk/to-desk.ts'
import type { PassageSpan } from './passage-selection.ts'
import { PassagePicker } from './passage-picker.tsx'
import type { SpanAction } from './span-actions.tsx'

interface Props {
  source: number
  passage: Passage
  number: number
  /** Whether its counterpart stands beside it, with the same number. */
  isBeside: boolean
  lang: string
  quotes: Quote[]
  /** The quote open beside the text, or under review. */
  open: number | null
  /** Spans of the quote being marked. */
  marked: PassageSpan[]
  /** The words that the open quote rests on. */
  restsOn: RestsOn[]
  /** Where the words stand that are searched for, and the one of them that is shown. */
  found: PassageSpan[] | undefined
  foundNow: PassageSpan | null
  /** Whether the address points here. */
  isTarget: boolean
  actions: SpanAction[]
  /** Plays the recording from a time in milliseconds; null where none was chosen. */
  onPlay: ((from: number) => void) | null
  /** Takes the passage and its counterpart to the desk; null where it has none. */
  toDesk: ToDesk | null
}

/** Words by which a quote is attributed, or by which the language spoken is known. */
export interface RestsOn extends PassageSpan {
  what: 'name' | 'cue' | 'evidence'
}

type Lit = { quote: Quote } | 'marked' | 'found' | 'found now' | RestsOn['what']

export function PassageView(props: Props) {
  const { source, passage, number, isBeside, lang, isTarget, actions, onPlay, toDesk } = props
  const { t } = useInterfaceLanguage()
  const [picking, setPicking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const closePicker = () => {
    setPicking(false)
    opener.current?.focus()
  }
  const { speaker, spoken, conflict, time, counterparts, printedLanguage, wordsLanguage } = passage
  const ownLang = wordsLanguage ? langOf(wordsLanguage) : lang
  return (
    <section
      class={isTarget ? 'passage target' : 'passage'}
      id={`passage-${passage.id}`}
      tabIndex={-1}
      aria-label={[
        t(($) => $.ui.source.passage, { number }),
        isBeside && t(($) => $.language[printedLanguage]),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      {(speaker || time || conflict || spoken.language !== 'unknown') && (
        <p class="passage-speaker">
          {speaker?.name}
          {speaker && spoken.language !== 'unknown' && ' · '}
          {spoken.language !== 'unknown' &&
            (spoken.tag
              ? t(($) => $.ui.source.spokenIn.named, { tag: spoken.tag })
              : t(($) => $.ui.source.spokenIn[spoken.language as 'fr' | 'en' | 'other']))}
          {counterparts.length > 0 &&
            spoken.language !== 'unknown' &&
            ` · ${t(($) => (spoken.language === printedLanguage ? $.ui.source.asSpoken : $.ui.source.rendition))}`}
          {time &&
            (onPlay ? (
              <button
                type="button"
                class="plain play"
                aria-label={t(($) => $.ui.recording.playFrom, { time: clock(time.start) })}
                onClick={() => onPlay(time.start)}
              >
                {clock(time.start)}
              </button>
            ) : (
              <time> {clock(time.start)}</time>
            ))}
          {conflict && <span class="conflict"> {conflictLine(conflict, t)}</span>}
        </p>
      )}
      <p class="passage-words" lang={ownLang} data-passage={passage.id}>
        <LitWords {...props} />
      </p>
      <p class="passage-tools">
        <a
          href={`/sources/${source}?passage=${passage.id}`}
          aria-label={t(($) => $.ui.source.linkTo, { number })}
        >
          ¶ {number}
        </a>
        <button
          ref={opener}
          type="button"
          class="plain"
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          {t(($) => $.ui.source.markQuote)}
          <span class="visually-hidden"> {t(($) => $.ui.source.inPassage, { number })}</span>
        </button>
        {toDesk && (
          <button type="button" class="plain to-desk" onClick={() => toDesk.busy || toDesk.open(passage.id)}>
            {t(($) => $.ui.audit.openPair)}
            <span class="visually-hidden"> {t(($) => $.ui.source.inPassage, { number })}</span>
          </button>
        )}
      </p>
      {picking && <PassagePicker passage={passage} lang={ownLang} actions={actions} onClose={closePicker} />}
    </section>
  )
}

/** The text alone: offsets of a selection are counted in what this renders. */
function LitWords({ source, passage, quotes, open, marked, restsOn, found = [], foundNow }: Props) {
  const { t } = useInterfaceLanguage()
  const { route } = useLocation()
  const show = (quote: Quote) => route(`/sources/${source}?quote=${quote.id}`)
  const here = (span: PassageSpan) => span.passage === passage.id
  const marks: Mark<Lit>[] = [
    ...quotes
      .filter((quote) => quote.status !== 'rejected' || quote.id === open)
      .flatMap((quote) =>
        quote.spans.filter(here).map(({ start, end }) => ({ start, end, what: { quote } })),
      ),
    ...marked.filter(here).map(({ start, end }) => ({ start, end, what: 'marked' as const })),
    ...restsOn.filter(here).map(({ start, end, what }) => ({ start, end, what })),
    ...found.map((place) => ({
      ...place,
      what: place === foundNow ? ('found now' as const) : ('found' as const),
    })),
  ]
  const linked = new Set<number>()
  return cutText(passage.text, 0, marks).map((piece) => {
    const quote = innermost(piece.marks)
    const classes = piece.marks.filter((mark) => typeof mark === 'string')
    const words = classes.length ? (
      <mark class={classes.join(' ')} aria-current={classes.includes('found now') ? 'true' : undefined}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    )
    if (!quote) return words
    const isFirst = !linked.has(quote.id)
    linked.add(quote.id)
    return (
      // Not an <a>: browsers let nobody select words inside one, and words inside a quote are just what is selected here.
      <span
        class={`lit ${quote.status}`}
        role="link"
        title={quote.speaker?.name ?? t(($) => $.ui.noSpeaker)}
        aria-current={quotesIn(piece.marks).some(({ id }) => id === open) ? 'true' : undefined}
        tabIndex={isFirst ? 0 : -1}
        onMouseDown={({ currentTarget: link }) => {
          // Chromium begins no selection with the first letter of what it is about to focus.
          link.removeAttribute('tabindex')
          setTimeout(() => link.setAttribute('tabindex', isFirst ? '0' : '-1'))
        }}
        onClick={() => {
          // The end of a selection made across a lit quote is no click on it.
          if (document.getSelection()?.isCollapsed) show(quote)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') show(quote)
        }}
      >
        {words}
      </span>
    )
  })
}

const quotesIn = (marks: Lit[]): Quote[] =>
  marks.filter((mark) => typeof mark !== 'string').map(({ quote }) => quote)

const innermost = (marks: Lit[]): Quote | undefined =>
  quotesIn(marks).sort((a, b) => a.text.length - b.text.length)[0]
