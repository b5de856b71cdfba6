/** Who is heard where in a text, how often, and who between an utterance and something that could tell its language. */
import { addOnce, countedBy } from '../../language/add-to.ts'
import { FAR, NONE } from './feature-values.ts'
import type { Frame } from './frame.ts'
import type { Heard, Speaker } from './heard.ts'

/** Over how many words it is counted who is heard. */
const LONGEST_BETWEEN = 600
const NO_SPEAKERS: ReadonlySet<Speaker | null> = new Set()

export class HeardNear {
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly times: ReadonlyMap<Speaker | null, number>
  /** By sentence: which utterances are heard in it. */
  private readonly bySentence = new Map<number, Set<number>>()
  /** By paragraph: who is heard in it. */
  private readonly byParagraph = new Map<number, Set<Speaker | null>>()

  constructor(frame: Frame, heard: readonly Heard[]) {
    this.frame = frame
    this.heard = heard
    this.times = countedBy(
      heard.filter((one) => one.speech),
      ({ speaker }) => speaker,
    )
    for (const { sentence, paragraph, heard: index } of frame.items) {
      if (index < 0) continue
      addOnce(this.bySentence, sentence, index)
      addOnce(this.byParagraph, paragraph, heard[index]!.speaker)
    }
  }

  /** How many of the utterances are a speaker's. */
  timesOf(speaker: Speaker | null): number {
    return this.times.get(speaker) ?? 0
  }

  /** Who speaks in a sentence: nobody (0), these very words (1), the same speaker (2), others (3). */
  inSentence(sentence: number, i: number): number {
    const those = this.bySentence.get(sentence)
    if (!those) return 0
    if (those.has(i)) return 1
    const { heard } = this
    return [...those].some((k) => heard[k]!.speaker === heard[i]!.speaker) ? 2 : 3
  }

  /** Who speaks in a paragraph: the same speaker (1), others (2), or both. */
  inParagraph(paragraph: number, i: number): number {
    const { heard } = this
    const speakers = this.byParagraph.get(paragraph) ?? NO_SPEAKERS
    const own = speakers.has(heard[i]!.speaker)
    return (own ? 1 : 0) + (speakers.size > (own ? 1 : 0) ? 2 : 0)
  }

  /** Which utterance is heard next from an item in one direction; -1 for none near. */
  next(at: number, step: 1 | -1): number {
    const { items } = this.frame
    for (let k = at, left = LONGEST_BETWEEN; items[k] && left > 0; k += step, left--)
      if (items[k]!.heard >= 0) return items[k]!.heard
    return NONE
  }

  /** How often others are heard between an utterance and an item, and its speaker. */
  between(i: number, at: number): { others: number; again: number } {
    const { heard } = this
    const { items, pieces } = this.frame
    const first = pieces[i]![0]!
    const [from, to] = at < first ? [at, first] : [pieces[i]!.at(-1)!, at]
    if (to - from > LONGEST_BETWEEN) return { others: FAR, again: NONE }
    const between = new Set<number>()
    for (let k = from + 1; k < to; k++)
      if (items[k]!.heard >= 0 && items[k]!.heard !== i) between.add(items[k]!.heard)
    const again = [...between].filter((k) => heard[k]!.speaker === heard[i]!.speaker).length
    return { others: between.size - again, again }
  }
}
