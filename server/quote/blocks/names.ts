/** Names in a text, before it is known whose: runs of words in capitals, found again by surname, initials or office. */
import { addTo } from '../../language/add-to.ts'
import { hasClass } from '../../language/classes.ts'
import { countWhile } from '../../language/count-before.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { bearersOf, initialsOf, type Lettered } from './initials.ts'
import { isInsideName, type Nickname, nicknamesIn } from './nicknames.ts'

export interface NameRun extends Span {
  /** Of its words in capitals, particles left out. */
  keys: string[]
}

export interface Names {
  /** The fullest name outside `except` of whom a label calls by these words; null where there is none fuller. */
  bearerOf(tokens: readonly Token[], except: Span): NameRun | null
  /** The names that stand in a stretch. */
  within(span: Span): readonly NameRun[]
  /** The fullest name that ends as this one does. */
  fullest(run: NameRun): NameRun
  /** What else the text calls somebody. */
  nicknames: readonly Nickname[]
  /** Whether a word stands in a name elsewhere than in `except`. */
  isKnown(key: string, except: Span): boolean
}

const MOST_WORDS = 6
/** So many mentions of one word are looked through. */
const MOST_RUNS = 24

export const isFull = ({ keys }: NameRun): boolean => keys.length > 1

export function namesOf(document: Document): Names {
  const runs = runsOf(document)
  const byKey = new Map<string, OfOffice[]>()
  const byOffice = new Map<string, NameRun>()
  for (const run of runs) {
    for (const key of new Set(run.keys)) addTo(byKey, key, run, MOST_RUNS)
    if (run.office && run.keys.length > 1 && !byOffice.has(run.office)) byOffice.set(run.office, run)
  }
  const fullest = (run: NameRun): NameRun =>
    (byKey.get(run.keys.at(-1)!) ?? []).reduce(
      (best, one) => (one.keys.length > best.keys.length && isNameOf(one, run.keys) ? one : best),
      run,
    )
  const nicknames = nicknamesIn(document, runs, fullest)
  const nicknamed = new Map(nicknames.map(({ keys, bearer }) => [keys.join(' '), bearer]))
  const initialled = bearersOf<NameRun & Lettered>([...runs, ...nicknames.map(lettered)])
  const besides = (except: Span) => (run: NameRun) => run.end <= except.start || run.start >= except.end
  return {
    within({ start, end }) {
      const from = countWhile(runs, (run) => run.start < start)
      return runs.slice(
        from,
        Math.max(
          from,
          countWhile(runs, (run) => run.end <= end),
        ),
      )
    },
    isKnown: (key, except) => byKey.get(key)?.some(besides(except)) ?? false,
    nicknames,
    fullest,
    bearerOf(tokens, except) {
      const called = tokens.filter((token) => token.capital && !isTitle(token))
      const keys = keysOf(called)
      const known = nicknamed.get(keys.join(' '))
      if (known) return known
      const letters = initialsOf(tokens)
      const bearer = letters && initialled(letters).find(besides(except))
      if (bearer) return fullest(bearer)
      if (letters?.length === 1) return null // “W.”, where two begin so
      const office = called.every(isOfficeWord) ? tokens.findLast(isOfficeWord) : undefined
      const titles = tokens.filter((token) => isTitled(token))
      const all = (byKey.get(keys.at(-1) ?? '') ?? [])
        .filter((run) => besides(except)(run) && isFuller(run, keys) && isNameOf(run, keys))
        .map((run) => ({ run, fits: fitsTitles(run, titles, document) }))
      const fuller = all.sort((a, b) => b.fits - a.fits || b.run.keys.length - a.run.keys.length)[0]?.run
      return fuller ?? (office && byOffice.get(office.key)) ?? null
    },
  }
}

