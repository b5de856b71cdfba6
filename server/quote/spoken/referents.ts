/** Who is told of in a sentence by name, by a pronoun or by what they are, and who was named or heard near an item. */
import { countWhile } from '../../language/count-before.ts'
import { words } from '../../language/split.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import type { Frame } from './frame.ts'
import { type Cast, type Heard, NOBODY, type Speaker, speakersIn } from './heard.ts'
import type { LanguageWord } from './language-words.ts'

/** Somebody told of in a sentence. */
export interface Referent {
  speaker: Speaker
  /** Its first item and its last. */
  at: number
  end: number
  /** Behind a preposition it is no subject; behind “of”, « de » or before ’s it owns what is told of. */
  governed: boolean
  owns: boolean
  /** Whether it owns what stands before it. */
  behind: boolean
}

/** How many words may stand between a preposition and the name that it governs. */
const MOST_QUALIFIERS = 3
const ROLES = ['role', 'role-f', 'role-m', 'body'] as const
const QUALIFY: ReadonlySet<PartOfSpeech | null> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN'] as const)

export class Referents {
  private readonly bySentence = new Map<number, Referent[]>()
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly cast: Cast
  private readonly languages: ReadonlySet<number>
  /** Those who speak, by the last word of their names. */
  private readonly bySurname: ReadonlyMap<string, Speaker>
  private readonly speaking: ReadonlySet<Speaker | null>

  constructor(frame: Frame, heard: readonly Heard[], cast: Cast, languages: readonly LanguageWord[]) {
    this.frame = frame
    this.heard = heard
    this.cast = cast
    this.languages = new Set(languages.map(({ from }) => from))
    const surnames = heard.flatMap(({ speech, speaker }) => {
      const last = speech && speaker?.kind === 'person' ? words(speaker.name).at(-1) : undefined
      return last ? [[last.key, speaker!] as const] : []
    })
    this.bySurname = new Map(surnames)
    this.speaking = speakersIn(heard)
  }

  /** Those told of in a sentence: by name, by a pronoun, by what they are. */
  in(sentence: number): readonly Referent[] {
    const known = this.bySentence.get(sentence)
    if (known) return known
    const { cast, frame } = this
    const { items, sentences } = frame
    const { from, to } = sentences[sentence]!
    const found: Referent[] = []
    let next = this.mentionAfter(items[from]!.start)
    for (let at = from; at < to; at++) {
      const { token, start, end } = items[at]!
      while (cast.mentions[next] && cast.mentions[next]!.span.end <= start) next++
      const mention = cast.mentions[next]
      if (token && mention && mention.span.start < end && !this.isNobody(at)) {
        let last = at
        while (
          last < to - 1 &&
          (items[last + 1]!.start < mention.span.end || this.goesOn(mention.speaker, last))
        )
          last++
        found.push(this.referent(mention.speaker, at, last))
        at = last
        next++
      } else if (token?.capital && this.bySurname.has(token.key)) {
        found.push(this.referent(this.bySurname.get(token.key)!, at, at))
      } else if (this.isOneOfTwo(at)) {
        found.push(this.referent(NOBODY, at, at))
      } else if (token) {
        const ours = token.classes.has('first-plural') || token.classes.has('first-singular')
        const possessive = token.classes.has('possessive') && !ours
        const pronoun = token.classes.has('pronoun') && !token.classes.has('object')
        const speaker = this.isStressed(at)
          ? (cast.whoIs(items[at]!) ?? NOBODY)
          : possessive || pronoun
            ? this.meantBy(at, pronoun, found)
            : this.describedAt(at)
        const named = found.at(-1)
        const referent =
          speaker && this.referent(named && this.isApposed(named, at) ? named.speaker : speaker, at, at)
        if (referent)
          found.push(possessive ? { ...referent, owns: true, governed: true, behind: false } : referent)
        const owned = possessive ? this.ownedAt(at) : null
        if (owned) found.push(this.referent(owned, at, at))
      }
    }
    this.bySentence.set(sentence, found)
    return found
  }

  /** “| One | spoke in French, | the other | in English”: which of them, the sentence does not tell. */
  private isOneOfTwo(at: number): boolean {
    const { frame } = this
    const { to } = frame.sentenceOf(at)
    const isOther = (i: number) =>
      frame.is(i, 'definite') && frame.is(i + 1, 'other-one') && !frame.isNoun(i + 2)
    if (isOther(at)) return true
    if (!frame.is(at, 'one') || frame.isNoun(at + 1) || frame.part(at + 1) === 'ADJ') return false
    for (let i = at + 1; i < to; i++) if (isOther(i)) return true
    return false
  }

  /** “Ann |Ross|”, beside a Paul Ross: the name of one goes on. */
  private goesOn({ name }: Speaker, at: number): boolean {
    const next = this.frame.items[at + 1]?.token
    return (next?.capital && this.frame.gapAfter(at) === ' ' && name.split(' ').includes(next.text)) === true
  }

