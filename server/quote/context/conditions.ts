/** Where conditions begin in what somebody says. */
import { beginsPhrase, hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Stretch } from '../../language/stretch.ts'
import { piecesOf } from './commas.ts'
import { isBeing, isThought, opines } from './denies.ts'

/**
 * The words that begin one: not “as if”, « en *tant que* », “we provided” or « si grand ». “Whether” is one where a verb of
 * asking or knowing leads up to it, which leaves open what follows: not in “whether it rains or not”.
 */
export function conditions(within: Stretch): number[] {
  const { tokens } = within.document
  const opened = within
    .find('condition')
    .map(({ from }) => from)
    .filter((at) => {
      const before = tokens[at - 1]
      const isNone =
        beginsPhrase(tokens[at], 'no-condition') ||
        beginsPhrase(before, 'no-condition', 'counters', 'concession')
      const isEither = hasClass(tokens[at], 'asks-whether') && !(before && asks(before))
      const isDegree = tokens[at]!.key === 'si' && isOfDegree(tokens[at + 1])
      return !isNone && !hasClass(before, 'subject') && !isEither && !isDegree
    })
  return [...opened, ...permitting(within)]
}

/** “, weather and Treasury permitting,”, « , le temps aidant, »: where the phrase begins, between commas or the ends. */
function permitting(within: Stretch): number[] {
  return piecesOf(within).flatMap((piece) => {
    const isShort = piece.tokens.length > 1 && piece.tokens.length <= LONGEST_PHRASE
    return isShort && piece.tokens.at(-1)!.classes.has('permitting') ? [piece.from] : []
  })
}
const LONGEST_PHRASE = 7

/** “Had I known, …”, “Should the bank agree, …”: whether a word stands before its subject in a condition without “if”. */
export function inverts({ tokens }: Document, at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && hasClass(tokens[at], 'inverts') && SUBJECTS.has(next.part)
}
const SUBJECTS: ReadonlySet<string> = new Set(['PRON', 'DET', 'PROPN', 'NOUN'])

/** “I wonder whether”, “we do not know whether”, “the question is whether”. */
const asks = (token: Token) =>
  hasClass(token, 'asks', 'wonders', 'indirect-question') ||
  isBeing(token) ||
  opines(token) ||
  isThought(token)

/** « si grand », « si vite » */
const isOfDegree = (next: Token | undefined) =>
  next !== undefined && !hasClass(next, 'grammar') && (next.part === 'ADJ' || next.part === 'ADV')
