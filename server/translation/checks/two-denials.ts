/** Two denials of one text that together deny nothing. */
import type { Half } from '../half.ts'
import { findNotion } from '../../language/notions.ts'
import type { Range } from '../../language/token-ranges.ts'

/** Whether a denial and another one of its text come to what the other text says without denying anything. */
export const affirms = (here: Half, denial: Range): boolean =>
  isOnlyThen(here) ||
  isOfEvery(here, denial) ||
  isTwiceSupposed(here) ||
  isNotThat(here, denial) ||
  isNotSaidNot(here, denial)

/** “I wouldn’t be here if I didn’t believe in it”, « si je suis là, c’est que j’y crois ». */
const isTwiceSupposed = (here: Half): boolean =>
  here.denials.length === 2 &&
  here.other.denials.length === 0 &&
  findNotion(here, 'if').length > 0 &&
  findNotion(here.other, 'if', 'cause').length > 0 &&
  here.verbs.some(({ mood }) => mood === 'would' || mood === 'could') &&
  !here.other.verbs.some(({ mood }) => mood === 'would' || mood === 'could')

/** “It’s not that the money isn’t there”, « l’argent est là »: of a denial of a denial nothing is left. */
const isNotThat = (here: Half, denial: Range): boolean =>
  here.denials.length - here.other.denials.length > 1 &&
  here.denials.some((one) => {
    const [before, next, behind] = [one.from - 1, one.to, one.to + 1].map(
      (at) => here.document.tokens[at]?.key,
    )
    const isThat = next === 'that' || (next === 'que' && before === 'ce')
    const isDenied = here.denials.some((other) => other.from > one.to && other.from - one.to < DENIED)
    return (
      isThat && behind !== undefined && isDenied && denial.from >= one.from && denial.from < one.to + DENIED
    )
  })
/** How many words behind “not that” what it denies is denied: “not that the money isn’t”. */
const DENIED = 8

/** “You can’t say they didn’t warn us”, « il faut reconnaître qu’ils nous avaient prévenus »: who can’t say that not says that. */
const isNotSaidNot = (here: Half, denial: Range): boolean =>
  here.denials.length - here.other.denials.length > 1 &&
  here.denials.some((first) => {
    const second = here.denials.find((one) => one.from >= first.to && one.from - first.to < DENIED)
    const between = second && here.reach(first.from, second.from)
    return (
      between !== undefined &&
      (denial === first || denial === second) &&
      findNotion(between, 'asserts', 'cancels').length > 0 &&
      (here.holds('denies-all', { from: first.from, to: first.to + 1 }) ||
        here.verbs.some(
          ({ mood, from, at }) =>
            (mood === 'can' || mood === 'could') && from <= first.to && at >= first.from,
        ))
    )
  })

/** “There isn’t a street that I couldn’t draw”: every one; of two denials the second stands in a relative clause. */
const isOfEvery = (here: Half, denial: Range): boolean =>
  here.denials.some((one) => {
    const [first, second] = one.from < denial.from ? [one, denial] : [denial, one]
    const between = here.between(first.from, second.from)
    const isAffirmed = here.other.denials.length === 0
    return (
      one !== denial &&
      here.document.tokens[first.from]!.sentence === here.document.tokens[second.from]!.sentence &&
      between.some(({ key }) => ONE.has(key)) &&
      between.some(
        ({ key, part }) =>
          (RELATIVE.has(key) && (isAffirmed || part !== 'SCONJ')) || (isAffirmed && ON_WHICH.has(key)),
      )
    )
  })
const ONE: ReadonlySet<string> = new Set([
  'a',
  'an',
  'one',
  'single',
  'un',
  'une',
  'seul',
  'seule',
  'nobody',
  'personne',
])
/** “Not a day passes when I don’t”, « pas une semaine sans qu’il ne ». */
const ON_WHICH: ReadonlySet<string> = new Set(['when', 'without', 'sans'])
const RELATIVE: ReadonlySet<string> = new Set('that who whom whose which where qui que dont ou'.split(' '))

/** « Sans le code, la porte ne s’ouvre pas », “opens only if you have the code”: two denials are one limit. */
const isOnlyThen = (here: Half): boolean =>
  here.tokens.some(({ key }) => WITHOUT.has(key)) &&
  here.denials.length > 1 &&
  here.other.holds('only') &&
  !here.holds('only')
const WITHOUT: ReadonlySet<string> = new Set(['sans', 'without', 'unless', 'faute'])
