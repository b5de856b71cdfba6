/** Where an English text denies, and where its *not* or *no* does not. */
import type { Negation } from './negation.ts'
import { keySet, type Range, type Document, type Token } from './read.ts'

/** “did not even look” denies; “not even the president” adds to a denial. */
const isVerbal = (tokens: Token[], at: number) =>
  /^(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|am|ca|wo)$/u.test(
    tokens[at - 1]?.key ?? '',
  )

const ASKS = /^(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|must)$/u
const DOUBT = /^doubt/u
const ENGLISH_DENIAL = keySet('not never nobody nothing none nowhere neither nor no without cannot')
const TAG = /^(?:i|you|he|she|it|we|they|there)$/u

export function englishNegations(side: Document, { from, to }: Range): Negation[] {
  const { tokens } = side
  const found: Negation[] = []
  for (let at = from; at < to; at++) {
    const { key, sentence } = tokens[at]!
    if (!ENGLISH_DENIAL.has(key) || !englishDenies(side, at)) continue
    const last = found.at(-1)
    const near = last && tokens[last.from]!.sentence === sentence && at - last.to <= 8
    // “neither … nor”, “not … nor”: one denial. “not without”, “never … without”, “not one that has not”: none.
    if (near && key === 'nor') last.to = at + 1
    else if (near && everyOne(tokens, last.from, at)) found.pop()
    else if (near && key === 'without' && (at === last.to || isEvery(tokens, last.from, at))) found.pop()
    else found.push({ kind: limit(tokens, at, to), from: at, to: at + 1 })
  }
  return found
}

function englishDenies({ tokens, text }: Document, at: number): boolean {
  const { key, end } = tokens[at]!
  const before = tokens[at - 1]?.key ?? ''
  const next = tokens[at + 1]?.key ?? ''
  const after = tokens[at + 2]?.key ?? ''
  if (key === 'no' && next === 'more' && after === 'than') return false
  // “the no-confidence motion”
  if (key === 'no' && text.charAt(end) === '-') return false
  if (key === 'no')
    return (
      !/^(?:doubts?|matter|sooner|wonder|less|fewer|point|use)$/u.test(next) &&
      !/^\.?\s?\d/u.test(text.slice(end, end + 3)) &&
      !/^\s?\?/u.test(text.slice(end, end + 2))
    )
  if (key === 'not' && /^(?:more|less|fewer|later|earlier|longer)$/u.test(next) && after === 'than')
    return false
  if (key === 'nothing') return next !== 'but'
  // “never been so high” is a record.
  const record =
    key === 'never' && tokens.slice(at + 1, at + 5).some((one) => /^(?:so|such|as)$/u.test(one.key))
  if (record) return false
  // “never stopped” went on, “never fails to” always does.
  if (key === 'never' && /^(?:stop|ceas|tire|fail|doubt)/u.test(next))
    return !(
      DOUBT.test(next) ||
      /ing$|^(?:to|of)$/u.test(after) ||
      /^\s?\p{P}/u.test(text.slice(tokens[at + 1]!.end))
    )
  if (key === 'without' && hardly(tokens, at)) return false
  if (key === 'without') return next !== 'delay' && next !== 'fail' && next !== 'doubt' && next !== 'saying'
  if (key !== 'not') return true
  if (
    /^(?:only|just|least|merely|simply|solely|even)$/u.test(next) &&
    (next !== 'even' || !isVerbal(tokens, at))
  )
    return false
  if (TAG.test(next) && /^\s?\?/u.test(text.slice(tokens[at + 1]!.end, tokens[at + 1]!.end + 2))) return false
  if (before === 'or' || before === 'if') return false
  // “Is it not time …?” asks for a yes, “Were it not for …” and “Had he not …” are « sans »; “I do not doubt” is sure.
  const turned = tokens[at - 2]?.key ?? ''
  if (TAG.test(before) && ASKS.test(turned)) return turned === 'had' || next === 'for'
  if (DOUBT.test(next) || (next.endsWith('ly') && DOUBT.test(after))) return false
  if (
    /^(?:can|could)$/u.test(before) &&
    (next === 'wait' ||
      next === 'help' ||
      (next === 'care' && after === 'less') ||
      (/^(?:be|have|agree)$/u.test(next) && /^(?:more|better|been|happier|\p{L}+er)$/u.test(after)))
  )
    return false
  return true
}

/** "not … until", "not … more than": a limit, which French tells with *ne … que*. */
function limit(tokens: Token[], at: number, to: number): Negation['kind'] {
  const { sentence } = tokens[at]!
  for (let next = at + 1; next < Math.min(to, at + 14) && tokens[next]!.sentence === sentence; next++) {
    const { key } = tokens[next]!
    if (
      /^(?:until|till|but|except|unless|before)$/u.test(key) ||
      (key === 'than' && /^(?:more|other|later|less)$/u.test(tokens[next - 1]!.key)) ||
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
    .some(
      ({ key, clause }) => clause === tokens[at]!.clause && /^(?:hardly|barely|scarcely|rarely)$/u.test(key),
    )

/** How many words on “so high” may stand. */
const RECORD = 8

/** “Not a week goes by without”, “never leaves without”: every time with. */
const isEvery = (tokens: Token[], first: number, second: number) =>
  tokens[first]!.clause === tokens[second]!.clause &&
  (tokens[first]!.key === 'never' || /^(?:an?|one|single)$/u.test(tokens[first + 1]?.key ?? ''))

/** "There isn’t a family that has not lost someone": every family has. */
const everyOne = (tokens: Token[], first: number, second: number) =>
  tokens[first]!.clause === tokens[second]!.clause &&
  (tokens[first]!.opens || tokens.slice(Math.max(0, first - 3), first).some(({ key }) => key === 'there')) &&
  (tokens[first]!.key === 'no' || /^(?:an?|one|single)$/u.test(tokens[first + 1]?.key ?? '')) &&
  tokens.slice(first, second).some(({ key }) => /^(?:that|who|which)$/u.test(key))
