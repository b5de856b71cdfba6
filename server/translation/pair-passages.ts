/** Pairs the paragraphs of one sitting's files in two languages: each renders the other. */
import { addTo } from '../language/add-to.ts'
import type { ReadPassage } from '../store/captured.ts'
import { alignByLength } from './align-by-length.ts'

type Paragraph = Pick<ReadPassage, 'text' | 'paragraph'>

/** Positions in the one file and the other. */
export type Pair = [a: number, b: number]

/** Ids that number the paragraphs of a speaker's turn, "3-12-2", agree only as far as both files part them alike. */
const IN_TURN = /^([\w.]+-[\w.]+)-\d+$/

/**
 * By the record's own ids of paragraphs. Where they number the paragraphs of a turn, the turns are paired by id and the
 * paragraphs in each by their order, where there are as many, else by length. A paragraph without a counterpart of its
 * own is in no pair, and none is in two.
 *
 * @returns in the order of `a`
 */
export function pairPassages(a: readonly Paragraph[], b: readonly Paragraph[]): Pair[] {
  const turnsB = turnsOf(b)
  const pairs = [...turnsOf(a)].flatMap(([turn, fromA]) => pairTurn(a, fromA, b, turnsB.get(turn) ?? []))
  return pairs.sort(([a], [b]) => a - b)
}

function turnsOf(paragraphs: readonly Paragraph[]): Map<string, number[]> {
  const turns = new Map<string, number[]>()
  for (const [i, { paragraph }] of paragraphs.entries()) {
    if (paragraph === undefined) continue
    addTo(turns, IN_TURN.exec(paragraph)?.[1] ?? paragraph, i)
  }
  return turns
}

function pairTurn(
  a: readonly Paragraph[],
  fromA: number[],
  b: readonly Paragraph[],
  fromB: number[],
): Pair[] {
  if (fromA.length === fromB.length) return fromA.map((at, i) => [at, fromB[i]!])
  const lengths = (all: readonly Paragraph[], from: number[]) => from.map((at) => all[at]!.text.length)
  return alignByLength(lengths(a, fromA), lengths(b, fromB)).map(([i, j]) => [fromA[i]!, fromB[j]!])
}
