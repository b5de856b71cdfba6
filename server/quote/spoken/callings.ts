/** What people are called in a text beside their names: “the judge”, « le Verchampois », where nothing else tells who that is. */
import type { Language } from '../../api/language.ts'
import { addOnce } from '../../language/add-to.ts'
import { words } from '../../language/split.ts'
import type { Frame } from './frame.ts'
import type { Cast, Speaker } from './heard.ts'
import { Peoples } from './peoples.ts'

/** How far from a name stands what its bearer is. */
const NEAR = 6
/** How far before the verb of a statement stands whom it is told of. */
const REACH = 12

export class Callings {
  private readonly frame: Frame
  /** By the key of a word: those who speak and are called so. */
  private readonly bearers = new Map<string, Set<Speaker>>()
  private readonly peoples: Peoples
  private readonly languages = new Map<Speaker, Set<Language>>()
  private readonly named = new Map<number, ReadonlySet<Speaker> | null>()

  /** Linear in the text. */
  constructor(frame: Frame, speaking: ReadonlySet<Speaker>, cast: Cast) {
    this.frame = frame
    this.peoples = new Peoples(frame)
    for (const speaker of speaking)
      if (speaker.kind !== 'person')
        for (const { key } of words(speaker.name)) addOnce(this.bearers, key, speaker)
    for (const { speaker, span } of cast.mentions)
      if (speaking.has(speaker)) this.learn(speaker, frame.itemAt(span.start))
  }

  private learn(speaker: Speaker, at: number): void {
    const { frame } = this
    const { sentence } = frame.items[at]!
    for (const step of [-1, 1])
      for (let i = at + step; Math.abs(i - at) <= NEAR; i += step) {
        const item = frame.items[i]
        if (!item?.token || item.sentence !== sentence || frame.isVerb(i)) break
        const language = this.peoples.at(i)
        if (language) addOnce(this.languages, speaker, language)
        if (frame.part(i) === 'NOUN') addOnce(this.bearers, item.token.key, speaker)
      }
  }

  /**
   * Whether a statement is told of somebody who is called as a speaker is.
   *
   * @param pivot the item that relates a language to speaking, or tells it
   * @returns 0 of nobody who is called anything, 1 as the speaker alone is, 2 as others are, 3 as the speaker and others are
   */
  of(speaker: Speaker | null, pivot: number): number {
    const those = this.namedBefore(pivot)
    if (!those) return 0
    if (speaker === null || !those.has(speaker)) return 2
    return those.size > 1 ? 3 : 1
  }

  /** Whether a speaker is told to be of a people: 0 of none, 1 of one that speaks a language, 2 of others, 3 of both. */
  ofPeople(speaker: Speaker | null, language: Language): number {
    const those = speaker && this.languages.get(speaker)
    if (!those) return 0
    return those.has(language) ? (those.size > 1 ? 3 : 1) : 2
  }

  private namedBefore(pivot: number): ReadonlySet<Speaker> | null {
    const known = this.named.get(pivot)
    if (known !== undefined) return known
    const { frame } = this
    const { from } = frame.sentenceOf(pivot)
    let found: ReadonlySet<Speaker> | null = null
    for (let i = pivot - 1; i >= Math.max(from, pivot - REACH) && !found; i--) {
      const token = frame.items[i]!.token
      if (!token || frame.gapAfter(i).includes(';')) break
      if (frame.isNoun(i)) found = this.bearers.get(token.key) ?? null
    }
    this.named.set(pivot, found)
    return found
  }
}
