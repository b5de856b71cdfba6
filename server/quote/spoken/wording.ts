/** In which words something tells a language, and with which the words are given: what a linear model weighs. */
import { hashOf } from '../../language/hash.ts'
import type { Features } from '../../language/linear.ts'
import type { Row } from '../../language/trees.ts'
import type { Candidate } from './candidates.ts'
import type { Frame } from './frame.ts'
import type { Heard } from './heard.ts'

/** How many words are seen one by one right before and right behind, and in any order farther off. */
const BESIDE = 4
const BEFORE = 14
const BEHIND = 10
/** As many around the words of an utterance in their sentence. */
const LED = 10
const TRAILED = 14
const PIECE = 2
const NO_WORD = 3
/** Up to this, `place` tells a statement in the sentences of the words; up to the next, in their paragraph: see LanguageFeatures. */
const IN_SENTENCE = 3
const IN_PARAGRAPH = 6

/** @param row what LanguageFeatures sees of the same: where the candidate stands, and whom it is told of */
export function wordingFeatures(
  frame: Frame,
  { cue }: Heard,
  pieces: readonly number[],
  one: Candidate | null,
  row: Row,
  features: Features,
): Features {
  features.clear()
  if (!one) {
    features.add(1)
    features.add(2, row.speaker, Math.min(row.soundBeside!, 3))
    return features
  }
  const { told, at, place } = one
  const { kind: of, way, doubt, governor } = told.statement
  const kind = hashOf(place ?? `${of}${way}${doubt ?? ''}`)
  const { place: stands = 0, holder = 0 } = row
  const near =
    stands <= IN_SENTENCE
      ? stands
      : stands < IN_PARAGRAPH
        ? IN_SENTENCE + 1
        : IN_SENTENCE + (row.side === 0 ? 2 : 3)
  const { from, to } = frame.sentenceOf(at)
  const key = (item: number) => keyAt(frame, item)
  const lead = place === null ? frame.itemAt(told.evidence.start) : at
  const end = place === null ? Math.max(at + 1, frame.itemAt(told.evidence.end)) : at + 1
  features.add(10, kind, near)
  features.add(11, near, holder, kind)
  const governs = governor == null ? 0 : key(governor)
  features.add(12, governs, near)
  features.add(13, governs, holder)
  features.add(14, governs, kind, near)
  for (let step = 1; step <= BESIDE; step++) {
    const before = lead - step >= from ? key(lead - step) : NO_WORD
    const behind = end - 1 + step < to ? key(end - 1 + step) : NO_WORD
    features.add(20 + step, before, near)
    features.add(30 + step, before, holder)
    features.add(40 + step, behind, near)
    features.add(50 + step, behind, holder)
  }
  features.add(60, key(lead - 1), key(lead - 2), near)
  features.add(61, key(end), key(end + 1), near)
  features.add(62, key(from), near)
  features.add(63, key(from), key(from + 1), near)
  for (let i = Math.max(from, lead - BEFORE); i < Math.min(to, end + BEHIND); i++) {
    if (i >= lead && i < end) continue
    features.add(70, key(i), i < lead ? 0 : 1, near)
    features.add(71, key(i), i < lead ? 0 : 1, holder)
  }
  if (cue) {
    const verb = key(frame.itemAt(cue.start))
    features.add(80, verb, kind)
    features.add(81, verb, near, holder)
  }
  const first = pieces[0]!
  const own = frame.sentenceOf(first)
  for (let i = Math.max(own.from, first - LED); i < Math.min(own.to, pieces.at(-1)! + TRAILED); i++)
    if (frame.items[i]!.heard < 0) features.add(90, key(i), kind, near > IN_SENTENCE ? 1 : 0)
  return features
}

function keyAt({ items }: Frame, at: number): number {
  const item = items[at]
  if (!item) return 1
  return item.token ? hashOf(item.token.key) : PIECE
}
