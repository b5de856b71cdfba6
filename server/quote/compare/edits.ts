/** Edits as they are told: what was said, what is claimed, and where each stands. */
import type { TextEdit } from '../../api/edits.ts'
import type { Span } from '../../language/split.ts'
import type { Kind } from './classify.ts'
import { type BothTexts, type Change, isJoin, runsOf } from './both-texts.ts'

type Stretch = TextEdit['said']

/** One edit for each change that has a kind; letters cut into other words are one edit together. */
export const editsOf = (changes: readonly Change[], both: BothTexts): TextEdit[] =>
  runsOf(changes).flatMap((run) =>
    (isJoin(run) ? [run] : run.map((change) => [change])).flatMap((some) =>
      some[0]!.kind ? [edit(some[0]!.kind, some, changes, both)] : [],
    ),
  )

/** The edit that some changes are together, on either side from its first word to its last. */
function edit(
  { kind, harm }: Kind,
  some: readonly Change[],
  changes: readonly Change[],
  both: BothTexts,
): TextEdit {
  const stretch = (text: string, side: Side): Stretch => {
    const parts = partsOf(some, side, both)
    const start = parts[0]?.start ?? placeOf(changes, some[0]!.at, side, both)
    const end = parts.at(-1)?.end ?? start
    return { start, end, text: text.slice(start, end) }
  }
  const said = stretch(both.document.text, 'said')
  return { kind, harm, ...narrowed(said, stretch(both.claim.document.text, 'claimed')) }
}

type Side = 'said' | 'claimed'

/** The words, and on the claim's side the marks, that changes take. */
const partsOf = (some: readonly Change[], side: Side, { said, claim }: BothTexts): Span[] =>
  some.flatMap((change): Span | readonly Span[] => {
    if (side === 'claimed')
      return change.claimedAt === undefined ? [] : placeOfToken(claim.tokens[change.claimedAt]!)
    const { step } = change
    return step.type === 'absorb' ? said.slice(step.from, step.to) : (change.said ?? [])
  })

const placeOfToken = (token: BothTexts['claim']['tokens'][number]): Span =>
  token.type === 'word' ? token.word : token

/** Where an empty side of an edit stands: after the word before it, or before the first. */
const placeOf = (changes: readonly Change[], from: number, side: Side, both: BothTexts): number =>
  partsOf(changes.slice(0, from), side, both).at(-1)?.end ?? partsOf(changes, side, both)[0]?.start ?? 0

/** Three figures may be the end of a number. */
const isWhole = (word: string) => !/\d/.test(word)
const SPACE = /[\s\p{Z}]/u

const lengthOf = (words: string[]) => words.reduce((sum, word) => sum + word.length + 1, 0)

/** Of "thirty million pounds" and "thirty million euros" only the last word was edited. */
function narrowed(said: Stretch, claimed: Stretch): { said: Stretch; claimed: Stretch } {
  const [a, b] = [said.text.split(SPACE), claimed.text.split(SPACE)]
  let head = 0
  while (head < Math.min(a.length, b.length) - 1 && a[head] === b[head] && isWhole(a[head]!)) head++
  let tail = 0
  while (
    tail < Math.min(a.length, b.length) - 1 - head &&
    a.at(-1 - tail) === b.at(-1 - tail) &&
    isWhole(a.at(-1 - tail)!)
  )
    tail++
  const cut = ({ start, end, text }: Stretch, words: string[]): Stretch => {
    const [before, after] = [lengthOf(words.slice(0, head)), lengthOf(tail === 0 ? [] : words.slice(-tail))]
    return { start: start + before, end: end - after, text: text.slice(before, text.length - after) }
  }
  return { said: cut(said, a), claimed: cut(claimed, b) }
}
