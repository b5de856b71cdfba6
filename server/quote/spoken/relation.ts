/** How a word for a language is related to the words beside it: “in French”, “from the French”, “spoke French”, “his French”. */
import type { WordClass } from '../../language/class-names.ts'
import type { Frame } from './frame.ts'
import type { LanguageWord } from './language-words.ts'

export interface Relation {
  way: 'in' | 'from' | 'to' | 'object' | 'whose' | 'adjective' | 'bare' | 'none'
  /** The item that relates it: the preposition, the verb, the first word of the phrase. */
  lead: number
  /** The noun that an adjective describes. */
  noun?: number
}

/** How many words qualify a language: “in a halting, schoolroom French”. */
const QUALIFIERS = 5

const OBJECT_OF: WordClass[] = ['chooses-language', 'translates', 'leaves-language']

export function relationOf(frame: Frame, { from, to, tongue }: LanguageWord): Relation {
  const { items, document } = frame
  const { bracket } = items[from]!
  const opened = bracket > 0 && items[from - 1]?.bracket !== bracket
  if (opened && items[to]?.bracket !== bracket) return { way: 'bare', lead: from }
  const noun = document.language === 'en' && !tongue ? describedBy(frame, to) : null
  const described = noun !== null && isObject(frame, from, noun) ? null : noun
  if (described !== null) return { way: 'adjective', lead: from, noun: described }
  let lead = from
  let whose = false
  for (let i = from - 1; i >= Math.max(0, from - QUALIFIERS); i--) {
    const { sentence, token } = items[i]!
    if (sentence !== items[from]!.sentence || !token || /[.;:()[\]]/u.test(frame.gapAfter(i))) break
    if (frame.is(i, 'language-in')) return { way: 'in', lead: i }
    // « N’a jamais appris l’anglais » has no « à ».
    if (frame.is(i, 'language-to') && token.text !== 'a') return { way: 'to', lead: i }
    const measured = MEASURED.some((one) => frame.is(i, one)) ? measuredBy(frame, i) : null
    if (measured !== null) return { way: 'in', lead: measured }
    if (FROM.some((one) => frame.is(i, one))) return { way: 'from', lead: i }
    // the tagger takes « parle » for a noun’s adjective now and then
    if (!frame.isNoun(i) && OBJECT_OF.some((one) => frame.is(i, one))) return { way: 'object', lead: i }
    lead = i
    whose ||= frame.is(i, 'possessive') || token.key === "'s"
    if (frame.gapAfter(i).includes(',')) break
    if (frame.isNoun(i) && document.language === 'fr' && !whose) {
      const carrier = carrierOf(frame, i)
      if (carrier !== null && i === from - 1) return { way: 'adjective', lead: carrier, noun: carrier }
      const further = stationBefore(frame, i, from)
      if (further !== null && !tongue) return { way: 'adjective', lead: further, noun: further }
      return i === from - 1 && !tongue ? { way: 'adjective', lead: i, noun: i } : { way: 'none', lead: from }
    }
  }
  return { way: whose ? 'whose' : 'none', lead }
}

/** « la radio communautaire francophone »: a station before what else describes it, that the tagger may take for a noun. */
function stationBefore(frame: Frame, noun: number, to: number): number | null {
  for (let i = noun; i >= noun - 1; i--) {
    if (frame.gapAfter(i) !== ' ') return null
    if (i < to - 1 && NAMED.some((one) => frame.is(i, one))) return i
  }
  return null
}

/** “in a few words of French”, « avec le peu de wolof qu’elle sait »: what leads up to so much of a language; null for no measure. */
function measuredBy(frame: Frame, of: number): number | null {
  if (!MEASURES.some((one) => frame.is(of - 1, one))) return null
  const { sentence } = frame.items[of]!
  for (let i = of - 2; i >= Math.max(0, of - QUALIFIERS) && frame.items[i]!.sentence === sentence; i--)
    if (LEADS_UP.some((one) => frame.is(i, one))) return i
  return null
}
/** « a terminé |par| un mot de français » */
const LEADS_UP: WordClass[] = ['language-in', 'interview-with', 'via']
const MEASURED: WordClass[] = ['of', 'contracted-article']
const MEASURES: WordClass[] = ['speaks', 'all-words', 'naming', 'amount-few', 'limits-little']

const FROM: WordClass[] = ['language-from', 'of', 'contracted-article']

/** “answering in French questions put in English” */
const isObject = (frame: Frame, from: number, noun: number): boolean =>
  frame.is(from - 1, 'language-in') && (frame.is(noun, 'question') || frame.is(noun, 'answer'))
/** What has its name behind it: “French radio station RMO”. */
const NAMED: WordClass[] = ['station', 'newspaper']
/** What describes no noun before it: “in French throughout”, “in English till dawn”. */
const APART: WordClass[] = ['throughout', 'clause', 'pronoun', 'number']

const TIMES: WordClass[] = ['date', 'part-of-day']

/** The noun of “French hospitals”, “French-language press”, “French regional station”; null where “French” is the noun. */
function describedBy(frame: Frame, to: number): number | null {
  const { items } = frame
  const gap = frame.gapAfter(to - 1)
  const hyphened = gap.startsWith('-')
  if (
    !hyphened &&
    (!/^[\s\p{Z}]$/u.test(gap) || frame.is(to, 'date') || APART.some((one) => frame.is(to, one)))
  )
    return null
  for (let i = hyphened ? to + 1 : to; i < to + QUALIFIERS && items[i]?.token; i++) {
    const touches = /^[\s\p{Z}-]$/u.test(frame.gapAfter(i))
    if (NAMED.some((one) => frame.is(i, one)) && frame.part(i + 1) === 'PROPN') return i
    // “in French last week”, “in French late Tuesday”
    if (frame.isNoun(i) && (frame.begins(to, 'elsewhere') || TIMES.some((one) => frame.is(i, one))))
      return null
    if (frame.isNoun(i) && !(touches && frame.isNoun(i + 1))) return i
    const qualifies = frame.isNoun(i) || frame.part(i) === 'ADJ' || (hyphened && frame.part(i) === 'ADV')
    if (!qualifies || !touches) return null
  }
  return null
}

/** « la chaîne d’information britannique »: what is one of information. */
function carrierOf(frame: Frame, noun: number): number | null {
  const isCarrier = frame.is(noun - 1, 'of') && NAMED.some((one) => frame.is(noun - 2, one))
  return isCarrier ? noun - 2 : null
}
