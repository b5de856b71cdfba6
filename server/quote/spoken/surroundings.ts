/** On what occasion words were said: which sentences surround them, whether they were written, whether it was elsewhere. */
import type { Frame } from './frame.ts'
import type { Heard } from './heard.ts'

const YEAR = /^(?:19|20)\d\d$/

export class Surroundings {
  /** Of each utterance the sentences of its pieces, of its cue and of the mention of its speaker. */
  readonly own: readonly (readonly number[])[]
  /** Of each the sentences just before that quote nobody, in its paragraph or at the end of the one before. */
  readonly before: readonly (readonly number[])[]
  /** The sentences that quote somebody. */
  readonly speaking: ReadonlySet<number>
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly away = new Map<number, boolean>()
  /** How many sentences up to each tell of elsewhere, once it is asked. */
  private readonly counts: number[] = []
  private readonly written = new Map<number, boolean>()

  constructor(frame: Frame, heard: readonly Heard[]) {
    this.frame = frame
    this.heard = heard
    this.speaking = new Set(frame.items.filter((item) => item.heard >= 0).map(({ sentence }) => sentence))
    this.own = heard.map((one, i) => this.ownOf(one, i))
    this.before = heard.map((_, i) => this.beforeOf(i))
  }

  private ownOf({ cue, mention }: Heard, i: number): number[] {
    const { items, pieces } = this.frame
    const own = new Set(pieces[i]!.map((at) => items[at]!.sentence))
    const first = pieces[i]![0]
    if (first === undefined) return []
    const REACH = 60
    for (let at = Math.max(0, first - REACH); at < Math.min(items.length, first + REACH); at++) {
      const { start, end, token, paragraph, sentence } = items[at]!
      if (!token || paragraph !== items[first]!.paragraph) continue
      if ([cue, mention].some((span) => span && start <= span.start && end > span.start)) own.add(sentence)
    }
    return [...own]
  }

  private beforeOf(i: number): number[] {
    const { items, pieces, sentences } = this.frame
    const first = items[pieces[i]![0] ?? -1]
    if (!first) return []
    const led: number[] = []
    const MOST = 3
    for (let k = first.sentence - 1; k >= 0 && !this.speaking.has(k) && led.length < MOST; k--) {
      const gap = first.paragraph - items[sentences[k]!.from]!.paragraph
      if (gap > 1 || (gap === 1 && led.length > 0)) break
      led.push(k)
    }
    return led
  }

  /** Whether the words belong to another place or time than what an item tells. */
  isAway(i: number, at: number): boolean {
    const { sentence } = this.frame.items[at]!
    return [...this.own[i]!, ...this.before[i]!].some((k) => k !== sentence && this.tellsOfElsewhere(k))
  }

  /** The same, or what is told belongs to another itself. */
  isElsewhere(i: number, at: number): boolean {
    const { sentence } = this.frame.items[at]!
    return !this.own[i]!.includes(sentence) && (this.isAway(i, at) || this.tellsOfElsewhere(sentence))
  }

  /** How many of the sentences between two tell of another place, time or means. */
  elsewheres(a: number, b: number): number {
    if (this.counts.length === 0) {
      let count = 0
      this.frame.sentences.forEach((_, k) => this.counts.push((count += this.tellsOfElsewhere(k) ? 1 : 0)))
    }
    const [from, to] = a < b ? [a, b] : [b, a]
    return to > from ? this.counts[to - 1]! - this.counts[from]! : 0
  }

  private tellsOfElsewhere(sentence: number): boolean {
    const known = this.away.get(sentence)
    if (known !== undefined) return known
    const { frame } = this
    const { from, to } = frame.sentences[sentence]!
    let found = false
    for (let i = from; i < to && !found; i++) {
      const token = frame.items[i]!.token
      if (!token) continue
      const inYear = i > from && YEAR.test(token.key) && frame.is(i - 1, 'language-in')
      // “before the recording”, “after the hearing”
      const besideEvent =
        token.classes.has('before-after') &&
        [2, 3].some((k) => i + k < to && (frame.is(i + k, 'occasion') || frame.is(i + k, 'interview')))
      found = frame.begins(i, 'elsewhere') || inYear || besideEvent
    }
    this.away.set(sentence, found)
    return found
  }

  /** “in a statement”, « par courriel », “the letter said”, “he posted”. */
  isWritten(i: number): boolean {
    const known = this.written.get(i)
    if (known !== undefined) return known
    const { frame } = this
    const { cue, speaker } = this.heard[i]!
    const found = this.own[i]!.some((sentence) => {
      const { from, to } = frame.sentences[sentence]!
      for (let k = from; k < to; k++) {
        const { token, start, end } = frame.items[k]!
        if (!token) continue
        if (cue && start >= cue.start && end <= cue.end && frame.is(k, 'by-writing')) return true
        if (
          frame.is(k, 'document') &&
          (this.isOfReport(i) || speaker?.kind !== 'person' || this.isMeans(k, from))
        )
          return true
      }
      return false
    })
    this.written.set(i, found)
    return found
  }

  /** “Her report says …”: what somebody wrote, whatever they spoke. */
  isOfReport(i: number): boolean {
    const { frame } = this
    const { mention } = this.heard[i]!
    const { sentence } = frame.items[frame.pieces[i]![0]!]!
    const from = mention ? frame.itemAt(mention.start) : frame.sentences[sentence]!.from
    const isOwned = frame.is(from, 'possessive')
    if (!mention && !isOwned) return false
    // “|Her| report says”
    const end = (isOwned && frame.items[from + 1]?.end) || 0
    return this.tellsOfDocument(from, Math.max(mention?.end ?? 0, end))
  }

  private tellsOfDocument(from: number, end: number): boolean {
    const { items } = this.frame
    for (let k = from; items[k] && items[k]!.start < end; k++) if (this.frame.is(k, 'document')) return true
    return false
  }

  private isMeans(at: number, from: number): boolean {
    const NEAR = 4
    for (let k = at - 1; k >= Math.max(from, at - NEAR) && this.frame.items[k]!.token; k--)
      if (this.frame.is(k, 'preposition')) return true
    return false
  }
}
