/** What must not be done, made what need not be. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { type Duty, duties } from '../../language/duty.ts'
import { hasLemma } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { VerbGroup } from '../../language/verb-group.ts'

/**
 * `modality`: "you don’t have to answer" → « vous ne devez pas répondre », « ne sont pas obligés de » → "must not",
 * "residents may not park" → « pourraient ne pas se garer », « n’ont pas pu atteindre » → "may not have reached".
 */
export function checkDuty(here: Half): Finding | null {
  const there = here.other
  const unable = has(here, 'unable')
  const maybe = unable && !has(there, 'unable') ? (has(there, 'maybe-not') ?? perhapsNot(there)) : undefined
  if (unable && maybe && facing(here, unable, maybe, REACH)) return grave('modality', here, unable, maybe)
  const forbidden = has(here, 'forbidden')
  if (!forbidden || has(there, 'forbidden') || has(here, 'free')) return null
  // French « ne peut pas » may be “may not”; « pourrait ne pas » never forbids.
  const other = has(there, 'free') ?? (there.language === 'fr' ? has(there, 'maybe-not') : undefined)
  return other && facing(here, forbidden, other, REACH) ? grave('modality', here, forbidden, other) : null
}

/** How far from the two duties words may stand that show them to be in one place. */
const REACH = 10

/** « N’était peut-être pas au courant ». */
const perhapsNot = (half: Half): Range | undefined =>
  half.denials.find(({ from, to }) =>
    half.holds('hedge', { from: Math.max(half.from, from - 1), to: Math.min(half.to, to + 1) }),
  )

const has = (half: Half, kind: Duty['kind']): Duty | undefined =>
  duties(half).find((one) => one.kind === kind)

/**
 * « Je lui dois d’avoir lu » owes it, « il faut n’avoir jamais vu » tells what whoever speaks so has never seen; « il doit avoir vu »
 * supposes.
 */
export const isNoDuty = (fr: Half, { from, at }: VerbGroup): boolean =>
  fr.document.tokens[from + 1]?.key === 'de' ||
  (hasLemma(fr.document.tokens[from]!, NEEDS) && fr.between(from + 1, at).some(({ key }) => key === 'avoir'))
const NEEDS: ReadonlySet<string> = new Set(['falloir'])
