/** What is seen of a candidate for the language of an utterance: what tells it, of whom, and where it stands from the words. */
import { addOnce, countedBy } from '../../language/add-to.ts'
import type { Row, Seen } from '../../language/trees.ts'
import { type Extent, type Look, lookOf } from './candidate-look.ts'
import { type LanguageCandidate, isAlike, isSound } from './candidates.ts'
import { FAR, far, kindOf, NONE } from './feature-values.ts'
import type { Frame } from './frame.ts'
import { type Cast, type Heard, NOBODY, type Speaker, speakersIn } from './heard.ts'
import type { HeardNear } from './heard-near.ts'
import { Occasions } from './occasions.ts'
import { type Opinion, type Reading, STAGES } from './opinions.ts'
import { Rivals } from './rivals.ts'
import { Standing } from './standing.ts'
import { Whereabouts } from './whereabouts.ts'

const MOST_OCCASIONS = 8
const UNTOLD: Seen = [{ is: 0 }]

/** What is seen of a candidate whatever the utterance. */
interface Place extends Look {
  /** Which utterance is heard next from it, and which before it; -1 for none near. */
  next: number
  before: number
  standingOf: (speaker: Speaker | null) => number
  isLegend: boolean
}

export class CandidateFeatures {
  private readonly reading: Reading
  private readonly frame: Frame
  private readonly near: HeardNear
  private readonly places = new Map<LanguageCandidate, Place>()
  private readonly speaking: ReadonlySet<Speaker | null>
  private readonly extent: Extent
  private readonly standing: Standing
  /** By sentence: whom it mentions. */
  private readonly mentioned = new Map<number, Set<Speaker>>()
  private readonly occasions: Occasions
  /** What is told of sittings, hearings, conferences themselves. */
  private readonly statedOccasions: readonly LanguageCandidate[]
  /** By sentence: whether it tells of signs that mark words. */
  private readonly legends = new Map<number, boolean>()

  constructor(reading: Reading, near: HeardNear, cast: Cast, all: readonly LanguageCandidate[]) {
    this.reading = reading
    const { frame, heard } = reading
    this.frame = frame
    this.near = near
    this.occasions = new Occasions(frame)
    this.speaking = speakersIn(heard)
    this.extent = {
      first: frame.items.findIndex((item) => item.heard >= 0),
      last: frame.items.findLastIndex((item) => item.heard >= 0),
      perSentence: countedBy(all, ({ at }) => frame.items[at]!.sentence),
      whereabouts: new Whereabouts(frame),
    }
    this.statedOccasions = all
      .filter((one) => isSound(one) && one.told.statement.kind === 'occasion' && one.told.holder === null)
      .slice(0, MOST_OCCASIONS)
    this.standing = new Standing(frame, reading.ledger.referents)
    let next = 0
    for (const { start, end, sentence } of frame.items) {
      while (cast.mentions[next] && cast.mentions[next]!.span.end <= start) next++
      const mention = cast.mentions[next]
      if (!mention || mention.span.start >= end) continue
      addOnce(this.mentioned, sentence, mention.speaker)
    }
  }

  /** @returns what is seen of each candidate for an utterance; null is told of nothing */
  of(
    i: number,
    beside: readonly LanguageCandidate[],
    opinion: Opinion | null,
  ): (one: LanguageCandidate | null) => Seen {
    const { items, pieces } = this.frame
    const { heard, around } = this.reading
    const place = { first: pieces[i]![0]!, last: pieces[i]!.at(-1)!, speaker: heard[i]!.speaker }
    const rivals = new Rivals(beside, place, ({ at }) => around.own[i]!.includes(items[at]!.sentence))
    const rank = new Map(beside.map((one, k) => [one, k]))
    return (one) => (one ? this.seenOf(i, one, rank.get(one)!, rivals.of(one), opinion) : UNTOLD)
  }

