/** Whether a text gives words to two as one: “A and B, in a joint statement: …”, « A et B déclarent d’une seule voix ». */
import { hasClass, holdsClass } from '../language/classes.ts'
import { isFormOf } from '../language/inflect.ts'
import { type Document, partOfSpeech } from '../language/read.ts'
import { type Range, tokensWithin } from '../language/token-ranges.ts'
import { key } from './words-of-names.ts'
import { namesOf } from './blocks/names.ts'
import { likeness } from './same-speaker.ts'

/** In so many sentences up to the words it is told. */
const SENTENCES = 3
const BEARS: readonly (string | null)[] = ['name', 'short', 'initial', 'surname']

/**
 * @param claimed the name that a claim gives
 * @param recorded that of the speaker on record
 * @param document the text around the words
 * @param at where in it they begin
 * @param named where it names who says them: among both, or as “they”; null where it does not
 */
export function saidTogether(
  claimed: string,
  recorded: string,
  document: Document,
  at: number,
  named: number | null,
): boolean {
  const { tokens } = document
  const { from: to } = tokensWithin(document, { start: at, end: at })
  const sentence = tokens[to]?.sentence ?? tokens.at(-1)?.sentence ?? 0
  let start = to
  while (start > 0 && sentence - tokens[start - 1]!.sentence < SENTENCES) start--
  for (let end = start; start < to; start = end) {
    while (end < to && tokens[end]!.sentence === tokens[start]!.sentence) end++
    const within = { from: start, to: end }
    if (
      isJoint(document, within) &&
      isOfBoth(document, within, named) &&
      joins(document, within, claimed, recorded)
    )
      return true
  }
  return false
}

/** Whether a sentence tells that something is said, and that it is said as one. */
const isJoint = (document: Document, within: Range): boolean =>
  holdsClass(document, 'jointly', within) &&
  (holdsClass(document, 'document', within) ||
    document.tokens
      .slice(within.from, within.to)
      .some(({ key: word }) => isFormOf(word, 'report', document.grammar)))

function isOfBoth({ tokens }: Document, { from, to }: Range, named: number | null): boolean {
  if (named === null) return true
  const token = tokens.find(({ end }) => end > named)
  return token !== undefined && ((token.index >= from && token.index < to) || hasClass(token, 'third-plural'))
}

/** Whether a sentence names both, one after the other with an “and” between them and no verb. */
function joins(document: Document, within: Range, claimed: string, recorded: string): boolean {
  const [a, b] = [claimed, recorded].map((name) => placesOf(document, within, name))
  return a!.some((one) =>
    b!.some((other) => {
      const [first, second] = one.from < other.from ? [one, other] : [other, one]
      const between = document.tokens.slice(first.to, second.from)
      return (
        between.some((token) => hasClass(token, 'coordinator')) &&
        !between.some(({ index }) => TELLING.has(partOfSpeech(document, index)))
      )
    }),
  )
}
const TELLING: ReadonlySet<string> = new Set(['VERB', 'AUX'])

/** Where a name stands: as printed, or as a likeness of it. */
function placesOf(document: Document, { from, to }: Range, name: string): Range[] {
  const { tokens, text, grammar } = document
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  const alike = namesOf(document)
    .within(span)
    .filter(({ start, end }) => BEARS.includes(likeness([name], [text.slice(start, end)], grammar)))
    .map((run) => tokensWithin(document, run))
  const words = key(name).split(' ')
  const printed = tokens
    .slice(from, to)
    .filter(({ index }) => words.every((word, i) => tokens[index + i]?.key === word))
    .map(({ index }) => ({ from: index, to: index + words.length }))
  return [...alike, ...printed]
}
