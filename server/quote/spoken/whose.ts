/** What is seen of who speaks and of whom something is told that could tell a language. */
import { addOnce } from '../../language/add-to.ts'
import { hashOf } from '../../language/hash.ts'
import { words } from '../../language/split.ts'
import { Callings } from './callings.ts'
import type { Candidate } from './candidates.ts'
import type { Frame } from './frame.ts'
import type { Cast, Heard, Speaker } from './heard.ts'
import { type Holders, NOBODY } from './holders.ts'
import { Standing } from './standing.ts'

export const PERSONS = ['person', 'organisation', 'unnamed'] as const
const LETTERS = 3
/** More than any name has. */
const MOST_LETTERS = 40

export class Whose {
  private readonly speaking: ReadonlySet<Speaker>
  private readonly standing: Standing
  private readonly callings: Callings
  /** By sentence: whom it mentions. */
  private readonly mentioned = new Map<number, Set<Speaker>>()
  private readonly letters = new Map<Speaker, readonly number[]>()
  private readonly frame: Frame

  constructor(frame: Frame, heard: readonly Heard[], cast: Cast, holders: Holders) {
    this.frame = frame
    this.speaking = new Set(heard.flatMap(({ speech, speaker }) => (speech && speaker ? [speaker] : [])))
    this.standing = new Standing(frame, holders)
    this.callings = new Callings(frame, this.speaking, cast)
    let next = 0
    for (const { start, end, sentence } of frame.items) {
      while (cast.mentions[next] && cast.mentions[next]!.span.end <= start) next++
      const mention = cast.mentions[next]
      if (mention && mention.span.start < end) addOnce(this.mentioned, sentence, mention.speaker)
    }
  }

  /** @returns numbers, each of a kind of its own, and of the letters of a name as many as it has */
  of(speaker: Speaker | null, { told, at }: Candidate) {
    const { sentence } = this.frame.items[at]!
    const pivot = told.statement.governor ?? at
    return {
      holder: this.heldBy(told.holder, speaker),
      whom: this.whomOf(sentence, speaker),
      standing: this.standing.of(speaker, at, pivot),
      called: this.callings.of(speaker, pivot),
      people: this.callings.ofPeople(speaker, told.language),
      letters: this.lettersOf(speaker),
    }
  }

  private heldBy(holder: Speaker | null, speaker: Speaker | null): number {
    if (holder === null) return 1
    if (holder === NOBODY) return 2
    if (holder === speaker) return 0
    if (this.speaking.has(holder)) return 3 + PERSONS.indexOf(holder.kind)
    return isSeveral(holder) ? 9 : 6 + PERSONS.indexOf(holder.kind)
  }

  /** Whether a sentence mentions who speaks (1), others who do (2), or both. */
  private whomOf(sentence: number, speaker: Speaker | null): number {
    const those = this.mentioned.get(sentence)
    if (!those) return 0
    const others = [...those].some((one) => one !== speaker && this.speaking.has(one))
    return (speaker !== null && those.has(speaker) ? 1 : 0) + (others ? 2 : 0)
  }

  /**
   * What a name is made of. It tells no language, but where a text names one, it makes likelier or less likely that its
   * bearer spoke it: leaving writers out, a tenth of the wrong languages go by it.
   */
  private lettersOf(speaker: Speaker | null): readonly number[] {
    if (speaker?.kind !== 'person') return []
    const known = this.letters.get(speaker)
    if (known) return known
    const made = words(speaker.name).flatMap(({ text }) => {
      const word = `^${text.toLowerCase()}$`
      return Array.from({ length: word.length - LETTERS + 1 }, (_, k) => hashOf(word.slice(k, k + LETTERS)))
    })
    const letters = made.slice(0, MOST_LETTERS)
    this.letters.set(speaker, letters)
    return letters
  }
}

/** “the delegates”, « les élus ». */
const isSeveral = ({ kind, name }: Speaker): boolean =>
  kind === 'unnamed' && /^\p{Ll}{3,}[sx](?: |$)/u.test(name)