  private seenOf(
    i: number,
    one: LanguageCandidate,
    rank: number,
    rivals: ReturnType<Rivals['of']>,
    opinion: Opinion | null,
  ): Seen {
    const { near } = this
    const { heard, around } = this.reading
    const { items, pieces } = this.frame
    const look = this.placeOf(one)
    const { next, before } = look
    const { told, at, left } = one
    const utterance = heard[i]!
    const { speaker } = utterance
    const first = pieces[i]![0]!
    const last = pieces[i]!.at(-1)!
    const { sentence, paragraph } = items[at]!
    const own = around.own[i]!.includes(sentence)
    const side = at < first ? 0 : at > last ? 2 : 1
    const paragraphs = items[first]!.paragraph - paragraph
    const gap = Math.min(Math.abs(paragraphs), 5)
    const led = around.before[i]!.includes(sentence)
    const adjoins = items[last]!.sentence + 1 === sentence ? 1 : 0
    const place = own
      ? side
      : led
        ? 3
        : gap === 0
          ? side === 0
            ? 4
            : 5 + adjoins
          : (side === 0 ? 6 : 12) + gap
    const { rule, ruled } = ruledBy(told, opinion)
    const sameLanguage = (other: LanguageCandidate) => other.told.language === told.language
    const between = near.between(i, at)
    const occasions = this.statedOccasions.filter((other) => other !== one)
    const row: Row = {
      is: 1,
      rule,
      ruled,
      holder: this.heldBy(told.holder, speaker),
      holderLikely: told.holder
        ? (utterance.likely?.get(told.holder) ?? (told.holder === speaker ? 1 : 0))
        : NONE,
      holderSaid: told.holder ? far(near.timesOf(told.holder)) : NONE,
      alike: told.holder && speaker ? likeNamed(told.holder, speaker) : 0,
      place,
      side,
      far: Math.max(-FAR, Math.min(FAR, paragraphs)),
      sentencesFar: far(Math.abs(items[first]!.sentence - sentence)),
      wordsFar: far(side === 0 ? first - at : at - last),
      at: far(paragraph),
      toEnd: far(items.at(-1)!.paragraph - paragraph),
      way: look.way,
      kind: look.kind,
      doubt: look.doubt,
      what: look.place,
      governor: look.governorClass,
      verb: look.verbKind,
      verbGap: look.verbGap,
      noun: look.nounKind,
      beside: look.beside,
      language: look.language,
      abroad: look.abroad,
      bracket: look.bracket,
      where: look.where,
      named: look.named,
      leftWords: left ? left.count : NONE,
      leftShare: left ? left.share : NONE,
      others: between.others,
      again: between.again,
      speaks: near.inSentence(sentence, i),
      speaksBeside: near.inParagraph(paragraph, i),
      elsewheres: far(around.elsewheres(items[first]!.sentence, sentence)),
      nextIs: next === i ? 2 : next >= 0 && heard[next]!.speaker === speaker ? 1 : 0,
      beforeIs: before === i ? 2 : before >= 0 && heard[before]!.speaker === speaker ? 1 : 0,
      nextHolds: told.holder && next >= 0 && heard[next]!.speaker === told.holder ? 1 : 0,
      statedBetween: rivals.statedBetween,
      rivalsBetween: rivals.rivalsBetween,
      rivalHere: rivals.rivalHere,
      heldAlike: rivals.heldAlike,
      heldRival: rivals.heldRival,
      heldBetween: rivals.heldBetween,
      doubtedAlike: rivals.doubtedAlike,
      doubtedRival: rivals.doubtedRival,
      occasionAlike: far(occasions.filter(sameLanguage).length),
      occasionRival: far(occasions.filter((other) => !sameLanguage(other)).length),
      legend: look.isLegend ? 1 : 0,
      alikeStated: rivals.alikeStated,
      rank,
      whom: this.whomOf(sentence, speaker),
      standing: look.standingOf(speaker),
      occasion: own ? 5 : this.occasions.shared(around.own[i]!, sentence),
      elsewhere: around.isElsewhere(i, at) ? 1 : 0,
      isCue: this.isCue(utterance, one),
      head: look.head,
      tail: look.tail,
      sign: look.sign,
    }
    return [row, look.around]
  }

  private placeOf(one: LanguageCandidate): Place {
    const known = this.places.get(one)
    if (known) return known
    const { frame, near } = this
    const { at, told } = one
    const place = {
      ...lookOf(frame, one, this.extent),
      next: near.next(at, 1),
      before: near.next(at, -1),
      standingOf: this.standing.around(at, told.statement.governor ?? at),
      isLegend: this.isLegend(frame.items[at]!.sentence),
    }
    this.places.set(one, place)
    return place
  }

  private heldBy(holder: Speaker | null, speaker: Speaker | null): number {
    if (holder === null) return 1
    if (holder === NOBODY) return 2
    if (holder === speaker) return 0
    if (this.speaking.has(holder)) return 3 + kindOf(holder)
    return isSeveral(holder) ? 9 : 6 + kindOf(holder)
  }

  /** Whether a sentence mentions who speaks (1), others who do (2), or both. */
  private whomOf(sentence: number, speaker: Speaker | null): number {
    const those = this.mentioned.get(sentence)
    if (!those) return 0
    const others = [...those].some((one) => one !== speaker && this.speaking.has(one))
    return (speaker !== null && those.has(speaker) ? 1 : 0) + (others ? 2 : 0)
  }

  private isLegend(sentence: number): boolean {
    const known = this.legends.get(sentence)
    if (known !== undefined) return known
    const { frame } = this
    const { from, to } = frame.sentences[sentence]!
    let found = this.reading.ledger.marks.sentences.has(sentence)
    for (let k = from; k < to && !found; k++) found = frame.is(k, 'marked') || frame.is(k, 'asterisk')
    this.legends.set(sentence, found)
    return found
  }

  /** Whether the verb of a statement is the cue of the words: “she said in French”. */
  private isCue({ cue }: Heard, { place, told }: LanguageCandidate): number {
    const { governor } = told.statement
    if (place !== null || !cue || governor === null) return 0
    const { start, end } = this.frame.items[governor]!
    return start >= cue.start && end <= cue.end ? 1 : 0
  }
}

/** What the rules say: nothing (0), the same on other evidence (1), the very same (2), another language (3). */
function ruledBy(told: LanguageCandidate['told'], opinion: Opinion | null): { rule: number; ruled: number } {
  if (!opinion || opinion.told.language === 'unknown') return { rule: 0, ruled: 0 }
  const rule = isAlike(told, opinion.told) ? 2 : told.language === opinion.told.language ? 1 : 3
  return { rule, ruled: rule * STAGES.length + STAGES.indexOf(opinion.stage) }
}

/** “the delegates”, « les élus ». */
const isSeveral = ({ kind, name }: Speaker): boolean =>
  kind === 'unnamed' && /^\p{Ll}{3,}[sx](?: |$)/u.test(name)

/** Whether two names share their last word (2) or any (1). */
function likeNamed(a: Speaker, b: Speaker): number {
  const [x, y] = [a.name.toLowerCase().split(' '), b.name.toLowerCase().split(' ')]
  return x.at(-1) === y.at(-1) ? 2 : x.some((word) => y.includes(word)) ? 1 : 0
}
