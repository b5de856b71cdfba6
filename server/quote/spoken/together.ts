/** What the others of a text make likely: who spoke one language twice spoke it a third time, most of the time. */
import type { Language } from '../../api/language.ts'
import type { Features } from '../../language/linear.ts'
import type { Heard } from './heard.ts'

/** How likely each language is for an utterance. */
export type Likely = Readonly<Record<Language, number>>

/** The lower bounds of what is told apart. */
const STEPS = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const NONE = 9
/** Of so many others at most, before and behind. */
const REACH = 20

const bucket = (likely: number): number => STEPS.filter((step) => likely >= step).length

export class Together {
  private readonly heard: readonly Heard[]
  private readonly likely: ReadonlyMap<number, Likely>
  /** All utterances in order, and those of each speaker. */
  private readonly all: readonly number[]
  private readonly bySpeaker: ReadonlyMap<unknown, readonly number[]>
  /** Of each, which one of all it is, and which of its speaker's. */
  private readonly place = new Map<number, number>()
  private readonly ownPlace = new Map<number, number>()

  /** @param likely of each utterance that is speech, by what is seen of it alone */
  constructor(heard: readonly Heard[], likely: ReadonlyMap<number, Likely>) {
    this.heard = heard
    this.likely = likely
    this.all = [...likely.keys()]
    this.bySpeaker = Map.groupBy(this.all, (i) => heard[i]!.speaker)
    this.all.forEach((i, k) => this.place.set(i, k))
    for (const own of this.bySpeaker.values()) own.forEach((i, k) => this.ownPlace.set(i, k))
  }

  /** @returns adds what is seen of a language for an utterance; `told` is whether a candidate tells it */
  of(i: number): (language: Language, told: boolean, features: Features) => void {
    const { heard, likely } = this
    const { speaker, turn } = heard[i]!
    const near = (all: readonly number[], at: number) =>
      all.slice(Math.max(0, at - REACH), at + REACH + 1).filter((k) => k !== i)
    const own = speaker ? near(this.bySpeaker.get(speaker)!, this.ownPlace.get(i)!) : []
    const place = this.place.get(i)!
    const others = near(this.all, place).filter((k) => !speaker || heard[k]!.speaker !== speaker)
    const before = this.all[place - 1]
    const isOwn = before !== undefined && heard[before]!.speaker === speaker ? 1 : 0
    const ownBefore = own.findLast((k) => k < i)
    const ownNext = own.find((k) => k > i)
    return (language, told, features) => {
      const share = (k: number) => likely.get(k)![language]
      const of = (k: number | undefined) => (k === undefined ? NONE : bucket(share(k)))
      const mean = (some: readonly number[]) =>
        some.length === 0 ? NONE : bucket(some.reduce((sum, k) => sum + share(k), 0) / some.length)
      const most = (some: readonly number[]) =>
        some.length === 0 ? NONE : bucket(Math.max(...some.map(share)))
      const self = bucket(share(i))
      const put = (kind: number, a = 0, b = 0) => features.add(300 + kind, a, b, told ? 0 : 1)
      put(0, self)
      put(1, self, mean(own))
      put(2, self, most(own))
      put(3, mean(own), most(own))
      put(4, of(ownBefore), of(ownNext))
      put(5, of(before) * 2 + isOwn, self)
      put(6, mean(others), mean(own))
      put(7, most(others), self)
      put(8, of(ownBefore), self)
      put(9, mean(others), self * 2 + (turn ? 1 : 0))
      put(10, of(ownBefore), turn ? 1 : 0)
    }
  }
}
