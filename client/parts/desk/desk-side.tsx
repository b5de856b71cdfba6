import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Quote } from '../../../server/api/quotes.ts'
import type { Annotation, DeskFlag } from '../../../server/api/annotations.ts'
import type { DeskPassage } from '../../../server/api/desk.ts'
import { cutText, type Mark } from '../words/cut-text.ts'
import { langOf, useInterfaceLanguage } from '../words/interface-language.tsx'
import { layOut } from './quote-layout.ts'
import {
  endOfSelection,
  overlaps,
  selectedIn,
  type Picked,
  type Side,
  type Stretch,
  type Word,
} from './quote-words.ts'
import { useWordSelection, wordAcross } from './word-selection.ts'
import { SEVERITIES } from '../words/vocabulary.ts'
import './desk-words.css'

export interface Lit {
  stretch: Stretch
  how: 'counterpart' | 'pointed'
}

interface Props {
  side: Side
  heading: string
  quote: Quote
  /** By their ids. */
  passages: ReadonlyMap<number, DeskPassage>
  words: Word[]
  picked: Picked
  onPicked: (picked: Picked) => void
  onFocus: () => void
  lit: Lit[]
  /** Those that stand, in the order of their numbers. */
  annotations: Annotation[]
  flags: DeskFlag[]
  box: { current: HTMLDivElement | null }
  /** By which a link leads to the words. */
  id: string | undefined
  keys: string
}

/** The words of one side, in the passage they stand in, to be selected by mouse, by touch or by keyboard. */
export function DeskSide(props: Props) {
  const { side, heading, quote, passages: known, words, picked, onPicked, onFocus, box, id, keys } = props
  const { t, day } = useInterfaceLanguage()
  const [whole, setWhole] = useState(false)
  const lang = langOf(quote.printedLanguage)
  const { passages, isShortened } = useMemo(
    () => layOut(quote, (passage) => known.get(passage)?.text, whole),
    [quote, known, whole],
  )
  const { publisher, publishedAt } = known.get(quote.spans[0]!.passage) ?? {}
  useWordSelection(box, words, onPicked)
  const byKeyboard = useRef(false)
  useEffect(() => {
    if (byKeyboard.current) box.current?.querySelector('.cursor')?.scrollIntoView({ block: 'nearest' })
    byKeyboard.current = false
  }, [picked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moved = movedBy(event, words, picked, box.current!)
    if (!moved) return
    event.preventDefault()
    document.getSelection()?.removeAllRanges()
    byKeyboard.current = true
    onPicked(moved)
  }
  return (
    <section class="rendition-side" aria-labelledby={`side-${side}`}>
      <header>
        <h3 id={`side-${side}`}>{heading}</h3>
        <p class="hint">
          {quote.speaker?.name ?? t(($) => $.ui.noSpeaker)} ·{' '}
          <a href={`/sources/${quote.source}?quote=${quote.id}`} lang={lang}>
            {quote.sourceTitle}
          </a>
          {publisher && `, ${publisher}`}
          {publishedAt && `, ${day(publishedAt)}`}
        </p>
      </header>
      {/* Its own keys move among the words, so a screen reader has to hand them on; the words are read in the chain too. */}
      <div
        ref={box}
        id={id}
        class="desk-words"
        role="application"
        tabIndex={0}
        lang={lang}
        aria-labelledby={`side-${side}`}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={({ target }) => {
          const word = (target as HTMLElement).closest<HTMLElement>('[data-word]')?.dataset.word
          if (word !== undefined && document.getSelection()?.isCollapsed)
            onPicked({ cursor: Number(word), anchor: null })
        }}
      >
        {passages.map(({ passage, pieces }) => (
          <p key={passage}>
            {pieces.map(({ text, at }, index) =>
              at === null ? (
                <span key={index} class="around">
                  {text}
                </span>
              ) : (
                <Words key={index} {...props} text={text} at={at} />
              ),
            )}
          </p>
        ))}
      </div>
      {(isShortened || whole) && (
        <p>
          <button type="button" class="plain" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t(($) => $.ui.desk.wholePassage)}
          </button>
        </p>
      )}
    </section>
  )
}

type What = { word: number } | { annotation: Annotation; number: number } | { flag: DeskFlag }

/**
 * One stretch of the quote. It is cut at words and at what is stored, never at what is selected: a text node that is
 * replaced under a selection ends it.
 */
function Words({
  side,
  words,
  picked,
  lit,
  annotations,
  flags,
  text,
  at,
}: Props & { text: string; at: number }) {
  const pieces = useMemo(() => {
    const marks: Mark<What>[] = [
      ...words.map((word, index) => ({ ...word, what: { word: index } })),
      ...annotations.flatMap((annotation, index) => {
        const stretch = annotation[side]
        return stretch ? [{ ...stretch, what: { annotation, number: index + 1 } }] : []
      }),
      ...flags.flatMap((flag) => (flag[side] ? [{ ...flag[side], what: { flag } }] : [])),
    ]
    return cutText(text, at, marks).filter((piece) => piece.text !== '')
  }, [side, words, annotations, flags, text, at])
  const selected = selectedIn(words, picked)
  return (
    <>
      {pieces.map((piece) => {
        const here = { start: piece.start, end: piece.start + piece.text.length }
        const word = piece.marks.find((mark) => 'word' in mark)?.word
        const over = piece.marks.filter((mark) => 'annotation' in mark)
        const gravest = over
          .map(({ annotation }) => SEVERITIES.indexOf(annotation.severity))
          .reduce((most, one) => Math.max(most, one), -1)
        const ending = over.filter(({ annotation }) => annotation[side]!.end === here.end)
        const classes = [
          selected && overlaps(selected, here) && 'selected',
          word !== undefined && word === picked.cursor && 'cursor',
          ...lit.filter(({ stretch }) => overlaps(stretch, here)).map(({ how }) => how),
          piece.marks.some((mark) => 'flag' in mark) && 'flagged',
          gravest >= 0 && `annotated ${SEVERITIES[gravest]}`,
        ].filter(Boolean)
        return (
          <span
            key={piece.start}
            data-at={piece.start}
            data-word={word}
            data-depth={over.length > 1 ? Math.min(over.length, 3) : undefined}
            data-number={ending.length ? ending.map(({ number }) => number).join(' ') : undefined}
            class={classes.join(' ') || undefined}
          >
            {piece.text}
          </span>
        )
      })}
    </>
  )
}

/** Where a key leads; null where it is no key of the words. The first step with Shift takes the word under the cursor. */
function movedBy(
  { key, shiftKey }: KeyboardEvent,
  words: Word[],
  picked: Picked,
  box: HTMLElement,
): Picked | null {
  const { cursor, anchor } = picked
  if (key === ' ') return { cursor, anchor: anchor === null ? cursor : null }
  const last = words.length - 1
  const targets: Record<string, () => number> = {
    ArrowLeft: () => cursor - 1,
    ArrowRight: () => cursor + 1,
    ArrowUp: () => wordAcross(box, words, cursor, -1) ?? 0,
    ArrowDown: () => wordAcross(box, words, cursor, 1) ?? last,
    Home: () => 0,
    End: () => last,
  }
  const target = targets[key]?.()
  if (target === undefined) return null
  const to = Math.min(Math.max(target, 0), last)
  if (!shiftKey) return { cursor: to, anchor: null }
  const isFirstStep = anchor === null && Math.abs(target - cursor) <= 1
  return { cursor: isFirstStep ? cursor : endOfSelection(words, cursor, to), anchor: anchor ?? cursor }
}
