import { useMemo, useRef, useState } from 'preact/hooks'
import type { Annotation, Severity } from '../../../server/api/annotations.ts'
import type { Desk, DeskPassage } from '../../../server/api/desk.ts'
import { EMPTY_REMARK, newAnnotation, remarkOf, type Marked, type Remark } from './desk-draft.ts'
import type { DeskWork } from './desk-work.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { isTyping } from '../keyboard/is-typing.ts'
import type { Refusal } from '../../data/request.ts'
import {
  AT_START,
  counterpartsOf,
  otherSide,
  pickBoth,
  pickWords,
  selectedIn,
  taken,
  wordsOf,
  type Picked,
  type Side,
} from './quote-words.ts'
import { isSpeech } from './desk-chain.tsx'
import { DeskAnnotations } from './desk-annotations.tsx'
import { DeskCounterparts } from './desk-counterparts.tsx'
import { DeskFlags } from './desk-flags.tsx'
import { DeskHouse } from './desk-house.tsx'
import { DeskKeys } from './desk-keys.tsx'
import { DeskSettling } from './desk-settling.tsx'
import { DeskRemark } from './desk-remark.tsx'
import { severityOfKey } from './desk-severity.tsx'
import { DeskSide, type Lit } from './desk-side.tsx'
import { EditedMeanwhile } from '../form/edited-meanwhile.tsx'
import './desk.css'

interface Props {
  desk: Desk
  work: DeskWork
  /** By their ids. */
  passages: ReadonlyMap<number, DeskPassage>
}

interface Remarking {
  /** The annotation that is changed; null where it is a new one. */
  annotation: Annotation | null
  remark: Remark
}

const NOTHING_PICKED: Record<Side, Picked> = { original: AT_START, rendered: AT_START }
const SIDES = ['original', 'rendered'] as const

