import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Evidence, Language } from '../../../server/api/language.ts'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Passage, Source } from '../../../server/api/sources.ts'
import { useMay } from '../session/session.tsx'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { FindBar, useFindInText } from './find-in-text.tsx'
import { passageRows, type Numbered } from './passage-rows.ts'
import { usePassageSelection, type PassageSpan } from './passage-selection.ts'
import {
  draftAsRecorded,
  draftToEdit,
  restsOnWords,
  type OnDesk,
  type QuoteDraft,
} from '../quote/quote-draft.ts'
import { useToDesk } from '../desk/to-desk.ts'
import { ProblemNotice } from '../frame/problem-notice.tsx'
import { useReview } from '../review/review.ts'
import { useEscape } from '../keyboard/escape.ts'
import { LanguageChoice } from './language-choice.tsx'
import { PassageView, type RestsOn } from './passage-view.tsx'
import { QuotePanel } from '../quote/quote-panel.tsx'
import { RecordingPart, useRecording } from './recording.tsx'
import { hasAllQuotes, isLong, useAllQuotes, useSourceText, type Outlined } from './source-text.ts'
import { SpanActions, type SpanAction } from './span-actions.tsx'
import { SuggestionsReview } from '../review/suggestions-review.tsx'
import { TextLegend } from './text-legend.tsx'
import { TextSheets } from './text-sheets.tsx'
import { useToast } from '../frame/toasts.tsx'
import './source.css'

interface Props {
  source: Source
  onSource: (change: (now: Source) => Source) => void
  onQuotes: (change: (quotes: Quote[]) => Quote[]) => void
}

const NONE: Quote[] = []

/** The passages of a source, and beside them the quote that is being marked or edited. */
export function SourceDesk({ source, onSource, onQuotes }: Props) {
  const { t, locale } = useInterfaceLanguage()
  const { query, path, route } = useLocation()
  const toast = useToast()
  const toDesk = useToDesk()
  const passages = useRef<HTMLDivElement>(null)
  const { selected, forget } = usePassageSelection(passages, source.passages)
  const [desk, setDesk] = useState<OnDesk | null>(null)
  const review = useReview(source, onQuotes)
  const recording = useRecording(source.id)
  const suggestion = desk ? null : review.suggestion
  const open = desk ? desk.quote : suggestion
  const printed = source.snapshots.map(({ language }) => language)
  const target = Number(query.passage)
  const mayEdit = useMay('editor')
  const text = useSourceText(source, onSource)
  const find = useFindInText(source.id)
  const named = Number(query.quote)
  useAllQuotes(source, mayEdit, named, onSource)
  const isNamedHere = source.quotes.some(({ id }) => id === named)
  useEffect(() => {
    const quote = source.quotes.find(({ id }) => id === named)
    setDesk(quote ? edited(quote) : null)
  }, [query.quote, query.passage, isNamedHere])
  const openAt = open?.spans[0]?.passage
  const isOpenHere = text.passage(openAt) !== undefined
  useEffect(() => {
    if (open) bringUp(passages.current?.querySelector('.lit[aria-current]'))
  }, [open?.id, desk !== null, isOpenHere])
  const isFoundHere = text.passage(find.at?.passage) !== undefined
  useEffect(() => {
    if (find.at) bringUp(passages.current?.querySelector('mark.found[aria-current]'))
  }, [find.at, isFoundHere])

  const pointedAt = find.at?.passage ?? openAt ?? target
  const called = text.outlined(pointedAt)?.printedLanguage
  const own = printed.find((language) => language === locale)
  const [shown, setShown] = useState<Language | 'both'>(called ?? own ?? printed[0]!)
  // What the address or the review points at is shown, whatever was chosen before.
  useEffect(() => {
    if (called) setShown((now) => (now === 'both' ? now : called))
  }, [called, pointedAt])
  useEffect(() => {
    if (!query.quote) bringUp(document.getElementById(`passage-${target}`))
  }, [query.quote, query.passage, shown, text.passage(target) !== undefined])
  const rows = useMemo(() => passageRows(text.outline, shown), [text.outline, shown])
  const quotesIn = useMemo(() => byPassage(source.quotes), [source.quotes])

  const close = () => {
    setDesk(null)
    document.getElementById(`passage-${desk?.spans[0]?.passage}`)?.focus({ preventScroll: true })
    if (query.quote) route(path, true)
  }
  /** Without saving: what was typed can be had back. */
  const leave = (left: OnDesk) => {
    close()
    if (left.quote && JSON.stringify(left.draft) === JSON.stringify(draftToEdit(left.quote))) return
    toast({ text: t(($) => $.ui.source.notSaved), undo: async () => setDesk(left) })
  }
  const show = (spans: PassageSpan[], draft: QuoteDraft) => {
    if (query.quote) route(path, true)
    setDesk({ quote: null, spans: sorted(spans), draft })
  }
  const actions: SpanAction[] = []
  if (desk && !desk.quote)
    actions.push({
      name: t(($) => $.ui.source.addSpan),
      act: (spans) => show(joined([...desk.spans, ...spans]), desk.draft),
    })
  if (desk && desk.draft.language !== 'unknown' && restsOnWords(desk.draft.basis))
    actions.unshift({
      name: t(($) => $.ui.source.asEvidence),
      act: ([span]) => {
        const words = text.passage(span?.passage)?.text.slice(span?.start, span?.end)
        if (span && words) setDesk({ ...desk, draft: { ...desk.draft, evidence: { ...span, text: words } } })
      },
    })
  if (mayEdit && (!desk || desk.quote))
    actions.push({
      name: t(($) => $.ui.source.makeQuote),
      act: (spans) => {
        const stands = ({ id }: Passage) => spans.some(({ passage }) => passage === id)
        show(spans, draftAsRecorded(source.passages.filter(stands)))
      },
    })

  const restsOn = [
    ...wordsOf('evidence', desk?.draft.evidence ?? suggestion?.spoken.evidence),
    ...wordsOf('cue', open?.attribution?.cue),
    ...wordsOf('name', open?.attribution?.name),
  ]
  const found = useMemo(() => byPassage(find.places.map((place) => ({ spans: [place] }))), [find.places])
  const drawRow = (row: Numbered<Outlined>[]) => (
    <div key={row[0]!.id} class={shown === 'both' ? 'passage-pair' : undefined}>
      {row.map(({ id, number, printedLanguage, counterparts }, side) => (
        <PassageView
          key={id}
          source={source.id}
          passage={text.passage(id)!}
          number={number}
          isBeside={shown === 'both'}
          lang={langOf(printedLanguage)}
          quotes={quotesIn.get(id) ?? NONE}
          open={open?.id ?? null}
          marked={desk && !desk.quote ? desk.spans : []}
          restsOn={restsOn}
          found={found.get(id)?.map(({ spans }) => spans[0]!)}
          foundNow={find.at}
          isTarget={id === target}
          actions={actions}
          onPlay={recording.play}
          // A pair is opened by either of its sides, and offered once.
          toDesk={mayEdit && side === 0 && counterparts.length > 0 ? toDesk : null}
        />
      ))}
    </div>
  )
  useEscape(() => {
    if (selected.length > 0) forget()
    else if (desk) leave(desk)
    else if (suggestion) review.goTo(null)
  })
  return (
    <div
      class={['desk', (desk || suggestion) && 'with-panel', shown === 'both' && 'side-by-side']
        .filter(Boolean)
        .join(' ')}
    >
      {mayEdit && hasAllQuotes(source) && (
        <SuggestionsReview
          source={source}
          review={review}
          suggestion={suggestion}
          waits={desk !== null}
          onEdit={(quote) => setDesk(edited(quote))}
          onQuotes={onQuotes}
        />
      )}
      <div class="passages" ref={passages}>
        {mayEdit && <p class="hint">{t(($) => $.ui.source.selectHint)}</p>}
        {source.count.quotes > 0 && <TextLegend />}
        {isLong(source) && <FindBar find={find} />}
        <ProblemNotice refusal={toDesk.refusal ?? text.refusal} />
        {source.passages.some(({ time }) => time !== null) && (
          <RecordingPart recording={recording} at={atOf(query.at)} />
        )}
        {printed.length > 1 && <LanguageChoice printed={printed} shown={shown} onChoose={setShown} />}
        {isLong(source) ? (
          <TextSheets
            rows={rows}
            has={(id) => text.passage(id) !== undefined}
            load={(ids) => void text.load(ids)}
            wanted={new Set([pointedAt, target, ...selected.map(({ passage }) => passage)])}
          >
            {drawRow}
          </TextSheets>
        ) : (
          rows.map(drawRow)
        )}
      </div>
      {desk && (
        <QuotePanel
          key={desk.quote?.id ?? 'new'}
          source={source}
          desk={desk}
          onDesk={setDesk}
          onQuotes={onQuotes}
          onChanged={(before) =>
            review.changed(
              before,
              t(($) => $.ui.saved),
            )
          }
          onClose={close}
        />
      )}
      {actions.length > 0 && selected.length > 0 && (
        <div class="selection-bar" role="group" aria-label={t(($) => $.ui.source.selection)}>
          <SpanActions actions={actions} spans={selected} onDone={forget} />
        </div>
      )}
    </div>
  )
}

