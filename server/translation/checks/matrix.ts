/** Whether what is said, known or shown is denied, or that it is said. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import { isOfClass, type Token } from '../../language/read.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `negation`: "I’m not convinced that the dam is unsafe" → « je suis convaincue que le barrage n’est pas dangereux », « n’ont
 * jamais dit qu’il était ivre » → "have always said he was not drunk".
 *
 * Two words that render each other govern a clause in both texts; one of them is denied, the other is not, and what the other
 * governs is denied instead. “I don’t think it is” and « je pense que ce n’est pas » are one.
 */
export function checkMatrix({ fr, en }: Segment): Finding[] {
  const [french, english] = [matricesOf(fr), matricesOf(en)]
  for (const left of french) {
    const right = english.find(({ token }) => token.index === fr.links[left.token.index])
    if (!right || Boolean(left.denied) === Boolean(right.denied)) continue
    const [there, other] = left.denied ? [en, right] : [fr, left]
    if (other.isHeld || !isDeniedIn(there, other.said)) continue
    const [a, b] = [left, right].map(({ token, said }) => ({ from: token.index, to: said.to })) as [
      Range,
      Range,
    ]
    return [
      grave(
        'negation',
        fr,
        { ...a, from: left.denied?.from ?? a.from },
        { ...b, from: right.denied?.from ?? b.from },
      ),
    ]
  }
  return []
}

interface Matrix {
  token: Token
  denied: Range | undefined
  /** Whether other words than a negation deny it: “refused to say that”. */
  isHeld: boolean
  /** What is said. */
  said: Range
}

/** How many words before what governs a clause its denial stands, and how many behind: « n’a pas dit », “said nothing”. */
const DENIES = { before: 5, behind: 3 }
/** How many words behind what governs it a clause begins. */
const THAT = 4
/** How far into a clause it is told whether it is denied. */
const SAID = 14

function matricesOf(half: Half): Matrix[] {
  return findNotion(half, 'asserts').flatMap(({ from: at }): Matrix[] => {
    const token = half.document.tokens[at]!
    const clause = withinOne(half.document, at, 'clause')
    const end = Math.min(clause.to, half.to)
    const start = saidFrom(half, token, end)
    if (start < 0 || isOfClass(token, 'raises-denial')) return []
    const own = { from: Math.max(clause.from, half.from, at - DENIES.before), to: start }
    const denied = half.denials.find(({ from, to }) => from < own.to && to > own.from && from >= clause.from)
    const isHeld =
      softNegatives(half.reach(own.from, own.to)).length > 0 ||
      half.between(own.from, at).some((one) => isOfClass(one, 'withholds'))
    return [{ token, denied, isHeld, said: { from: start, to: Math.min(end, start + SAID) } }]
  })
}

/** Where the clause begins that a word governs, −1 where it governs none. */
function saidFrom(half: Half, { index }: Token, end: number): number {
  const behind = half.between(index + 1, Math.min(end, index + 1 + THAT))
  const that = behind.find((token) => hasClass(token, 'that'))
  if (that || half.language === 'fr') return that?.index ?? -1
  // “Saying the judge didn’t lie”
  const verb = half.verbs.find(({ from }) => from > index + 1 && from <= index + 1 + BARE && from < end)
  return verb && behind.some(({ part }) => SUBJECTS.has(part)) ? index + 1 : -1
}
const SUBJECTS: ReadonlySet<string> = new Set(['PRON', 'DET', 'NOUN', 'PROPN'])
/** How many words the subject has of a clause that no “that” begins. */
const BARE = 5

const isDeniedIn = (half: Half, { from, to }: Range): boolean =>
  half.denials.some((one) => one.from >= from && one.from < to)
