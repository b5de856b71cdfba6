/** What is seen of words in marks that somebody may have said, or that are a title, a name or a term. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import { type Document, partOfSpeech } from '../../language/read.ts'
import { isA, isDeterminer, type SpeechToken, tokenFrom } from '../entities/speech-token.ts'
import type { Situation } from './situation.ts'
import { symbol } from './symbol.ts'

const LONGEST = 12
const MOST_WORDS = 40
const WORDS_BEFORE = 6
/** Shorter words have no capital in a title. */
const BEARING = 4

export function speechFeatures(given: Situation, document: Document, features: Features): Features {
  features.clear()
  const { tokens, utterance, last: heard, position } = given
  const { lead, behind, saying, sayingBehind } = given.verbs
  const { first, last } = utterance
  const here = tokens[first]!.sentence
  const there = tokens[last]!.sentence
  const before = symbol(given, first - 1, here)
  const after = symbol(given, last + 1, there)
  const made = whatOf(document, utterance.spans[0]!.start, utterance.spans.at(-1)!.end)
  const length = Math.min(made.words, LONGEST)
  const short = length < 4 ? 1 : 0
  const whole = given.whole ? 1 : 0
  const near = (verb: typeof lead) => (verb ? (verb.reports ? 2 : 1) * 4 + Math.min(verb.gap, 3) : 0)
  features.add(0)
  features.add(1, length, whole, given.ends)
  features.add(2, length, position)
  features.add(3, near(lead), position, short)
  features.add(4, near(behind), position, short)
  features.add(5, near(lead), length)
  features.add(6, near(behind), length)
  features.add(33, saying ? 1 : 0, sayingBehind ? 1 : 0, length)
  features.add(34, (saying ? 1 : 0) + (sayingBehind ? 2 : 0), position, short)
  features.add(7, before, short)
  features.add(8, after, short)
  features.add(9, before, after)
  features.add(10, before, symbol(given, first - 2, here), short)
  features.add(11, after, symbol(given, last + 2, there), symbol(given, last + 3, there))
  features.add(12, after, symbol(given, last + 2, there), short)
  features.add(13, made.titled, whole, length)
  features.add(14, made.titled, given.ends, position)
  features.add(15, heard ? Math.min(heard.paragraphs, 4) : 9, position, short)
  // Where somebody is quoted in a sentence, single words of theirs may be.
  features.add(35, heard ? Math.min(heard.sentences, 2) : 9, short, saying ? 1 : 0)
  features.add(36, heard ? Math.min(heard.sentences, 2) : 9, before, after)
  const [left, further, right] = [tokens[first - 1], tokens[first - 2], tokens[last + 1]]
  if (left?.sentence === here) features.add(16, hashOf(left.key))
  if (further?.sentence === here) features.add(17, hashOf(further.key))
  if (left?.sentence === here && further) features.add(18, hashOf(left.key), hashOf(further.key))
  if (right?.sentence === there) features.add(19, hashOf(right.key))
  features.add(20, isDeterminer(left) ? 1 : 0, length, right?.kind === 'word' ? 1 : 0)
  if (lead) features.add(21, hashOf(tokens[lead.at]!.key), Math.min(lead.gap, 2))
  if (behind) features.add(22, hashOf(tokens[behind.at]!.key), Math.min(behind.gap, 2))
  const { naming, work } = namedBeside(given)
  features.add(23, naming, short, lead?.reports ? 1 : 0)
  features.add(24, work, made.titled)
  features.add(25, made.verbs, length)
  features.add(26, made.persons, made.verbs, short)
  features.add(27, hashOf(made.opens), short)
  features.add(28, made.verbs, near(lead), near(behind))
  features.add(29, position, made.verbs, given.ends)
  features.add(30, made.verbs, before, whole)
  return features
}

/** What words are made of: a verb and its person make a clause, nouns alone a name, capitals throughout a title. */
function whatOf(document: Document, start: number, end: number) {
  const { tokens } = document
  const from = tokenFrom(tokens, start)
  let [at, verbs, persons, bearing, capitals] = [from, 0, 0, 0, 0]
  for (; at < tokens.length && tokens[at]!.start < end && at - from < MOST_WORDS; at++) {
    const { classes, text, capital } = tokens[at]!
    const part = partOfSpeech(document, at)
    if (part === 'VERB' || part === 'AUX') verbs++
    if (classes.has('first-singular') || classes.has('first-plural') || classes.has('second')) persons++
    if (text.length < BEARING) continue
    bearing++
    if (capital) capitals++
  }
  const titled = bearing === 0 ? 3 : capitals === bearing ? 2 : capitals > bearing / 2 ? 1 : 0
  const opens = from < at ? partOfSpeech(document, from) : 'X'
  return { words: at - from, verbs: Math.min(verbs, 3), persons: Math.min(persons, 2), titled, opens }
}

/** Whether a word before the marks, or before others that they are listed with, gives a name, or bears a title. */
function namedBeside({ tokens, utterance }: Situation): { naming: number; work: number } {
  const { sentence } = tokens[utterance.first]!
  const first = listedFrom(tokens, utterance.first)
  let [naming, work] = [0, 0]
  for (let i = first - 1; i >= first - WORDS_BEFORE && tokens[i]?.sentence === sentence; i--) {
    const { reporting, kind } = tokens[i]!
    if (kind === 'speech') break
    if (reporting.isNaming) naming ||= reporting.isJudging ? 2 : 1
    if (isA(tokens[i], 'work')) work ||= first - i < 3 ? 2 : 1
  }
  return { naming, work }
}

/** The first of marks that nothing but commas and “or” part: « les termes “objectif”, “prévoit” ou “attend” ». */
function listedFrom(tokens: readonly SpeechToken[], first: number): number {
  let [from, at] = [first, first - 1]
  for (; at >= 0 && first - at < LONGEST_LIST && tokens[at]!.sentence === tokens[first]!.sentence; at--) {
    const { kind, key } = tokens[at]!
    if (kind === 'speech') from = at
    else if (key !== ',' && !isA(tokens[at], 'coordinator')) break
  }
  return from
}
/** In tokens. */
const LONGEST_LIST = 24
