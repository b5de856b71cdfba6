/** What is seen of an utterance beside what could tell its language: whom that is told of, where it stands, what the rules say. */
import { addOnce } from '../../language/add-to.ts'
import type { Features } from '../../language/linear.ts'
import { type Extent, languagesOf, type Look, lookOf } from './candidate-look.ts'
import { type Candidate, isAlike, isSound } from './candidates.ts'
import type { Frame } from './frame.ts'
import type { Cast, Heard, Speaker } from './heard.ts'
import { NOBODY } from './holders.ts'
import { Occasions } from './occasions.ts'
import { type Opinion, type Reading, STAGES } from './opinions.ts'
import { Standing } from './standing.ts'

const PARTIES = [null, 'asks', 'answers'] as const
const ROLES = [null, 'asks', 'answers', 'presides'] as const
const PERSONS = ['person', 'organisation', 'unnamed'] as const
/** Over how many words it is counted who is heard. */
const LONGEST_BETWEEN = 600
/** Farther paragraphs are all alike. */
const FAR = 5

export class LanguageFeatures {
  private readonly reading: Reading
  private readonly frame: Frame
  private readonly looks = new Map<Candidate, Look>()
  private readonly speaking: ReadonlySet<Speaker | null>
  private readonly extent: Extent
  private readonly languages: number
  private readonly standing: Standing
  /** By sentence: whom it mentions. */
  private readonly mentioned = new Map<number, Set<Speaker>>()
  private readonly occasions: Occasions

  constructor(reading: Reading, cast: Cast, all: readonly Candidate[]) {
    this.reading = reading
    const { frame, heard } = reading
    this.frame = frame
    this.occasions = new Occasions(frame)
    this.speaking = new Set(heard.flatMap(({ speech, speaker }) => (speech && speaker ? [speaker] : [])))
    this.extent = {
      first: frame.items.findIndex((item) => item.heard >= 0),
      last: frame.items.findLastIndex((item) => item.heard >= 0),
      perSentence: countedBy(all, ({ at }) => frame.items[at]!.sentence),
    }
    this.languages = languagesOf(all)
    this.standing = new Standing(frame, reading.ledger.holders)
    let next = 0
    for (const { start, end, sentence } of frame.items) {
      while (cast.mentions[next] && cast.mentions[next]!.span.end <= start) next++
      const mention = cast.mentions[next]
      if (!mention || mention.span.start >= end) continue
      addOnce(this.mentioned, sentence, mention.speaker)
    }
  }

  /** Fills in what is seen where none of the candidates tells. */
  ofNone(i: number, beside: readonly Candidate[], opinion: Opinion | null, features: Features): Features {
    const { heard, around } = this.reading
    const { speaker, turn } = heard[i]!
    const sound = beside.filter(isSound)
    const held = speaker !== null && sound.some(({ told }) => told.holder === speaker)
    const add = (kind: number, a = 0, b = 0) => features.add(200 + kind, a, b)
    features.clear()
    add(0)
    add(1, this.partyOf(i), turn ? 1 + ROLES.indexOf(turn.role) : 0)
    add(2, kindOf(speaker), sureness(heard[i]!))
    add(3, opinion ? 1 : 0)
    add(4, opinion ? 1 + STAGES.indexOf(opinion.stage) : 0)
    add(5, Math.min(sound.length, 4))
    add(6, this.languages, Math.min(sound.length, 2))
    add(7, around.isWritten(i) ? 1 : 0)
    add(8, held ? 1 : 0)
    return features
  }

