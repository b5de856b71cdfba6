/** What has just been done, told as what is about to be, or the other way round. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasLemma } from '../../language/read.ts'
import type { Time } from '../../language/inflection.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `tense`: « venons de signer » → "are about to sign", "has just left" → « est sur le point de partir ».
 *
 * One text has the one alone, the other text the other alone.
 */
export function checkRecentPast(here: Half): Finding | null {
  const [done] = justDoneIn(here)
  const [coming] = comingIn(here.other)
  if (!done || !coming || comingIn(here).length > 0 || justDoneIn(here.other).length > 0) return null
  return grave('tense', here, done, coming)
}

/** « Venait de signer », “had just signed”. */
export const justDoneIn = (half: Half): Range[] =>
  half.tokens.flatMap(({ index }): Range[] => {
    const [first, second, verb] = half.between(index, index + 3)
    const isDone =
      half.language === 'fr'
        ? hasLemma(first!, COMES) && OF.has(second?.key ?? '')
        : first!.part === 'AUX' && HAVE.has(first!.key) && second?.key === 'just'
    const isVerb = verb?.readings.some(({ time }) => VERBAL[half.language].has(time))
    return isDone && isVerb ? [{ from: index, to: index + 3 }] : []
  })
const VERBAL: Record<Half['language'], ReadonlySet<Time | null>> = {
  fr: new Set(['infinitive']),
  en: new Set(['past', 'participle']),
}
const COMES: ReadonlySet<string> = new Set(['venir'])
const OF: ReadonlySet<string> = new Set(['de', 'd'])
const HAVE: ReadonlySet<string> = new Set(['have', 'has', 'had', "'ve", "'d", "'s"])

/** “About to sign”, « sur le point de signer », « va signer ». */
export const comingIn = (half: Half): Range[] =>
  half.tokens.flatMap(({ index, key }): Range[] => {
    const [, second, third, fourth] = half.between(index, index + 4)
    if (half.language === 'en')
      return (key === 'about' && second?.key === 'to') ||
        (BRINK.has(second?.key ?? '') && third?.key === 'of' && key === 'the')
        ? [{ from: index, to: index + 3 }]
        : []
    if (key === 'point' && OF.has(second?.key ?? '')) return [{ from: index - 2, to: index + 3 }]
    const verb = GOES.has(key) ? second : key.startsWith('appret') && second?.key === 'a' ? third : fourth
    return verb !== fourth && verb?.readings.some(({ time }) => time === 'infinitive')
      ? [{ from: index, to: verb.index + 1 }]
      : []
  })
const BRINK: ReadonlySet<string> = new Set(['verge', 'point', 'brink'])
const GOES: ReadonlySet<string> = new Set([
  'vais',
  'vas',
  'va',
  'allons',
  'allez',
  'vont',
  'allais',
  'allait',
  'allaient',
])
