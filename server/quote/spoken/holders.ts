/** Whom a statement is about: the subject of its clause, or whose the words are that it tells of. */
import type { WordClass } from '../../language/class-names.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import { hasVerb, isInClause, isObject } from './clauses.ts'
import { Excepted } from './excepted.ts'
import type { Frame } from './frame.ts'
import { standsForWords } from './governor.ts'
import { type Heard, NOBODY, type Speaker, speakersIn } from './heard.ts'
import type { LanguageWord } from './language-words.ts'
import type { Referent, Referents } from './referents.ts'
import type { Statement } from './statement.ts'

const NEAR = 6
/** In words. */
const LONGEST_APPOSITION = 14
const PEOPLE: readonly WordClass[] = ['role', 'role-f', 'role-m']
const NOMINAL: ReadonlySet<PartOfSpeech | null> = new Set(['DET', 'ADJ', 'NOUN', 'PRON', 'PROPN'] as const)

export class Holders {
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly referents: Referents
  private readonly languages: ReadonlySet<number>
  private readonly speaking: ReadonlySet<Speaker | null>
  private readonly excepted: Excepted

  constructor(
    frame: Frame,
    heard: readonly Heard[],
    referents: Referents,
    languages: readonly LanguageWord[],
  ) {
    this.frame = frame
    this.heard = heard
    this.referents = referents
    this.languages = new Set(languages.map(({ from }) => from))
    this.speaking = speakersIn(heard)
    this.excepted = new Excepted(frame, referents, this.languages, this.speaking)
  }

  /** Whom a statement takes out: “everybody spoke French but Ann Ross”. */
  exceptedFrom = ({ at }: Statement): ReadonlySet<Speaker> => this.excepted.behind(at)

  /** Null where the sentence tells of nobody who speaks. */
  of({ at, governor, kind, ofRest }: Statement): Speaker | null {
    const beside = this.besideBracket(at)
    if (beside) return beside
    const excepted = this.excepted.before(at)[0]
    if (excepted) return excepted
    const verb = governor ?? at
    const candidates = this.referents
      .in(this.frame.items[at]!.sentence)
      .filter(({ speaker }) => !this.isWhatWas(speaker, governor))
    const owner = this.elliptic(at, candidates) ?? this.ownerOf(verb, kind, candidates)
    if (owner) return owner
    const party = kind === 'said' ? undefined : candidates.find((one) => this.isParty(one))
    // “In an interview with The Sentinel, conducted in English, Ann Ross said”: whoever asked is not who is heard.
    if (party && (this.speaking.has(party.speaker) || !this.isHeardIn(candidates))) return party.speaker
    const other = this.ofGap(at, verb, candidates)
    if (other) return other
    const related = this.relatedTo(verb, at, candidates)
    if (related) return related
    if (this.isAnothers(verb, at, candidates)) return NOBODY
    const free = candidates.filter(({ governed }) => !governed)
    const subject = free.findLast(
      (one) => one.at < verb && !this.frame.isParted(one.at, verb) && !isObject(this.frame, one, verb, free),
    )
    if (!subject || !this.speaking.has(subject.speaker)) {
      const partner = this.partnerOf(verb, at, candidates)
      if (partner) return partner
    }
    if (subject || ofRest) return subject?.speaker ?? null
    return free.find((one) => one.at > verb && isInClause(this.frame, verb, one.at))?.speaker ?? null
  }

  /** “the words of Ann Ross”, “Ann Ross’s words”, « les propos d’Anne Roche ont été traduits »; not “Ann Ross, of Mons, gave evidence”. */
  private ownerOf(verb: number, kind: Statement['kind'], candidates: readonly Referent[]): Speaker | null {
    const { frame } = this
    const isNoun = frame.isNoun(verb) || standsForWords(frame, verb)
    const isSaid = kind === 'said'
    if (frame.isVerb(verb) ? kind !== 'all' && !isSaid : isSaid && !isNoun) return null
    const owners = candidates.filter(
      (one) =>
        one.owns &&
        (!frame.isVerb(verb) || !isSaid || this.isOfWords(one)) &&
        Math.abs(one.at - verb) <= NEAR &&
        (one.behind && isNoun ? one.at > verb : one.at < verb),
    )
    // « ceux de Mme Roche ont été traduits »
    const nearest = owners.findLast(
      ({ at }) => standsForWords(frame, at - 2) || standsForWords(frame, at - 1),
    )
    return (nearest ?? owners[0])?.speaker ?? null
  }

