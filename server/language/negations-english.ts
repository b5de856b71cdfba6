/** Where an English text denies, and where its *not* or *no* does not. */
import type { Negation } from './negation.ts'
import { beginsPhrase, hasClass } from './classes.ts'
import type { Document, Token } from './read.ts'
import type { Range } from './token-ranges.ts'

const AS_NOT: ReadonlySet<string> = new Set(['often', 'likely'])
const NO_DENIAL: ReadonlySet<string> = new Set(['or', 'if', 'than'])

/** “did not even look” denies; “not even the president” adds to a denial. */
const isVerbal = (tokens: Token[], at: number) => hasClass(tokens[at - 1], 'auxiliary')

export function englishNegations(side: Document, { from, to }: Range): Negation[] {
  const { tokens } = side
  const found: Negation[] = []
  for (let at = from; at < to; at++) {
    const { key, sentence, classes } = tokens[at]!
    if (!classes.has('denial') || !englishDenies(side, at)) continue
    const last = found.at(-1)
    const near = last && tokens[last.from]!.sentence === sentence && at - last.to <= 8
    // “neither … nor”, “not … nor”: one denial. “not without”, “never … without”, “not one that has not”: none.
    if (near && key === 'nor') last.to = at + 1
    else if (near && everyOne(tokens, last.from, at)) found.pop()
    else if (last && anyOne(tokens, last.from, at)) found.pop()
    else if (near && key === 'without' && (at === last.to || isEvery(tokens, last.from, at))) found.pop()
    else found.push({ kind: limit(tokens, at, to), from: at, to: at + 1 })
  }
  return found
}

function englishDenies({ tokens, text }: Document, at: number): boolean {
  const { key, end } = tokens[at]!
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (key === 'no' && next?.key === 'more' && after?.key === 'than') return false
  // “the no-confidence motion”
  if (key === 'no' && text.charAt(end) === '-') return false
  if (key === 'no')
    return (
      !hasClass(next, 'after-no') &&
      !/^\.?\s?\d/u.test(text.slice(end, end + 3)) &&
      !/^\s?\?/u.test(text.slice(end, end + 2))
    )
  if (key === 'not' && hasClass(next, 'comparative') && after?.key === 'than') return false
  if (key === 'nothing') return next?.key !== 'but'
  // “never been so high” is a record, “never heard so much as a radio” none.
  const degree = tokens.slice(at + 1, at + RECORD).find(({ classes }) => classes.has('so-much'))?.index ?? -1
  const isSoMuchAs = tokens[degree + 1]?.key === 'much' && tokens[degree + 2]?.key === 'as'
  const record = key === 'never' && degree >= 0 && !isSoMuchAs
  if (record) return false
  // “never stopped” went on, “never fails to” always does.
  if (key === 'never' && next && (next.classes.has('ceases') || next.classes.has('doubts')))
    return !(
      next.classes.has('doubts') ||
      after?.key.endsWith('ing') ||
      hasClass(after, 'complement-of-verb') ||
      /^\s?\p{P}/u.test(text.slice(next.end))
    )
  if (key === 'without' && hardly(tokens, at)) return false
  if (key === 'without') return !hasClass(next, 'after-without')
  if (key !== 'not') return true
  if (hasClass(next, 'after-not') && (next?.key !== 'even' || !isVerbal(tokens, at))) return false
  if (next?.classes.has('tag') && /^\s?\?/u.test(text.slice(next.end, next.end + 2))) return false
  // “Or not”, “if not”, “more often than not”, “not counting”
  if (NO_DENIAL.has(before?.key ?? '') || next?.key === 'counting' || next?.key === 'including') return false
  // “As often as not”
  if (before?.key === 'as' && AS_NOT.has(tokens[at - 2]?.key ?? '')) return false
  // “Is it not time …?” asks for a yes, “Were it not for …” and “Had he not …” are « sans »; “I do not doubt” is sure.
  const turned = tokens[at - 2]
  if (hasClass(before, 'tag') && hasClass(turned, 'auxiliary'))
    return turned?.key === 'had' || next?.key === 'for'
  if (hasClass(next, 'doubts') || (next?.key.endsWith('ly') && hasClass(after, 'doubts'))) return false
  if (!hasClass(before, 'able') || !next) return true
  const more = hasClass(after, 'more') || /^\p{L}+er$/u.test(after?.key ?? '')
  return !(
    beginsPhrase(next, 'after-cannot') ||
    next.classes.has('after-cannot') ||
    (next.classes.has('cannot-more') && more)
  )
}

/** "not … until", "not … more than": a limit, which French tells with *ne … que*. */
function limit(tokens: Token[], at: number, to: number): Negation['kind'] {
  const { sentence } = tokens[at]!
  for (let next = at + 1; next < Math.min(to, at + 14) && tokens[next]!.sentence === sentence; next++) {
    const { key, classes } = tokens[next]!
    if (
      classes.has('limits-denial') ||
      (key === 'than' && tokens[next - 1]!.classes.has('limit-before-than')) ||
      (key === 'alone' && next > at + 2) ||
      (key === 'only' && next === at + 2)
    )
      return 'until'
  }
  return 'denial'
}

/** “Hardly a week goes by without”: every week with. */
const hardly = (tokens: Token[], at: number) =>
  tokens
    .slice(Math.max(0, at - RECORD), at)
    .some(({ classes, clause }) => clause === tokens[at]!.clause && classes.has('hardly'))

/** How many words on “so high” may stand. */
const RECORD = 8

/** “Not a week goes by without”, “never leaves without”: every time with. */
const isEvery = (tokens: Token[], first: number, second: number) =>
  tokens[first]!.clause === tokens[second]!.clause &&
  (tokens[first]!.key === 'never' || hasClass(tokens[first + 1], 'single-one'))

/** "There isn’t a family that has not lost someone": every family has. */
const everyOne = (tokens: Token[], first: number, second: number) =>
  tokens[first]!.clause === tokens[second]!.clause &&
  (tokens[first]!.opens || tokens.slice(Math.max(0, first - 3), first).some(({ key }) => key === 'there')) &&
  (tokens[first]!.key === 'no' || hasClass(tokens[first + 1], 'single-one')) &&
  tokens.slice(first, second).some(({ classes }) => classes.has('relative-after-no'))

/** “I don’t think there was anybody who wasn’t”, “nobody I know who doesn’t”: everybody was, everybody does. */
function anyOne(tokens: Token[], first: number, second: number): boolean {
  const between = tokens.slice(first, second)
  const one = between.findIndex(({ key, classes }) => classes.has('any-of') || key === 'nobody')
  return (
    one >= 0 &&
    between.length <= ANYONE &&
    tokens[first]!.clause === tokens[second]!.clause &&
    between.some(({ key }, at) => at >= one && key === 'who' && !isVerbIn(between.slice(at + 1)))
  )
}
/** “Nobody who was there will say we didn’t”: the relative has a verb of its own, and what is denied is another’s. */
const isVerbIn = (tokens: readonly Token[]): boolean => tokens.some(({ part }) => part === 'VERB')

/** So many words have room for somebody and the relative behind. */
const ANYONE = 14
