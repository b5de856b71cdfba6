/** Whether a paragraph without label or dash goes on with the turn before it, or is told. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import { weighed } from '../../language/weighed.ts'
import { tellsLanguage } from './directions.ts'
import { voiceOf } from './evidence.ts'
import { closingOf, isBracketed, type Line, stopOf } from './lines.ts'
import { isFull, type Names } from './names.ts'

const WEIGHT = {
  /** Another turn follows before long. */
  between: 1,
  tagged: 2,
  /** I; and we, where a turn follows: a paper says we too. */
  first: 1.5,
  second: 1,
  asks: 0.5,
  told: -1.5,
  names: -1,
  /** “Laughter in the hall. …”, outside brackets. */
  heard: -2,
  unstopped: -2,
  numbered: -2,
  /** « La suite s’est déroulée en français. » */
  conducted: -3,
  written: -4,
  others: -4,
}
const ENOUGH = 1
const TWICE = 2
/** So many paragraphs may a turn have that another follows. */
const LONGEST_TURN = 6

/** A turn may go on, not so a line of dialogue in a story; where dashes set speech apart, only if somebody speaks. */
export type Begun = 'open' | 'dashed' | 'closed'

/**
 * @param starts how a turn begins on each line
 * @returns whether each line goes on with the turn before; brackets that stand alone interrupt nobody
 */
export function continued(
  document: Document,
  lines: readonly Line[],
  starts: readonly (Begun | null)[],
  names: Names,
): boolean[] {
  const { text } = document
  const next: number[] = []
  for (let i = lines.length - 1, at = Infinity; i >= 0; i--) {
    next[i] = at - i
    if (starts[i]) at = i
  }
  let open: Begun = 'closed'
  return lines.map((line, i) => {
    if (starts[i]) open = starts[i]
    else if (open !== 'closed' && !isBracketed(text, line))
      open = goesOn(document, line, open, next[i]! <= LONGEST_TURN, names) ? open : 'closed'
    return open !== 'closed' && !starts[i] && !isBracketed(text, line)
  })
}

function goesOn(document: Document, line: Line, begun: Begun, between: boolean, names: Names): boolean {
  const { text, tokens } = document
  const { first, alone, second, told } = voiceOf(document, line)
  const stop = stopOf(text, line)
  const score = weighed(WEIGHT, {
    between: between && begun !== 'dashed',
    tagged: /^[([]/u.test(text.charAt(line.start)),
    first: between ? first : alone,
    second: second && (between ? 1 : 1 / 2),
    asks: stop === '?',
    // “We had come too late. ‘Ask the crew,’ she said”: a paper says we, and tells what somebody said
    told: told && (first && !alone ? TWICE : 1),
    names: names.within(line).some(isFull),
    heard: hasClass(tokens[line.from], 'heard'),
    unstopped: stop === '',
    numbered: /^\d/u.test(text.charAt(line.start)),
    conducted: tellsOfTalk(document, line, first),
    written: opensOnWriting(document, line),
    others: begun === 'open' && VOICES.test(text.slice(line.start, line.end)),
  })
  return score >= ENOUGH
}

/** Whether a line tells in which language a conversation was held, or that it is translated: “so did we; this is our translation”. */
const tellsOfTalk = (document: Document, line: Line, first: boolean): boolean =>
  tokensIn(document, line).some(
    (token) => hasClass(token, 'translation') || (!first && hasClass(token, 'remainder', 'interview')),
  ) && tellsLanguage(document, line)

/** “[on-screen text] Ann Ross left in May.”: nobody says it. */
function opensOnWriting(document: Document, { start, end }: Line): boolean {
  const close = /[([]/u.test(document.text.charAt(start)) ? closingOf(document.text, start, end) : -1
  return tokensIn(document, { start, end: close }).some((token) => hasClass(token, 'writing', 'pictured'))
}

/** “- And you? - I stay.”: a line of two voices that subtitles set apart. */
const VOICES = /^[-–—]\s?[^-–—]+[.!?…]\s[-–—]\s?\p{Lu}/u
