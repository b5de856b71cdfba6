/** Two wordings → which words of each the other does not have, in their order. */
import { type Span, words } from '../../language/split.ts'
import { pairedInOrder } from './paired-in-order.ts'

/** @param older texts that were, @param newer those in their place @returns for each text its stretches that are not in the other side */
export function changedWords(
  older: readonly string[],
  newer: readonly string[],
): { older: Span[][]; newer: Span[][] } {
  const [was, now] = [wordsIn(older), wordsIn(newer)]
  const paired = pairedInOrder(
    was.map(({ word }) => word),
    now.map(({ word }) => word),
  )
  const kept = new Set(paired)
  return {
    older: stretches(older.length, was, (i) => paired[i] === null),
    newer: stretches(newer.length, now, (i) => !kept.has(i)),
  }
}

interface Word extends Span {
  text: number
  word: string
}

const wordsIn = (texts: readonly string[]): Word[] =>
  texts.flatMap((all, text) =>
    words(all).map(({ start, end }) => ({ text, start, end, word: all.slice(start, end) })),
  )

/** Words next to each other are one stretch. */
function stretches(texts: number, all: readonly Word[], isMarked: (i: number) => boolean): Span[][] {
  const found: Span[][] = Array.from({ length: texts }, () => [])
  for (const [i, { text, start, end }] of all.entries()) {
    if (!isMarked(i)) continue
    const marks = found[text]!
    const last = marks.at(-1)
    if (last && i > 0 && all[i - 1]!.text === text && isMarked(i - 1)) last.end = end
    else marks.push({ start, end })
  }
  return found
}
