/** How many times as much something has become, told as a multiple in one text and as a share in the other. */
import { type Finding, grave, type Pair } from '../finding.ts'
import type { Half } from '../half.ts'
import { hasLemma } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { Value } from '../../language/value.ts'

/**
 * `number`: "has tripled" → « a augmenté d’un tiers », « divisé par quatre » → "cut by a quarter".
 *
 * Where each text tells one change and no more: what it comes to, whether it grew or shrank, is no matter of this check.
 */
export function checkChanges({ fr, en }: Pair): Finding[] {
  const [left, ...more] = changesIn(fr)
  const [right, ...others] = changesIn(en)
  if (!left || !right || more.length + others.length > 0) return []
  if (!left.isMultiple && !right.isMultiple) return []
  const isSame = left.factors.some((one) =>
    right.factors.some((other) => Math.abs(one / other - 1) < ROUNDED),
  )
  return isSame ? [] : [grave('number', fr, left, right)]
}
/** « Un tiers » is 33% and 30% nearly. */
const ROUNDED = 0.05

interface Change extends Range {
  /** What it is then of what it was; of a share both what it is with it and what it is without it. */
  factors: readonly number[]
  isMultiple: boolean
}

const changesIn = (half: Half): Change[] =>
  half.document.values.flatMap((value): Change[] => {
    const { from, to } = value
    const multiple = multipleOf(half, value)
    if (multiple) return [{ from, to, factors: [multiple], isMultiple: true }]
    const share = shareBy(half, value)
    return share ? [{ from, to, factors: [1 + share, 1 - share], isMultiple: false }] : []
  })

/** “Tripled”, “halved”, « multiplié par deux », « divisé par quatre ». */
function multipleOf(half: Half, { kind, value, unit, weak, from, to }: Value): number | undefined {
  const { tokens } = half.document
  const isWord = to - from === 1 && (tokens[from]!.part === 'VERB' || tokens[from]!.key.endsWith('fold'))
  if (isWord && weak) return unit?.name === 'times' || kind === 'share' ? value : undefined
  if (kind !== 'amount' || unit || !BY.has(tokens[from - 1]?.key ?? '')) return undefined
  const verb = half.between(from - NEAR, from).findLast(({ part }) => part === 'VERB')
  if (!verb) return undefined
  if (hasLemma(verb, MULTIPLIES)) return value
  return hasLemma(verb, DIVIDES) ? 1 / value : undefined
}
const BY: ReadonlySet<string> = new Set(['by', 'par'])
const MULTIPLIES: ReadonlySet<string> = new Set(['multiply', 'multiplier'])
const DIVIDES: ReadonlySet<string> = new Set(['divide', 'diviser'])
/** How many words before its share a verb stands: « augmenté de près d’un tiers ». */
const NEAR = 4

/** “Risen by a third”, « a baissé de 20 % »; “by half a metre” is no share. */
function shareBy(half: Half, { kind, value, unit, from, to }: Value): number | undefined {
  const { tokens } = half.document
  const share = kind === 'share' ? value : unit?.kind === 'share' ? value * unit.factor : undefined
  const isBy = half.language === 'fr' ? tokens[from - 1]?.key === 'de' : tokens[from - 1]?.key === 'by'
  const isOf = tokens[to]?.key === 'of' || tokens[to]?.key === 'de' || tokens[to]?.key === 'du'
  const isDone = half.between(from - NEAR, from).some(({ part }) => part === 'VERB')
  return share !== undefined && isBy && isDone && !isOf ? share : undefined
}