  /** « Elle répond en français ; lui a préféré l’anglais », « … et lui en anglais », a subject and no « lui a répondu ». */
  private isStressed(at: number): boolean {
    const { frame } = this
    const { items } = frame
    if (!frame.is(at, 'pronoun') || !frame.is(at, 'object') || !frame.is(at, 'before-inverted')) return false
    if (!items[at + 1]?.token) return false
    const opens = items[at - 1]?.sentence !== items[at]!.sentence || /[;:]/u.test(frame.gapAfter(at - 1))
    const isGapped =
      this.languages.has(at + 1) || frame.is(at + 1, 'language-in') || frame.gapAfter(at).includes(',')
    return opens || (isGapped && (frame.is(at - 1, 'and') || frame.gapAfter(at - 1).includes(',')))
  }

  /** Whom a pronoun stands for: somebody who is heard, as far as anybody can tell. */
  private meantBy(at: number, pronoun: boolean, found: readonly Referent[]): Speaker | null {
    const { cast, frame, speaking } = this
    const told = pronoun ? cast.whoIs(frame.items[at]!) : null
    if (told && speaking.has(told)) return told
    const here = found.findLast(({ speaker, governed }) => !governed && speaking.has(speaker))
    return here?.speaker ?? this.lastBefore(at) ?? told
  }

  /** Who was named or heard last before an item, of those who speak, in its paragraph or the one before. */
  lastBefore(at: number): Speaker | null {
    const { cast, frame, heard, speaking } = this
    const { items } = frame
    const { paragraph, start } = items[at]!
    let next = this.mentionAfter(start) - 1
    for (let i = at - 1; items[i] && paragraph - items[i]!.paragraph <= 1; i--) {
      const { start, end, heard: index } = items[i]!
      const speaker = heard[index]?.speaker
      if (speaker) return speaker
      const mention = cast.mentions[next]
      if (!mention || mention.span.start < start || mention.span.start >= end) continue
      if (speaking.has(mention.speaker)) return mention.speaker
      next--
    }
    return null
  }

  /** Who is heard next behind an item, in its paragraph or the one after. */
  nextAfter(at: number): Speaker | null {
    const { items } = this.frame
    const { paragraph } = items[at]!
    for (let i = at + 1; items[i] && items[i]!.paragraph - paragraph <= 1; i++) {
      const speaker = this.heard[items[i]!.heard]?.speaker
      if (speaker) return speaker
    }
    return null
  }

  private referent(speaker: Speaker, at: number, end: number): Referent {
    const { frame } = this
    const { items } = frame
    let before = at - 1
    while (
      items[before]?.token &&
      at - before <= MOST_QUALIFIERS &&
      this.qualifies(before) &&
      !/[,;]/u.test(frame.gapAfter(before))
    )
      before--
    const near =
      items[before]?.token != null &&
      items[before]!.sentence === items[at]!.sentence &&
      !/[,;]/u.test(frame.gapAfter(before))
    const of = near && (frame.is(before, 'of') || frame.is(before, 'contracted-article'))
    // “all of Ann Ross’s letters”
    const possessor = items[end + 1]?.token?.key === "'s"
    const governed = of || (near && frame.is(before, 'preposition'))
    return { speaker, at, end, governed, owns: of || possessor, behind: of && !possessor }
  }

  private qualifies(at: number): boolean {
    // « en français, Anne Roche en anglais »
    if (this.languages.has(at)) return false
    return QUALIFY.has(this.frame.part(at)) && !this.frame.is(at, 'contracted-article')
  }

  /** The name of a language or of a day, or who only speaks for others. */
  private isNobody(at: number): boolean {
    return this.languages.has(at) || this.frame.is(at, 'date') || this.frame.is(at, 'interpreter')
  }

  /** Who is described behind an article: by a role, or somebody who is heard. */
  private describedAt(at: number): Speaker | null {
    const { classes } = this.frame.items[at]!.token!
    if (!classes.has('definite') && !classes.has('indefinite')) return null
    const speaker = this.cast.whoIs(this.frame.items[at]!)
    return speaker && (this.speaking.has(speaker) || this.isDescription(at)) ? speaker : null
  }

  /** “her coach”, « sa voisine », of those who are heard. */
  private ownedAt(at: number): Speaker | null {
    for (let i = at + 1; i <= at + 3 && this.frame.items[i]?.token; i++) {
      if (!this.frame.isNoun(i)) continue
      const speaker = this.cast.whoIs(this.frame.items[i]!)
      return speaker && this.speaking.has(speaker) ? speaker : null
    }
    return null
  }

  /** “the coach”, “the Frenchman, who …” */
  private isDescription(at: number): boolean {
    const { frame } = this
    const { classes } = frame.items[at]!.token!
    if (!classes.has('definite') && !classes.has('indefinite')) return false
    for (let i = at + 1; i <= at + 3 && frame.items[i]?.token; i++)
      if (frame.isNoun(i)) return ROLES.some((one) => frame.is(i, one)) || frame.is(i + 1, 'relative')
    return false
  }

  /** “Ann Ross, | a Londoner who …”: what stands behind a name and a comma tells who that is. */
  private isApposed({ speaker, end }: Referent, at: number): boolean {
    const { frame } = this
    return (
      speaker.kind === 'person' &&
      end === at - 1 &&
      frame.gapAfter(end).includes(',') &&
      this.isDescription(at)
    )
  }

  private mentionAfter(start: number): number {
    return countWhile(this.cast.mentions, ({ span }) => span.start < start)
  }
}
