/** Where a French text denies or restricts. */
import type { Grammar } from './grammar.ts'
import { classFormsOf } from './inflect.ts'
import type { Negation } from './negation.ts'
import { beginsPhrase, hasClass } from './classes.ts'
import { FRENCH_REACH, withNe } from './ne.ts'
import type { Document, Token } from './read.ts'
import type { Range } from './token-ranges.ts'

/** So near behind a denial *sans* takes it back. */
const CANCELS = 3

export function frenchNegations(side: Document, { from, to }: Range): Negation[] {
  const { tokens } = side
  const found: Negation[] = []
  /** How far the last negation reaches: another word of denial inside it belongs to it. */
  let reached = -1
  const add = (one: Negation) => {
    // The « aucun » of « aucun d’eux, semble-t-il, n’est venu » was found before its « ne ».
    const last = found.at(-1)
    if (last && last.to - last.from === 1 && one.from <= last.from) found.pop()
    found.push(one)
    reached = one.to
  }
  for (let at = from; at < to; at++) {
    const { key, sentence, classes } = tokens[at]!
    if (key === 'ne' && at >= reached) {
      const cannot = found.at(-1)
      // « Je ne peux pas ne pas penser »: I must.
      if (cannot?.to === at && tokens[at + 1]?.key === 'pas' && isOfAbility(tokens, cannot, side.grammar)) {
        found.pop()
        reached = at + 2
        continue
      }
      const one = withNe(side, at, from, to)
      const last = found.at(-1)
      // “pas une famille qui n’ait perdu quelqu’un”: every family has.
      const isNear = last && tokens[last.from]!.sentence === sentence && at - last.to <= FRENCH_REACH
      if (one && isNear && deniesNobody(tokens, last, at)) {
        found.pop()
        reached = one.to
      } else if (one) add(one)
      else if (isNear && tokens[at - 1]!.classes.has('relative')) found.pop()
      continue
    }
    if (classes.has('restricts')) found.push({ kind: 'only', from: at, to: at + 1 })
    if (at < reached || sentence !== tokens[at]!.sentence) continue
    const last = found.at(-1)
    if (key === 'sans' && last && takenBack(tokens, last, at)) {
      found.pop()
      continue
    }
    if (deniesAlone(side, at, found)) add({ kind: 'denial', from: at, to: alsoTaken(tokens, at, to) })
  }
  return found.filter(({ kind }) => kind !== 'none')
}

const isOfAbility = (tokens: Token[], { from, to }: Range, grammar: Grammar): boolean =>
  tokens.slice(from, to).some(({ key }) => classFormsOf(key, 'can', grammar).length > 0)

/** “pas un élu qui ne sache pas”, “aucun voisin que je ne connaisse pas”: every one does. */
function deniesNobody(tokens: Token[], first: Negation, ne: number): boolean {
  const isOne =
    first.kind === 'denial' &&
    (hasClass(tokens[first.to], 'one') ||
      tokens
        .slice(first.from, first.to)
        .some((token) => hasClass(token, 'negator-subject') && !hasClass(token, 'never')))
  // « Personne ne peut dire qu’il ne savait pas » tells what nobody can say.
  // « Ce qui ne l’empêche pas » takes up a whole sentence.
  const isRelative = ({ index, classes }: Token) =>
    classes.has('relative') &&
    tokens[index - 1]!.key !== 'ce' &&
    tokens[index - 1]!.part !== 'ADV' &&
    tokens[index - 1]!.part !== 'VERB' &&
    tokens[index - 1]!.part !== 'AUX'
  return isOne && tokens.slice(Math.max(first.to, ne - 2), ne).some(isRelative)
}

/** “pas un jour sans”, “jamais sans”: every day, always with. */
function takenBack(tokens: Token[], { from, to }: Range, sans: number): boolean {
  if (tokens[from]!.clause !== tokens[sans]!.clause || sans - to > CANCELS) return false
  return tokens[to]!.classes.has('one') || tokens[to - 1]!.classes.has('never')
}

/** Words of denial that go on with one denial: "sans aucun", "jamais rien", "ni … ni". */
function alsoTaken(tokens: Token[], at: number, to: number): number {
  let last = at + 1
  const reach = tokens[at]!.key === 'sans' || tokens[at]!.key === 'ni' ? FRENCH_REACH : 3
  // « Sans travaux n’a pas lu »: behind « sans » and its noun another denial begins.
  const isOwn = tokens[at]!.key === 'sans' && tokens[at + 1]?.key !== 'que'
  for (let next = at + 1; next < Math.min(to, at + reach); next++) {
    if (isOwn && tokens[next]!.key === 'ne') break
    if (
      tokens[next]!.classes.has('also-denies') &&
      tokens[next]!.clause <= tokens[at]!.clause + (tokens[at]!.key === 'ni' ? 1 : 0)
    )
      last = next + 1
  }
  return last
}

/** A denial without *ne*: "c’est pas", "sans", "aucun", "non". */
function deniesAlone({ tokens, text }: Document, at: number, found: Negation[]): boolean {
  const { key, end, clause } = tokens[at]!
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  switch (key) {
    case 'pas':
      return (
        !hasClass(next, 'after-no-denial') &&
        !hasClass(before, 'before-noun') &&
        !hasClass(before, 'before-step') &&
        !(next?.key === 'a' && tokens[at + 2]?.key === 'pas') &&
        before?.key !== 'a' &&
        before?.key !== 'ou'
      )
    case 'sans': {
      const certain = tokens.slice(at + 1, at + 4).some((token) => token.key === 'doute')
      const unmeant = beginsPhrase(next, 'unmeant')
      return !certain && !unmeant && !hasClass(next, 'after-sans') && before?.key !== 'non'
    }
    case 'aucun':
    case 'aucune':
    case 'nullement':
      return next?.key !== 'doute' && !awaitsNe(tokens, at)
    case 'jamais':
      return !hasClass(before, 'before-ever') && !awaitsNe(tokens, at)
    case 'rien':
      return before?.key !== 'un' && next?.key !== 'que' && !awaitsNe(tokens, at)
    case 'non':
      if (next?.key === 'seulement') return false
      // “non albanaises” is a prefix, “non ?” a tag.
      return (
        next?.key !== 'plus' &&
        before?.key !== 'ou' &&
        before?.key !== 'qua' &&
        (hasClass(next, 'after-non') ||
          before?.key === 'que' ||
          /^\s?[.,;:!»”)]/u.test(text.slice(end, end + 2)))
      )
    case 'ni':
      if (tokens.slice(Math.max(0, at - FRENCH_REACH), at).some((one) => one.key === 'ni')) return false
      return !found.some(
        (one) =>
          tokens[one.from]!.sentence === tokens[at]!.sentence &&
          Math.abs(tokens[one.from]!.clause - clause) <= 2,
      )
    default:
      return false
  }
}

/** A subject that denies (“aucun camp ne veut”) is counted with its *ne*. */
const awaitsNe = (tokens: Token[], at: number) =>
  tokens.slice(at + 1, at + 9).some(({ key, clause }) => key === 'ne' && clause === tokens[at]!.clause)