/** “DEPUTY MAYOR ROSS” is Deputy Mayor Ann Ross rather than Councillor Tom Ross, « M. ROCHE » rather Paul than Anne. */
function fitsTitles(
  { titles, keys }: OfOffice,
  called: readonly Token[],
  { language, grammar }: Document,
): number {
  const given = grammar.names.given.get(keys[0]!)?.[language === 'fr' ? 'fr' : 'en']
  const gender = called.some((one) => hasClass(one, 'title-f'))
    ? 'f'
    : called.some((one) => hasClass(one, 'title-m'))
      ? 'm'
      : undefined
  const shared = called.filter(({ key }) =>
    titles.some((title) => title === key || title === `${key}s`),
  ).length
  const others = called.length > 0 ? titles.length - shared : 0
  return shared - others / MOST_WORDS - (given && gender && given !== gender ? 1 : 0)
}

/** “Jeannot Roy”, of “Jean ‘Jeannot’ Roy”. */
function lettered({ keys, bearer }: Nickname): NameRun & Lettered {
  const called = [keys[0]!, bearer.keys.at(-1)!]
  return { ...bearer, keys: called, letters: called.map((key) => key.charAt(0)).join('') }
}

/** Words of a name, without the particles that may be left out of it. */
function keysOf(capital: readonly Token[]): string[] {
  const own = capital.filter(({ classes, text }) => text.length === 1 || !classes.has('particle'))
  return (own.length > 0 ? own : capital).map(({ key }) => key)
}

/** The same words in the same order, an initial for a word; one word alone is the given name or the surname. */
function isNameOf({ keys: whole }: NameRun, keys: readonly string[]): boolean {
  if (keys.length === 1) return whole[0] === keys[0] || whole.at(-1) === keys[0]
  let at = 0
  for (const key of whole) if (key === keys[at] || key.charAt(0) === keys[at]) at++
  return at === keys.length
}

const isInitial = (key: string) => key.length === 1
const isFuller = ({ keys: whole }: NameRun, keys: readonly string[]) =>
  whole.length > keys.length || (keys.some(isInitial) && !whole.some(isInitial))

interface OfOffice extends NameRun, Lettered {
  keys: string[]
  /** The word before it, titles aside: « le maire, Clovis Haché ». */
  office: string | null
  /** The titles and offices right before it. */
  titles: readonly string[]
}

function runsOf({ text, tokens, grammar }: Document): OfOffice[] {
  const found: OfOffice[] = []
  const isGiven = ({ key }: Token) => grammar.names.given.has(key)
  const isTrade = (one: Token, next: Token) => isNoun(one) && isGiven(next) && !isGiven(one) // “Manager Ann Ross”
  for (let at = 0; at < tokens.length;) {
    const end = endOfRun(text, tokens, at, isGiven)
    if (end > at) {
      let from = at
      while (from < end - 1 && (isTitle(tokens[from]!) || isTrade(tokens[from]!, tokens[from + 1]!))) from++
      const capital = tokens.slice(from, end).filter((token) => token.capital)
      found.push({
        start: tokens[from]!.start,
        end: tokens[end - 1]!.end,
        keys: keysOf(capital),
        letters: capital.map(({ key }) => key.charAt(0)).join(''),
        titles: titlesBefore(text, tokens, from),
        office: officeBehind(text, tokens, end) ?? officeBefore(text, tokens, from),
      })
    }
    at = Math.max(end, at + 1)
  }
  return found
}

/** “Ann Ross (Chair)” */
function officeBehind(text: string, tokens: readonly Token[], end: number): string | null {
  const next = tokens[end]
  return next && isOfficeWord(next) && text.slice(tokens[end - 1]!.end, next.start) === ' (' ? next.key : null
}