/** Both wordings side by side, what is selected in them, and what is remarked on them. */
export function DeskBoard({ desk, work, passages }: Props) {
  const { t } = useInterfaceLanguage()
  const { rendition, annotations, flags, links } = desk
  const quotes = { original: rendition.original, rendered: rendition.rendition }
  const words = useMemo(
    () => ({ original: wordsOf(quotes.original.text), rendered: wordsOf(quotes.rendered.text) }),
    [quotes.original.text, quotes.rendered.text],
  )
  const { standing, dismissed } = useMemo(() => inOrder(annotations), [annotations])
  const boxes = { original: useRef<HTMLDivElement>(null), rendered: useRef<HTMLDivElement>(null) }
  const [picked, setPicked] = useState(NOTHING_PICKED)
  /** The side that was in use last: what corresponds to its words is lit on the other one. */
  const [active, setActive] = useState<Side | null>(null)
  const [pointed, setPointed] = useState<Marked | null>(null)
  const began = useRef<HTMLElement | null>(null)
  const [remarking, setRemarking] = useState<Remarking | null>(null)
  /** What was refused of a remark that was then left. */
  const [left, setLeft] = useState<Refusal | null>(null)

  const selected: Marked = {
    original: selectedIn(words.original, picked.original),
    rendered: selectedIn(words.rendered, picked.rendered),
  }
  const isSelected = selected.original !== null || selected.rendered !== null
  const at = active && (selected[active] ?? words[active][picked[active].cursor] ?? null)
  const counterparts = active && at ? counterpartsOf(links, active, at) : []
  const litOn = (side: Side): Lit[] => [
    ...(active === otherSide(side)
      ? counterparts.map((stretch) => ({ stretch, how: 'counterpart' as const }))
      : []),
    ...(pointed?.[side] ? [{ stretch: pointed[side], how: 'pointed' as const }] : []),
  ]
  const both = active && pickBoth(links, words, picked, active)
  const wordsIn = (side: Side) =>
    selected[side] && {
      text: quotes[side].text.slice(selected[side].start, selected[side].end),
      language: quotes[side].printedLanguage,
    }

  const forget = () => {
    document.getSelection()?.removeAllRanges()
    setPicked(({ original, rendered }) => ({
      original: { ...original, anchor: null },
      rendered: { ...rendered, anchor: null },
    }))
  }
  const toWords = () => boxes[active ?? 'original'].current?.focus()
  /** The bar goes with the selection, and would take the focus with it. */
  const forgetAndReturn = () => {
    forget()
    toWords()
  }
  /** Back to where it was begun, or else to the words. */
  const close = () => {
    setRemarking(null)
    setLeft(work.refused)
    if (began.current?.isConnected) began.current.focus()
    else toWords()
  }
  const begin = (severity?: Severity) => {
    began.current = boxes[active ?? 'original'].current
    if (!isSelected && active) setPicked({ ...picked, [active]: taken(picked[active]) })
    setRemarking({ annotation: null, remark: { ...EMPTY_REMARK, ...(severity && { severity }) } })
  }
  const edit = (annotation: Annotation) => {
    began.current = document.activeElement as HTMLElement
    setPicked({ original: pickedFor(annotation, 'original'), rendered: pickedFor(annotation, 'rendered') })
    setRemarking({ annotation, remark: remarkOf(annotation) })
  }
  const pickedFor = (annotation: Annotation, side: Side): Picked => {
    const stretch = annotation[side]
    return (stretch && pickWords(words[side], stretch)) ?? { ...picked[side], anchor: null }
  }
  /** A stretch that nobody resized stays as it is, even where it begins or ends inside a word. */
  const marked = (side: Side, { annotation }: Remarking) => {
    if (!annotation) return selected[side]
    const before = selectedIn(words[side], pickedFor(annotation, side))
    const isSame = before?.start === selected[side]?.start && before?.end === selected[side]?.end
    return isSame ? annotation[side] : selected[side]
  }
  const save = async (remarking: Remarking) => {
    const { annotation, remark } = remarking
    const both = { original: marked('original', remarking), rendered: marked('rendered', remarking) }
    const isSaved = annotation
      ? await work.change(annotation, { ...remark, ...both })
      : await work.mark(newAnnotation(remark, both))
    if (!isSaved) return
    close()
    forget()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return
    const isOnBar = (event.target as Element).closest('.selection-bar') !== null
    const isOnWords = isOnBar || SIDES.some((side) => boxes[side].current === event.target)
    const severity = severityOfKey(event.key)
    if (event.key.toLowerCase() === 'u') void work.undo()
    else if (event.key === 'Escape') (isOnBar ? forgetAndReturn : forget)()
    else if (isOnWords && (event.key.toLowerCase() === 'm' || (event.key === 'Enter' && !isOnBar))) begin()
    else if (isOnWords && severity) begin(severity)
    else if (isOnWords && both && event.key.toLowerCase() === 'b') setPicked(both)
    else return
    event.preventDefault()
  }
  return (
    <div class="board" onKeyDown={onKeyDown}>
      <h2 class="visually-hidden">{t(($) => $.ui.desk.wordings)}</h2>
      <div class="two-sides">
        {SIDES.map((side) => (
          <DeskSide
            key={side}
            side={side}
            heading={t(($) => $.ui.desk.side[headingOf(desk, side)], {
              language: t(($) => $.language[quotes[side].printedLanguage]),
            })}
            quote={quotes[side]}
            passages={passages}
            words={words[side]}
            picked={picked[side]}
            onPicked={(one) => {
              setActive(side)
              setPicked((before) => ({ ...before, [side]: one }))
            }}
            onFocus={() => setActive(side)}
            lit={litOn(side)}
            annotations={standing}
            flags={flags}
            box={boxes[side]}
            keys="desk-keys"
          />
        ))}
      </div>
      <DeskCounterparts
        rendition={rendition}
        side={active}
        at={at}
        counterparts={counterparts}
        annotations={standing}
      />
      <DeskKeys id="desk-keys" undo={work.steps > 0 ? () => void work.undo() : null} />
      <EditedMeanwhile
        refusal={remarking || work.refused === left ? null : work.refused}
        loadNewest={() => void work.load().then(toWords)}
      />
      {isSelected && !remarking && (
        <div class="selection-bar" role="group" aria-label={t(($) => $.ui.source.selection)}>
          <button type="button" class="primary" onClick={() => begin()}>
            {t(($) => $.ui.desk.mark)} <kbd aria-hidden="true">M</kbd>
          </button>
          {both && (
            <button type="button" onClick={() => setPicked(both)}>
              {t(($) => $.ui.desk.takeBoth)} <kbd aria-hidden="true">B</kbd>
            </button>
          )}
          <button type="button" onClick={forgetAndReturn}>
            {t(($) => $.ui.desk.unselect)} <kbd aria-hidden="true">Esc</kbd>
          </button>
        </div>
      )}
      {remarking && (
        <DeskRemark
          key={remarking.annotation?.id ?? 'new'}
          title={t(($) => $.ui.desk[remarking.annotation ? 'changeRemark' : 'newRemark'])}
          words={{ original: wordsIn('original'), rendered: wordsIn('rendered') }}
          to={rendition.to}
          remark={remarking.remark}
          onChange={(remark) => setRemarking({ ...remarking, remark })}
          refusal={work.refused === left ? null : work.refused}
          busy={work.busy}
          submit={remarking.annotation ? t(($) => $.ui.save) : t(($) => $.ui.desk.mark)}
          onSubmit={() => void save(remarking)}
          onClose={() => {
            close()
            // The words were those of the annotation.
            if (remarking.annotation) forget()
          }}
        />
      )}
      <div class="desk-columns">
        <DeskFlags
          desk={desk}
          busy={work.busy}
          onPoint={setPointed}
          onDecide={(flag, reason) => void work.decide(flag, reason)}
        />
        <DeskAnnotations
          desk={desk}
          standing={standing}
          dismissed={dismissed}
          busy={work.busy}
          onPoint={setPointed}
          onEdit={edit}
          onChange={(annotation, change) => void work.change(annotation, change)}
          onRemove={(annotation) => void work.remove(annotation)}
        />
      </div>
      <DeskHouse
        rendition={rendition}
        work={work}
        selected={{ original: wordsIn('original'), rendered: wordsIn('rendered') }}
        onPoint={setPointed}
      />
      <DeskSettling desk={desk} work={work} onPoint={setPointed} />
    </div>
  )
}

const placeOf = ({ rendered, original }: Annotation) => (original ?? rendered)?.start ?? 0

/** In the order of the text, where an omission stands with the words of the original. */
function inOrder(annotations: Annotation[]) {
  const sorted = annotations.toSorted((a, b) => placeOf(a) - placeOf(b) || a.id - b.id)
  return {
    standing: sorted.filter(({ status }) => status !== 'dismissed'),
    dismissed: sorted.filter(({ status }) => status === 'dismissed'),
  }
}

function headingOf({ rendition, chain }: Desk, side: Side) {
  if (side === 'rendered') return rendition.isBackTranslation ? 'backRendition' : 'rendition'
  if (chain[0] && chain[0].original.id !== rendition.original.id) return 'translated'
  return isSpeech(rendition.original) ? 'speech' : 'original'
}
