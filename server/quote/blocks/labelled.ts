/** Which lines a label begins: decided over the whole text, by what speaks for it and against it, added up. */
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import type { Role } from './block.ts'
import { datelineEnd } from './credits.ts'
import { voiceOf } from './evidence.ts'
import { holderOf } from './holders-in-brackets.ts'
import { initialsOf } from './initials.ts'
import { BESIDE, ENOUGH, scoreOf } from './label-score.ts'
import { isTitle, type NameRun, type Names } from './names.ts'
import { headOfLabel, isOffice, isOfficeNoun, type Label, partOf, readLabels } from './labels.ts'
import { isBracketed, type Line, stopOf } from './lines.ts'
import { isTime } from './times.ts'

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
/** So many labels on either side are looked at. */
const LOOKED_AT = 3

interface Candidate extends Labelled {
  score: number
}

export function labelled(document: Document, lines: readonly Line[], names: Names): Labelled[] {
  const read = lines.flatMap((line) => (isTime(document.text, line) ? [] : readLabels(document, line)))
  const officers = officersOf(document, read, names)
  const spelt = speltOut(read)
  const called = read.map((label) => callOf(document, label, names, officers, spelt))
  const initialled = new Set(called.flatMap(({ key, initials }) => (initials ? [key] : [])))
  const candidates = bestOfLines(
    read.flatMap((label, i) => {
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
    }),
  )
  for (const [i, one] of candidates.entries()) weighTogether(document, lines, candidates, i, one)
  const counts = Map.groupBy(candidates, ({ label, key }) => `${label.form} ${key}`)
  for (const same of counts.values())
    if (same.length > 1) for (const one of same) one.score += BESIDE.repeated
  weighLayout(document, lines, candidates)
  const [top] = candidates
  if (top && counts.get(`${top.label.form} ${top.key}`)!.length === 1 && isDateline(document, top, names))
    top.score += BESIDE.dateline
  if (!candidates.some((one) => one.score > 0 && isVoiced(document, one)))
    for (const one of candidates) one.score += BESIDE.voiceless
  const sure = candidates.filter(({ score }) => score >= ENOUGH)
  const labels = new Set(sure.map(({ label }) => label.line))
  // What stands above another label is a heading.
  return roles(
    document,
    sure.filter(({ label, line }) => line === label.line || !labels.has(line)),
  )
}

/** “PARIS – Nobody …”: the first label of a text, in capitals, which no name has and no other shares. */
const isDateline = (document: Document, { label, named }: Candidate, names: Names) =>
  named === null &&
  !isNamedElsewhere(document, label, names) &&
  label.form === 'dash' &&
  label.beside.length === 0 &&
  datelineEnd(document, label.line) > 0

/** “ANN ROSS – …”, of whom the text tells by that name. */
const isNamedElsewhere = ({ grammar }: Document, { tokens, name }: Label, names: Names) =>
  tokens.length > 1 &&
  grammar.names.given.has(tokens[0]!.key) &&
  tokens.every(({ key }) => names.isKnown(key, name))

/** Of two readings of a line, the likelier; of equals, the first. */
const bestOfLines = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((one, i) => {
    const [before, after] = [candidates[i - 1], candidates[i + 1]]
    const isSame = (other: Candidate | undefined) => other?.label.line === one.label.line
    return !(isSame(before) && before!.score >= one.score) && !(isSame(after) && after!.score > one.score)
  })

/** “The Chair (Senator Ian Petrie)”: who holds an office or speaks for a paper, as one of its labels says in brackets. */
function officersOf(document: Document, labels: readonly Label[], names: Names): Map<string, NameRun> {
  const officers = new Map<string, NameRun>()
  for (const label of labels) {
    const key = keyOf(label.tokens)
    const holder = officers.has(key) ? null : holderOf(document, label, names)
    if (holder) officers.set(key, holder)
  }
  return officers
}

const keyOf = (tokens: readonly Token[]) => {
  const own = tokens.filter(
    (token) => token.capital && !hasClass(token, 'indefinite') && (!isTitle(token) || isOfficeNoun(token)),
  )
  return (own.length > 0 ? own : tokens).map(({ key }) => key).join(' ')
}

/** Labels of several words by their initials, with the article and without: « La Brière libre » is LBL, « Le Fil politique » FP. */
function speltOut(labels: readonly Label[]): Map<string, NameRun> {
  const found = new Map<string, NameRun>()
  for (const { tokens, name } of labels) {
    const own = isTitle(tokens[0]!) ? tokens.slice(1) : tokens
    if (own.length < 2 || initialsOf(tokens) !== null) continue
    const run = { ...name, keys: own.map(({ key }) => key) }
    // « L’É. » is L’Écho d’Ici.
    const short = own.length < tokens.length ? [tokens.slice(0, 2)] : []
    for (const words of [tokens, own, ...short]) {
      const letters = words.map(({ key }) => key.charAt(0)).join('')
      if (!found.has(letters)) found.set(letters, run)
    }
  }
  return found
}

