/** Speech set with dashes: dialogue, interviews, and one line of it in a page of prose; a list is none. */
import { hasClass } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { weighed } from '../../language/weighed.ts'
import type { Role } from './block.ts'
import { voiceOf } from './evidence.ts'
import { exchange } from './exchange.ts'
import { isBracketed, type Line, stopOf, trimmed } from './lines.ts'

export interface Dashed {
  line: Line
  said: Span
  role: Role | null
  /** Whether a narrator says who speaks: of a story, not of an interview. */
  narrated: boolean
}

const WEIGHT = {
  emDash: 1.5,
  enDash: 1,
  bullet: -1,
  exchange: 1,
  asks: 1.5,
  first: 1,
  second: 1,
  incise: 1.5,
  introduced: 1,
  stopped: 0.5,
  unstopped: -2,
  voiceless: -1,
  heading: -1,
}
/** Where another run in the text is one. */
const ELSEWHERE = 1
const ENOUGH = 3
/** Dashed lines with so few other lines between them are one exchange. */
const APART = 2
const SHORTEST_INTERVIEW = 2
const MOSTLY = 0.75
/** Where more lines say who speaks, a story is told. */
const MOST_INCISED = 0.3
/** Of the questions of an interview more end in their mark, of every other line of a scene in a story no more. */
const LEAST_MARKED = 0.5
const STEPS = { answered: 1, asked: 1, askedOn: 0, answeredOn: 0 }

export function dashed(document: Document, lines: readonly Line[]): Dashed[] {
  const found = lines.flatMap((line) => dashAt(document, line) ?? [])
  const runs: Dashed[][] = []
  /** What is told in brackets between two of them parts nobody. */
  const open = lines.filter((line) => !isBracketed(document.text, line))
  const places = new Map(open.map((line, at) => [line.index, at]))
  const placeOf = ({ line }: Dashed) => places.get(line.index)!
  for (const one of found) {
    const last = runs.at(-1)
    if (last && placeOf(one) - placeOf(last.at(-1)!) <= APART) last.push(one)
    else runs.push([one])
  }
  const scores = runs.map((run) => scoreOf(document, lines, run))
  const elsewhere = scores.some((score) => score >= ENOUGH) ? ELSEWHERE : 0
  return runs.flatMap((run, i) => {
    if (scores[i]! + elsewhere < ENOUGH) return []
    const others = otherParty(document, open, run, placeOf)
    if (others) return others
    const paragraphs = run.map(({ line, said }) => ({ ...line, ...said }))
    const asking = exchange(document, paragraphs, STEPS)
    const incised = run.filter((one) => hasIncise(document, one)).length / run.length
    const asked = paragraphs.filter((_, at) => asking[at])
    const marked = asked.filter((line) => stopOf(document.text, line) === '?').length / asked.length
    if (run.length < SHORTEST_INTERVIEW || !asking[0] || marked <= LEAST_MARKED || incised > MOST_INCISED)
      return run
    return run.map((one, at): Dashed => ({ ...one, role: asking[at] ? 'asks' : 'answers', narrated: false }))
  })
}

/** Interviews set only the questions, or only the answers, with a dash: the other party has the lines between. */
function otherParty(
  document: Document,
  lines: readonly Line[],
  run: readonly Dashed[],
  placeOf: (one: Dashed) => number,
): Dashed[] | null {
  if (run.length < SHORTEST_INTERVIEW) return null
  const asks = ({ start, end }: Span) => stopOf(document.text, { start, end }) === '?'
  const dashed = new Set(run.map(({ line }) => line.index))
  const isTold = (line: Line) => {
    const { told, quotes } = voiceOf(document, line)
    return told || quotes
  }
  const other = (line: Line | undefined, role: Role): Dashed[] =>
    line && !dashed.has(line.index) && !isTold(line) ? [{ line, said: line, role, narrated: false }] : []
  const asked = run.filter(({ said }) => asks(said)).length / run.length
  const behind = run.flatMap((one) => other(lines[placeOf(one) + 1], 'answers'))
  const before = run.flatMap((one) => other(lines[placeOf(one) - 1], 'asks')).filter(({ line }) => asks(line))
  const all = (role: Role, others: Dashed[]) =>
    [...run.map((one) => ({ ...one, role, narrated: false })), ...others].sort(
      (a, b) => a.line.index - b.line.index,
    )
  if (asked >= MOSTLY && behind.length >= run.length * MOSTLY) return all('asks', behind)
  return asked <= 1 - MOSTLY && before.length >= run.length * MOSTLY ? all('answers', before) : null
}

function dashAt({ text, marks }: Document, line: Line): Dashed | null {
  const sign = marks[line.marksFrom]
  if (!sign || sign.start !== line.start || !/^(?:[—–―•*-]|--)$/u.test(sign.text)) return null
  const spaced = /[\s\p{Z}]/u.test(text.charAt(sign.end))
  if (!spaced && !/^[—–―]$/u.test(sign.text)) return null
  const said = trimmed(text, { start: sign.end, end: line.end })
  return said.start < said.end ? { line, said, role: null, narrated: true } : null
}

function scoreOf(document: Document, lines: readonly Line[], run: readonly Dashed[]): number {
  const { text } = document
  const voices = run.map(({ said }) => voiceOf(document, said))
  const stops = run.map(({ said }) => stopOf(text, said))
  const before = lines[run[0]!.line.index - 1]
  const signs = run.map(({ line }) => text.charAt(line.start))
  const share = (test: (sign: string) => boolean) => signs.filter(test).length / signs.length
  const first = voices.some((voice) => voice.first)
  const second = voices.some((voice) => voice.second)
  const voiced = first || second || stops.some((stop) => /[?!]/u.test(stop))
  const unstopped = stops.filter((stop) => stop === '').length / stops.length
  return weighed(WEIGHT, {
    emDash: share((sign) => sign === '—' || sign === '―'),
    enDash: share((sign) => sign === '–'),
    bullet: share((sign) => sign === '*' || sign === '•'),
    exchange: run.length > 1,
    asks: stops.includes('?'),
    first,
    second,
    incise: run.some((one) => hasIncise(document, one)),
    introduced: before !== undefined && text.charAt(before.end - 1) === ':',
    stopped: 1 - unstopped,
    unstopped,
    voiceless: !voiced && run.length > 2,
    heading: before !== undefined && /[\p{L}\p{N}]$/u.test(text.slice(before.start, before.end)),
  })
}

/** “— Non, répondit-elle. Je reste.”: a verb of speech in small letters behind a comma or the end of a sentence. */
function hasIncise({ text, tokens, grammar }: Document, { line }: Dashed): boolean {
  for (let i = line.from + 1; i < line.to; i++) {
    const token = tokens[i]!
    const before = text.slice(tokens[i - 1]!.end, token.start)
    if (!/[,!?…]/u.test(before) || token.capital) continue
    const verb = hasClass(token, 'before-inverted', 'auxiliary') ? (tokens[i + 1] ?? token) : token
    if (isFormOf(verb.key, 'report', grammar)) return true
  }
  return false
}
