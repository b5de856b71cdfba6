/** The words selected on each side of the desk, and what corresponds to them on the other. */
import { useMemo, useState } from 'preact/hooks'
import type { Desk } from '../../../server/api/desk.ts'
import type { Marked } from './desk-draft.ts'
import {
  AT_START,
  counterpartsOf,
  pickBoth,
  pickWords,
  selectedIn,
  taken,
  wordsOf,
  type Picked,
  type Side,
} from './quote-words.ts'

export type DeskSelection = ReturnType<typeof useDeskSelection>

const NOTHING_PICKED: Record<Side, Picked> = { original: AT_START, rendered: AT_START }

export function useDeskSelection({ rendition, links }: Desk) {
  const [original, rendered] = [rendition.original.text, rendition.rendition.text]
  const words = useMemo(
    () => ({ original: wordsOf(original), rendered: wordsOf(rendered) }),
    [original, rendered],
  )
  const [picked, setPicked] = useState(NOTHING_PICKED)
  /** The side that was in use last: what corresponds to its words is lit on the other one. */
  const [active, setActive] = useState<Side | null>(null)
  const selected: Marked = {
    original: selectedIn(words.original, picked.original),
    rendered: selectedIn(words.rendered, picked.rendered),
  }
  const at = active && (selected[active] ?? words[active][picked[active].cursor] ?? null)
  const both = active && pickBoth(links, words, picked, active)
  const pickedFor = (marked: Marked, side: Side): Picked => {
    const stretch = marked[side]
    return (stretch && pickWords(words[side], stretch)) ?? { ...picked[side], anchor: null }
  }
  return {
    words,
    picked,
    active,
    setActive,
    selected,
    isSelected: selected.original !== null || selected.rendered !== null,
    /** The words in question on the side in use. */
    at,
    counterparts: active && at ? counterpartsOf(links, active, at) : [],
    /** Takes the words in question and those that correspond to them; null where none do. */
    takeBoth: both && (() => setPicked(both)),
    /** Where nothing is selected, the word under the cursor is. */
    takeWord: () => {
      if (active && !selected.original && !selected.rendered)
        setPicked({ ...picked, [active]: taken(picked[active]) })
    },
    pick: (side: Side, one: Picked) => {
      setActive(side)
      setPicked((before) => ({ ...before, [side]: one }))
    },
    /** Selects the whole words that an annotation touches. */
    take: (marked: Marked) =>
      setPicked({ original: pickedFor(marked, 'original'), rendered: pickedFor(marked, 'rendered') }),
    /** What is selected of a side; words that `take` selected and nobody resized are as they were, even inside a word. */
    markedOf: (side: Side, before: Marked | null) => {
      const was = before && selectedIn(words[side], pickedFor(before, side))
      const isSame = was?.start === selected[side]?.start && was?.end === selected[side]?.end
      return before && isSame ? before[side] : selected[side]
    },
    forget: () => {
      document.getSelection()?.removeAllRanges()
      setPicked(({ original, rendered }) => ({
        original: { ...original, anchor: null },
        rendered: { ...rendered, anchor: null },
      }))
    },
  }
}
