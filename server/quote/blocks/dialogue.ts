/** Speech set with dashes: dialogue, interviews, and one line of it in a page of prose; a list is none. */
import { classFormsOf } from '../../language/inflect.ts'
import type { Document } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Role } from './block.ts'
import { isAny, voiceOf } from './evidence.ts'
import { exchange } from './exchange.ts'
import { type Line, stopOf, trimmed } from './lines.ts'

export interface Dashed {
  line: Line
  said: Span
  role: Role | null
  /** Whether the run that it stands in is dialogue; else it is a list, or a signature. */
  spoken: boolean
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
  elsewhere: 1,
}
const ENOUGH = 3
/** Dashed lines with so few other lines between them are one exchange. */
const APART = 2
const STEPS = { answered: 1, asked: 1, askedOn: 0, answeredOn: 0 }

export function dashed(document: Document, lines: readonly Line[]): Dashed[] {
  const found = lines.flatMap((line) => dashAt(document, line) ?? [])
  const runs: Dashed[][] = []
  for (const one of found) {
    const last = runs.at(-1)
    if (last && one.line.index - last.at(-1)!.line.index <= APART) last.push(one)
    else runs.push([one])
  }
  const scores = runs.map((run) => scoreOf(document, lines, run))
  const elsewhere = scores.some((score) => score >= ENOUGH) ? WEIGHT.elsewhere : 0
  runs.forEach((run, i) => {
    if (scores[i]! + elsewhere < ENOUGH) return
    const asking = exchange(
      document,
      run.map(({ line, said }) => ({ ...line, ...said })),
      STEPS,
    )
    const interview = asking[0] === true && run.length > 1
    run.forEach((one, at) => {
      one.spoken = true
      one.role = !interview ? null : asking[at] ? 'asks' : 'answers'
    })
  })
  return found
}

function dashAt({ text, marks }: Document, line: Line): Dashed | null {
  const sign = marks[line.marksFrom]
  if (!sign || sign.start !== line.start || !/^(?:[—–―•*-]|--)$/u.test(sign.text)) return null
  const spaced = /[\s\p{Z}]/u.test(text.charAt(sign.end))
  if (!spaced && !/^[—–―]$/u.test(sign.text)) return null
  const said = trimmed(text, { start: sign.end, end: line.end })
  return said.start < said.end ? { line, said, role: null, spoken: false } : null
}

function scoreOf(document: Document, lines: readonly Line[], run: readonly Dashed[]): number {
  const { text } = document
  const voices = run.map(({ line, said }) => voiceOf(document, said, line))
  const stops = run.map(({ said }) => stopOf(text, said))
  const before = lines[run[0]!.line.index - 1]
  const signs = run.map(({ line }) => text.charAt(line.start))
  const share = (test: (sign: string) => boolean) => signs.filter(test).length / signs.length
  let score =
    WEIGHT.emDash * share((sign) => sign === '—' || sign === '―') +
    WEIGHT.enDash * share((sign) => sign === '–') +
    WEIGHT.bullet * share((sign) => sign === '*' || sign === '•')
  const add = (holds: boolean, weight: number) => (score += holds ? weight : 0)
  add(run.length > 1, WEIGHT.exchange)
  add(stops.includes('?'), WEIGHT.asks)
  add(
    voices.some(({ first }) => first),
    WEIGHT.first,
  )
  add(
    voices.some(({ second }) => second),
    WEIGHT.second,
  )
  add(
    run.some((one) => hasIncise(document, one)),
    WEIGHT.incise,
  )
  add(before !== undefined && text.charAt(before.end - 1) === ':', WEIGHT.introduced)
  const unstopped = stops.filter((stop) => stop === '').length / stops.length
  return score + WEIGHT.stopped * (1 - unstopped) + WEIGHT.unstopped * unstopped
}

/** “— Non, répondit-elle. Je reste.”: a verb of speech in small letters behind a comma or the end of a sentence. */
function hasIncise({ text, tokens, grammar }: Document, { line }: Dashed): boolean {
  for (let i = line.from + 1; i < line.to; i++) {
    const token = tokens[i]!
    const before = text.slice(tokens[i - 1]!.end, token.start)
    if (!/[,!?…]/u.test(before) || token.capital) continue
    const verb = isAny(token, 'before-inverted', 'auxiliary') ? (tokens[i + 1] ?? token) : token
    if (classFormsOf(verb.key, 'report', grammar).length > 0) return true
  }
  return false
}
