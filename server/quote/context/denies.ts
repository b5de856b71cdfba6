/** Whether words deny what stands behind them, by a negation or without one. */
import { hasClass } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import { findNotion } from '../../language/notions.ts'
import { hasLemma, isOfClass, type Token } from '../../language/read.ts'
import type { Stretch } from '../../language/stretch.ts'

/** How far behind a denial a word may stand that grants what follows: “nobody ever seriously doubted that”. */
const GRANTED_WITHIN = 4
/** How far before it a word may stand that says something is false: “it is quite simply false”. */
const BEING_WITHIN = 3

export function denies(within: Stretch): boolean {
  const denials = within.negations.filter(({ kind }) => kind === 'denial' || kind === 'until')
  if (denials.length > 0)
    return denials.some(
      ({ from, to }) => !grants(within.reach(from, Math.min(within.to, to + GRANTED_WITHIN))),
    )
  // What looks like a denial and is none denies nothing, whatever stands behind it: “no doubt”, “not only”.
  if (within.tokens.some(isDenial)) return false
  return within.holds('counters') || isUntrue(within) || disputes(within) || withholdsSaying(within)
}

/** “I would refrain from saying”, « elle se garde bien d’affirmer » */
const withholdsSaying = (within: Stretch): boolean =>
  [
    ...within.tokens.filter((token) => isOfClass(token, 'withholds')).map(({ index }) => index + 1),
    ...[...within.find('withholds'), ...findNotion(within, 'withholds')].map(({ to }) => to),
  ].some((behind) =>
    within.between(behind, behind + SAYING_WITHIN).some((token) => token.part === 'VERB' && opines(token)),
  )

/** How far behind what withholds it a verb of saying may stand. */
const SAYING_WITHIN = 3

/** Whether a word is a verb of saying or thinking, in any form. */
export const opines = ({ key, document }: Token): boolean => isFormOf(key, 'opines', document.grammar)

/** A word of denial, whatever it denies. */
export const isDenial = (token: Token): boolean => hasClass(token, 'denial', 'negation')

/** “nobody denies that”, « je ne manque jamais de dire que » */
const grants = (within: Stretch) =>
  within.holds('grants') || verbsOf(within, 'overlooks').length > 0 || withholdsSaying(within)

/** “refuses to”, « nie que »; « des doutes » are none. */
const disputes = (within: Stretch) =>
  verbsOf(within, 'disputes').some(({ index }) => within.document.tokens[index]!.part !== 'NOUN')

const verbsOf = ({ document, from, to }: Stretch, name: 'disputes' | 'overlooks') =>
  document.terms.filter(
    ({ key, index }) => index >= from && index < to && isFormOf(key, name, document.grammar),
  )

/** Whether something is said to be false: “is a lie”, « il est faux de dire », « je trouve absurde ». */
export const isUntrue = (within: Stretch): boolean =>
  within
    .find('untrue')
    .some(({ from }) =>
      within.between(from - BEING_WITHIN, from).some((token) => isBeing(token) || isThought(token)),
    )

/** Any form of “to be” or « être ». */
export const isBeing = (token: Token): boolean => token.classes.has('being') || hasLemma(token, BEING)
const BEING: ReadonlySet<string> = new Set(['be', 'etre'])

/** Any form of a verb of thinking. */
export const isThought = ({ key, document }: Token): boolean => isFormOf(key, 'thought', document.grammar)
