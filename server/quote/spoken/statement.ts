/** A statement that words were in a language: what was in it, what qualifies that, and how far it is to be trusted. */
import type { WordClass } from '../../language/class-names.ts'
import type { Span } from '../../language/split.ts'
import type { Frame } from './frame.ts'
import type { LanguageWord } from './language-words.ts'
import type { Relation } from './relation.ts'

/** What was in the language: somebody's words, an interview, an event, something written, a broadcast. */
export type Kind =
  'said' | 'interview' | 'occasion' | 'document' | 'questions' | 'answers' | 'all' | 'broadcast'

/** What qualifies a statement. */
export const FLAGS = [
  'onward',
  'meanwhile',
  'throughout',
  'atLength',
  'once',
  'last',
  'ofRest',
  'translated',
  'manner',
  'withUs',
  'ofText',
] as const

/**
 * Why a word for a language may state nothing: it tells what somebody can speak, of no speaking that is known, of what was
 * not or was so at times, of the language that is left where another was not spoken, of who speaks or where; that which
 * language it stands for is a guess; that it is told of somebody who speaks for others; that it is learned or taught.
 */
export const DOUBTS = [
  'ability',
  'unrelated',
  'denied',
  'sometimes',
  'instead',
  'likely',
  'guessed',
  'interpreted',
  'studied',
] as const
type Doubt = (typeof DOUBTS)[number]

export interface Statement {
  /** See LanguageWord. */
  means: string
  kind: Kind
  basis: 'stated' | 'inferred'
  /** Index of the item where the language is told, and of the word that relates it to speaking; null where none does. */
  at: number
  governor: number | null
  /** Whether what comes after is in another language than what came before. */
  onward: boolean
  /** Whether the words beside it were said as the language changed: “she says, switching to French”. */
  meanwhile: boolean
  /** Whether it was so all the time, as long as somebody spoke, or this once. */
  throughout: boolean
  atLength: boolean
  once: boolean
  /** Whether it holds for the last of the answers. */
  last: boolean
  /** Whether it is told of all words, or of all that nothing else is told of. */
  ofRest: boolean
  translated: boolean
  /** Whether it is told of how somebody speaks the language, which holds for the words beside it alone. */
  manner: boolean
  /** Whether those who write were there: “with me she spoke French”. */
  withUs: boolean
  /** Whether it is told of the very text that tells it: “this statement was issued in English”. */
  ofText: boolean
  span: Span
  way: Relation['way']
  /** Null where it is beyond doubt. */
  doubt: Doubt | null
}

/** How far around a language word what qualifies a statement is sought, in words. */
const NEAR = 6

/**
 * @param lead the item that relates the word to others, see Relation
 * @param governor what relates it to speaking; null where nothing does
 */
export function statementOf(
  frame: Frame,
  { from, to, means }: LanguageWord,
  lead: number,
  kind: Kind,
  governor: number | null,
  more: Partial<Statement>,
): Statement {
  const { items } = frame
  const sentence = frame.sentenceOf(from)
  const holds = (wanted: WordClass, first: number, last: number) => {
    for (let i = Math.max(sentence.from, first); i < Math.min(sentence.to, last); i++)
      // “all three of us”
      if ((frame.begins(i, wanted) || frame.is(i, wanted)) && !frame.is(i + 1, 'number')) return true
    return false
  }
  const near = (wanted: WordClass) => holds(wanted, from - 2 * NEAR, to + NEAR)
  const isSaid = governor === null ? kind === 'said' : kind === 'said' || frame.isVerb(governor)
  return {
    means,
    kind,
    governor,
    basis: kind === 'broadcast' ? 'inferred' : 'stated',
    at: from,
    onward:
      // “(She answers in French.)”, between two who speak, is told of what follows.
      frame.isDirection(from) ||
      // « La suite s’est déroulée en français. »
      (governor !== null && frame.isNoun(governor) && frame.is(governor, 'remainder')) ||
      (isSaid && (isLater(frame, governor ?? from) || (governor !== null && frame.is(governor, 'switches')))),
    meanwhile: isSaid && governor !== null && isMeanwhile(frame, governor),
    throughout: near('throughout'),
    atLength:
      isSaid &&
      governor !== null &&
      (frame.is(governor, 'at-length') || isImperfect(frame, governor) || near('question')),
    once: near('this-time') || isException(frame, sentence.from),
    last: kind === 'answers' && near('last-one'),
    ofRest:
      holds('everything', sentence.from, from) ||
      isAll(frame, sentence.from, from) ||
      (isOfWords(frame, governor) && holds('exception', to, sentence.to)),
    translated: false,
    manner: false,
    withUs: isWithUs(frame, from),
    ofText: kind === 'document' && !frame.hasSpeech(sentence) && isOfText(frame, sentence.from, governor),
    span: { start: items[Math.min(lead, from)]!.start, end: items[to - 1]!.end },
    way: 'bare',
    doubt: null,
    ...more,
  }
}

