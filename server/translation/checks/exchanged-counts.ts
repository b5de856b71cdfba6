/** How many of what: two counts of which each stands with what the other counts. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import type { Range } from '../../language/token-ranges.ts'

/** `number`: « trois policiers et deux manifestants » → "two police officers and three protesters". */
export function checkExchangedCounts({ fr, en }: Segment): Finding | null {
  const [french, english] = [countsIn(fr), countsIn(en)]
  const rendered = ({ nouns }: Count) =>
    english.find((one) => one.nouns.some((noun) => nouns.some((own) => fr.links[own] === noun)))
  for (const [at, left] of french.entries())
    for (const right of french.slice(at + 1)) {
      const [own, other] = [rendered(left), rendered(right)]
      const isExchanged =
        own && other && left.value !== right.value && own.value === right.value && other.value === left.value
      if (isExchanged) return grave('number', fr, left, own)
    }
  return null
}

interface Count extends Range {
  value: number
  /** What it counts, as far as its next words tell. */
  nouns: readonly number[]
}

const countsIn = (half: Half): Count[] =>
  half.values
    .filter(({ kind, unit }) => kind === 'amount' && !unit)
    .map(({ value, from, to }) => {
      const behind = half.between(to, Math.min(half.to, to + NEAR))
      const end = behind.findIndex(({ part }) => part !== 'NOUN' && part !== 'ADJ')
      const nouns = behind.slice(0, end < 0 ? behind.length : end).filter(({ part }) => part === 'NOUN')
      return { value, from, to: to + Math.max(1, nouns.length), nouns: nouns.map(({ index }) => index) }
    })
/** “Two young police officers” */
const NEAR = 4
