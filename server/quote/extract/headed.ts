/** Whom a heading names above words that stand alone: “THE MIDWIFE | Twenty-six years on the ward | ‘We had two lamps.’” */
import { type Entity, isSomebody } from '../entities/entity.ts'
import type { Mention } from '../entities/mentions.ts'
import { isA, type SpeechToken } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'

const STOP = /^[.!?…:;,]$/u
/** A heading, or the line that says more of whom it names, has so many tokens at most. */
const LONGEST = 12
/** Its lines, the name the first. */
const LINES = 2

/** @returns null where words have anything before them in their paragraph, a verb of saying beside them, or no such heading above */
export function headedBy(
  { tokens, phrases, utterance: { first }, verbs }: Situation,
  meant: (mention: Mention) => Entity | null,
): Mention | null {
  const { paragraph } = tokens[first]!
  if (tokens[first - 1]?.paragraph === paragraph || verbs.saying || verbs.sayingBehind) return null
  let end = first
  for (let line = 0; line < LINES; line++) {
    const start = headingBefore(tokens, end)
    if (start === null) return null
    const mention = phrases.beginningAt(start)
    if (mention && mention.to === end && (isOne(mention, meant(mention)) || isCalled(tokens, start, end)))
      return mention
    end = start
  }
  return null
}

/** Where the short line begins that ends before a token; null where it is none: it ends in a stop, or somebody speaks in it. */
function headingBefore(tokens: readonly SpeechToken[], end: number): number | null {
  const last = tokens[end - 1]
  if (!last || STOP.test(last.key)) return null
  let at = end
  while (tokens[at - 1]?.paragraph === last.paragraph) {
    at--
    if (end - at > LONGEST || tokens[at]!.kind === 'speech') return null
  }
  return at
}

/** “THE MIDWIFE”: whatever the word. */
const isCalled = (tokens: readonly SpeechToken[], at: number, end: number): boolean =>
  isA(tokens[at], 'definite') &&
  tokens.slice(at, end).every(({ kind, text }) => kind === 'word' && text === text.toUpperCase())

const isOne = ({ form, office, plural, kind }: Mention, entity: Entity | null): boolean =>
  form === 'description'
    ? office !== '' && !plural
    : kind === 'person' && entity !== null && isSomebody(entity)
