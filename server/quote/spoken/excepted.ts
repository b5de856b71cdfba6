/** Who is taken out of what a sentence tells of others: “in French, except those of Ann Ross, translated from English”. */
import { exceptionBefore } from './exceptions.ts'
import type { Frame } from './frame.ts'
import type { Speaker } from './heard.ts'
import type { Referents } from './referents.ts'

export class Excepted {
  private readonly frame: Frame
  private readonly referents: Referents
  private readonly languages: ReadonlySet<number>
  private readonly speaking: ReadonlySet<Speaker | null>

  /** @param languages the items that name one */
  constructor(
    frame: Frame,
    referents: Referents,
    languages: ReadonlySet<number>,
    speaking: ReadonlySet<Speaker | null>,
  ) {
    this.frame = frame
    this.referents = referents
    this.languages = languages
    this.speaking = speaking
  }

  /** Of whom a language is told that stands behind an exception: « sauf celles d’Anne Roche, traduites de l’anglais ». */
  before(at: number): readonly Speaker[] {
    const exception = exceptionBefore(this.frame, at, this.languages)
    return exception === null ? [] : this.speakingBetween(exception, at)
  }

  /** Who is taken out behind a language: “everybody spoke French but Ann Ross”. */
  behind(at: number): ReadonlySet<Speaker> {
    const { frame } = this
    const { to } = frame.sentenceOf(at)
    for (let i = at + 1; i < to && this.goesOn(at, i); i++)
      if (frame.begins(i, 'exception')) {
        let end = i + 1
        while (end < to && this.goesOn(at, end)) end++
        return new Set(this.speakingBetween(i, end))
      }
    return new Set()
  }

  /** Whether an item still is of what is taken out. */
  private goesOn(at: number, i: number): boolean {
    const { frame } = this
    const { items } = frame
    return (
      !this.languages.has(i) &&
      items[i]!.bracket === items[at]!.bracket &&
      !frame.gapAfter(i - 1).includes(';')
    )
  }

  /**
   * Those who are heard, of whom a sentence tells between two of its items, up to the next clause; “except the question from
   * Ann Ross” excepts what she was answered.
   */
  private speakingBetween(from: number, to: number): Speaker[] {
    const { frame } = this
    let end = from + 1
    for (; end < to && !frame.isVerb(end) && !frame.is(end, 'relative'); end++)
      if (frame.is(end, 'question')) return []
    const found = new Set<Speaker>()
    for (const { speaker, at } of this.referents.in(frame.items[from]!.sentence))
      if (at > from && at < end && this.speaking.has(speaker)) found.add(speaker)
    return [...found]
  }
}