/** Where in the recording the address points, in milliseconds. */
const atOf = (at: string | undefined): number | null => (at && /^\d{1,9}$/u.test(at) ? Number(at) : null)

const wordsOf = (what: RestsOn['what'], words: Evidence | null | undefined): RestsOn[] =>
  words && 'passage' in words ? [{ ...words, what }] : []

const edited = (quote: Quote): OnDesk => ({ quote, spans: quote.spans, draft: draftToEdit(quote) })

/** What has spans, by each passage that one of them stands in. */
function byPassage<One extends { spans: readonly { passage: number }[] }>(all: readonly One[]) {
  const found = new Map<number, One[]>()
  for (const one of all)
    for (const passage of new Set(one.spans.map((span) => span.passage)))
      found.set(passage, [...(found.get(passage) ?? []), one])
  return found
}

/**
 * Where a panel takes the foot of a narrow screen, the words have to stand above it. At once: what is passed on the way
 * through a long text would be drawn, and move where the way goes.
 */
const bringUp = (element: Element | null | undefined) =>
  element?.scrollIntoView({
    block: matchMedia('(width < 56rem)').matches ? 'start' : 'center',
    behavior: 'instant',
  })

const sorted = (spans: PassageSpan[]) => [...spans].sort((a, b) => a.passage - b.passage || a.start - b.start)

/** Spans that overlap or touch become one: the spans of a quote stand apart. */
function joined(spans: PassageSpan[]): PassageSpan[] {
  return sorted(spans).reduce<PassageSpan[]>((done, span) => {
    const last = done.at(-1)
    if (!last || last.passage !== span.passage || span.start > last.end) return [...done, span]
    return [...done.slice(0, -1), { ...last, end: Math.max(last.end, span.end) }]
  }, [])
}
