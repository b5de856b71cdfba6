/** What the others of a text make likely: who spoke one language twice spoke it a third time, most of the time. */
import type { Language } from '../../api/language.ts'
import { remembered } from '../../language/remembered.ts'
import type { Row, Seen } from '../../language/trees.ts'
import type { LanguageCandidate } from './candidates.ts'
import type { Heard } from './heard.ts'
import type { LanguageOption } from './language-judge.ts'

/** How likely each language is for an utterance. */
export type Likely = Readonly<Record<Language, number>>

/** How likely it is that an utterance's language is told by each of its candidates, or by none. */
type Shares = ReadonlyMap<LanguageCandidate | null, number>

/** An utterance as it was weighed alone. */
export interface Alone {
  i: number
  options: readonly LanguageOption[]
  shares: readonly number[]
  likely: Likely
}

const NONE = -1
/** Of so many others at most, before and behind. */
const REACH = 20

export class Together {
  private readonly heard: readonly Heard[]
  private readonly likely: ReadonlyMap<number, Likely>
  private readonly shares: ReadonlyMap<number, Shares>
  /** All utterances in order, and those of each speaker. */
  private readonly all: readonly number[]
  private readonly bySpeaker: ReadonlyMap<unknown, readonly number[]>
  /** Of each, which one of all it is, and which of its speaker's. */
  private readonly place = new Map<number, number>()
  private readonly ownPlace = new Map<number, number>()

  constructor(heard: readonly Heard[], alone: readonly Alone[]) {
    this.heard = heard
    this.likely = new Map(alone.map(({ i, likely }) => [i, likely]))
    this.shares = new Map(
      alone.map(({ i, options, shares }) => [
        i,
        new Map(options.map(({ candidate }, k) => [candidate, shares[k]!])),
      ]),
    )
    this.all = alone.map(({ i }) => i)
    this.bySpeaker = Map.groupBy(this.all, (i) => heard[i]!.speaker)
    this.all.forEach((i, k) => this.place.set(i, k))
    for (const own of this.bySpeaker.values()) own.forEach((i, k) => this.ownPlace.set(i, k))
  }

  /** @returns what is seen of each option of an utterance with the others */
  of(i: number): (option: LanguageOption) => Seen {
    const { heard, likely, shares } = this
    const { speaker } = heard[i]!
    const near = (all: readonly number[], at: number) =>
      all.slice(Math.max(0, at - REACH), at + REACH + 1).filter((k) => k !== i)
    const own = speaker ? near(this.bySpeaker.get(speaker)!, this.ownPlace.get(i)!) : []
    const place = this.place.get(i)!
    const others = near(this.all, place).filter((k) => !speaker || heard[k]!.speaker !== speaker)
    const before = this.all[place - 1]
    const next = this.all[place + 1]
    const ownBefore = own.findLast((k) => k < i)
    const ownNext = own.find((k) => k > i)
    const likelyOf = (some: readonly number[]) => some.map((k) => likely.get(k)!)
    const [self, ownLikely, othersLikely] = [likely.get(i)!, likelyOf(own), likelyOf(others)]
    const likelyAt = (k: number | undefined) => (k === undefined ? undefined : likely.get(k))
    const ofLanguage = remembered((language: Language): Row => {
      const share = (one: Likely) => one[language]
      const rest = (one: Likely) => 1 - one[language] - (language === 'unknown' ? 0 : one.unknown)
      const [ofOwn, ofOthers] = [spread(ownLikely, share), spread(othersLikely, share)]
      const shareAt = (k: number | undefined) => likelyAt(k)?.[language] ?? NONE
      return {
        alone: share(self),
        aloneRest: rest(self),
        ownMean: ofOwn.mean,
        ownMost: ofOwn.most,
        ownRest: spread(ownLikely, rest).mean,
        othersMean: ofOthers.mean,
        othersMost: ofOthers.most,
        othersRest: spread(othersLikely, rest).mean,
        lastOwn: shareAt(ownBefore),
        nextOwn: shareAt(ownNext),
        last: shareAt(before),
        next: shareAt(next),
        lastIsOwn: before !== undefined && heard[before]!.speaker === speaker ? 1 : 0,
      }
    })
    const sharesOf = (some: readonly number[]) => some.map((k) => shares.get(k)!)
    const [ownShares, othersShares] = [sharesOf(own), sharesOf(others)]
    return ({ language, candidate }) => {
      if (!candidate) return [ofLanguage(language)]
      const taken = (one: Shares) => one.get(candidate) ?? 0
      const takenAt = (k: number | undefined) => (k === undefined ? NONE : taken(shares.get(k)!))
      const [ofOwn, ofOthers] = [spread(ownShares, taken), spread(othersShares, taken)]
      const took: Row = {
        taken: takenAt(i),
        takenOwn: ofOwn.mean,
        takenOwnMost: ofOwn.most,
        takenOthers: ofOthers.mean,
        takenOthersMost: ofOthers.most,
        takenLast: takenAt(before),
        takenNext: takenAt(next),
      }
      return [ofLanguage(language), took]
    }
  }
}

/** @param of how much of one, never less than 0 @returns how much on average, and at most */
function spread<One>(some: readonly One[], of: (one: One) => number): { mean: number; most: number } {
  if (some.length === 0) return { mean: NONE, most: NONE }
  let [sum, most] = [0, 0]
  for (const one of some) {
    const much = of(one)
    sum += much
    if (much > most) most = much
  }
  return { mean: sum / some.length, most }
}
