/** What is hard to do, made easy, or the other way round. */
import { facing } from '../facing.ts'
import { type Finding, grave } from '../finding.ts'
import type { Half } from '../half.ts'
import { findNotion, type Notion } from '../../language/notions.ts'
import { hasClass } from '../../language/classes.ts'
import type { Range } from '../../language/token-ranges.ts'

/**
 * `negation`: « nous peinons à recruter » → "we have no trouble recruiting", "anything but smooth" → « sans accroc ».
 *
 * Words of one kind, each counted by its denials, beside words that render each other; neither text has both kinds.
 */
export function checkDifficulty(here: Half): Finding | null {
  const [own, other] = [gradesIn(here), gradesIn(here.other)]
  if (own.hard.length === 0 || own.easy.length > 0 || other.hard.length > 0) return null
  for (const hard of own.hard)
    for (const easy of other.easy)
      if (facing(here, hard, easy, REACH)) return grave('negation', here, hard, easy)
  return null
}

/** How far from the two words may stand that show them to be in one place. */
const REACH = 4

function gradesIn(half: Half): { hard: Range[]; easy: Range[] } {
  const found: { hard: Range[]; easy: Range[] } = { hard: [], easy: [] }
  const add = (notion: Notion, plain: 'hard' | 'easy', denied: 'hard' | 'easy') => {
    for (const { from, to, words } of findNotion(half, notion)) {
      const isTold = words.some(
        ({ index }) => half.links[index]! >= 0 && half.document.tokens[index]!.weight === 1,
      )
      const denial = denialBefore(half, from)
      if (!isTold) found[denial ? denied : plain].push({ from: denial?.from ?? from, to })
    }
  }
  // “Have no trouble”: the longer phrase holds the denial.
  add('ease', 'easy', 'hard')
  add('difficulty', 'hard', 'easy')
  found.hard = found.hard.filter(
    (one) => !found.easy.some(({ from, to }) => from <= one.from && one.to <= to),
  )
  return found
}

function denialBefore(half: Half, at: number): Range | undefined {
  const { clause } = half.document.tokens[at]!
  // « Moins difficile », “less of a struggle”
  const less = half.between(at - 2, at).find(({ key }) => key === 'moins' || key === 'less')
  if (less) return { from: less.index, to: less.index + 1 }
  const before = [...half.denials, ...half.find('denies-next')]
  return before.find(
    ({ from, to }) =>
      from < at &&
      at - to < DENIED &&
      to <= at + DENIED &&
      half.document.tokens[from]!.clause === clause &&
      half.between(to, at).every((token) => token.weight < 1 || hasClass(token, 'intensifier')),
  )
}
/** How many words behind its denial what is denied stands: « n’a eu aucune difficulté », “is not at all easy”. */
const DENIED = 3
