/** What is said of a language and is no statement that it was spoken: that it was not, could be, is known, or was at times. */
import { classFormsOf } from '../../language/inflect.ts'
import type { Frame } from './frame.ts'
import type { LanguageWord } from './language-words.ts'

const NEAR = 4

/** “did not answer in French”, “would give the speech in French”; « n’a parlé que le français » denies nothing. */
export function isDenied(frame: Frame, governor: number, word: LanguageWord): boolean {
  const { items } = frame
  const { from } = frame.sentenceOf(governor)
  const { bracket } = items[word.from]!
  const written = frame.isNoun(governor) && frame.is(governor, 'document')
  let denial = -1
  for (let i = Math.max(from, Math.min(governor, word.from) - NEAR, 1); i < word.to; i++) {
    // “but no more (interview in English)”
    if (items[i]!.bracket !== bracket) continue
    if (denial >= 0 && endsDenial(frame, denial, i, governor, word)) denial = -1
    if (items[i]!.token === null || /[,;:]/u.test(frame.gapAfter(i))) continue
    // « pince-sans-rire »
    if (frame.gapAfter(i - 1).startsWith('-') || frame.gapAfter(i).startsWith('-')) continue
    // « les interventions sans mention »
    // « Passe » is no form of « pas ».
    const isDenial =
      DENIALS.some((one) => items[i]!.token!.classes.has(one)) && !frame.begins(i, 'everything')
    if (isDenial && !isThing(frame, i)) denial = i
    const next = i + 2 >= word.from || (i < governor && i + 2 >= governor)
    if (next && frame.is(i, 'refuses')) denial = i
    const before = i < governor && governor - i < NEAR && frame.isVerb(i)
    // “‘No,’ she would say, in French” did say it; what was published was written; “would only talk in French” talked
    if (before && frame.is(i, 'could') && !isDone(frame, i, word) && !frame.hasSpeech(frame.sentenceOf(i)))
      return true
    // « L’entretien devait se faire en anglais »
    const planned = frame.isNoun(governor) && i > governor && word.from - i <= NEAR && frame.isVerb(i)
    if (planned && frame.is(i, 'could')) return true
    if (before && frame.is(i, 'no-speech') && !(written && frame.is(i, 'by-writing'))) return true
  }
  return denial >= 0
}

/** Whether what was denied ends at an item, before the language: at a mark, with a verb or a phrase beside it, but for what is left. */
function endsDenial(frame: Frame, denial: number, i: number, governor: number, word: LanguageWord): boolean {
  const { items } = frame
  // “without notes | and | in an old French”, “without the nurse|,| in English”
  const isBare = frame.is(denial, 'preposition')
  if (items[i]!.token === null || /[,;:]/u.test(frame.gapAfter(i)))
    return (i < governor || isBare) && i < word.from - 1
  // “spoke nothing | but | French”, « n’a parlé | que | l’anglais »
  if (i >= word.from - 3 && (items[i]!.token.key === 'que' || frame.is(i, 'limits-denial'))) return true
  if (!frame.is(i, 'and') || i > word.from) return false
  if (isBare) return i < governor || frame.is(i + 1, 'language-in')
  // “can’t bear it | and | says in English”
  for (let k = denial + 1; k < i; k++) if (frame.part(k) === 'VERB') return i < governor
  return false
}

/** “can be heard replying in French”, « soulagée de pouvoir répondre en français », “would only talk in French”: it was so. */
function isDone(frame: Frame, could: number, word: LanguageWord): boolean {
  const { items, document } = frame
  const { key } = items[could]!.token!
  const heard = items[could + 2]?.token?.key ?? ''
  if (key === 'pouvoir' || classFormsOf(heard, 'hears', document.grammar).length > 0) return true
  for (let i = could + 1; i < word.from; i++)
    if (frame.is(i, 'limits-next') || (document.language === 'fr' && items[i]!.token?.key === 'que'))
      return true
  return false
}

/** « le point de presse »; « n’a point parlé » denies. */
const isThing = (frame: Frame, at: number): boolean =>
  frame.is(at, 'occasion') && frame.isNoun(at) && !frame.isVerb(at - 1)

const DENIALS = ['negation', 'denial', 'negator'] as const

