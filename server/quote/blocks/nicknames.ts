/** What else a text calls somebody: “Jean ‘Jeannot’ Roy”, « Jean Roy, dit « Jeannot » », “known to everyone as Jeannot”. */
import { hasClass } from '../../language/classes.ts'
import { isFormOf } from '../../language/inflect.ts'
import { countWhile } from '../../language/count-before.ts'
import type { Document, Token } from '../../language/read.ts'
import { tokensWithin } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import type { NameRun } from './names.ts'

/** The other name, without its marks. */
export interface Nickname extends Span {
  /** Without an article: « le Doc ». */
  keys: string[]
  bearer: NameRun
  /** Where it stands inside the name, all between the halves of it; else null. */
  between: Span | null
}
type Called = Omit<Nickname, 'bearer' | 'between'>

/** Between the word that tells of a name and that name: “known to everyone as”. */
const MOST_BETWEEN = 6
const MOST_WORDS = 3
/** So many words before that word its bearer is sought. */
const MOST_BEFORE = 40
const OPENING = /^[\s\p{Z}]*[«“„"‘'(][\s\p{Z}]?$/u
const CLOSING = /^[\s\p{Z}]?[»”"’')]/u

/** Whether one word in marks stands at a place between two halves of a name: “Jean | ‘Jeannot’ | Roy”. */
export function isInsideName(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, called, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before?.capital || !called?.capital || !after?.capital) return false
  return (
    OPENING.test(text.slice(before.end, called.start)) && CLOSED.test(text.slice(called.end, after.start))
  )
}
/** A mark, and the spaces that French sets beside it: no colon, which ends a label. */
const CLOSED = /^[\s\p{Z}]?[»”"’')][\s\p{Z}]?$/u

/** @param runs the names of the text, in order */
export function nicknamesIn(
  document: Document,
  runs: readonly NameRun[],
  fullest: (run: NameRun) => NameRun,
): Nickname[] {
  const { tokens } = document
  const inside = runs.flatMap((run) => insideOf(document, run))
  const told = tokens.flatMap((token, at) => {
    if (!tellsName(document, token)) return []
    const called = calledBehind(document, at)
    const bearer = called && bearerBefore(document, runs, at)
    const full = bearer && fullest(bearer)
    return full && full.keys.length > 1 ? { ...called, bearer: full, between: null } : []
  })
  return [...inside, ...told]
}

const tellsName = ({ grammar }: Document, token: Token) =>
  hasClass(token, 'also-called') ||
  (!token.capital && (isFormOf(token.key, 'name', grammar) || isFormOf(token.key, 'named', grammar)))

function insideOf(document: Document, run: NameRun): Nickname[] {
  const { text, tokens } = document
  const { from, to } = tokensWithin(document, run)
  const found: Nickname[] = []
  for (let at = from + 1; at < to - 1; at++) {
    if (!isInsideName(text, tokens, at)) continue
    const between = { start: tokens[at - 1]!.end, end: tokens[at + 1]!.start }
    const { start, end, key } = tokens[at]!
    found.push({ start, end, keys: [key], bearer: run, between })
  }
  return found
}

/** The name that stands behind a word for naming: in marks, or behind “as” without. */
function calledBehind({ text, tokens }: Document, at: number): Called | null {
  const isPlain = hasClass(tokens[at], 'also-called')
  let linked = false
  for (let i = at + 1; i <= at + 1 + MOST_BETWEEN && tokens[i]?.sentence === tokens[at]!.sentence; i++) {
    const gap = text.slice(tokens[i - 1]!.end, tokens[i]!.start)
    if (OPENING.test(gap)) return inMarks(text, tokens, i)
    if (gap.trim() !== '' && !/^[’'-]$/u.test(gap)) return null
    if (tokens[i]!.capital) return isPlain && linked ? nameOf(tokens, i, i + 1) : null
    if (!isPlain) return null // “has called the plan ‘Folly’”
    if (hasClass(tokens[i], 'as', 'naming') || tokens[i]!.key === 'as') linked = true
  }
  return null
}

function inMarks(text: string, tokens: readonly Token[], from: number): Called | null {
  let to = from
  while (to < from + MOST_WORDS && !CLOSING.test(text.slice(tokens[to]?.end, tokens[to + 1]?.start))) to++
  return to < from + MOST_WORDS ? nameOf(tokens, from, to + 1) : null
}

/** « le Doc », “Papa Jean”, but no words in small letters: they describe or judge. */
function nameOf(tokens: readonly Token[], from: number, to: number): Called | null {
  const own = tokens.slice(from, to).filter((token) => !hasClass(token, 'definite'))
  if (own.length === 0 || !own.every(({ capital }) => capital)) return null
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, keys: own.map(({ key }) => key) }
}

/** Whose name it is: behind a comma or a bracket what is told belongs to the name before, and so does “is called”. */
function bearerBefore(document: Document, runs: readonly NameRun[], at: number): NameRun | null {
  const { text, tokens, grammar } = document
  const { sentence, start } = tokens[at]!
  // « Ann Roche, la maire, a dit « Non » »
  const isPlain = hasClass(tokens[at], 'also-called') && !isFormOf(tokens[at]!.key, 'report', grammar)
  let from = at
  while (from > 0 && at - from < MOST_BEFORE && tokens[from - 1]!.sentence === sentence) from--
  const before = runs.slice(
    countWhile(runs, (run) => run.start < tokens[from]!.start),
    countWhile(runs, (run) => run.end <= start),
  )
  return (
    before.findLast((run) => {
      const next = tokensWithin(document, run).to
      const gap = text.slice(run.end, tokens[next]!.start)
      const goesOn = next === at || isPlain || hasClass(tokens[next], 'relative', 'relates')
      return hasClass(tokens[next], 'being') || (goesOn && /[,(]/u.test(gap))
    }) ?? null
  )
}
