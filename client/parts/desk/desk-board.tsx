import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Annotation } from '../../../server/api/annotations.ts'
import type { Desk, DeskPassage } from '../../../server/api/desk.ts'
import { useInterfaceLanguage } from '../words/interface-language.tsx'
import { SEVERITIES } from '../words/vocabulary.ts'
import { EditedMeanwhile } from '../form/edited-meanwhile.tsx'
import { isTyping } from '../keyboard/is-typing.ts'
import { KeyButtons, onKeyOf, type KeyCommand } from '../keyboard/key-buttons.tsx'
import { CATEGORY_KEYS } from './desk-category-keys.ts'
import { DeskAnnotations } from './desk-annotations.tsx'
import { isSpeech } from './desk-chain.tsx'
import { DeskCounterparts } from './desk-counterparts.tsx'
import type { Marked } from './desk-draft.ts'
import { DeskFlags } from './desk-flags.tsx'
import { DeskHouse } from './desk-house.tsx'
import { DeskKeys } from './desk-keys.tsx'
import { DeskSettling } from './desk-settling.tsx'
import { DeskRemark } from './desk-remark.tsx'
import { useRemarking } from './desk-remarking.ts'
import { useDeskSelection } from './desk-selection.ts'
import { DeskSide, type Lit } from './desk-side.tsx'
import type { DeskWork } from './desk-work.ts'
import { otherSide, type Side } from './quote-words.ts'
import './desk.css'
import './desk-board.css'

interface Props {
  desk: Desk
  work: DeskWork
  /** By their ids. */
  passages: ReadonlyMap<number, DeskPassage>
}

const SIDES = ['original', 'rendered'] as const
/** Where a link leads that ends in it: to the words, past all that stands above them. */
export const TO_WORDS = '#words'

/** Both wordings side by side, and docked beside them what is remarked on the words selected. */
export function DeskBoard({ desk, work, passages }: Props) {
  const { t } = useInterfaceLanguage()
  const { rendition, annotations, flags } = desk
  const quotes = { original: rendition.original, rendered: rendition.rendition }
  const { standing, dismissed } = useMemo(() => inOrder(annotations), [annotations])
  const boxes = { original: useRef<HTMLDivElement>(null), rendered: useRef<HTMLDivElement>(null) }
  const selection = useDeskSelection(desk)
  const { active, at, counterparts, selected } = selection
  const [pointed, setPointed] = useState<Marked | null>(null)
  const toWords = () => boxes[active ?? 'original'].current?.focus()
  const form = useRef<HTMLElement>(null)
  const remarks = useRemarking(selection, work, toWords, () => form.current?.querySelector('select')?.focus())
  const { remarking } = remarks
  useEffect(() => {
    if (location.hash === TO_WORDS) toWords()
  }, [])
  useEffect(() => {
    // Where the form takes the foot of the window, the words have to stand above it.
    if (remarking && matchMedia('(width < 72rem)').matches)
      boxes[active ?? 'original'].current?.querySelector('.cursor')?.scrollIntoView()
  }, [remarking !== null])

  const litOn = (side: Side): Lit[] => [
    ...(active === otherSide(side)
      ? counterparts.map((stretch) => ({ stretch, how: 'counterpart' as const }))
      : []),
    ...(pointed?.[side] ? [{ stretch: pointed[side], how: 'pointed' as const }] : []),
  ]
  const wordsIn = (side: Side) =>
    selected[side] && {
      text: quotes[side].text.slice(selected[side].start, selected[side].end),
      language: quotes[side].printedLanguage,
    }

  /** The bar goes with the selection, and would take the focus with it. */
  const forgetAndReturn = () => {
    selection.forget()
    toWords()
  }
  const onBar: KeyCommand[] = [
    ...(remarks.mayRemark
      ? [
          {
            name: t(($) => $.ui.desk.mark),
            keys: ['M'] as [string],
            act: () => remarks.begin(),
            isMain: true,
          },
        ]
      : []),
    ...(selection.takeBoth
      ? [{ name: t(($) => $.ui.desk.takeBoth), keys: ['B'] as [string], act: selection.takeBoth }]
      : []),
    { name: t(($) => $.ui.desk.unselect), keys: ['Escape'], act: forgetAndReturn },
  ]
  const onWords: KeyCommand[] = [
    ...onBar,
    ...SEVERITIES.map((severity, index) => ({
      name: t(($) => $.severity[severity]),
      keys: [String(index + 1)] as [string],
      act: () => remarks.begin({ severity }),
    })),
    ...Object.entries(CATEGORY_KEYS).map(([key, category]) => ({
      name: t(($) => $.mqm[category]),
      keys: [key] as [string],
      act: () => remarks.begin({ category }),
    })),
  ]
  const anywhere: KeyCommand[] = [
    { name: t(($) => $.ui.desk.undo), keys: ['U'], act: () => work.undo?.() },
    { name: t(($) => $.ui.desk.unselect), keys: ['Escape'], act: selection.forget },
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event)) return
    if ((event.target as Element).closest('.selection-bar')) onKeyOf(onWords, false)(event)
    else if (SIDES.some((side) => boxes[side].current === event.target))
      onKeyOf([{ name: '', keys: ['Enter'], act: () => remarks.begin() }, ...onWords], false)(event)
    onKeyOf(anywhere, false)(event)
  }
  return (
    <div class="board" onKeyDown={onKeyDown}>
      <h2 class="visually-hidden">{t(($) => $.ui.desk.wordings)}</h2>
      <div class="board-words">
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
              words={selection.words[side]}
              picked={selection.picked[side]}
              onPicked={(one) => selection.pick(side, one)}
              onFocus={() => selection.setActive(side)}
              lit={litOn(side)}
              annotations={standing}
              flags={flags}
              box={boxes[side]}
              id={side === 'original' ? TO_WORDS.slice(1) : undefined}
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
        <DeskKeys id="desk-keys" undo={work.undo} />
        <EditedMeanwhile
          refusal={remarking ? null : remarks.refusal}
          loadNewest={() => void work.load().then(toWords)}
        />
      </div>
      {selection.isSelected && !remarking && (
        <div class="selection-bar" role="group" aria-label={t(($) => $.ui.source.selection)}>
          <KeyButtons commands={onBar} busy={false} />
        </div>
      )}
      <div class="board-panels">
        {remarking && (
          <DeskRemark
            key={remarking.id}
            box={form}
            title={t(($) => $.ui.desk[remarking.annotation ? 'changeRemark' : 'newRemark'])}
            words={{ original: wordsIn('original'), rendered: wordsIn('rendered') }}
            to={rendition.to}
            remark={remarking.remark}
            isCategorised={remarking.isCategorised}
            onChange={remarks.say}
            refusal={remarks.refusal}
            busy={work.busy}
            submit={remarking.annotation ? t(($) => $.ui.save) : t(($) => $.ui.desk.mark)}
            onSubmit={() => void remarks.save()}
            onClose={remarks.leave}
          />
        )}
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
          onEdit={remarks.edit}
          onChange={(annotation, change) => void work.change(annotation, change)}
          onRemove={(annotation) => void work.remove(annotation)}
        />
      </div>
      <div class="board-below">
        <DeskHouse
          rendition={rendition}
          work={work}
          selected={{ original: wordsIn('original'), rendered: wordsIn('rendered') }}
          onPoint={setPointed}
        />
        <DeskSettling desk={desk} work={work} onPoint={setPointed} />
      </div>
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