/** “who speaks French” tells what somebody can; “spoke French with us”, what was spoken. */
export function isAbility(frame: Frame, verb: number, word: LanguageWord): boolean {
  const { from, to } = frame.sentenceOf(verb)
  for (let i = Math.max(from, verb - NEAR); i < Math.min(to, word.to + NEAR); i++)
    if (frame.is(i, 'ably')) return true
  if (!frame.is(verb, 'speaks') || !isHabit(frame, verb) || isWithUs(frame, from, word.to + NEAR))
    return false
  // What introduces an interview tells what is spoken there; who speaks one language alone spoke it.
  if (isAlone(frame, verb, word) || (frame.isPreamble(verb) && !frame.is(from, 'before-after'))) return false
  for (let i = from; i < to; i++) if (frame.is(i, 'throughout')) return false
  // « La juge l’interroge en français, il parle l’anglais »
  for (let i = from; i < word.from; i++)
    if (frame.is(i, 'language-in') && frame.is(i - 1, 'asks')) return false
  return true
}

/** « Avec nous, il parle français » */
function isWithUs(frame: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      frame.is(i, 'interview-with') &&
      WRITERS.some((one) => frame.is(i + 1, one)) &&
      !frame.is(i + 1, 'possessive')
    )
      return true
  return false
}
const WRITERS = ['first-plural', 'first-singular'] as const

/** « il ne parle que l’anglais » */
function isAlone({ document, items }: Frame, verb: number, word: LanguageWord): boolean {
  if (document.language !== 'fr') return false
  return items.slice(verb + 1, word.from).some(({ token }) => token?.key === 'que')
}

/** Whether a verb stands in the present, or in French in the imperfect. */
function isHabit(frame: Frame, verb: number): boolean {
  const { key, text } = frame.items[verb]!.token!
  if (frame.document.language === 'en')
    return key.endsWith('s') || (frame.part(verb - 1) !== 'AUX' && /^speak$/.test(key))
  return !(frame.part(verb - 1) === 'AUX' && /[éi]e?s?$/iu.test(text))
}

/** “when he was stuck, he went on in English”. */
export function isAtTimes(frame: Frame, { from: word }: LanguageWord): boolean {
  const { from, to } = frame.sentenceOf(word)
  if (frame.hasSpeech({ from, to })) return false
  for (let i = from; i < word; i++) if (frame.is(i, 'sometimes') && !isOfNoun(frame, i)) return true
  return false
}

/** “the hotel, | where | he took questions”, “on Monday, | when | he spoke”: once. */
const isOfNoun = (frame: Frame, at: number): boolean => frame.is(at, 'clause') && frame.isNoun(at - 1)

/** « en anglais, faute de mots techniques en français »: of what somebody had too few words, nothing is told. */
export function isWanting(frame: Frame, lead: number): boolean {
  const { from } = frame.sentenceOf(lead)
  for (let i = lead - 1; i >= Math.max(from, lead - 2 * NEAR) && frame.items[i]!.token; i--) {
    if (frame.items[i]!.token!.phrases.some(({ classes }) => classes.has('wanting'))) return true
    if (frame.isVerb(i) || /[,;:]/u.test(frame.gapAfter(i))) return false
  }
  return false
}

/**
 * “Remarks made in French appear in translation”, « Les propos qui ont été tenus en anglais sont traduits »: of those that were,
 * and it does not tell which; “her remarks, made in French, were translated” does.
 *
 * @param lead the item that relates the language to others
 */
export function isOfSome(frame: Frame, { from: word, to }: LanguageWord, lead: number): boolean {
  const { items } = frame
  const { from, to: end } = frame.sentenceOf(word)
  if (items[word]!.bracket > 0 || frame.hasSpeech({ from, to: end })) return false
  let noun = lead - 1
  while (noun >= from && frame.gapAfter(noun) === ' ' && !frame.isNoun(noun)) noun--
  const isSubject = noun >= from && noun - from <= 1 && lead - noun > 1 && frame.gapAfter(noun) === ' '
  if (!isSubject || !WORDS.some((one) => frame.is(noun, one)) || !isPlural(frame, noun)) return false
  if (noun > from && (!frame.is(from, 'definite') || frame.is(from, 'possessive'))) return false
  for (let i = to; i < end && frame.gapAfter(i - 1) === ' ' && i < to + NEAR; i++) {
    // « Propos recueillis en anglais et traduits par nos soins » tells it of all.
    if (frame.part(i) === 'PROPN' || ENDS.some((one) => frame.is(i, one))) return false
    if (frame.isVerb(i)) return true
  }
  return false
}

const WORDS = ['all-words', 'speaks', 'answer', 'question', 'own-words'] as const

const ENDS = ['agent', 'and', 'coordinator'] as const

const isPlural = (frame: Frame, noun: number): boolean => /[sx]$/u.test(frame.items[noun]!.token!.key)
