/** Where conditions begin in what somebody says. */
import { beginsPhrase, findClass, hasClass } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import { type Document, partOfSpeech, type Range } from '../../language/read.ts'
import { opines } from './attributes.ts'
import { isBeing } from './denies.ts'

/**
 * The words that begin one: not “as if”, « en *tant que* », “we provided” or « si grand ». “Whether” is one where a verb of
 * asking or knowing leads up to it, which leaves open what follows: not in “whether it rains or not”.
 */
export function conditions(document: Document, within: Range): number[] {
  const { tokens } = document
  return findClass(document, 'condition', within)
    .map(({ from }) => from)
    .filter((at) => {
      const isNone =
        beginsPhrase(tokens[at], 'no-condition') ||
        beginsPhrase(tokens[at - 1], 'no-condition', 'counters', 'concession')
      const isVerb = hasClass(tokens[at - 1], 'subject')
      const isEither = tokens[at]!.classes.has('asks-whether') && !asks(document, at)
      return !isNone && !isVerb && !isEither && !(tokens[at]!.key === 'si' && isDegree(document, at))
    })
}

/** “Had I known, …”, “Should the bank agree, …”: whether a word stands before its subject in a condition without “if”. */
export function inverts(document: Document, at: number): boolean {
  const { tokens } = document
  const isInverted = tokens[at]!.classes.has('inverts') && at + 1 < tokens.length
  return isInverted && SUBJECTS.has(partOfSpeech(document, at + 1))
}
const SUBJECTS: ReadonlySet<string> = new Set(['PRON', 'DET', 'PROPN', 'NOUN'])

/** “I wonder whether”, “we do not know whether”, “the question is whether”. */
const asks = ({ tokens, grammar }: Document, at: number) => {
  const before = tokens[at - 1]
  if (!before) return false
  const isAsking = hasClass(before, 'asks', 'wonders', 'indirect-question')
  return isAsking || isBeing(before) || opines(before) || isFormOf(before.key, 'thought', grammar)
}

/** « si grand », « si vite » */
const isDegree = (document: Document, at: number) => {
  const next = document.tokens[at + 1]
  return next !== undefined && !next.classes.has('grammar') && DEGREES.has(partOfSpeech(document, at + 1))
}
const DEGREES: ReadonlySet<string> = new Set(['ADJ', 'ADV'])
