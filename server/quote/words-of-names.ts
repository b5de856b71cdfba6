/** Which words names have, and which they share. */
import { isInEither } from '../language/classes.ts'
import { foldText } from '../language/fold.ts'
import type { Grammar } from '../language/grammar.ts'
import { isParticle, partsOf } from './person-name.ts'

/** The same for two names that differ in typography alone. */
export const key = (name: string): string =>
  partsOf(name).join(' ').replaceAll('-', ' ') || foldText(name).trim()

/** Without what carries grammar. */
export const contentOf = (name: string, grammar: Grammar) =>
  key(name)
    .split(' ')
    .filter((part) => !isParticle(part, grammar) && !isInEither(part, 'linking', grammar))

/** "the State Department", "US State Department": all words of one name in the other's, two at least or the only one. */
export function sharesWords(a: string, b: string, grammar: Grammar): boolean {
  const [x, y] = [contentOf(a, grammar), contentOf(b, grammar)]
  const [small, large] = x.length <= y.length ? [x, new Set(y)] : [y, new Set(x)]
  return small.length > 0 && (small.length > 1 || large.size === 1) && small.every((part) => large.has(part))
}

/** Whether an office is one of the body claimed, for which its holder may speak: “secretary of the Boilermakers’ Union”. */
export function isOver(title: string, claimed: string, grammar: Grammar): boolean {
  const [body, told] = [contentOf(claimed, grammar), new Set(contentOf(title, grammar))]
  return (
    body.length > 0 &&
    body.length < told.size &&
    body.every((word) => told.has(word) && !grammar.names.given.has(word))
  )
}
