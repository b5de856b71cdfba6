/** How much speaks for a label’s being somebody’s, before its neighbours are looked at. */
import { hasClass } from '../../language/classes.ts'
import type { Document, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import { weighed } from '../../language/weighed.ts'
import { voiceOf } from './evidence.ts'
import { initialsOf } from './initials.ts'
import { headOfLabel, isOffice, isOfficeNoun, type Label, looksLikeOffice } from './labels.ts'
import { type Line, OPENING, stopOf } from './lines.ts'
import { isFull, isTitle, type NameRun, type Names } from './names.ts'

/**
 * What each sign is worth. A label alone in a text needs a name that the text has elsewhere, and words in which
 * somebody speaks; two or more lend each other weight.
 */
const WEIGHT = {
  part: 1.5,
  name: 1,
  office: 1,
  presides: 0.5,
  initials: 1.5,
  tagged: 1,
  known: 1,
  tight: 1,
  capitals: 0.5,
  bracket: 0.5,
  sentence: 0.5,
  speaks: 0.5,
  thing: -2,
  described: -1.5,
  date: -3,
  quoted: -4,
  fragment: -2,
  point: -1.5,
  ownLine: -1.5,
  loose: -1,
  bare: -2.5,
  told: -2,
  roster: -3,
}
/** What its neighbours add. */
export const BESIDE = { repeated: 1, beside: 1.5, near: 1, layout: 2.5, dateline: -2.5, voiceless: -2.5 }
export const ENOUGH = 3

export interface Weighed extends Label {
  /** The line of the words. */
  line: Line
  named: NameRun | null
  part: 'asks' | 'answers' | null
  /** Whether another label has the initials of this one. */
  initialled: boolean
}

export function scoreOf(document: Document, names: Names, candidate: Weighed): number {
  const { tokens, name, beside, form, loose, said, named, part, initialled } = candidate
  const { text, grammar } = document
  const capital = tokens.filter((token) => token.capital && !hasClass(token, 'function', 'grammar'))
  const titled = isTitle(tokens[0]!) && tokens.length > 1
  const given = grammar.names.given.has(tokens[0]!.key)
  const office = headOfLabel(tokens).some(isOfficeNoun) || isOffice(tokens) || looksLikeOffice(tokens)
  const thing =
    !(office || given || named || initialled || part) &&
    !(titled && capital.length > 1) &&
    tokens.every(isThing)
  const known = !thing && (named !== null || capital.some(({ key }) => names.isKnown(key, name)))
  const { first, second, alone, told } = voiceOf(document, said)
  const starts = text.charAt(said.start)
  const stop = stopOf(text, said)
  const isSentence = stop !== '' && !/^\p{Ll}/u.test(starts)
  const letters = text.slice(name.start, name.end)
  const isNobody = thing || tokens.some((token) => hasClass(token, 'pictured', 'noted'))
  const described = hasClass(tokens[0], 'indefinite', 'definite')
  return weighed(WEIGHT, {
    part: part !== null,
    name: !thing && (titled || given || named !== null || capital.length > 1),
    office: office && part === null,
    presides: tokens.some((token) => hasClass(token, 'presides')),
    initials: initialled || (named !== null && initialsOf(tokens) !== null),
    known,
    capitals: letters.length > 2 && letters === letters.toUpperCase(),
    bracket: beside.length > 0,
    sentence: isSentence,
    fragment: !isSentence,
    tagged: /[([]/u.test(starts),
    speaks: first || second || stop === '?',
    thing: isNobody && !described,
    described: isNobody && described,
    date: !named && isDate(tokens),
    quoted: OPENING.test(starts) && isWhollyQuoted(text, said),
    told: told && !alone,
    roster: !first && !second && isRoster(text, said, names),
    point: part === null && (form === 'point' || form === 'dash'),
    ownLine: form === 'line',
    tight: form === 'line' && isTight(text, candidate),
    bare: form === 'bare',
    loose,
  })
}

/** Whether no blank line parts a label from the words below it. */
const isTight = (text: string, { name, line }: Weighed) =>
  !text.slice(name.end, line.start).replace('\n', '').includes('\n')

/** “Monday, 3 March”, but not « Bâtir Demain ». */
const isDate = (tokens: readonly Token[]) =>
  tokens.some((token) => hasClass(token, 'date')) &&
  tokens.every((token) => !token.capital || hasClass(token, 'date', 'function'))

/** A word of the language, or a place: « Résultat : », “Correction:”, “Paris:”. */
const isThing = (token: Token) =>
  token.readings.length > 0 || hasClass(token, 'function', 'writing', 'pictured', 'noted')

/** “Witness: Ms Ann Ross, air traffic manager.” */
function isRoster(text: string, said: Span, names: Names): boolean {
  const [run] = names.within(said)
  return (
    run !== undefined &&
    isFull(run) &&
    run.start - said.start < LONGEST_TITLE &&
    /^(?:[,;]|$)/u.test(text.slice(run.end, Math.min(said.end, run.end + 1)))
  )
}
const LONGEST_TITLE = 12

/** “ANN ROSS: ‘We went.’”: marks of their own say where the words are. */
function isWhollyQuoted(text: string, { start, end }: Span): boolean {
  let last = end
  while (last > start && /[\s\p{Z}.,!?…]/u.test(text.charAt(last - 1))) last--
  return CLOSING.test(text.charAt(last - 1)) || !CLOSING.test(text.slice(start + 1, last))
}
const CLOSING = /[»”"’]/u
