/** A text that one person delivers or signs, without labels or marks: a speech, a statement, an open letter. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import { voiceOf } from './evidence.ts'
import { isBracketed, type Line, stopOf } from './lines.ts'
import { isPersonal, type NameRun, type Names } from './names.ts'

/** Among so many lines the heading is sought. */
const HEADING_WITHIN = 4
/** As many words stand between the noun and the name: “remarks by the Minister of State for Energy, | Ann Ross”. */
const NEAR = 14
/** Of its paragraphs so many say I, we or you, and no more have somebody quoted. */
const LEAST_VOICED = 0.3
const MOST_TOLD = 0.15
/** Shorter, and a paragraph is a greeting or a signature. */
const FEWEST = 2

export interface Addressed {
  line: Line
  speaker: Span
  continues: boolean
}

/**
 * The paragraphs of such a text below its heading.
 *
 * @param credited whether each line is a byline, a caption, a note, a dateline or a list
 */
export function addressed(
  document: Document,
  lines: readonly Line[],
  credited: readonly boolean[],
  names: Names,
): Addressed[] {
  const { text } = document
  for (const heading of lines.slice(0, HEADING_WITHIN)) {
    const speaker = deliveredBy(document, heading, names)
    if (!speaker || text.charAt(heading.end - 1) === ':') continue // what introduces the words below is no heading
    const said = lines
      .slice(headingEnd(document, lines, heading, names))
      .filter((line) => !credited[line.index] && !isBracketed(text, line) && stopOf(text, line) !== '')
    const voices = said.map((line) => voiceOf(document, line))
    const voiced = voices.filter(({ first, second }) => first || second).length
    const told = voices.filter((voice) => voice.told).length
    const isOne =
      said.length >= FEWEST && voiced >= LEAST_VOICED * said.length && told <= MOST_TOLD * said.length
    return isOne ? said.map((line, i) => ({ line, speaker, continues: i > 0 })) : []
  }
  return []
}

/** Index of the first line that is no part of a heading: it may go on below, “Remarks by Ann Ross. As delivered, in English.” */
function headingEnd(document: Document, lines: readonly Line[], heading: Line, names: Names): number {
  let next = heading.index + 1
  while (next < lines.length && isOfHeading(document, lines[next]!, names)) next++
  return next
}

const isOfHeading = (document: Document, line: Line, names: Names): boolean => {
  const { first, second } = voiceOf(document, line)
  return !first && !second && deliveredBy(document, line, names) !== null
}

/** “Remarks by Hon. Ann Ross”, « Discours de M. Luc Petit, maire », “Ann Ross: speech to the conference”. */
export function deliveredBy(document: Document, line: Span, names: Names): Span | null {
  const { text } = document
  const { from, to } = tokensWithin(document, line)
  const { tokens } = document
  const noun = tokens.slice(from, to).find((token) => hasClass(token, 'address'))
  if (!noun || text.slice(line.start, noun.start).search(/[«“"]/u) >= 0) return null
  const people = names.within(line).filter((one) => isPersonal(text, one))
  const by = people.find((run) => {
    const name = tokens[tokensWithin(document, run).from]!
    if (name.index - noun.index > NEAR + 1 || name.sentence !== noun.sentence) return false
    const between = tokens.slice(noun.index + 1, name.index)
    return between.some((token) => hasClass(token, 'of', 'agent', 'from-whom'))
  })
  const isBefore = (run: NameRun) =>
    run.end <= noun.start &&
    document.grammar.names.given.has(run.keys[0]!) &&
    /^[\s\p{Z}]*(?::|[’']s\b)/u.test(text.slice(run.end))
  return by ?? people.find(isBefore) ?? null
}
