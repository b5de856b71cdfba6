/** What a word for a language is said to be the language of: the verb of speaking, the interview, the letter it belongs to. */
import type { WordClass } from '../../language/class-names.ts'
import { classFormsOf } from '../../language/inflect.ts'
import type { Frame } from './frame.ts'
import type { LanguageWord } from './language-words.ts'
import type { Kind } from './statement.ts'

/** How far a word is sought that tells what a language has to do with speaking. */
export const REACH = 24
const FRONTED = 12
const NEAR = 6

/** What a noun makes of a statement, the first that fits. */
export const NOUNS: [WordClass, Kind][] = [
  ['interview', 'interview'],
  ['remainder', 'interview'],
  ['occasion', 'occasion'],
  ['question', 'questions'],
  ['answer', 'answers'],
  ['document', 'document'],
  ['version', 'document'],
  ['all-words', 'all'],
  ['station', 'broadcast'],
]
const VERBS: [WordClass, Kind][] = [
  ['broadcasts', 'broadcast'],
  ['by-writing', 'document'],
  ['interview', 'interview'],
  ['replies', 'answers'],
  ['asks', 'questions'],
  ['speaks', 'said'],
  ['chooses-language', 'said'],
  ['switches', 'said'],
]
/** The classes of verbs that report speech: see verbs.*.tsv. */
const REPORTING = ['report', 'report-finite', 'report-weakly', 'report-past', 'report-participle'] as const

/** The last word of the classes before an item, in its sentence. */
export function lookBack(frame: Frame, lead: number, wanted: WordClass[], reach = FRONTED): number | null {
  const { from } = frame.sentenceOf(lead)
  for (let i = lead - 1; i >= Math.max(from, lead - reach); i--)
    if (wanted.some((one) => frame.is(i, one)) && !frame.is(i, 'language-in')) return i
  return null
}

/** What a word makes of a statement that it governs. */
export function kindAt(frame: Frame, at: number): Kind {
  if (standsForWords(frame, at) || isOfSomebody(frame, at)) return 'all'
  // « les questions et les réponses ont eu lieu en anglais »
  if (frame.is(at, 'answer') && [2, 3].some((k) => frame.is(at - k, 'question'))) return 'interview'
  const of = frame.isVerb(at) ? VERBS : [...NOUNS, ...VERBS]
  // “‘Worse,’ she called back in French”
  const isShouted = frame.isVerb(at) && frame.isCue(at)
  const kind = of.find(([wanted, kind]) => frame.is(at, wanted) && !(isShouted && kind === 'interview'))?.[1]
  if (kind !== undefined && kind !== 'said') return kind
  return (frame.isVerb(at) && turnsBefore(frame, at)) || 'said'
}

/** « les réponses nous sont revenues en anglais »: the questions or answers that are the subject of a verb. */
function turnsBefore(frame: Frame, verb: number): Kind | null {
  const { from } = frame.sentenceOf(verb)
  for (let i = verb - 1; i >= Math.max(from, verb - NEAR) && frame.gapAfter(i) === ' '; i--) {
    if (frame.is(i, 'preposition') || frame.part(i) === 'VERB') return null
    if (!frame.isNoun(i)) continue
    return frame.is(i, 'question') ? 'questions' : frame.is(i, 'answer') ? 'answers' : null
  }
  return null
}

/** “those of Ann Ross”, « ceux de M. Petit »: the words of another, of which the sentence tells. */
export const standsForWords = (frame: Frame, at: number): boolean =>
  frame.is(at, 'stands-for') && (frame.is(at + 1, 'of') || frame.is(at + 1, 'contracted-article'))

/** “Professor Ross’s statement was made in French”: what somebody says, and no letter of theirs. */
function isOfSomebody(frame: Frame, at: number): boolean {
  if (!frame.is(at, 'own-words') || frame.is(at, 'marked') || !frame.isNoun(at)) return false
  if (frame.items[at - 1]?.token?.key === "'s") return frame.part(at - 2) === 'PROPN'
  if (!frame.is(at + 1, 'of') && !frame.is(at + 1, 'contracted-article')) return false
  for (let i = at + 2; i <= at + 3; i++) if (frame.part(i) === 'PROPN') return true
  return false
}

/** Whether a word is of speaking: a verb that reports it, or a noun for what is said. */
export function speaks(frame: Frame, at: number): boolean {
  if (standsForWords(frame, at)) return true
  if (!frame.isVerb(at)) return NOUNS.some(([wanted]) => frame.is(at, wanted)) || frame.is(at, 'speaks')
  const { key } = frame.items[at]!.token!
  return (
    frame.isCue(at) ||
    VERBS.some(([wanted]) => frame.is(at, wanted)) ||
    REPORTING.some((one) => classFormsOf(key, one, frame.document.grammar).length > 0)
  )
}