/** « Les interventions ont été faites en français, à l’exception de … » */
const isOfWords = (frame: Frame, governor: number | null): boolean =>
  governor !== null && frame.isNoun(governor) && WORDS.some((one) => frame.is(governor, one))
const WORDS: readonly WordClass[] = ['all-words', 'speaks']

/** « Tout se dit en français », “All speech is in French unless marked”. */
function isAll(frame: Frame, first: number, last: number): boolean {
  if (frame.is(first, 'throughout')) return true
  for (let i = first; i < last; i++)
    if (frame.part(i) === 'PRON' && frame.is(i, 'throughout') && !frame.is(i + 1, 'of')) return true
  return false
}

/** « Le présent communiqué a été rédigé en français », “This statement was issued in English”. */
function isOfText(frame: Frame, first: number, governor: number | null): boolean {
  if (governor === null || !frame.isVerb(governor) || !TEXT_VERBS.some((one) => frame.is(governor, one)))
    return false
  for (let i = first + 1; i < governor; i++)
    if (frame.is(i, 'own-words'))
      return frame.is(i - 1, 'points-here') || (frame.is(i - 1, 'points-near') && isHeaded(frame))
  return false
}

/** Whether a line above calls the text what “this statement” does: in an article it is another's. */
function isHeaded(frame: Frame): boolean {
  const head = frame.items.slice(0, LONGEST_HEAD).map((_, i) => i)
  const lines = [...Map.groupBy(head, (i) => frame.items[i]!.paragraph).values()]
  return lines.some(
    (line) =>
      line.length <= LONGEST_LINE &&
      /^[^.!?]*\n/u.test(frame.gapAfter(line.at(-1)!)) &&
      line.some((i) => frame.is(i, 'own-words')),
  )
}

/** In words. */
const LONGEST_HEAD = 75
const LONGEST_LINE = 15
const TEXT_VERBS: readonly WordClass[] = ['by-writing', 'translates']

/** “He made a single exception.” before it. */
function isException(frame: Frame, from: number): boolean {
  const { items } = frame
  const before = from - 1
  if (items[before]?.paragraph !== items[from]!.paragraph || !items[before].token) return false
  for (let i = frame.sentenceOf(before).from; i < from; i++) if (frame.begins(i, 'this-time')) return true
  return false
}

/** “we spoke in English”, “told me in French”; “our translator” was no hearer. */
function isWithUs(frame: Frame, at: number): boolean {
  const { from, to } = frame.sentenceOf(at)
  for (let i = Math.max(from, at - 2 * NEAR); i < Math.min(to, at + NEAR); i++)
    if (
      (frame.begins(i, 'first-plural') || frame.begins(i, 'first-singular')) &&
      !frame.begins(i, 'possessive')
    )
      return true
  return false
}

/** “before adding in French”, « puis, en anglais ». */
function isLater(frame: Frame, at: number): boolean {
  const { from } = frame.sentenceOf(at)
  for (let i = at - 1; i >= Math.max(from, at - NEAR) && !/[;:]/u.test(frame.gapAfter(i)); i--) {
    if (frame.is(i, 'onwards')) return true
    if (frame.gapAfter(i).includes(',') && i < at - 1) return false
  }
  return false
}

function isMeanwhile(frame: Frame, governor: number): boolean {
  if (!frame.is(governor, 'switches') || isLater(frame, governor)) return false
  return /.(?:ant|ing)$/u.test(frame.items[governor]!.token!.key)
}

function isImperfect({ items, document }: Frame, at: number): boolean {
  const { text } = items[at]!.token!
  return (
    document.language === 'fr' &&
    document.grammar.verbs.readings(text).some(({ time }) => time === 'imperfect')
  )
}