/** Whom a label calls: a part, a name that the text has in full, or what the label says. */
function callOf(
  document: Document,
  label: Label,
  names: Names,
  officers: ReadonlyMap<string, NameRun>,
  spelt: ReadonlyMap<string, NameRun>,
) {
  const { tokens, name } = label
  const part = tokens.length === 1 ? partOf({ token: tokens[0] }) : null
  const own = keyOf(tokens)
  const named = part
    ? null
    : (holderOf(document, label, names) ??
      officers.get(own) ??
      names.bearerOf(tokens, name) ??
      spelt.get(initialsOf(tokens) ?? '') ??
      null)
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

/** A cast, players and their marks: labels enough, and nobody who says I, you or asks. */
function isVoiced(document: Document, { said }: Candidate): boolean {
  const { first, second } = voiceOf(document, said)
  return first || second || /[?!]/u.test(stopOf(document.text, said))
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
  for (let at = Math.max(0, i - LOOKED_AT); at <= Math.min(all.length - 1, i + LOOKED_AT); at++) {
    const other = all[at]!
    if (other.score > 0 && other.label.form === one.label.form && other.key !== one.key)
      nearest = Math.min(nearest, linesBetween(document, lines, one, other))
  }
  if (nearest === 0) one.score += BESIDE.beside
  else if (nearest <= NEAR) one.score += BESIDE.near
}

/**
 * Where labels of one family follow each other, or two of them take turns, another that stands near is one, whatever
 * its words: “BITE: …” between two of “LORGERIL: …”.
 */
function weighLayout(document: Document, lines: readonly Line[], all: readonly Candidate[]): void {
  for (const same of Map.groupBy(all, ({ label }) => familyOf(label)).values()) {
    const trusted = takeTurns(same) ? 0 : ENOUGH
    if (same.filter(({ score }) => score >= trusted).length < FEWEST) continue
    const open = new Set(same.filter((one) => one.score < ENOUGH && mayBeSet(one)))
    for (const order of [same, same.toReversed()]) {
      let last: Candidate | null = null
      for (const one of order) {
        const near = last !== null && linesBetween(document, lines, last, one) <= NEAR
        if ((near || one.score >= trusted) && open.delete(one)) one.score += BESIDE.layout
        if (one.score >= ENOUGH) last = one
      }
    }
  }
}
/** So many labels make a layout. */
const FEWEST = 2

const familyOf = ({ form }: Label) => (form === 'point-dash' ? 'dash' : form)
const mayBeSet = ({ label: { tokens } }: Candidate) =>
  !tokens.some((token) => hasClass(token, 'pictured', 'noted')) &&
  !tokens.every((token) => hasClass(token, 'date') || /^\p{N}/u.test(token.text))

/** Whether two labels or more come again, and do so in turn. */
function takeTurns(same: readonly Candidate[]): boolean {
  const again = [...Map.groupBy(same, ({ key }) => key).values()].filter((own) => own.length > 1)
  const turns = same.filter(({ key }, i) => i > 0 && key !== same[i - 1]!.key).length
  return again.length > 1 && turns >= (same.length - 1) * MOSTLY
}
const MOSTLY = 0.75

function linesBetween({ text }: Document, lines: readonly Line[], a: Candidate, b: Candidate): number {
  const [before, after] = a.line.index < b.line.index ? [a, b] : [b, a]
  let between = 0
  for (let i = before.line.index + 1; i < after.label.line.index && between <= NEAR; i++)
    if (!isBracketed(text, lines[i]!)) between++
  return between
}

/** Who asks, who answers, who presides: as the labels say, else, of two, whoever ends on questions. */
function roles(document: Document, turns: Labelled[]): Labelled[] {
  const told = new Map<string, Role>()
  for (const turn of turns) {
    turn.role ??= roleTold(document, turn)
    if (turn.role) told.set(turn.key, turn.role)
  }
  const parties = [...Map.groupBy(turns, ({ key }) => key)].filter(([key]) => told.get(key) !== 'presides')
  const hosted = turns.some(({ role, isPart }) => role === 'asks' && !isPart)
  if (!hosted && parties.length === 2) {
    const asked = ([, own]: (typeof parties)[number]) =>
      own.filter(({ said }) => stopOf(document.text, said) === '?').length / own.length
    const [less, more] = parties.sort((a, b) => asked(a) - asked(b))
    if (asked(more!) >= ASKER && asked(less!) * MUCH_LESS <= asked(more!)) {
      told.set(more![0], 'asks')
      told.set(less![0], 'answers')
    }
  }
  const others = hosted ? 'answers' : null
  for (const turn of turns) turn.role ??= told.get(turn.key) ?? others
  return turns
}
/** Such a share of the turns of whoever asks ends on a question, and of the other’s a small part of that. */
const ASKER = 0.3
const MUCH_LESS = 2

function roleTold(document: Document, { label: { tokens, beside } }: Labelled): Role | null {
  const described = beside
    .filter(({ start, end }) => end - start <= LONGEST_PART)
    .flatMap((span) => tokensIn(document, span))
  const head = headOfLabel(tokens)
  const presides = [...(isOffice(tokens) ? head : []), ...described]
  if (presides.some((token) => hasClass(token, 'presides'))) return 'presides'
  return [...head, ...described].some((token) => hasClass(token, 'label-asks')) ? 'asks' : null
}
/** “, HOST”, « , présidente »: a longer office is of somewhere else. */
const LONGEST_PART = 16