  /** Fills in what is seen of one of the candidates. */
  of(
    i: number,
    one: Candidate,
    beside: readonly Candidate[],
    opinion: Opinion | null,
    features: Features,
  ): Features {
    const { heard, around } = this.reading
    const { items, pieces } = this.frame
    const look = this.lookAt(one)
    const { told, at } = one
    const utterance = heard[i]!
    const { speaker, turn } = utterance
    const first = pieces[i]![0]!
    const last = pieces[i]!.at(-1)!
    const sentence = items[at]!.sentence
    const own = around.own[i]!.includes(sentence)
    const side = at < first ? 0 : at > last ? 2 : 1
    const paragraphs = items[first]!.paragraph - items[at]!.paragraph
    const gap = Math.abs(paragraphs) > FAR ? 4 : Math.abs(paragraphs) > 2 ? 3 : Math.abs(paragraphs)
    const adjoins = items[last]!.sentence + 1 === sentence ? 1 : 0
    const led = around.before[i]!.includes(sentence)
    const place = own
      ? side
      : led
        ? 3
        : gap === 0
          ? side === 0
            ? 4
            : 5 + adjoins
          : (side === 0 ? 6 : 12) + gap
    const holder = this.heldBy(told.holder, speaker)
    const { rule, ruled } = ruledBy(told, opinion)
    const between = this.between(i, at, gap)
    const written = around.isWritten(i) ? 1 : 0
    const party = this.partyOf(i)
    const { manner, kind, doubt } = look
    const held = holder * 32 + place
    const whom = this.whomOf(sentence, speaker)
    const standing = this.standing.of(speaker, at, told.statement.governor ?? at)
    const occasion = own ? 5 : this.occasions.shared(around.own[i]!, sentence)
    features.clear()
    features.add(0, rule)
    features.add(1, ruled)
    features.add(2, rule, holder)
    features.add(3, rule, place)
    features.add(4, rule, doubt)
    features.add(5, look.place, doubt)
    features.add(6, held, look.place)
    features.add(7, manner, doubt)
    features.add(8, manner, held)
    features.add(9, manner, holder)
    features.add(10, manner, place, doubt)
    features.add(11, look.governorClass, held)
    features.add(12, look.governorClass, place)
    features.add(13, look.governor)
    features.add(14, look.governor, place)
    features.add(15, look.before, manner >> 4)
    features.add(16, look.before, look.before2)
    features.add(17, look.after, manner >> 4)
    features.add(18, look.language, held)
    features.add(19, look.language, manner)
    features.add(20, look.language, look.where, holder)
    features.add(21, between, holder, side)
    features.add(22, between, manner)
    features.add(23, this.isNearest(one, beside, first, side), held)
    const rivals = this.rivalsOf(i, one, beside, first, side)
    features.add(24, rivals.held, holder, place)
    features.add(25, rivals.here, own ? 1 : 0, kind)
    features.add(26, rivals.between, holder, gap)
    features.add(27, around.isElsewhere(i, at) ? 1 : 0, holder, place)
    features.add(28, written, kind, holder)
    features.add(29, written, look.governorClass)
    features.add(30, party, kind, look.where)
    features.add(31, party, turn ? 1 + ROLES.indexOf(turn.role) : 0, look.where * 16 + holder)
    features.add(32, kindOf(speaker), look.place, holder)
    features.add(33, sureness(utterance), holder, rule)
    features.add(34, look.bracket, place, manner >> 4)
    features.add(35, look.quotes, holder, place)
    features.add(36, look.named, held)
    features.add(37, this.languages, holder, look.where)
    features.add(38, this.languages, kind, doubt)
    features.add(39, this.isCue(utterance, one), place, kind)
    features.add(40, look.where, kind, holder)
    features.add(41, look.place, place, party)
    features.add(42, side, gap, look.place)
    features.add(43, look.language, this.languages, rule)
    features.add(44, look.verb)
    features.add(45, look.verb, manner >> 4)
    features.add(46, look.verb, holder)
    features.add(47, look.verbGap, manner, doubt)
    features.add(48, whom, holder)
    features.add(49, whom, place)
    features.add(50, whom, kind, doubt)
    features.add(51, occasion, holder)
    features.add(52, occasion, kind, side)
    features.add(53, occasion, gap, whom)
    features.add(54, standing, place)
    features.add(55, standing, manner, doubt)
    features.add(56, standing, holder)
    features.add(57, standing, look.place, look.where)
    features.add(58, standing, look.governorClass)
    features.add(110, look.verbKind, manner, doubt)
    features.add(111, look.verbKind, look.governorClass, holder)
    features.add(112, look.nounKind, manner, doubt)
    features.add(113, look.nounKind, look.verbKind)
    features.add(114, look.beside, manner)
    features.add(115, look.beside, place)
    features.add(116, look.verbKind, kind, written)
    look.flags.forEach((flag, k) => {
      if (!flag) return
      features.add(60 + k, holder, side)
      features.add(70 + k, place)
      features.add(80 + k, between, holder)
      features.add(90 + k, kind)
    })
    look.around.forEach((bits, k) => {
      if (bits === 0) return
      features.add(100, k * 4 + bits, holder)
      features.add(101, k * 4 + bits, place)
      features.add(102, k * 4 + bits, whom, side)
      features.add(103, k * 4 + bits, look.language, holder)
    })
    return features
  }

