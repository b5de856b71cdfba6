/** What a phrase denies without a word of denial, or says twice over, told the other way round. */
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion, type FoundNotion } from '../../language/notions.ts'
import { hasLemma, type Token } from '../../language/read.ts'
import { softNegatives } from '../../language/soft-negatives.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `negation`: « faute d’avoir été consultés » → "after being consulted", « vous n’êtes pas sans savoir » → "you are not aware",
 * "did not close it until the lab had confirmed" → « l’avons fermée sans attendre que le laboratoire confirme ».
 */
export function checkDeniedByPhrase(here: Half): Finding | null {
  return lacked(here) ?? knownAfterAll(here) ?? tooSoon(here)
}

/** What there was none of stands in the other text, whose clause has nothing that denies it. */
function lacked(here: Half): Finding | null {
  const there = here.other
  if (findNotion(there, 'for-want-of', 'lack', 'but-for', 'denies', 'scarcely').length > 0) return null
  for (const lack of findNotion(here, 'for-want-of').filter((one) => isPhrase(here, one))) {
    const { clause } = here.document.tokens[lack.from]!
    const own = here
      .between(lack.to, Math.min(here.to, lack.to + REACH))
      .find((token) => token.weight === 1 && token.clause === clause)
    const other = own && there.document.tokens[here.links[own.index]!]
    if (!other || isDeniedNear(there, other) || isDeniedAt(here, lack)) continue
    if (own.part !== 'VERB' && !isThere(there, other)) continue
    return grave(
      'negation',
      here,
      { from: lack.from, to: own.index + 1 },
      { from: other.index, to: other.index + 1 },
    )
  }
  return null
}
/** “As there was room”, “with witnesses available”, « grâce aux témoins »: what the other text says there was. */
const isThere = (half: Half, { index }: Token): boolean =>
  findNotion(half.reach(Math.max(half.from, index - THERE), index), 'having').length > 0 ||
  half.between(index - THERE, index).some(({ key }) => EXISTS.has(key))
/** How many words before a noun stands that there is such a thing: « il y avait encore de la ». */
const THERE = 4
const EXISTS: ReadonlySet<string> = new Set(['there', 'y', 'disposant', 'plenty', 'enough', 'assez'])

/** « Faute de », and neither « le secteur privé afin de » nor « faute de quoi », which hangs on something. */
const isPhrase = ({ document: { tokens } }: Half, { words, from, to }: FoundNotion): boolean =>
  words.length > 1 &&
  words.length === to - from &&
  // « Ont été privés de courant »
  tokens[from]!.part !== 'VERB' &&
  !WHICH.has(tokens[to]?.key ?? '')
const WHICH: ReadonlySet<string> = new Set(['quoi', 'which'])

/** How many words behind “for want of” stands what is wanting: « faute d’avoir été consultés ». */
const REACH = 5

/** Whether anything denies a word: in its clause, or before it in its sentence. */
const isDeniedNear = (half: Half, { clause, sentence, index }: Token): boolean =>
  [...half.negations, ...softNegatives(half)].some(({ from }) => {
    const token = half.document.tokens[from]!
    return token.clause === clause || (token.sentence === sentence && from < index)
  })

const isDeniedAt = (half: Half, { from }: Range): boolean =>
  half.denials.some((one) => one.to <= from && from - one.to < 2)

/** « Pas sans savoir », “not unaware”: who knows it, and “not aware”: who does not. */
function knownAfterAll(here: Half): Finding | null {
  if (here.language !== 'fr') return null
  const there = here.other
  const known = here.tokens.find(
    ({ key, index }) =>
      KNOWING.has(key) &&
      here.document.tokens[index - 1]?.key === 'sans' &&
      here.document.tokens[index - 2]?.key === 'pas',
  )
  if (!known) return null
  const isNear = (range: Range, words: ReadonlySet<string>) =>
    there
      .between(range.to - 1, range.to + KNOWS)
      .some((token) => hasLemma(token, words) || words.has(token.key))
  const unaware = there.tokens.find((token) => UNAWARE.has(token.key))
  const unknown = unaware
    ? there.denials.length === 0 && { from: unaware.index, to: unaware.index + 1 }
    : there.denials.find((one) => isNear(one, AWARE))
  return unknown ? grave('negation', here, { from: known.index - 2, to: known.index + 1 }, unknown) : null
}
const KNOWING: ReadonlySet<string> = new Set(['savoir', 'ignorer'])
const AWARE: ReadonlySet<string> = new Set(['know', 'aware', 'realise', 'realize', 'idea'])
const UNAWARE: ReadonlySet<string> = new Set(['unaware', 'ignorant', 'oblivious'])
const KNOWS = 3

/** “Not until they had”, and « sans attendre qu’ils aient »: after it, and before. */
function tooSoon(here: Half): Finding | null {
  const there = here.other
  const waited = here.negations.find(({ kind, to }) => kind === 'until' && behind(here, to, UNTILS))
  const unwaited = there.tokens.find(
    ({ key, index }) =>
      WITHOUT.has(key) && there.between(index + 1, index + 2).some((one) => hasLemma(one, WAITS)),
  )
  const isOther = there.denials.some(({ from }) => from !== unwaited?.index)
  return waited && unwaited && !isOther && !here.tokens.some((one) => hasLemma(one, WAITS))
    ? grave('negation', here, waited, { from: unwaited.index, to: unwaited.index + 2 })
    : null
}
const behind = (half: Half, from: number, keys: ReadonlySet<string>): boolean =>
  half.between(from, Math.min(half.to, from + FAR)).some(({ key }) => keys.has(key))
const FAR = 14
const UNTILS: ReadonlySet<string> = new Set(['until', 'till', 'avant'])
const WITHOUT: ReadonlySet<string> = new Set(['sans', 'without'])
const WAITS: ReadonlySet<string> = new Set(['attendre', 'wait', 'waiting'])
