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
  half.tokens.flatMap(({ index, key }): Range[] => {
    if (half.language === 'fr' ? !OF.has(key) : key !== 'just') return []
    const [first, verb] = [half.document.tokens[index - 1], half.document.tokens[index + 1]]
    const isDone =
      first !== undefined &&
      (half.language === 'fr' ? hasLemma(first, COMES) : first.part === 'AUX' && HAVE.has(first.key)) &&
      verb?.readings.some(({ time }) => VERBAL[half.language].has(time)) === true
    return isDone ? [{ from: index - 1, to: index + 2 }] : []
  })
const VERBAL: Record<Half['language'], ReadonlySet<Time | null>> = {
  fr: new Set(['infinitive']),
  en: new Set(['past', 'participle']),
}
const COMES: ReadonlySet<string> = new Set(['venir'])
const OF: ReadonlySet<string> = new Set(['de', 'd'])
const HAVE: ReadonlySet<string> = new Set(['have', 'has', 'had', "'ve", "'d", "'s"])

/** “About to sign”, « sur le point de signer », « va signer », « s’apprête à signer ». */
export const comingIn = (half: Half): Range[] =>
  half.tokens.flatMap(({ index, key }): Range[] => {
    const behind = (many: number) => half.document.tokens[index + many]
    const isNear = COMING.has(key) && NEXT.has(behind(1)?.key ?? '')
    if (isNear) return [{ from: key === 'point' ? index - 2 : index, to: index + 3 }]
    const verb = GOES.has(key) ? behind(1) : key.startsWith('appret') ? behind(2) : undefined
    return half.language === 'fr' && verb?.readings.some(({ time }) => time === 'infinitive')
      ? [{ from: index, to: verb.index + 1 }]
      : []
  })
/** “About to”, “on the verge of”, « sur le point de ». */
const COMING: ReadonlySet<string> = new Set(['about', 'verge', 'brink', 'point'])
const NEXT: ReadonlySet<string> = new Set(['to', 'of', 'de', 'd'])
const GOES: ReadonlySet<string> = new Set('vais vas va allons allez vont allais allait allaient'.split(' '))
