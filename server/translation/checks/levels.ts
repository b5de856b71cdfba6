/** How far something rises or falls, and up or down to what. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { Value } from '../../language/value.ts'

/**
 * `number`: « tomberont à 40 millions » → "will fall by 40 million", "raised by 20,000 euros" → « portée à 20 000 euros ».
 *
 * One figure of both texts, behind a change in each: it tells the level reached in one and the size of the change in the other.
 */
export function checkLevels({ fr, en }: Segment): Finding | null {
  const [left, right] = [changed(fr), changed(en)]
  for (const one of left) {
    const same = right.filter(({ value }) => Math.abs(value / one.value - 1) < ROUNDED)
    const [other] = same
    if (other && same.every(({ kind }) => kind !== one.kind)) return grave('number', fr, one, other)
  }
  return null
}
const ROUNDED = 0.01

interface Changed extends Range {
  value: number
  kind: 'by' | 'to'
}

const changed = (half: Half): Changed[] =>
  half.values
    .filter(({ weak, kind }) => !weak || kind === 'share')
    .flatMap((value): Changed[] => {
      const kind = kindOf(half, value)
      return kind ? [{ from: value.from - 1, to: value.to, value: value.value, kind }] : []
    })

/** What stands before the figure tells it: “by”, “to”, « de », « à »; « de 2 à 4 » are two levels. */
function kindOf(half: Half, { from, to }: Value): Changed['kind'] | null {
  const { tokens } = half.document
  const before = tokens[from - 1]
  const kind = KINDS[half.language][before?.text ?? '']
  const [change] = findNotion(
    half.reach(Math.max(half.from, from - REACH[half.language]), from),
    'change',
  ).toReversed()
  if (!kind || !change || tokens[change.from]!.clause !== before!.clause) return null
  const isRange = half.values.some(
    (one) =>
      !one.weak &&
      ((one.from === to + 1 && BETWEEN.has(tokens[to]!.key)) ||
        (one.to === from - 1 && BETWEEN.has(before!.key))),
  )
  if (isRange) return null
  // « Augmenté de 3 % », and not « ramener le budget de 3 millions à »: the change stands right before.
  const isNext = half.between(change.to, from - 1).every(({ weight, part }) => weight === 0 || part === 'ADV')
  return half.language === 'fr' && kind === 'by' && !isNext ? null : kind
}
/** « De 2 à 4 », “between 2 and 4” */
const BETWEEN: ReadonlySet<string> = new Set(['a', 'to', 'and', 'et'])
const KINDS: Readonly<Record<Half['language'], Readonly<Record<string, Changed['kind']>>>> = {
  fr: { de: 'by', 'd’': 'by', "d'": 'by', à: 'to', aux: 'to' },
  en: { by: 'by', to: 'to' },
}
/** How many words before its figure a change stands: “cut the workforce of the old plant to 300”. */
const REACH = { fr: 8, en: 8 }
