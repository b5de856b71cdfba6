/** Whom a statement is about: the subject of its clause, or whose the words are that it tells of. */
import { countWhile } from '../../language/count-before.ts'
import { words } from '../../language/split.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import type { Frame } from './frame.ts'
import type { Cast, Heard, Speaker } from './heard.ts'
import type { LanguageWord } from './language-words.ts'
import type { Statement } from './statement.ts'

/** Somebody told of in a sentence. */
export interface Named {
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

/** Somebody who is not heard. */
export const NOBODY: Speaker = { name: '', kind: 'unnamed' }

const NEAR = 6
const ROLES = ['role', 'role-f', 'role-m', 'body'] as const
const QUALIFY: ReadonlySet<PartOfSpeech | null> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN'] as const)

export class Holders {
  private readonly bySentence = new Map<number, Named[]>()
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly cast: Cast
  private readonly languages: ReadonlySet<number>
  /** Those who speak, by the last word of their names. */
  private readonly bySurname: ReadonlyMap<string, Speaker>
  private readonly speaking: ReadonlySet<Speaker | null>

  constructor(frame: Frame, heard: readonly Heard[], cast: Cast, languages: readonly LanguageWord[]) {
    this.frame = frame
    this.languages = new Set(languages.map(({ from }) => from))
    this.heard = heard
    this.cast = cast
    const surnames = heard.flatMap(({ speech, speaker }) => {
      const last = speech && speaker?.kind === 'person' ? words(speaker.name).at(-1) : undefined
      return last ? [[last.key, speaker!] as const] : []
    })
    this.bySurname = new Map(surnames)
    this.speaking = new Set(heard.flatMap(({ speech, speaker }) => (speech && speaker ? [speaker] : [])))
  }

  /** Null where the sentence tells of nobody who speaks. */
  of({ at, governor, kind, ofRest }: Statement): Speaker | null {
    const beside = this.besideBracket(at)
    if (beside) return beside
    const candidates = this.namedIn(this.frame.items[at]!.sentence)
    const verb = governor ?? at
    // “the words of Ann Ross”, “Ann Ross’s words”; not “Ann Ross, of Mons, gave evidence”
    const owner = candidates.find(
      (one) => one.owns && Math.abs(one.at - verb) <= NEAR && one.at > verb === one.behind,
    )
    // « Les propos d’Anne Roche ont été traduits de l’anglais »
    const owned = governor === null ? kind !== 'said' : kind === 'all' || this.frame.isNoun(governor)
    if (owner && owned) return owner.speaker
    const party = kind === 'said' ? undefined : candidates.find((one) => this.isParty(one))
    if (party) return party.speaker
    const other = this.ofGap(at, verb, candidates)
    if (other) return other
    if (this.isAnothers(verb, at, candidates)) return NOBODY
    const free = candidates.filter(({ governed }) => !governed)
    const subject = free.findLast((one) => one.at < verb)
    if (subject || ofRest) return subject?.speaker ?? null
    return free.find((one) => one.at > verb && !this.isParted(verb, one.at))?.speaker ?? null
  }

  /** “ANN ROSS (in French):”, “No. (Interpretation resumed) A client …”: who says the words of the turn beside a bracket. */
  private besideBracket(at: number): Speaker | null {
    const { frame, heard } = this
    const { items } = frame
    const aside = frame.asideAround(at)
    for (const one of aside ? [items[aside.to], items[aside.from - 1]] : []) {
      const utterance = one?.paragraph === items[at]!.paragraph ? heard[one.heard] : undefined
      if (utterance?.turn) return utterance.speaker
    }
    return null
  }

