/** An interview that sets neither label nor dash: questions, printed apart or ending in their mark, each with its answer. */
import type { Document } from '../../language/read.ts'
import { weighed } from '../../language/weighed.ts'
import type { Span } from '../../language/split.ts'
import { voiceOf } from './evidence.ts'
import { exchange } from './exchange.ts'
import { isBracketed, type Line, OPENING, stopOf, trimmed } from './lines.ts'

/** A share counts by how large it is; a text that says that it is an interview lets fewer signs do. */
const WEIGHT = { second: 2, first: 2, several: 1, printedApart: 1, interview: 1, told: -2 }
const ENOUGH = 3
const SEVERAL = 3
const LONGEST_QUESTION = 500
/** More answers than this to one question are an article's paragraphs. */
const MOST_ANSWERS = 3
/** One question in so many ends in its mark at least. */
const MOST_UNMARKED = 3
const STEPS = { answered: 1.5, asked: 0.5, askedOn: -1, answeredOn: 0 }

export interface Asked {
  line: Line
  /** Without the number of a question. */
  said: Span
  asks: boolean
  /** Whether the paragraph before had the same part. */
  continues: boolean
}

/** @param taken whether each line is something else */
export function questions(
  document: Document,
  lines: readonly Line[],
  taken: readonly boolean[],
  isInterview: boolean,
): Asked[] {
  const { text } = document
  const isNumbered = (line: Line) => numberEnd(text, line) > line.start
  const all = lines.filter(
    (line) =>
      (!taken[line.index] || isNumbered(line)) &&
      !isBracketed(text, line) &&
      (line.emphasised || stopOf(text, line) !== ''),
  )
  const isApart = (line: Line) => line.emphasised || isNumbered(line)
  const apart = all.filter(isApart)
  const printedApart =
    apart.length > 1 && apart.filter((line) => stopOf(text, line) === '?').length * 2 >= apart.length
  const open = printedApart ? all : all.filter((line) => !isNumbered(line))
  const isQuestion = (line: Line) =>
    line.end - line.start <= LONGEST_QUESTION &&
    (printedApart ? isApart(line) : stopOf(text, line) === '?' && !OPENING.test(text.charAt(line.start)))
  const marks = open.map(isQuestion)
  const from = marks.indexOf(true)
  const lastAsked = marks.findLastIndex((isAsked, i) => isAsked && marks[i + 1] === false)
  let to = Math.min(open.length, lastAsked + 2)
  // A text that says it is an interview may go on without the mark: “Your last plant closed.” Its epilogue speaks to nobody.
  const goesOn = (line: Line) => {
    const { first, second, told } = voiceOf(document, line)
    return (first || second) && !told
  }
  if (isInterview && from >= 0) while (to < open.length && goesOn(open[to]!)) to++
  if (printedApart) while (to < open.length && voiceOf(document, open[to]!).first) to++
  const zone = open.slice(from, to)
  // Not every question of an exchange ends in its mark: “Voilà une phrase d’avocat.”
  const asking = printedApart ? zone.map(isQuestion) : exchange(document, zone, STEPS)
  const answers = zone.filter((_, i) => !asking[i])
  const asked = zone.filter((_, i) => asking[i])
  const marked = zone.filter(isQuestion).length
  if (
    from < 0 ||
    marked < 2 ||
    marked * MOST_UNMARKED < asked.length ||
    answers.length < asked.length / 2 ||
    answers.length > asked.length * MOST_ANSWERS
  )
    return []
  const share = (some: readonly Line[], who: 'first' | 'second' | 'told') =>
    some.filter((line) => voiceOf(document, line)[who]).length / some.length
  const score = weighed(WEIGHT, {
    second: share(asked, 'second'),
    first: share(answers, 'first'),
    several: asked.length >= SEVERAL,
    printedApart,
    interview: isInterview,
    told: share(answers, 'told'),
  })
  if (score < ENOUGH) return []
  return zone.map((line, i) => ({
    line,
    said: trimmed(text, { start: numberEnd(text, line), end: line.end }),
    asks: asking[i]!,
    continues: i > 0 && asking[i] === asking[i - 1],
  }))
}

/** Behind “3.” or “3)” where one begins a line, else where the line begins. */
function numberEnd(text: string, { start }: Line): number {
  const number = /^\d{1,2}[.)](?=\s)/u.exec(text.slice(start, start + LONGEST_NUMBER))
  return start + (number?.[0].length ?? 0)
}
const LONGEST_NUMBER = 4
