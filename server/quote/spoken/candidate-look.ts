/** What is seen of something that could tell a language, whatever the words it could tell it of. */
import type { WordClass } from '../../language/class-names.ts'
import type { Row } from '../../language/trees.ts'
import { type LanguageCandidate, isSound } from './candidates.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import type { Frame } from './frame.ts'
import { STAGES } from './opinions.ts'
import { TURN_PLACES } from './turn-places.ts'
import { speaks } from './governor.ts'
import type { Whereabouts } from './whereabouts.ts'
import { DOUBTS, FLAGS, type Kind, type Statement } from './statement.ts'

const KINDS: readonly Kind[] = [
  'said',
  'interview',
  'occasion',
  'document',
  'questions',
  'answers',
  'all',
  'broadcast',
]
const WAYS: readonly Statement['way'][] = ['in', 'from', 'to', 'object', 'whose', 'adjective', 'bare', 'none']
/** The kinds of places, and what the rules go by that states no language. */
const PLACES: readonly string[] = [
  'floor',
  'station',
  'body',
  'home-floor',
  'home-station',
  'home-body',
  ...STAGES,
  ...TURN_PLACES,
]
/** What the word is that relates a language to speaking, the first that fits. */
const GOVERNORS: readonly WordClass[] = [
  'translates',
  'interpreter',
  'switches',
  'speaks',
  'replies',
  'asks',
  'by-writing',
  'chooses-language',
  'interview',
  'occasion',
  'question',
  'answer',
  'document',
  'version',
  'all-words',
  'station',
  'newspaper',
  'keeps-language',
  'leaves-language',
  'no-speech',
  'floor',
  'speaks-language',
]
/** What may stand around a word for a language. */
const AROUND: readonly WordClass[] = [
  'everything',
  'throughout',
  'all-words',
  'this-time',
  'both-languages',
  'first-plural',
  'relative',
  'negation',
  'possessive',
  'question',
  'answer',
  'interpreter',
  'translates',
  'could',
  'ably',
  'sometimes',
  'marked',
  'formerly',
  'elsewhere',
  'whose',
  'studies',
]
const BEFORE = 16
const BEHIND = 10
/** How far before a language its verb is sought. */
const TO_VERB = 12

/** Numbers, each of a kind of its own. */
export interface Look {
  /** 0 for a statement, else the kind of place. */
  place: number
  /** How it is told, and what was in the language. */
  way: number
  kind: number
  doubt: number
  governorClass: number
  /** How far before it its verb stands. */
  verbGap: number
  /** Of what kind its verb is, the noun before it, and the word that it stands beside. */
  verbKind: number
  nounKind: number
  beside: number
  /** The page's own, the other of the two, a third, or several. */
  language: number
  bracket: number
  /** Whether the last town or people told of before it is of its language: see Whereabouts. */
  abroad: number
  /** Before all quotations, behind them all, among them. */
  where: number
  /** How many there are in its sentence. */
  named: number
  /** How many words of its sentence stand before it and behind it, and which sign right behind. */
  head: number
  tail: number
  sign: number
  /** What its statement is flagged with; and of each class, whether a word of it stands before it (1), behind it (2), or both. */
  around: Row
}

/** Where a text's quotations begin and end, and what names a language in each of its sentences. */
export interface Extent {
  first: number
  last: number
  perSentence: ReadonlyMap<number, number>
  whereabouts: Whereabouts
}

