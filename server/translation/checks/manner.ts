/** How something was done, put in or left out. */
import { isPlaceEmpty, unexplained } from '../facing.ts'
import { type Check, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findNotion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'
import { type Range, withinOne } from '../../language/token-ranges.ts'

/**
 * `addition`, `omission`: « a signé l’arrêté » → "illegally signed the order", "apologised to us" → « s’est excusé en larmes ».
 *
 * An adverb of manner, or what French tells as one, beside words that have their counterparts, where the other text has nothing
 * left that could be it.
 */
export const checkManner: Check = ({ literal, from }) =>
  literal.flatMap(({ [from]: original }) =>
    [original, original.other].flatMap((here) => {
      const [added] = mannersIn(here).filter((one) => isAlone(here, one))
      return added ? [grave(here === original ? 'omission' : 'addition', here, added)] : []
    }),
  )

/** Adverbs of content in -ly and -ment, « en larmes », “in tears”. */
function mannersIn(half: Half): Range[] {
  return half.tokens.flatMap((token): Range[] => {
    const { index, part, weight, key } = token
    const [before, next] = [half.document.tokens[index - 1], half.document.tokens[index + 1]]
    // « En larmes », “in tears”: a state, and no place or time, which have an article or a capital.
    const isState = part === 'NOUN' && (before?.key === 'en' || before?.key === 'in') && key.endsWith('s')
    if (
      isState &&
      half.isOpen(token) &&
      weight === 1 &&
      next?.part !== 'ADJ' &&
      next?.part !== 'NOUN' &&
      next?.key !== 'de' &&
      next?.key !== 'of'
    )
      return [{ from: index - 1, to: index + 1 }]
    const isAdverb =
      part === 'ADV' && weight === 1 && key.length > SHORTEST && ENDING[half.language].test(key)
    if (!isAdverb || !half.isOpen(token) || hasClass(token, ...OTHER)) return []
    // “A brightly lit street” tells of no act.
    if (before?.part === 'DET' || before?.part === 'ADJ') return []
    const isOfVerb = half.verbs.some(
      ({ from, at }) => at === index + 1 || at === index - 1 || (from < index && index < at),
    )
    const isPassing = findNotion(half.reach(index, index + 1), 'passing').length > 0
    return isOfVerb && !isPassing ? [{ from: index, to: index + 1 }] : []
  })
}
const SHORTEST = 6
const ENDING = { fr: /ment$/u, en: /ly$/u }

/** Adverbs that tell how much, how often, when or how surely: translators drop and add them. */
const OTHER: readonly WordClass[] = [
  'intensifier',
  'connective',
  'filler',
  'hedge',
  'reserve',
  'certain-of-it',
  'shows-reserve',
  'alleged',
  'approximate',
  'only',
  'nearly',
  'shows-only',
  'shows-nearly',
  'firm',
  'frequency-always',
  'frequency-often',
  'frequency-usually',
  'frequency-sometimes',
  'frequency-rarely',
  'degree-slight',
  'degree-high',
  'quantifier',
  'date',
  'light',
]

/** Whether the words of content on either side of it are rendered, and nothing of the other text is without a counterpart. */
function isAlone(here: Half, range: Range): boolean {
  const before = here.between(Math.max(here.from, range.from - NEAR), range.from).findLast(isContent)
  const behind = here.between(range.to, Math.min(here.to, range.to + NEAR)).find(isContent)
  const beside = [before, behind].filter((token) => token !== undefined)
  if (beside.length === 0 || !beside.every(here.isLinked) || !isPlaceEmpty(here, range)) return false
  const clauses = beside.map(({ index }) => withinOne(here.other.document, here.links[index]!, 'clause'))
  const there = {
    from: Math.min(...clauses.map(({ from }) => from)),
    to: Math.max(...clauses.map(({ to }) => to)),
  }
  // “Categorically” for « formellement »: another adverb may be it, whatever that is linked with.
  const isAnswered = here.other
    .between(there.from, there.to)
    .some(({ part, key }) => part === 'ADV' && key.length > SHORTEST && ENDING[here.other.language].test(key))
  return !isAnswered && unexplained(here.other, there) < LEAST
}
const NEAR = 4
const isContent = ({ weight }: Token): boolean => weight === 1
/** Less than a word. */
const LEAST = 1
