/** What is seen of words in marks that somebody may have said, or that are a title, a name or a term. */
import { type Features, hashOf } from '../../language/linear.ts'
import { words } from '../../language/split.ts'
import type { Document } from '../../language/read.ts'
import { partOfSpeech } from '../../language/read.ts'
import { symbol, type Situation } from './speaker-features.ts'
import { isA, isDeterminer } from './tokens.ts'

export interface MarkedWords {
  document: Document
  /** Whether the rules take it for speech. */
  ruled: boolean
  floorTaken: boolean
  floorHeld: boolean
}

export function speechFeatures(given: Situation, marked: MarkedWords, features: Features): Features {
  features.clear()
  const { tokens, utterance, opinion } = given
  const { first, last, spans } = utterance
  const { text, tokens: all } = marked.document
  const said = spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  const own = words(said)
  const length = Math.min(own.length, 12)
  const here = tokens[first]!.sentence
  const before = symbol(given, first - 1, here)
  const after = symbol(given, last + 1, tokens[last]!.sentence)
  const place = opinion
    ? (opinion.place === 'after' ? 1 : opinion.place === 'before' ? 2 : 3) + (opinion.cue ? 4 : 0)
    : 0
  const position = (given.startsSentence ? 1 : 0) + (given.endsSentence ? 2 : 0)
  const bearing = said.split(/[\s'’-]+/u).filter((word) => word.length > 3)
  const capitals = bearing.filter((word) => /^\p{Lu}/u.test(word)).length
  const titled =
    bearing.length === 0 ? 3 : capitals === bearing.length ? 2 : capitals > bearing.length / 2 ? 1 : 0
  const ruled = marked.ruled ? 1 : 0
  features.add(0)
  features.add(1, ruled, place)
  features.add(2, ruled, length)
  features.add(3, length, given.whole ? 1 : 0, given.ends)
  features.add(4, length, position)
  features.add(5, place, position)
  features.add(6, place, length)
  features.add(7, before, length < 4 ? 1 : 0)
  features.add(8, after, length < 4 ? 1 : 0)
  features.add(9, before, after)
  features.add(10, titled, given.whole ? 1 : 0, length)
  features.add(11, titled, given.ends)
  features.add(12, marked.floorTaken ? 1 : 0, marked.floorHeld ? 1 : 0, position)
  const left = tokens[first - 1]
  const left2 = tokens[first - 2]
  const right = tokens[last + 1]
  if (left?.sentence === here) features.add(13, hashOf(left.key))
  if (left2?.sentence === here) features.add(14, hashOf(left2.key))
  if (left && left2 && left.sentence === here) features.add(15, hashOf(left.key), hashOf(left2.key))
  if (right?.sentence === tokens[last]!.sentence) features.add(16, hashOf(right.key))
  features.add(17, isDeterminer(left) ? 1 : 0, length, right?.kind === 'word' ? 1 : 0)
  let naming = 0
  let work = 0
  let reports = 0
  for (let i = first - 1, left = 6; i >= 0 && left > 0 && tokens[i]!.sentence === here; i--, left--) {
    const { reporting, kind } = tokens[i]!
    if (kind === 'speech') break
    if (reporting.isNaming) naming = naming || (reporting.isJudging ? 2 : 1)
    if (isA(tokens[i], 'work')) work = work || (left > 4 ? 2 : 1)
    if (reporting.form) reports = 1
  }
  features.add(18, naming, reports, length < 4 ? 1 : 0)
  features.add(19, work, titled)
  // What the words are made of: a verb and its person make a clause, nouns alone a name.
  let verbs = 0
  let persons = 0
  let at = firstWordAt(all, spans[0]!.start)
  const opens = all[at] ? partOfSpeech(marked.document, at) : 'X'
  const { end } = spans.at(-1)!
  for (let left = 40; at < all.length && all[at]!.start < end && left > 0; at++, left--) {
    const part = partOfSpeech(marked.document, at)
    if (part === 'VERB') verbs++
    if (part === 'AUX') verbs++
    const { classes } = all[at]!
    if (classes.has('first-singular') || classes.has('first-plural') || classes.has('second')) persons++
  }
  features.add(20, Math.min(verbs, 3), length)
  features.add(21, Math.min(persons, 2), Math.min(verbs, 2))
  features.add(22, hashOf(opens), length < 4 ? 1 : 0)
  features.add(23, Math.min(verbs, 2), place, ruled)
  features.add(24, position, Math.min(verbs, 2), given.ends)
  features.add(25, given.opensParagraph ? 1 : 0, position, ruled)
  return features
}

function firstWordAt(all: Document['tokens'], start: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