  /** “Ann Ross and Joan Pike spoke French”: those named with whom a statement is about. */
  withOthers({ at, governor }: Statement, holder: Speaker | null): readonly (Speaker | null)[] {
    const { frame } = this
    const verb = governor ?? at
    const all = this.namedIn(frame.items[at]!.sentence).filter((one) => one.end < verb)
    const last = all.findLastIndex(({ speaker }) => speaker === holder)
    const found = [holder]
    if (last >= 0 && this.isSeveral(all[last]!)) {
      const told = this.toldWith(all[last]!.at)
      return told.length > 1 ? told : found
    }
    for (let k = last; k > 0; k--) {
      // A name is found again by its last word.
      if (all[k - 1]!.speaker === all[k]!.speaker) continue
      if (!this.isJoined(all[k - 1]!.end, all[k]!.at)) break
      if (!found.includes(all[k - 1]!.speaker)) found.push(all[k - 1]!.speaker)
    }
    return found
  }

  private isSeveral({ at, end }: Named): boolean {
    return at === end && this.frame.is(at, 'third-plural') && this.frame.is(at, 'pronoun')
  }

  /** “Ann Ross met Joan Pike at noon. They spoke French”: the last who are heard of those told of before a pronoun, one of them at least. */
  private toldWith(at: number): readonly Speaker[] {
    const { items } = this.frame
    const { sentence, paragraph } = items[at]!
    const found = new Set<Speaker>()
    for (let k = sentence; k >= Math.max(0, sentence - 1) && found.size < 2; k--) {
      const { from } = this.frame.sentences[k]!
      if (paragraph - items[from]!.paragraph > 1) break
      const named = this.namedIn(k).filter((one) => one.at < at && this.speaking.has(one.speaker))
      for (const one of named.toReversed())
        if (found.size < 2 && one.speaker.kind === 'person' && !this.isSeveral(one)) found.add(one.speaker)
    }
    return [...found]
  }

  /** « L’entretien avec Anne Roche »: who is talked with. */
  private isParty({ at, governed }: Named): boolean {
    const { frame } = this
    if (!governed) return false
    for (let i = at - 1; i >= at - NEAR && frame.items[i]?.sentence === frame.items[at]!.sentence; i--)
      if (frame.part(i) === 'NOUN') return frame.gapAfter(i) === ' ' && frame.is(i, 'interview')
      else if (frame.isVerb(i)) return false
    return false
  }

  private isJoined(end: number, at: number): boolean {
    let and = false
    for (let i = end + 1; i < at; i++) {
      if (this.frame.isVerb(i) || this.frame.is(i, 'preposition')) return false
      and ||= this.frame.is(i, 'and') || this.frame.is(i, 'coordinator')
    }
    return and && at - end <= NEAR
  }

  /** “Ann wrote in French and Joan in English”: of a second language, who stands between the two. */
  private ofGap(at: number, verb: number, candidates: readonly Named[]): Speaker | null {
    let last = at - 1
    while (last > verb && !this.languages.has(last)) last--
    if (last <= verb) return null
    for (let i = last + 1; i < at; i++) if (this.frame.isVerb(i)) return null
    return candidates.find((one) => one.at > last && one.at < at && !one.governed)?.speaker ?? null
  }

  /** Whether another clause begins between two items. */
  private isParted(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.frame.gapAfter(i).includes(';')) return true
    return false
  }

  /** “asked in French by a reporter”, “stopped by a reporter who wanted to know in French”: it was somebody unheard. */
  private isAnothers(verb: number, at: number, candidates: readonly Named[]): boolean {
    const { frame } = this
    const { from } = frame.sentenceOf(verb)
    if (frame.is(verb, 'asks') && (verb === from || frame.is(verb - 1, 'passive') || this.hasAgent(verb)))
      return true
    for (let i = verb - 1; i >= Math.max(from, verb - NEAR); i--) {
      if (frame.items[i]!.token === null || frame.part(i) === 'VERB') return false
      // « C’est en français qu’elle parle »
      if (frame.is(i, 'relative') && i > at && at >= from) return false
      if (frame.is(i, 'relative'))
        return i > from && !candidates.some(({ at, end }) => at < i && i - end <= 2)
    }
    return false
  }