/** « le maire, Clovis Haché », “Commissioner: the Hon. Ann Ross” */
function officeBefore(text: string, tokens: readonly Token[], from: number): string | null {
  const MOST_TITLES = 4
  for (let i = from - 1; i >= Math.max(0, from - MOST_TITLES); i--) {
    if (/[()\n;!?«»“”"]/u.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) return null
    if (isNoun(tokens[i]!)) return tokens[i]!.key
    if (!isTitle(tokens[i]!)) return null
  }
  return null
}

/** “Deputy Mayor Ann Ross”, « Mmes Anne Roche et … » */
function titlesBefore(text: string, tokens: readonly Token[], from: number): string[] {
  const found: string[] = []
  for (let i = from - 1; i >= 0 && isTitled(tokens[i]!); i--) {
    if (!/^\.?[\s\p{Z}]$/u.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) break
    found.push(tokens[i]!.key)
  }
  return found
}

const isTitled = (token: Token) =>
  hasClass(token, 'role', 'role-f', 'role-m', 'title', 'title-f', 'title-m') && !hasClass(token, 'definite')

const isOfficeWord = (token: Token | undefined) =>
  hasClass(token, 'role', 'role-f', 'role-m', 'title', 'presides')
const isNoun = (token: Token) => hasClass(token, 'role', 'role-f', 'role-m')
/** What stands before a name and is no part of it, an article too. */
export const isTitle = (token: Token) => hasClass(token, 'title', 'title-f', 'title-m', 'definite')

/** Index after the words of the name that begins at `at`; `at` where none does. */
function endOfRun(
  text: string,
  tokens: readonly Token[],
  at: number,
  isGiven: (token: Token) => boolean,
): number {
  let end = at
  for (let i = at; i < tokens.length && i - at < MOST_WORDS + 2; i++) {
    const token = tokens[i]!
    if (end === i && isInsideName(text, tokens, i)) {
      end = ++i + 1 // “Jean ‘Jeannot’ Roy”
      continue
    }
    if (i > at && !isJoined(tokens[i - 1]!, text.slice(tokens[i - 1]!.end, token.start))) break
    const { capital, classes } = token
    if (end > at && classes.has('title-of-person')) break // “Q. Mr Ross”
    if (capital && isPrefix(text, token, tokens[i + 1])) break
    const surname = i === at + 1 && isGiven(tokens[at]!) // Ada Winter
    if (/['’]$/u.test(token.text)) {
      if (!tokens[i + 1]?.capital) break // “D’Artagnan”, but « L’entretien »
    } else if (capital && (surname || !isNoName(token, tokens[i - 1]))) end = i + 1
    else if (end === at || !classes.has('particle')) break
  }
  return end
}

/** “Madam Co-chair”: half of a word is no name. */
const isPrefix = (text: string, { end }: Token, next: Token | undefined) =>
  next !== undefined && !next.capital && text.slice(end, next.start) === '-' && isOfficeWord(next)

/** A space, a hyphen; a point only behind an initial or a title. */
const isJoined = (before: Token, gap: string) =>
  gap === ' ' ||
  /^['’‑-]?$/u.test(gap) ||
  (/^\.[ \u00a0-]?$/u.test(gap) && (before.text.length === 1 || isTitle(before)))

function isNoName(token: Token, before: Token | undefined): boolean {
  const { opens, text } = token
  if (hasClass(token, 'pronoun', 'subject', 'date') || /\d/u.test(text)) return true // “Q92 Ann Ross”
  if (text.length < 2) return opens && hasClass(token, 'label-asks') // “Q. Ann, you …”
  if (hasClass(token, 'particle')) return false
  // “EXAMINATION BY MS ROSS”, “However”: a capital that the line or the sentence gives.
  const given = opens || text === text.toUpperCase() || before?.text.length === 1 // « C. D. On vous … »
  return given && hasClass(token, 'function', 'grammar', 'connective')
}

/** Two words or more, neither a heading in capitals nor a compound place. */
export function isPersonal(text: string, { start, end, keys }: NameRun): boolean {
  const name = text.slice(start, end)
  return keys.length > 1 && name.includes(' ') && name !== name.toUpperCase()
}
