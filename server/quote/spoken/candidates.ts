/** Whatever could tell the language of an utterance: words for languages, and places where one is spoken. */
import type { Language } from '../../api/language.ts'
import { addOnce } from '../../language/add-to.ts'
import { countBefore } from '../../language/count-before.ts'
import type { Frame } from './frame.ts'
import type { Heard, Speaker } from './heard.ts'
import type { Opinion } from './opinions.ts'
import type { Ledger } from './ledger.ts'
import type { Left } from '../../language/left-words.ts'
import { isWithin } from './stretches.ts'
import type { Kind } from './statement.ts'
import type { Surroundings } from './surroundings.ts'
import { isSaidBy, leftTold, placed, type Told } from './told.ts'
import type { LanguagePlace } from './venues.ts'

export interface LanguageCandidate {
  told: Told
  /** The kind of place; null for what states a language. */
  place: string | null
  /** The item that tells. */
  at: number
  /** Who tells it of somebody else, who is heard next. */
  butOf?: Speaker | undefined
  /** Of words left in another language, how many they are and what share of all. */
  left?: Left
}

/** How many are weighed of those before an utterance and behind it, at the head and the foot of the text, and of its speaker. */
const BEFORE = 6
const BEHIND = 4
const HEAD = 4
const FOOT = 4
const OWN_BEFORE = 6
const OWN_BEHIND = 3

/** What statements tell of the turns of either party. */
const TURNS = { asks: 'questions', answers: 'answers' } as const satisfies Record<'asks' | 'answers', Kind>

export class Candidates {
  /** In the order of the text. */
  readonly all: readonly LanguageCandidate[]
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly around: Surroundings
  private readonly ledger: Ledger
  private readonly left: readonly (Left | null)[]
  private readonly sound: readonly LanguageCandidate[]
  /** Of institutions of which no place is told, and all others. */
  private readonly atHome: readonly LanguageCandidate[]
  private readonly told: readonly LanguageCandidate[]
  /** In which languages each is stated to have spoken for long. */
  private readonly atLength: Map<Speaker | null, Set<Language>>
  /** Of what languages are stated. */
  private readonly tellsOf: ReadonlySet<Kind>
  private readonly bySpeaker: ReadonlyMap<Speaker | null, readonly LanguageCandidate[]>

  constructor(
    frame: Frame,
    heard: readonly Heard[],
    around: Surroundings,
    ledger: Ledger,
    places: readonly LanguagePlace[],
    left: readonly (Left | null)[],
  ) {
    this.frame = frame
    this.heard = heard
    this.around = around
    this.left = left
    this.ledger = ledger
    this.all = [
      ...ledger.all.map((one) => ({ told: one, place: null, at: one.statement.at })),
      ...places.map((place) => ({
        told: placed(place),
        place: place.kind,
        at: place.at,
        butOf: place.butOf,
      })),
    ].sort((a, b) => a.at - b.at)
    this.sound = this.all.filter(isSound)
    this.told = this.all.filter((one) => !isAtHome(one))
    this.atHome = this.all.filter(isAtHome)
    this.tellsOf = new Set(this.sound.map(({ told }) => told.statement.kind))
    this.bySpeaker = Map.groupBy(this.all, ({ told }) => told.holder)
    this.atLength = new Map()
    for (const { told } of this.sound) {
      const { kind, atLength, throughout, translated } = told.statement
      const isForLong = kind === 'all' || atLength || throughout || translated
      if (told.holder && told.language !== 'unknown' && isForLong)
        addOnce(this.atLength, told.holder, told.language)
    }
  }

  /** Those of an utterance, in the order of the text: so many at most, whatever its length. */
  of(i: number, opinion: Opinion | null): LanguageCandidate[] {
    const first = this.frame.pieces[i]![0]!
    const { speaker } = this.heard[i]!
    const found = new Set<LanguageCandidate>()
    for (const all of [this.told, this.sound, this.atHome]) {
      const next = countBefore(all, first)
      for (const one of all.slice(Math.max(0, next - BEFORE), next + BEHIND)) found.add(one)
      if (all !== this.atHome) for (const one of [...all.slice(0, HEAD), ...all.slice(-FOOT)]) found.add(one)
    }
    const own = (speaker && this.bySpeaker.get(speaker)) ?? []
    const next = countBefore(own, first)
    for (const one of own.slice(Math.max(0, next - OWN_BEFORE), next + OWN_BEHIND)) found.add(one)
    const left = this.left[i]
    if (left) found.add(this.leftOf(i, left))
    if (opinion && ![...found].some((one) => isAlike(one.told, opinion.told))) found.add(this.opined(opinion))
    return [...found].filter((one) => this.couldTell(i, one)).sort((a, b) => a.at - b.at)
  }