  private hasAgent(verb: number): boolean {
    for (let i = verb + 1; i <= verb + NEAR && this.frame.items[i]?.token; i++)
      if (this.frame.is(i, 'agent')) return true
    return false
  }

  /** Those told of in a sentence: by name, by a pronoun, by what they are. */
  namedIn(sentence: number): readonly Named[] {
    const known = this.bySentence.get(sentence)
    if (known) return known
    const { cast, frame } = this
    const { items, sentences } = frame
    const { from, to } = sentences[sentence]!
    const found: Named[] = []
    let next = this.mentionAfter(items[from]!.start)
    for (let at = from; at < to; at++) {
      const { token, start, end } = items[at]!
      while (cast.mentions[next] && cast.mentions[next]!.span.end <= start) next++
      const mention = cast.mentions[next]
      if (token && mention && mention.span.start < end && !this.isNobody(at)) {
        let last = at
        while (last < to - 1 && items[last + 1]!.start < mention.span.end) last++
        found.push(this.candidate(mention.speaker, at, last))
        at = last
        next++
      } else if (token?.capital && this.bySurname.has(token.key)) {
        found.push(this.candidate(this.bySurname.get(token.key)!, at, at))
      } else if (token) {
        const ours = token.classes.has('first-plural') || token.classes.has('first-singular')
        const possessive = token.classes.has('possessive') && !ours
        const pronoun = token.classes.has('pronoun') && !token.classes.has('object')
        const speaker = this.isStressed(at)
          ? (cast.whoIs(items[at]!) ?? NOBODY)
          : possessive || pronoun
            ? this.meantBy(at, pronoun, found)
            : this.isDescription(at)
              ? cast.whoIs(items[at]!)
              : null
        if (!speaker) continue
        const candidate = this.candidate(speaker, at, at)
        found.push(possessive ? { ...candidate, owns: true, governed: true, behind: false } : candidate)
      }
    }
    this.bySentence.set(sentence, found)
    return found
  }

  /** « Elle répond en français ; lui a préféré l’anglais », a subject and no « lui a répondu ». */
  private isStressed(at: number): boolean {
    const { frame } = this
    const { items } = frame
    if (!frame.is(at, 'pronoun') || !frame.is(at, 'object') || !frame.is(at, 'before-inverted')) return false
    const before = items[at - 1]
    const opens = before?.sentence !== items[at]!.sentence || /[;:]/u.test(frame.gapAfter(at - 1))
    return opens && items[at + 1]?.token != null
  }

  /** Whom a pronoun stands for: somebody who is heard, as far as anybody can tell. */
  private meantBy(at: number, pronoun: boolean, found: readonly Named[]): Speaker | null {
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

  private candidate(speaker: Speaker, at: number, end: number): Named {
    const { frame } = this
    const { items } = frame
    let before = at - 1
    while (
      items[before]?.token &&
      at - before <= NEAR / 2 &&
      this.qualifies(before) &&
      !this.isParted(before, at)
    )
      before--
    const near =
      items[before]?.token != null &&
      items[before]!.sentence === items[at]!.sentence &&
      !this.isParted(before, at)
    const of = near && (frame.is(before, 'of') || frame.is(before, 'contracted-article'))
    const owns = of || items[end + 1]?.token?.key === "'s"
    return { speaker, at, end, governed: of || (near && frame.is(before, 'preposition')), owns, behind: of }
  }

  private qualifies(at: number): boolean {
    return QUALIFY.has(this.frame.part(at)) && !this.frame.is(at, 'contracted-article')
  }

  /** The name of a language or of a day, or who only speaks for others. */
  private isNobody(at: number): boolean {
    return this.languages.has(at) || this.frame.is(at, 'date') || this.frame.is(at, 'interpreter')
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

  private mentionAfter(start: number): number {
    return countWhile(this.cast.mentions, ({ span }) => span.start < start)
  }
}
