/** What is said not to be the reason, made the reason. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { Range } from '../../language/token-ranges.ts'

/** `negation`: "not because it is dangerous but because we lack the data" → « parce qu’il est dangereux et que … ». */
export function checkDeniedCauses(here: Half): Finding | null {
  const there = here.other
  const [denied, ...more] = deniedCauses(here)
  if (!denied || more.length > 0 || deniedCauses(there).length > 0) return null
  // « Ce n’est pas parce que la route est fermée que », “just because it is closed doesn’t mean”
  const setOff = setOffCause(here)
  if (setOff) return grave('negation', here, denied, setOff)
  const others = here.denials.filter(({ from, to }) => to <= denied.from || from >= denied.to)
  if (there.denials.length > others.length) return null
  const reason = here.between(denied.to, denied.to + REASON).find((token) => token.weight > 0)
  const at = reason ? here.links[reason.index]! : -1
  if (!reason || at < 0) return null
  const cause = findNotion(there, 'cause').findLast(({ to }) => to <= at && at - to <= REASON)
  const isDenied = there.negations.some(({ from, to }) => from <= at && cause && to > cause.from - BEFORE)
  return cause && !isDenied ? grave('negation', here, denied, { from: cause.from, to: at + 1 }) : null
}
/** “He did not resign, because he is ill”: behind a comma the reason is told of what was not done, where nothing else is denied. */
function setOffCause({ denials, other: there }: Half): Range | undefined {
  const { tokens, text } = there.document
  const [denial, ...more] = there.denials
  if (denials.length > 1 || !denial || more.length > 0) return undefined
  return findNotion(there, 'cause').find(
    ({ from }) => from > denial.to && text.slice(tokens[from - 1]!.end, tokens[from]!.start).trim() === ',',
  )
}

/** How many words behind its “because” a reason is told. */
const REASON = 6
/** How many words before a “because” its denial stands: « ce n’est pas seulement parce que ». */
const BEFORE = 4

/** “Not because”, « non pas parce que », « ce n’est pas parce que », with the denial. */
const deniedCauses = (half: Half): Range[] =>
  findNotion(half, 'cause').flatMap(({ from, to }): Range[] => {
    const denial = half.between(from - 1, from).find(({ key }) => DENIES.has(key))
    return denial ? [{ from: denial.index, to }] : []
  })
const DENIES: ReadonlySet<string> = new Set(['not', 'pas', 'non'])
