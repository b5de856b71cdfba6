/** Which lines a label begins: decided over the whole text, by what speaks for it and against it, added up. */
import type { Document, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Role } from './block.ts'
import { isAny } from './evidence.ts'
import { ENOUGH, scoreOf, WEIGHT } from './label-score.ts'
import { initialsOf, isFull, isTitle, type NameRun, type Names } from './names.ts'
import { isOffice, isOfficeNoun, type Label, partOf, readLabel } from './labels.ts'
import { isBracketed, type Line, stopOf } from './lines.ts'

export interface Labelled {
  label: Label
  /** The line that the words begin on: the label's, or the next. */
  line: Line
  said: Span
  /** One for all labels of one speaker, initials, surname and full name alike. */
  key: string
  named: NameRun | null
  /** Q or A: it tells who asks, and names nobody. */
  isPart: boolean
  role: Role | null
}

/** Labels of one form are near where so many lines part them at most. */
const NEAR = 3

interface Candidate extends Labelled {
  score: number
}

export function labelled(document: Document, lines: readonly Line[], names: Names): Labelled[] {
  const read = lines.flatMap((line) => readLabel(document, line) ?? [])
  const officers = officersOf(read, names)
  const called = read.map((label) => callOf(label, names, officers))
  const initialled = new Set(called.flatMap(({ key, initials }) => (initials ? [key] : [])))
  const candidates = read.flatMap((label, i) => {
    const { key, named, part } = called[i]!
    const words = wordsOf(document, lines, label)
    if (!words) return []
    const score = scoreOf(document, names, {
      ...label,
      ...words,
      named,
      part,
      initialled: initialled.has(key),
    })
    return [{ label, ...words, key, named, isPart: part !== null, role: part, score }]
  })
  for (const [i, one] of candidates.entries()) weighTogether(document, lines, candidates, i, one)
  const counts = Map.groupBy(candidates, ({ label, key }) => `${label.form} ${key}`)
  for (const same of counts.values())
    if (same.length > 1) for (const one of same) one.score += WEIGHT.repeated
  const sure = candidates.map(({ score }) => score >= ENOUGH)
  const first = sure.indexOf(true)
  const last = sure.lastIndexOf(true)
  const between = (i: number) => i > first && i < last
  return roles(
    document,
    candidates.filter(({ score }, i) => sure[i] || (between(i) && score + WEIGHT.between >= ENOUGH)),
  )
}

/** “The Chair (Senator Ian Petrie)”: who holds an office, as one of its labels says in brackets. */
function officersOf(labels: readonly Label[], names: Names): Map<string, NameRun> {
  const officers = new Map<string, NameRun>()
  for (const { tokens, beside } of labels) {
    if (!isOffice(tokens)) continue
    const holder = beside.flatMap((span) => names.within(span)).find(isFull)
    if (holder && !officers.has(keyOf(tokens))) officers.set(keyOf(tokens), holder)
  }
  return officers
}

const keyOf = (tokens: readonly Token[]) => {
  const own = tokens.filter((token) => token.capital && (!isTitle(token) || isOfficeNoun(token)))
  return (own.length > 0 ? own : tokens).map(({ key }) => key).join(' ')
}

/** Whom a label calls: a part, a name that the text has in full, or what the label says. */
function callOf({ tokens, name }: Label, names: Names, officers: ReadonlyMap<string, NameRun>) {
  const part = tokens.length === 1 ? partOf({ token: tokens[0] }) : null
  const own = keyOf(tokens)
  const named = part ? null : (officers.get(own) ?? names.bearerOf(tokens, name))
  return {
    part,
    named,
    key: part ?? named?.keys.join(' ') ?? own,
    initials: named !== null && initialsOf(tokens) !== null,
  }
}

/** The words of a label: behind it, or on the next line; null where they are none. */
function wordsOf({ text }: Document, lines: readonly Line[], { line, said, form }: Label) {
  if (said.start < said.end) return { line, said }
  const next = lines[line.index + 1]
  if (!next || (form === 'line' && stopOf(text, line) !== '')) return null
  return { line: next, said: { start: next.start, end: next.end } }
}

/** Labels of one form, one after another, by which two take turns. */
function weighTogether(
  document: Document,
  lines: readonly Line[],
  all: Candidate[],
  i: number,
  one: Candidate,
): void {
  let nearest = Infinity
  for (const other of [all[i - 1], all[i + 1]])
    if (other && other.score > 0 && other.label.form === one.label.form && other.key !== one.key)
      nearest = Math.min(nearest, linesBetween(document, lines, one, other))
  if (nearest === 0) one.score += WEIGHT.beside
  else if (nearest <= NEAR) one.score += WEIGHT.near
}

function linesBetween({ text }: Document, lines: readonly Line[], a: Candidate, b: Candidate): number {
  const [before, after] = a.line.index < b.line.index ? [a, b] : [b, a]
  let between = 0
  for (let i = before.line.index + 1; i < after.label.line.index && between <= NEAR; i++)
    if (!isBracketed(text, lines[i]!)) between++
  return between
}

/** Who asks, who answers, who presides. */
function roles(document: Document, turns: Labelled[]): Labelled[] {
  const { text } = document
  const asked = new Map<string, { turns: number; questions: number }>()
  for (const turn of turns) {
    turn.role ??= roleTold(document, turn)
    const seen = asked.get(turn.key) ?? { turns: 0, questions: 0 }
    seen.turns++
    if (stopOf(text, turn.said) === '?') seen.questions++
    asked.set(turn.key, seen)
  }
  const told = new Map(turns.flatMap(({ key, role }) => (role ? [[key, role] as const] : [])))
  const open = [...asked].filter(([key]) => told.get(key) !== 'presides')
  if (open.length === 2) {
    const share = ([, { turns, questions }]: (typeof open)[number]) => questions / turns
    const [more, less] = open.sort((a, b) => share(b) - share(a)) as [
      (typeof open)[number],
      (typeof open)[number],
    ]
    if (!told.has(more[0]) && share(more) >= MOSTLY && share(less) <= SELDOM && told.get(less[0]) !== 'asks')
      told.set(more[0], 'asks')
    if (told.get(more[0]) === 'asks' && !told.has(less[0])) told.set(less[0], 'answers')
    if (told.get(less[0]) === 'asks' && !told.has(more[0])) told.set(more[0], 'answers')
  }
  const hosted = turns.some(({ role, isPart }) => role === 'asks' && !isPart)
  const others =
    hosted || [...told].some(([key, role]) => role === 'asks' && key !== 'asks') ? 'answers' : null
  for (const turn of turns) turn.role ??= told.get(turn.key) ?? others
  return turns
}
/** Whoever asks ends most turns on a question, whoever answers few. */
const MOSTLY = 0.5
const SELDOM = 0.34

function roleTold({ tokens: all }: Document, { label }: Labelled): Role | null {
  const { tokens, beside, line } = label
  const described = beside
    .filter((span) => span.end - span.start <= LONGEST_PART)
    .flatMap((span) =>
      all.slice(line.from, line.to).filter(({ start, end }) => start >= span.start && end <= span.end),
    )
  if ([...(isOffice(tokens) ? tokens : []), ...described].some((token) => isAny(token, 'presides')))
    return 'presides'
  return [...tokens, ...described].some((token) => isAny(token, 'label-asks')) ? 'asks' : null
}
/** “, HOST”, « , présidente »: a longer office is of somewhere else. */
const LONGEST_PART = 16