export function lookOf(frame: Frame, one: LanguageCandidate, extent: Extent): Look {
  const { first, last, perSentence, whereabouts } = extent
  const { items, document } = frame
  const { told, place, at } = one
  const { statement, language } = told
  const stated = place === null
  const { sentence, bracket, paragraph } = items[at]!
  const { from, to } = frame.sentenceOf(at)
  const lead = stated ? frame.itemAt(told.evidence.start) : at
  const end = stated ? Math.max(at + 1, frame.itemAt(told.evidence.end)) : at + 1
  let verb = lead - 1
  while (verb >= from && lead - verb <= TO_VERB && frame.part(verb) !== 'VERB') verb--
  const hasVerb = verb >= from && lead - verb <= TO_VERB
  const governor = stated ? statement.governor : null
  const alone = items[at - 1]?.bracket !== bracket && items[at + 1]?.bracket !== bracket
  const atHead = paragraph === 0
  const atFoot = paragraph === items.at(-1)!.paragraph
  return {
    place: stated ? 0 : 1 + PLACES.indexOf(place),
    way: stated ? WAYS.indexOf(statement.way) : -1,
    kind: stated ? KINDS.indexOf(statement.kind) : -1,
    doubt: stated && statement.doubt !== null ? 1 + DOUBTS.indexOf(statement.doubt) : 0,
    governorClass:
      governor === null
        ? 0
        : 2 * (1 + GOVERNORS.findIndex((wanted) => frame.is(governor, wanted))) +
          (frame.isVerb(governor) ? 1 : 0),
    verbGap: hasVerb ? lead - verb : TO_VERB + 1,
    verbKind: hasVerb ? verbKindOf(frame, verb) : 0,
    nounKind: nounKindBefore(frame, lead, from),
    beside: besideOf(frame, lead, from),
    language: language === 'unknown' ? 0 : language === document.language ? 1 : language === 'other' ? 2 : 3,
    abroad: stated ? 0 : whereabouts.agreement(at, language),
    bracket: bracket === 0 ? 0 : alone ? 1 : 2,
    where: at < first ? (atHead ? 0 : 1) : at > last ? (atFoot ? 3 : 2) : 4,
    named: Math.min(perSentence.get(sentence) ?? 0, 3),
    head: lead - from,
    tail: Math.max(0, to - end),
    sign: signBehind(frame.gapAfter(end - 1)),
    around: Object.fromEntries([
      ...FLAGS.map((flag) => [`flag ${flag}`, stated && statement[flag] ? 1 : 0] as const),
      ...AROUND.map((wanted) => [`near ${wanted}`, sidesOf(frame, wanted, at)] as const),
    ]),
  }
}

/** On which sides of an item a word of a class stands near it in its sentence: before it (1), behind it (2), or both. */
function sidesOf(frame: Frame, wanted: WordClass, at: number): number {
  const { from, to } = frame.sentenceOf(at)
  const has = (some: number, behind: number) => {
    for (let i = some; i < behind; i++) if (frame.is(i, wanted) || frame.begins(i, wanted)) return true
    return false
  }
  return (has(Math.max(from, at - BEFORE), at) ? 1 : 0) + (has(at, Math.min(to, at + BEHIND)) ? 2 : 0)
}

/** Which of the signs stands first in what parts two items, from 1; 0 for none. */
function signBehind(gap: string): number {
  const sign = /[,;:.!?…)\]“"«—–]/u.exec(gap)
  return sign ? 1 + SIGNS.findIndex((signs) => signs.includes(sign[0])) : 0
}
const SIGNS = [',', ';', ':', '.!?…', ')]', '“"«', '—–']

/** 1 for a verb of speaking, or what it is by its class. */
function verbKindOf(frame: Frame, verb: number): number {
  const known = GOVERNORS.findIndex((wanted) => frame.is(verb, wanted))
  return known >= 0 ? 3 + known : speaks(frame, verb) ? 2 : 1
}

/** Nouns before a word for a language are of these. */
const NOUN_KINDS: readonly WordClass[] = [
  'no-speech',
  'interview',
  'occasion',
  'question',
  'answer',
  'document',
  'version',
  'all-words',
  'station',
  'newspaper',
  'interpreter',
  'floor',
  'role',
  'role-f',
  'role-m',
  'body',
]
const NOUN_REACH = 8

function nounKindBefore(frame: Frame, lead: number, from: number): number {
  for (let i = lead - 1; i >= Math.max(from, lead - NOUN_REACH) && frame.items[i]!.token; i--) {
    if (frame.part(i) === 'PROPN') return 1
    if (frame.part(i) === 'NOUN') return 2 + NOUN_KINDS.findIndex((wanted) => frame.is(i, wanted)) + 1
  }
  return 0
}

const PARTS: readonly (PartOfSpeech | null)[] = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'ADP',
  'PRON',
  'DET',
]

/** What stands right before what tells: which part of speech, of a noun which kind, and whether a sign parts them. */
function besideOf(frame: Frame, lead: number, from: number): number {
  const before = lead - 1
  if (before < from) return 0
  const item = frame.items[before]!
  const sign = /[^\s\p{Z}]/u.test(frame.gapAfter(before)) ? 1 : 0
  if (!item.token) return 2 + sign
  const part = 1 + PARTS.indexOf(frame.part(before))
  const kind = part === 1 ? nounKindBefore(frame, lead, from) : 0
  return 4 + (part * 32 + kind) * 2 + sign
}

/** In how many languages a text states that words were said. */
export const languagesOf = (all: readonly LanguageCandidate[]): number =>
  Math.min(3, new Set(all.filter(isSound).map(({ told }) => told.language)).size)
