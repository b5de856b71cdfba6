/** Which lines a label begins: decided over the whole text, by what speaks for it and against it, added up. */
import type { Document, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Role } from './block.ts'
import { isAny, voiceOf } from './evidence.ts'
import { initialsOf, type Names, type NameRun } from './names.ts'
import { isOfficeNoun, type Label, partOf, readLabel } from './labels.ts'
import { isBracketed, type Line, OPENING, stopOf } from './lines.ts'

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

/**
 * What each sign is worth. A label alone in a text needs a name that the text has elsewhere, and words in which
 * somebody speaks; two or more lend each other weight.
 */
const WEIGHT = {
  part: 1.5,
  name: 1,
  office: 1,
  initials: 1.5,
  known: 1,
  repeated: 1,
  beside: 1.5,
  near: 1,
  between: 1.5,
  capitals: 0.5,
  bracket: 0.5,
  sentence: 0.5,
  speaks: 0.5,
  thing: -2,
  date: -3,
  quoted: -2,
  fragment: -2,
  point: -1.5,
  ownLine: -1.5,
  told: -2,
  roster: -2,
}
const ENOUGH = 3
/** Labels of one form are near where so many lines part them at most. */
const NEAR = 3

interface Candidate extends Labelled {
  score: number
}

export function labelled(document: Document, lines: readonly Line[], names: Names): Labelled[] {
  const candidates = lines.flatMap((line) => candidate(document, lines, line, names) ?? [])
  const counts = new Map<string, number>()
  for (const { key, label } of candidates) {
    const id = `${label.form} ${key}`
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  candidates.forEach((one, i) => {
    if (counts.get(`${one.label.form} ${one.key}`)! > 1) one.score += WEIGHT.repeated
    const distance = [candidates[i - 1], candidates[i + 1]]
      .filter((other) => other !== undefined && isPlausible(other) && other.label.form === one.label.form)
      .filter((other) => other!.key !== one.key)
      .map((other) => linesBetween(document, lines, one, other!))
    const nearest = Math.min(...distance)
    if (nearest === 0) one.score += WEIGHT.beside
    else if (nearest <= NEAR) one.score += WEIGHT.near
  })
  const sure = candidates.map(({ score }) => score >= ENOUGH)
  const first = sure.indexOf(true)
  const last = sure.lastIndexOf(true)
  return roles(
    document,
    candidates.filter((one, i) => sure[i] || (i > first && i < last && one.score + WEIGHT.between >= ENOUGH)),
  )
}

const isPlausible = ({ score }: Candidate) => score > 0

function linesBetween({ text }: Document, lines: readonly Line[], a: Candidate, b: Candidate): number {
  const [before, after] = a.line.index < b.line.index ? [a, b] : [b, a]
  let between = 0
  for (let i = before.line.index + 1; i < after.label.line.index && between <= NEAR; i++)
    if (!isBracketed(text, lines[i]!)) between++
  return between
}

function candidate(document: Document, lines: readonly Line[], line: Line, names: Names): Candidate | null {
  const label = readLabel(document, line)
  if (!label) return null
  const { tokens, form, name } = label
  const isEmpty = label.said.start >= label.said.end
  const at = isEmpty ? lines[line.index + 1] : line
  if (!at || (form === 'line' && stopOf(document.text, line) !== '')) return null
  const said = isEmpty ? { start: at.start, end: at.end } : label.said
  const part = tokens.length === 1 ? partOf({ token: tokens[0] }) : null
  const held = isOffice(tokens) && label.beside.flatMap((span) => names.within(span)).find(isFull)
  const named = part ? null : held || names.bearerOf(tokens, name)
  const own = tokens.filter(
    (token) => !isAny(token, 'title', 'title-f', 'title-m', 'definite') || isOfficeNoun(token),
  )
  const key = part ?? (named ? named.keys.join(' ') : own.map((token) => token.key).join(' '))
  const score = scoreOf(document, label, at, said, named, part !== null, names)
  return { label, line: at, said, key, named, isPart: part !== null, role: part, score }
}

const isFull = ({ keys }: NameRun) => keys.length > 1
const isOffice = (tokens: readonly Token[]) =>
  tokens.some(isOfficeNoun) &&
  tokens.every((token) => isOfficeNoun(token) || isAny(token, 'function', 'title'))

function scoreOf(
  document: Document,
  { tokens, name, beside, form }: Label,
  line: Line,
  said: Span,
  named: NameRun | null,
  isPart: boolean,
  names: Names,
): number {
  const { text, grammar } = document
  const capital = tokens.filter((token) => token.capital && !isAny(token, 'function', 'grammar'))
  const titled = isAny(tokens[0]!, 'title', 'title-f', 'title-m') && capital.length > 0
  const given = grammar.names.given.has(tokens[0]!.key)
  const office = tokens.some(isOfficeNoun)
  const known = capital.some(({ key }) => names.isKnown(key, name))
  const thing = !office && !titled && !given && !named && tokens.every(isThing)
  const voice = voiceOf(document, said, line)
  const starts = text.slice(said.start, said.start + 1)
  const opensQuoted = OPENING.test(starts) && OPENING.test(text.charAt(said.start))
  const isSentence = stopOf(text, said) !== '' && !/^\p{Ll}/u.test(starts)
  const letters = text.slice(name.start, name.end)
  let score = 0
  const add = (holds: boolean, weight: number) => (score += holds ? weight : 0)
  add(isPart, WEIGHT.part)
  add(!thing && (titled || given || capital.length > 1), WEIGHT.name)
  add(office && !isPart, WEIGHT.office)
  add(named !== null && initialsOf(tokens) !== null, WEIGHT.initials)
  add(!thing && (known || named !== null), WEIGHT.known)
  add(letters.length > 2 && letters === letters.toUpperCase(), WEIGHT.capitals)
  add(beside.length > 0, WEIGHT.bracket)
  add(isSentence, WEIGHT.sentence)
  add(!isSentence, WEIGHT.fragment)
  add(voice.first || voice.second || stopOf(text, said) === '?', WEIGHT.speaks)
  add(thing || tokens.some((token) => isAny(token, 'pictured', 'noted')), WEIGHT.thing)
  add(
    tokens.some((token) => isAny(token, 'date') || /^\p{N}/u.test(token.text)),
    WEIGHT.date,
  )
  add(opensQuoted && isWhollyQuoted(text, said), WEIGHT.quoted)
  add(voice.told && !voice.alone, WEIGHT.told)
  add(isRoster(text, said, names) && !voice.first && !voice.second, WEIGHT.roster)
  add(form === 'point' || (form === 'dash' && !isPart), WEIGHT.point)
  add(form === 'line', WEIGHT.ownLine)
  return score
}

/** A word of the language, or a place: « Résultat : », “Correction:”, “Paris:”. */
const isThing = (token: Token) =>
  token.readings.length > 0 || isAny(token, 'function', 'writing', 'pictured', 'noted')

/** “Witness: Ms Ann Ross, air traffic manager.” */
function isRoster(text: string, said: Span, names: Names): boolean {
  const [run] = names.within(said)
  return (
    run !== undefined &&
    isFull(run) &&
    run.start - said.start < LONGEST_TITLE &&
    /^(?:[,;.]|$)/u.test(text.slice(run.end, Math.min(said.end, run.end + 1)))
  )
}
const LONGEST_TITLE = 12

/** “ANN ROSS: ‘We went.’”: marks of their own say where the words are. */
function isWhollyQuoted(text: string, { start, end }: Span): boolean {
  const last = text.slice(start, end).replace(/[\s\p{Z}.,!?…]+$/u, '')
  return /[»”"’]$/u.test(last) || !/[»”"]/u.test(last.slice(1))
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
  for (const turn of turns) turn.role ??= told.get(turn.key) ?? null
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
