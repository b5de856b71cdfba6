/** What must not be done, made what need not be. */
import { facing } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import { type Duty, duties } from '../../language/duty.ts'

/**
 * `modality`: "you don’t have to answer" → « vous ne devez pas répondre », « ne sont pas obligés de » → "must not",
 * "residents may not park" → « pourraient ne pas se garer ».
 */
export const checkDuty = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) => {
    const found = { fr: duties(pair.fr, segment.fr), en: duties(pair.en, segment.en) }
    const has = (side: 'fr' | 'en', kind: Duty['kind']) => found[side].find((one) => one.kind === kind)
    return BOTH_WAYS.flatMap(([here, there]): Finding[] => {
      const forbidden = has(here, 'forbidden')
      if (!forbidden || has(there, 'forbidden') || has(here, 'free')) return []
      // French « ne peut pas » may be “may not”; « pourrait ne pas » never forbids.
      const other = has(there, 'free') ?? (there === 'fr' ? has(there, 'maybe-not') : undefined)
      if (!other) return []
      const [left, right] = here === 'fr' ? [forbidden, other] : [other, forbidden]
      return facing(pair, left, right, REACH) ? [grave(pair, 'modality', left, right)] : []
    })
  })

/** How far from the two duties words may stand that show them to be in one place. */
const REACH = 6