/** What a language is said to be the language of; null where the sentence quotes, undefined where it is not of speaking. */
export function governorOf(frame: Frame, word: LanguageWord, lead: number): number | null | undefined {
  const { items, document } = frame
  const sentence = frame.sentenceOf(lead)
  const { bracket } = items[lead]!
  const cleft = cleftVerb(frame, word, lead)
  if (cleft !== null) return cleft
  let comma = false
  let copula = false
  let weak: number | null = null
  for (let i = lead - 1; i >= Math.max(sentence.from, lead - REACH); i--) {
    if (items[i]!.bracket !== bracket || frame.gapAfter(i).includes(';')) break
    comma ||= frame.gapAfter(i).includes(',')
    const isWord = frame.isNoun(i) || frame.isVerb(i) || frame.part(i) === 'ADJ' || standsForWords(frame, i)
    if (!isWord || frame.is(i, 'interpreter')) continue
    if (frame.is(i, 'translates') || frame.is(i, 'no-speech')) return undefined
    // “asked in passing, in French”, “on the radio, in French”: it was neither the question nor the station
    if (comma && (frame.is(i, 'station') || (frame.is(i, 'asks') && !frame.is(i, 'speaks')))) continue
    copula ||= frame.part(i) === 'AUX' || frame.is(i, 'passive')
    if (!copula && frame.isNoun(i) && (frame.is(i, 'question') || frame.is(i, 'answer'))) {
      const verb = lookBack(frame, i, ['speaks', 'asks', 'replies'])
      const gap = verb === null ? '' : document.text.slice(items[verb]!.end, items[i]!.start)
      return verb !== null && i - verb < NEAR && frame.isVerb(verb) && !gap.includes(',') ? verb : i
    }
    if (!speaks(frame, i) || isOtherwise(frame, i)) continue
    // « L’entretien s’est fait en français »: a verb that only reports yields to a noun that was in the language
    if (!frame.isVerb(i) || VERBS.some(([wanted]) => frame.is(i, wanted))) {
      if (weak === null || !frame.isVerb(i)) return i
      break
    }
    weak ??= i
  }
  if (weak !== null) return weak
  for (let i = word.to; i < Math.min(sentence.to, word.to + FRONTED); i++) {
    if (items[i]!.bracket !== bracket || items[i]!.token === null) break
    if (frame.isVerb(i) && frame.is(i, 'no-speech')) return undefined
    if (frame.isVerb(i) && speaks(frame, i)) return i
  }
  if (frame.hasSpeech(sentence) || bracket > 0 || isElliptic(frame, sentence.from, word, lead)) return null
  return toldBefore(frame, sentence.from, lead)
}

/** “It was in English, before the staff, that she introduced herself”: whatever the verb, it was done in that language. */
function cleftVerb(frame: Frame, word: LanguageWord, lead: number): number | null {
  const { from, to } = frame.sentenceOf(lead)
  if (lead - from > OPENING || !frame.is(lead - 1, 'passive')) return null
  const last = Math.min(to, word.to + REACH)
  let relative = word.to
  const isThat = (i: number) => frame.is(i, 'relative') || frame.is(i, 'that')
  while (relative < last && !isThat(relative) && frame.items[relative]!.token) relative++
  if (relative === last || !isThat(relative)) return null
  for (let i = relative + 1; i < Math.min(to, relative + FRONTED); i++)
    if (frame.part(i) === 'VERB') return frame.is(i, 'no-speech') ? null : i
  return null
}
/** As many words open a cleft: « C’est », “It was”. */
const OPENING = 3

/** « les propos ont été tenus ou écrits en français »: in writing is not the only way. */
const isOtherwise = (frame: Frame, at: number): boolean =>
  frame.isVerb(at) && frame.is(at, 'by-writing') && frame.is(at - 1, 'coordinator') && frame.isVerb(at - 2)

/** “Ann answered in French; Joan, in English”: a clause of a name and a language, without a verb. */
function isElliptic(frame: Frame, from: number, word: LanguageWord, lead: number): boolean {
  if (word.to < frame.items.length && frame.gapAfter(word.to - 1) === ' ') return false
  let at = lead - 1
  for (; at >= from && !frame.gapAfter(at).includes(';'); at--) if (frame.isVerb(at)) return false
  return at >= from && lead - at > 1
}

/** “They published a letter. It is in English only”: what the sentence before ends on. */
function toldBefore(frame: Frame, from: number, lead: number): number | undefined {
  const { items } = frame
  const before = from - 1
  let copula = false
  for (let i = from; i < lead; i++) {
    if (frame.part(i) === 'VERB') return undefined
    copula ||= frame.part(i) === 'AUX'
  }
  if (!copula || !items[before]?.token || items[before].paragraph !== items[from]!.paragraph) return undefined
  for (let i = before; i >= frame.sentenceOf(before).from; i--)
    if (frame.isNoun(i) && NOUNS.some(([wanted]) => frame.is(i, wanted))) return i
  return undefined
}
