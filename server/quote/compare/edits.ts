/** Edits as they are told: what was said, what is claimed, and where each stands. */
import type { TextEdit } from '../../api/findings.ts'
import type { Span } from '../../api/quotes.ts'
import type { Step } from './align.ts'
import { type Kind, none } from './classify.ts'
import { type BothTexts, isJoin, runsOf } from './both-texts.ts'

type Place = Pick<Span, 'start' | 'end'>
type Stretch = Place & { text: string }

/** An edit with offsets into the text compared with. */
export type LocatedEdit = TextEdit

/** One edit for each step that has a kind; letters cut into other words are one edit together. */
export function editsOf(
  steps: readonly Step[],
  kinds: readonly (Kind | null)[],
  both: BothTexts,
): LocatedEdit[] {
  const edits: LocatedEdit[] = []
  for (const { from, to } of runsOf(steps)) {
    if (isJoin(steps.slice(from, to), both))
      edits.push(edit(kinds[from] ?? none('typography'), steps, from, to, both))
    else {
      for (let at = from; at < to; at++) {
        const kind = kinds[at]
        if (kind) edits.push(edit(kind, steps, at, at + 1, both))
      }
    }
  }
  return edits
}

/** The edit made of steps `from` to `to`, on either side from its first word to its last. */
function edit(
  { kind, harm }: Kind,
  steps: readonly Step[],
  from: number,
  to: number,
  both: BothTexts,
): LocatedEdit {
  const stretch = (text: string, side: Side): Stretch => {
    const parts = partsOf(steps.slice(from, to), side, both)
    const start = parts[0]?.start ?? placeOf(steps, from, side, both)
    const end = parts.at(-1)?.end ?? start
    return { start, end, text: text.slice(start, end) }
  }
  const said = stretch(both.document.text, 'said')
  return { kind, harm, ...narrowed(said, stretch(both.claim.document.text, 'claimed')) }
}

type Side = 'said' | 'claimed'

/** The words, and on the claim's side the marks, that steps take. */
const partsOf = (steps: readonly Step[], side: Side, { said, claim }: BothTexts): Place[] =>
  steps.flatMap((step): Place | readonly Place[] => {
    if (side === 'claimed') return 'claimed' in step ? placeOfToken(claim.tokens[step.claimed]!) : []
    return step.type === 'absorb' ? said.slice(step.from, step.to) : 'said' in step ? said[step.said]! : []
  })

const placeOfToken = (token: BothTexts['claim']['tokens'][number]): Place =>
  token.type === 'word' ? token.word : token

/** Where an empty side of an edit stands: after the word before it, or before the first. */
const placeOf = (steps: readonly Step[], from: number, side: Side, both: BothTexts): number =>
  partsOf(steps.slice(0, from), side, both).at(-1)?.end ?? partsOf(steps, side, both)[0]?.start ?? 0

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
