/** Whether words deny what stands behind them, by a negation or without one. */
import { findClass, holdsClass } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import { negations } from '../../language/negations.ts'
import { type Document, hasLemma, partOfSpeech, type Range, type Token } from '../../language/read.ts'

/** How far behind a denial a word may stand that grants what follows: “nobody ever seriously doubted that”. */
const GRANTED_WITHIN = 4
/** How far before it a word may stand that says something is false: “it is quite simply false”. */
const BEING_WITHIN = 3

export function denies(document: Document, within: Range): boolean {
  const { tokens } = document
  const denials = negations(document, within).filter(({ kind }) => kind === 'denial' || kind === 'until')
  if (denials.length > 0)
    return denials.some(
      ({ from, to }) => !grants(document, { from, to: Math.min(within.to, to + GRANTED_WITHIN) }),
    )
  // What looks like a denial and is none denies nothing, whatever stands behind it: “no doubt”, “not only”.
  if (tokens.slice(within.from, within.to).some(isDenial)) return false
  return holdsClass(document, 'counters', within) || isUntrue(document, within) || disputes(document, within)
}

/** A word of denial, whatever it denies. */
export const isDenial = ({ classes }: Token): boolean => classes.has('denial') || classes.has('negation')

const grants = (document: Document, within: Range) =>
  holdsClass(document, 'grants', within) || verbsOf(document, 'overlooks', within).length > 0

/** “refuses to”, « nie que »; « des doutes » are none. */
const disputes = (document: Document, within: Range) =>
  verbsOf(document, 'disputes', within).some(({ index }) => partOfSpeech(document, index) !== 'NOUN')

const verbsOf = ({ terms, grammar }: Document, name: 'disputes' | 'overlooks', { from, to }: Range) =>
  terms.filter(({ key, index }) => index >= from && index < to && isFormOf(key, name, grammar))

/** Whether something is said to be false: “is a lie”, « il est faux de dire », « je trouve absurde ». */
export const isUntrue = (document: Document, within: Range): boolean =>
  findClass(document, 'untrue', within).some(({ from }) =>
    document.tokens
      .slice(Math.max(0, from - BEING_WITHIN), from)
      .some((token) => isBeing(token) || judges(token, document)),
  )

/** Any form of “to be” or « être ». */
export const isBeing = (token: Token): boolean => token.classes.has('being') || hasLemma(token, BEING)
const BEING: ReadonlySet<string> = new Set(['be', 'etre'])

const judges = ({ key }: Token, { grammar }: Document) => isFormOf(key, 'thought', grammar)
