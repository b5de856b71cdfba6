/** Why something was done, put in or left out. */
import { covered, isPlaceEmpty, unexplained } from '../facing.ts'
import { type Check, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `addition`, `omission`: « m’a laissé sous la pluie » → "kept me in the rain to humiliate me", "because he was broke" that no
 * French word answers.
 *
 * What gives a purpose or a reason at the end of a sentence, of which the other text has no word, while what stands before it
 * has its counterparts, and nothing is left there that could be it.
 */
export const checkPurposes: Check = ({ segments, from }) =>
  segments.flatMap(({ [from]: original }) =>
    [original, original.other].flatMap((here) => {
      const lost = purposesIn(here).find((one) => isAlone(here, one))
      return lost ? [grave(here === original ? 'omission' : 'addition', here, lost)] : []
    }),
  )

/** From what opens it to the end of its sentence, or of its clause. */
const purposesIn = (half: Half): Range[] =>
  half.tokens.flatMap((token): Range[] => {
    const { index } = token
    if (index <= half.from + LEAST_BEFORE) return []
    const to = Math.min(withinOne(half.document, index, 'sentence').to, half.to)
    return to - index >= SHORTEST && to - index <= LONGEST && opensPurpose(half, token)
      ? [{ from: index, to }]
      : []
  })
const LEAST_BEFORE = 3
const SHORTEST = 3
const LONGEST = 9

/** « Pour m’humilier », “to humiliate me”, « parce qu’il était ruiné ». */
function opensPurpose(half: Half, { key, index, clause }: Token): boolean {
  const { tokens } = half.document
  const behind = half.between(index + 1, index + 5)
  const verb = behind.find(({ weight }) => weight > 0)
  const isInfinitive = verb?.part === 'VERB' && verb.clause === clause
  if (key === 'pour') return isInfinitive && verb.readings.some(({ time }) => time === 'infinitive')
  if (key === 'afin') return true
  if (key === 'to') {
    const before = tokens[index - 1]
    const isOrder = before?.key === 'order' || before?.key === 'as'
    // “Went to see” and “a chance to win” take their infinitive; behind an object of its own it tells why.
    return isInfinitive && (isOrder || isBehindObject(half, index))
  }
  return findNotion(half.reach(index, index + 3), 'cause').some(({ from }) => from === index)
}

/** Whether the verb before has an object, so that an infinitive is none of it. */
function isBehindObject(half: Half, index: number): boolean {
  const before = half.document.tokens[index - 1]
  const verb = half.verbs.findLast(({ at }) => at < index)
  if (!before || !verb || !(before.part === 'NOUN' || before.part === 'PROPN')) return false
  return index - verb.at > 2
}

function isAlone(here: Half, { from, to }: Range): boolean {
  const there = here.other
  const told = here.between(from, to)
  const { all, open } = covered(here, { from, to })
  if (all < 1 || open < all || !told.filter(({ weight }) => weight > 0).every(here.isOpen)) return false
  const rest = covered(here, { from: here.from, to: from })
  const other = covered(there)
  const isKept = rest.linked >= KEPT * rest.all && other.linked >= KEPT * other.all && rest.linked >= LEAST
  return (
    isKept &&
    unexplained(there) < SPARE &&
    isPlaceEmpty(here, { from, to }) &&
    !there.tokens.some((token) => mayOpen(there, token))
  )
}

/** “To get there”: what begins as a purpose does, and says nothing that has its counterpart. */
const mayOpen = (half: Half, { key, index }: Token): boolean =>
  (OPENERS.has(key) || DOES.has(key)) &&
  !half.between(index + 1, index + 4).some((token) => token.weight > 0 && half.isLinked(token))
/** “Calling on it to do so”, « l’y inviter à le faire » */
const DOES: ReadonlySet<string> = new Set(['do', 'faire'])
const OPENERS: ReadonlySet<string> = new Set([
  'to',
  'for',
  'so',
  'pour',
  'afin',
  'because',
  'as',
  'since',
  'car',
  'parce',
  'puisque',
])
/** So much of the content of the rest has its counterpart, and at least so many words of it. */
const KEPT = 0.7
const LEAST = 2
/** Less than one word is left over. */
const SPARE = 1