  /** « La citation de M. Roche a été traduite », “Ann Ross’s phrase”. */
  private isOfWords({ at, end, behind }: Referent): boolean {
    const { frame } = this
    const isNear = (noun: number) => frame.items[noun]?.token && at - noun <= 2
    let noun = behind ? at - 1 : end + 2
    if (behind) while (isNear(noun) && !frame.isNoun(noun)) noun--
    return frame.isNoun(noun) && frame.is(noun, 'speaks')
  }

  /** “Mr Orr’s remarks were made in French, |Ms Ross’s| in English”: the last words before the language. */
  private elliptic(at: number, candidates: readonly Referent[]): Speaker | null {
    const { frame } = this
    const isHers = ({ end, owns, behind }: Referent) =>
      owns && !behind && end + 2 === at - 1 && frame.items[end + 1]!.token?.key === "'s"
    const found = frame.is(at - 1, 'language-in') ? candidates.findLast(isHers) : undefined
    return found?.speaker ?? null
  }

  /** « la conférence des dirigeants »: what was in the language is nobody. */
  private isWhatWas({ kind, name }: Speaker, governor: number | null): boolean {
    const noun = governor === null ? undefined : this.frame.items[governor]!.token?.text
    return kind === 'unnamed' && noun !== undefined && name.startsWith(noun)
  }

  private isHeardIn = (candidates: readonly Referent[]): boolean =>
    candidates.some(({ speaker, governed }) => !governed && this.speaking.has(speaker))

  /**
   * “Ann Ross, the head of the inquiry, who spoke French”: past an apposition, the name is whom the clause is about; “whose
   * father spoke French”: somebody else.
   */
  private relatedTo(verb: number, at: number, candidates: readonly Referent[]): Speaker | null {
    const { frame } = this
    const { from } = frame.sentenceOf(verb)
    for (let i = verb - 1; i >= Math.max(from, verb - NEAR); i--) {
      if (frame.items[i]!.token === null || (i > at && at >= from)) return null
      if (!frame.is(i, 'relative')) {
        if (frame.part(i) === 'VERB') return null
        continue
      }
      // « la présidente, dont nous avons traduit les propos », « dont la rédaction traduit les propos »
      const ours = frame.is(i, 'whose') && (frame.is(i + 1, 'first-plural') || frame.is(i + 2, 'label-asks'))
      if (frame.is(i, 'whose') && !ours) return this.isOfPerson(i, verb) ? NOBODY : null
      if (i === from || !frame.gapAfter(i - 1).includes(',')) return null
      const named = candidates.findLast(
        ({ end }) => i - end > 2 && i - end <= LONGEST_APPOSITION && frame.gapAfter(end).includes(','),
      )
      return named && this.speaking.has(named.speaker) && !hasVerb(frame, named.end, i) ? named.speaker : null
    }
    return null
  }