  /** A switch tells of what follows it. */
  private couldTell(i: number, one: LanguageCandidate): boolean {
    const { place, told, at } = one
    const first = this.frame.pieces[i]![0]!
    const { speaker } = this.heard[i]!
    // “a State Department official” is no department, whose statements are in its language.
    if (
      (place === 'body' || place === 'home-body') &&
      !isSaidBy(one.told.evidence, this.heard[i]!) &&
      !this.around.isWritten(i)
    )
      return false
    if ((place === 'floor' || place === 'home-floor') && this.spoke(speaker, told)) return false
    if (!isWithin(told, i)) return false
    if (place === null && (this.ledger.isDescribedBy(told, i) || this.ledger.isOfSpeech(told, i)))
      return false
    if (
      this.isOfPrint(one, this.heard[i]!) ||
      this.isOfOtherParty(one, this.heard[i]!) ||
      (speaker && told.except?.has(speaker))
    )
      return false
    if (place !== null) return one.butOf === undefined || (at < first && one.butOf !== this.heard[i]!.speaker)
    if (at < first) return true
    const { onward, meanwhile } = told.statement
    const beside = meanwhile && this.frame.items[at]!.sentence === this.frame.items[first]!.sentence
    return (!onward || beside) && !this.opensOther(i, at)
  }

  /** Who “gave his evidence in French” did not speak as the court does. */
  private spoke(speaker: Speaker | null, { language }: Told): boolean {
    const own = this.atLength.get(speaker)
    return own !== undefined && (own.size > 1 || !own.has(language))
  }

  /**
   * “She answered in French” tells nothing of the questions, nor “questions were put in English” of an answer; but of what is
   * printed as it was said, where the text tells of no other.
   */
  private isOfOtherParty({ place, told }: LanguageCandidate, { turn }: Heard): boolean {
    const role = turn?.role
    if (place !== null || (role !== 'asks' && role !== 'answers')) return false
    const { language, statement } = told
    const isOther = statement.kind === TURNS[role === 'asks' ? 'answers' : 'asks']
    return isOther && (language !== this.frame.document.language || this.tellsOf.has(TURNS[role]))
  }

  /** “These minutes are written in English” tells what they are printed in, and not what any turn in them was said in. */
  private isOfPrint({ place, told: { statement, language } }: LanguageCandidate, { turn }: Heard): boolean {
    const { kind, governor } = statement
    if (place !== null || turn === null || kind !== 'document' || governor === null) return false
    return language === this.frame.document.language && this.frame.is(governor, 'by-writing')
  }

  /** “No. (Interpretation resumed) A client …”: what stands in brackets among somebody's words tells of those behind it. */
  private opensOther(i: number, at: number): boolean {
    const { items } = this.frame
    const aside = this.frame.asideAround(at)
    const next = aside && items[aside.to]
    const opened = next?.paragraph === items[at]!.paragraph ? next.heard : -1
    return opened > i && this.heard[opened]!.turn !== null
  }

  private leftOf(i: number, left: Left): LanguageCandidate {
    return { told: leftTold(left, this.heard[i]!), place: 'left', at: this.frame.pieces[i]![0]!, left }
  }

  /** What the rules found that states no language: the words themselves, a mark. */
  private opined({ told, stage }: Opinion): LanguageCandidate {
    return { told, place: stage, at: this.frame.itemAt(told.evidence.start) }
  }
}

/** Whether it states a language, beyond doubt. */
/** Of an institution of which no place is told. */
const isAtHome = ({ place }: LanguageCandidate): boolean => place?.startsWith('home-') === true

export const isSound = ({ place, told }: LanguageCandidate): boolean =>
  place === null && told.statement.doubt === null

export const isAlike = (a: Told, b: Told): boolean =>
  a.language === b.language && a.evidence.start === b.evidence.start
