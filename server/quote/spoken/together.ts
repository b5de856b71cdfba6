/** What the others of a text make likely: who spoke one language twice spoke it a third time, most of the time. */
import type { Language } from '../../api/language.ts'
import type { Row } from '../../language/trees.ts'
import type { LanguageCandidate } from './candidates.ts'
import type { Heard } from './heard.ts'
import type { LanguageOption } from './language-judge.ts'

/** How likely each language is for an utterance. */
export type Likely = Readonly<Record<Language, number>>

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
  private readonly shares: ReadonlyMap<number, ReadonlyMap<LanguageCandidate | null, number>>
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
  of(i: number): (option: LanguageOption) => Row {
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
    return ({ language, candidate }) => {
      const share = (k: number) => likely.get(k)![language]
      const rest = (k: number) => 1 - share(k) - (language === 'unknown' ? 0 : likely.get(k)!.unknown)
      const taken = (k: number) => shares.get(k)!.get(candidate) ?? 0
      const row: Row = {
        alone: share(i),
        aloneRest: rest(i),
        ownMean: mean(own, share),
        ownMost: most(own, share),
        ownRest: mean(own, rest),
        othersMean: mean(others, share),
        othersMost: most(others, share),
        othersRest: mean(others, rest),
        lastOwn: ownBefore === undefined ? NONE : share(ownBefore),
        nextOwn: ownNext === undefined ? NONE : share(ownNext),
        last: before === undefined ? NONE : share(before),
        next: next === undefined ? NONE : share(next),
        lastIsOwn: before !== undefined && heard[before]!.speaker === speaker ? 1 : 0,
      }
      if (!candidate) return row
      return {
        ...row,
        taken: taken(i),
        takenOwn: mean(own, taken),
        takenOwnMost: most(own, taken),
        takenOthers: mean(others, taken),
        takenOthersMost: most(others, taken),
        takenLast: before === undefined ? NONE : taken(before),
        takenNext: next === undefined ? NONE : taken(next),
      }
    }
  }
}

const mean = (some: readonly number[], of: (k: number) => number): number =>
  some.length === 0 ? NONE : some.reduce((sum, k) => sum + of(k), 0) / some.length
const most = (some: readonly number[], of: (k: number) => number): number =>
  some.length === 0 ? NONE : Math.max(...some.map(of))
