/** What else is told beside an utterance: how much of it says the same as a candidate, and how much another language. */
import { type LanguageCandidate, isSound } from './candidates.ts'
import type { Speaker } from './heard.ts'

/** Where the words of an utterance begin and end, in items, and who says them. */
interface Place {
  first: number
  last: number
  speaker: Speaker | null
}

/** How many of the others there are of each kind. */
interface Counts {
  alikeStated: number
  /** Between the candidate and the words. */
  statedBetween: number
  rivalsBetween: number
  /** 1 where another language is stated in the sentence of the words. */
  rivalHere: number
  /** Of whoever says the words. */
  heldAlike: number
  heldRival: number
  heldBetween: number
  doubtedAlike: number
  doubtedRival: number
}

export class Rivals {
  private readonly place: Place
  private readonly sound: readonly LanguageCandidate[]
  private readonly doubted: readonly LanguageCandidate[]
  private readonly here: ReadonlySet<LanguageCandidate>

  /** @param isHere whether something stands in the sentence of the words */
  constructor(
    beside: readonly LanguageCandidate[],
    place: Place,
    isHere: (one: LanguageCandidate) => boolean,
  ) {
    this.place = place
    this.sound = beside.filter(isSound)
    this.doubted = beside.filter(
      (one) => !isSound(one) && place.speaker !== null && one.told.holder === place.speaker,
    )
    this.here = new Set(this.sound.filter(isHere))
  }

  of(one: LanguageCandidate): Counts {
    const { place, sound, doubted, here } = this
    const { speaker } = place
    const { language } = one.told
    let [alikeStated, statedBetween, rivalsBetween, rivalHere] = [0, 0, 0, 0]
    let [heldAlike, heldRival, heldBetween, doubtedAlike] = [0, 0, 0, 0]
    for (const other of sound) {
      if (other === one) continue
      const isAlike = other.told.language === language
      const isBetween = standsBetween(other.at, one.at, place)
      const isHeld = speaker !== null && other.told.holder === speaker
      if (isAlike) alikeStated++
      else if (here.has(other)) rivalHere = 1
      if (isBetween) statedBetween++
      if (isBetween && !isAlike) rivalsBetween++
      if (!isHeld) continue
      if (isAlike) heldAlike++
      else heldRival++
      if (isBetween) heldBetween++
    }
    let others = 0
    for (const other of doubted) {
      if (other === one) continue
      others++
      if (other.told.language === language) doubtedAlike++
    }
    return {
      alikeStated,
      statedBetween,
      rivalsBetween,
      rivalHere,
      heldAlike,
      heldRival,
      heldBetween,
      doubtedAlike,
      doubtedRival: others - doubtedAlike,
    }
  }
}

const standsBetween = (other: number, at: number, { first, last }: Place): boolean =>
  at < first ? other > at && other < first : other < at && other > last