  private lookAt(one: Candidate): Look {
    const known = this.looks.get(one)
    if (known) return known
    const look = lookOf(this.frame, one, this.extent)
    this.looks.set(one, look)
    return look
  }

  private partyOf = (i: number): number => PARTIES.indexOf(this.reading.ledger.partyOf(i))

  private heldBy(holder: Speaker | null, speaker: Speaker | null): number {
    if (holder === null) return 1
    if (holder === NOBODY) return 2
    if (holder === speaker) return 0
    if (this.speaking.has(holder)) return 3 + PERSONS.indexOf(holder.kind)
    return isSeveral(holder) ? 9 : 6 + PERSONS.indexOf(holder.kind)
  }

  /** Whether a sentence mentions who speaks (1), others who do (2), or both. */
  private whomOf(sentence: number, speaker: Speaker | null): number {
    const those = this.mentioned.get(sentence)
    if (!those) return 0
    const others = [...those].some((one) => one !== speaker && this.speaking.has(one))
    return (speaker !== null && those.has(speaker) ? 1 : 0) + (others ? 2 : 0)
  }

  /** How often others are heard between an utterance and an item, and whether its speaker is. */
  private between(i: number, at: number, gap: number): number {
    const { heard } = this.reading
    const { items, pieces } = this.frame
    const MOST = 2
    const first = pieces[i]![0]!
    const [from, to] = at < first ? [at, first] : [pieces[i]!.at(-1)!, at]
    if (gap === 4 || to - from > LONGEST_BETWEEN) return 2 * MOST + 2
    let others = 0
    let again = 0
    for (let k = from + 1; k < to; k++) {
      const other = items[k]!.heard
      if (other < 0 || other === i) continue
      if (heard[other]!.speaker === heard[i]!.speaker) again = 1
      else others = Math.min(MOST, others + 1)
    }
    return others * 2 + again
  }

  private isNearest(one: Candidate, beside: readonly Candidate[], first: number, side: number): number {
    const next = beside[beside.indexOf(one) + (side === 0 ? 1 : -1)]
    return next === undefined || (side === 0 ? next.at > first : next.at < first) ? 0 : 1
  }

  /** Whether another language is stated: of who speaks, in the sentence of the words, between them and a candidate. */
  private rivalsOf(i: number, one: Candidate, beside: readonly Candidate[], first: number, side: number) {
    const { heard, around } = this.reading
    const { speaker } = heard[i]!
    const rivals = beside.filter((other) => isSound(other) && other.told.language !== one.told.language)
    const { items } = this.frame
    return {
      held: speaker !== null && rivals.some(({ told }) => told.holder === speaker) ? 1 : 0,
      here: rivals.some(({ at }) => around.own[i]!.includes(items[at]!.sentence)) ? 1 : 0,
      between: side === 0 && rivals.some(({ at }) => at > one.at && at < first) ? 1 : 0,
    }
  }

  /** Whether the verb of a statement is the cue of the words: “she said in French”. */
  private isCue({ cue }: Heard, { place, told }: Candidate): number {
    const { governor } = told.statement
    if (place !== null || !cue || governor === null) return 0
    const { start, end } = this.frame.items[governor]!
    return start >= cue.start && end <= cue.end ? 1 : 0
  }
}

/** What the rules say: nothing (0), the same on other evidence (1), the very same (2), another language (3). */
function ruledBy(told: Candidate['told'], opinion: Opinion | null): { rule: number; ruled: number } {
  if (!opinion || opinion.told.language === 'unknown') return { rule: 0, ruled: 0 }
  const rule = isAlike(told, opinion.told) ? 2 : told.language === opinion.told.language ? 1 : 3
  return { rule, ruled: rule * STAGES.length + STAGES.indexOf(opinion.stage) }
}

/** “the delegates”, « les élus ». */
const isSeveral = ({ kind, name }: Speaker): boolean =>
  kind === 'unnamed' && /^\p{Ll}{3,}[sx](?: |$)/u.test(name)

const kindOf = (speaker: Speaker | null): number => (speaker ? 1 + PERSONS.indexOf(speaker.kind) : 0)

const sureness = ({ sure }: Heard): number => (sure === undefined ? 4 : Math.floor(sure * 3.99))

function countedBy<One>(all: readonly One[], key: (one: One) => number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}