  private isOfPerson(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++)
      if (this.frame.isNoun(i)) return PEOPLE.some((one) => this.frame.is(i, one))
    return false
  }

  /** “Our reporter talked with Ann Ross in French and with Joan Pike in English”: with whom one who is not heard spoke. */
  private partnerOf(verb: number, at: number, candidates: readonly Referent[]): Speaker | null {
    const { frame } = this
    let from = at
    while (from - 1 > verb && !this.languages.has(from - 1)) from--
    const partner = candidates.find(
      (one) => one.at >= from && one.at < at && one.governed && !one.behind && this.speaking.has(one.speaker),
    )
    if (!partner) return null
    for (let i = partner.at - 1; i >= from; i--) if (frame.is(i, 'interview-with')) return partner.speaker
    return null
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
    const excepted = this.excepted.before(at)
    if (excepted.length > 0) return excepted
    const verb = Math.max(governor ?? at, at)
    const all = this.referents.in(frame.items[at]!.sentence).filter((one) => one.end < verb)
    const last = all.findLastIndex(({ speaker }) => speaker === holder)
    const found = [holder]
    if (last >= 0 && this.isSeveral(all[last]!)) {
      const told = this.toldWith(all[last]!.at)
      return told.length > 1 ? told : found
    }
    for (let k = last; k > 0; k--) {
      // A name is found again by its last word.
      if (all[k - 1]!.speaker === all[k]!.speaker) continue
      if (!this.isJoined(all[k - 1]!, all[k]!)) break
      if (!found.includes(all[k - 1]!.speaker)) found.push(all[k - 1]!.speaker)
    }
    // « les propos d’Anne Roche et de Jeanne Pic », found by the first
    for (let k = Math.max(last, 0); k + 1 < all.length && all[k]!.behind; k++) {
      if (all[k + 1]!.speaker === all[k]!.speaker) continue
      if (!this.isJoined(all[k]!, all[k + 1]!)) break
      if (!found.includes(all[k + 1]!.speaker)) found.push(all[k + 1]!.speaker)
    }
    return found
  }

  private isSeveral({ at, end }: Referent): boolean {
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
      const named = this.referents.in(k).filter((one) => one.at < at && this.speaking.has(one.speaker))
      for (const one of named.toReversed())
        if (found.size < 2 && one.speaker.kind === 'person' && !this.isSeveral(one)) found.add(one.speaker)
    }
    return [...found]
  }

  /** « L’entretien avec Anne Roche »: who is talked with. */
  private isParty({ at, governed }: Referent): boolean {
    const { frame } = this
    if (!governed) return false
    for (let i = at - 1; i >= at - NEAR && frame.items[i]?.sentence === frame.items[at]!.sentence; i--)
      if (frame.part(i) === 'NOUN') return frame.gapAfter(i) === ' ' && frame.is(i, 'interview')
      else if (frame.isVerb(i)) return false
    return false
  }

  private isJoined({ end, behind }: Referent, { at, behind: alike }: Referent): boolean {
    let and = false
    for (let i = end + 1; i < at; i++) {
      // « les propos d’Anne Roche et de Jeanne Pic »
      if (this.frame.is(i, 'of') && behind && alike) continue
      if (this.frame.isVerb(i) || this.frame.is(i, 'preposition')) return false
      and ||= this.frame.is(i, 'and') || this.frame.is(i, 'coordinator')
    }
    return and && at - end <= NEAR
  }

  /** “Ann wrote in French and Joan in English”: of a second language, who stands between the two, whoever that is. */
  private ofGap(at: number, verb: number, candidates: readonly Referent[]): Speaker | null {
    let last = at - 1
    while (last > verb && !this.languages.has(last)) last--
    if (last <= verb) return null
    if (hasVerb(this.frame, last, at)) return null
    const between = candidates.find((one) => one.at > last && one.at < at && !one.governed)
    return between?.speaker ?? (this.hasSubject(last, at) ? NOBODY : null)
  }

  /** “in French, | the guest | in English”, and not “in French at noon, and to the guest in English”. */
  private hasSubject(last: number, at: number): boolean {
    const { frame } = this
    let end = at - 1
    while (end > last && frame.is(end, 'language-in')) end--
    let from = end
    while (from > last && NOMINAL.has(frame.part(from)) && !frame.is(from, 'contracted-article')) from--
    return from < end && !frame.is(from, 'preposition') && !frame.is(from, 'contracted-article')
  }

  /** “asked in French by a reporter”, “stopped by a reporter who wanted to know in French”: it was somebody unheard. */
  private isAnothers(verb: number, at: number, candidates: readonly Referent[]): boolean {
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
}
