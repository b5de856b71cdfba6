/** What is seen of an utterance beside what could tell its language: whom that is told of, where it stands, what the rules say. */
import { addOnce } from '../../language/add-to.ts'
import type { Row } from '../../language/trees.ts'
import { AROUND, type Extent, languagesOf, type Look, lookOf } from './candidate-look.ts'
import { type Candidate, isAlike, isSound } from './candidates.ts'
import type { Frame } from './frame.ts'
import { type Cast, type Heard, NOBODY, type Speaker, speakersIn } from './heard.ts'
import { Occasions } from './occasions.ts'
import { type Opinion, type Reading, STAGES } from './opinions.ts'
import { Standing } from './standing.ts'
import { FLAGS } from './statement.ts'

const PARTIES = [null, 'asks', 'answers'] as const
const ROLES = [null, 'asks', 'answers', 'presides'] as const
const PERSONS = ['person', 'organisation', 'unnamed'] as const
/** Over how many words it is counted who is heard. */
const LONGEST_BETWEEN = 600
/** Farther than so many paragraphs, sentences, words or utterances are all alike. */
const FAR = 100
/** What does not apply. */
const NONE = -1
const MOST_OCCASIONS = 8
const NO_SPEAKERS: ReadonlySet<Speaker | null> = new Set()

export class LanguageFeatures {
  private readonly reading: Reading
  private readonly frame: Frame
  private readonly looks = new Map<Candidate, Look>()
  private readonly speaking: ReadonlySet<Speaker | null>
  private readonly extent: Extent
  private readonly ofText: Row
  private readonly standing: Standing
  /** By sentence: whom it mentions. */
  private readonly mentioned = new Map<number, Set<Speaker>>()
  private readonly occasions: Occasions
  /** What is told of sittings, hearings, conferences themselves. */
  private readonly statedOccasions: readonly Candidate[]
  /** By sentence: whether it tells of signs that mark words. */
  private readonly legends = new Map<number, boolean>()
  /** How often each is heard, and who in each sentence. */
  private readonly heardOf: ReadonlyMap<Speaker | null, number>
  private readonly heardIn = new Map<number, Set<number>>()
  /** By paragraph: who is heard. */
  private readonly heardBy = new Map<number, Set<Speaker | null>>()

  constructor(reading: Reading, cast: Cast, all: readonly Candidate[]) {
    this.reading = reading
    const { frame, heard } = reading
    this.frame = frame
    this.occasions = new Occasions(frame)
    const speech = heard.filter((one) => one.speech)
    this.speaking = speakersIn(heard)
    this.heardOf = countedBy(speech, ({ speaker }) => speaker)
    this.extent = {
      first: frame.items.findIndex((item) => item.heard >= 0),
      last: frame.items.findLastIndex((item) => item.heard >= 0),
      perSentence: countedBy(all, ({ at }) => frame.items[at]!.sentence),
    }
    const sound = all.filter(isSound)
    this.statedOccasions = sound
      .filter(({ told }) => told.statement.kind === 'occasion' && told.holder === null)
      .slice(0, MOST_OCCASIONS)
    this.ofText = {
      marks: reading.ledger.marks.sentences.size > 0 ? 1 : 0,
      isFrench: frame.document.language === 'fr' ? 1 : 0,
      languages: languagesOf(all),
      stated: far(sound.length),
      ofPage: far(sound.filter(({ told }) => told.language === frame.document.language).length),
      speakers: far(this.speaking.size),
      utterances: far(speech.length),
      turns: speech.filter(({ turn }) => turn !== null).length / Math.max(1, speech.length),
      paragraphs: far(frame.items.at(-1)?.paragraph ?? 0),
    }
    this.standing = new Standing(frame, reading.ledger.referents)
    let next = 0
    for (const { start, end, sentence, paragraph, heard: index } of frame.items) {
      if (index >= 0) addOnce(this.heardIn, sentence, index)
      if (index >= 0) addOnce(this.heardBy, paragraph, heard[index]!.speaker)
      while (cast.mentions[next] && cast.mentions[next]!.span.end <= start) next++
      const mention = cast.mentions[next]
      if (!mention || mention.span.start >= end) continue
      addOnce(this.mentioned, sentence, mention.speaker)
    }
  }

  /** What is seen of an utterance, whatever could tell its language. */
  utterance(i: number, beside: readonly Candidate[], opinion: Opinion | null): Row {
    const { heard, around } = this.reading
    const { speaker, turn, sure, cue, mention, spans } = heard[i]!
    const sound = beside.filter(isSound)
    const held = sound.filter(({ told }) => told.holder !== null && told.holder === speaker)
    const doubted = beside.filter((one) => !isSound(one) && speaker !== null && one.told.holder === speaker)
    return {
      ...this.ofText,
      interpreted: doubted.some(({ told }) => told.statement.doubt === 'interpreted') ? 1 : 0,
      marked: this.reading.ledger.marks.of(i) ? 1 : 0,
      party: PARTIES.indexOf(this.reading.ledger.partyOf(i)),
      role: turn ? 1 + ROLES.indexOf(turn.role) : 0,
      speaker: kindOf(speaker),
      sure: sure ?? 1,
      ruledBy: opinion ? STAGES.indexOf(opinion.stage) : NONE,
      written: around.isWritten(i) ? 1 : 0,
      cued: (cue ? 1 : 0) + (mention ? 2 : 0),
      said: far(this.heardOf.get(speaker) ?? 0),
      number: far(i),
      soundBeside: sound.length,
      heldBeside: held.length,
      asked: this.frame.document.text.charAt(spans.at(-1)!.end - 1) === '?' ? 1 : 0,
    }
  }

  /** And of one of the candidates, which is told of nothing where it is null. */
  of(i: number, one: Candidate | null, beside: readonly Candidate[], opinion: Opinion | null): Row {
    if (!one) return { is: 0 }
    const { heard, around } = this.reading
    const { items, pieces } = this.frame
    const look = this.lookAt(one)
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
    const sound = beside.filter(isSound)
    const between = (other: Candidate) =>
      other !== one && (side === 0 ? other.at > at && other.at < first : other.at < at && other.at > last)
    const sameLanguage = (other: Candidate) => other.told.language === told.language
    const held =
      speaker === null ? [] : sound.filter((other) => other !== one && other.told.holder === speaker)
    const doubted =
      speaker === null
        ? []
        : beside.filter((other) => other !== one && !isSound(other) && other.told.holder === speaker)
    const occasions = this.statedOccasions.filter((other) => other !== one)
    const next = this.heardBeside(at, 1)
    const before = this.heardBeside(at, -1)
    const row: Row = {
      is: 1,
      rule,
      ruled,
      holder: this.heldBy(told.holder, speaker),
      holderLikely: told.holder
        ? (utterance.likely?.get(told.holder) ?? (told.holder === speaker ? 1 : 0))
        : NONE,
      holderSaid: told.holder ? far(this.heardOf.get(told.holder) ?? 0) : NONE,
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
      bracket: look.bracket,
      where: look.where,
      named: look.named,
      leftWords: left ? left.count : NONE,
      leftShare: left ? left.share : NONE,
      ...this.between(i, at),
      speaks: this.speaksIn(sentence, i),
      speaksBeside: this.speaksBeside(paragraph, i),
      elsewheres: far(around.elsewheres(items[first]!.sentence, sentence)),
      nextIs: next === i ? 2 : next >= 0 && heard[next]!.speaker === speaker ? 1 : 0,
      beforeIs: before === i ? 2 : before >= 0 && heard[before]!.speaker === speaker ? 1 : 0,
      nextHolds: told.holder && next >= 0 && heard[next]!.speaker === told.holder ? 1 : 0,
      statedBetween: sound.filter(between).length,
      rivalsBetween: sound.filter((other) => between(other) && !sameLanguage(other)).length,
      rivalHere: sound.some(
        (other) => !sameLanguage(other) && around.own[i]!.includes(items[other.at]!.sentence),
      )
        ? 1
        : 0,
      heldAlike: held.filter(sameLanguage).length,
      heldRival: held.filter((other) => !sameLanguage(other)).length,
      heldBetween: held.filter(between).length,
      doubtedAlike: doubted.filter(sameLanguage).length,
      doubtedRival: doubted.filter((other) => !sameLanguage(other)).length,
      occasionAlike: far(occasions.filter(sameLanguage).length),
      occasionRival: far(occasions.filter((other) => !sameLanguage(other)).length),
      legend: this.isLegend(sentence) ? 1 : 0,
      alikeStated: sound.filter((other) => other !== one && sameLanguage(other)).length,
      rank: beside.indexOf(one),
      whom: this.whomOf(sentence, speaker),
      standing: this.standing.of(speaker, at, told.statement.governor ?? at),
      occasion: own ? 5 : this.occasions.shared(around.own[i]!, sentence),
      elsewhere: around.isElsewhere(i, at) ? 1 : 0,
      isCue: this.isCue(utterance, one),
      head: look.head,
      tail: look.tail,
      sign: look.sign,
    }
    look.flags.forEach((flag, k) => (row[`flag ${FLAGS[k]!}`] = flag ? 1 : 0))
    look.around.forEach((bits, k) => (row[`near ${AROUND[k]!}`] = bits))
    return row
  }

  private lookAt(one: Candidate): Look {
    const known = this.looks.get(one)
    if (known) return known
    const look = lookOf(this.frame, one, this.extent)
    this.looks.set(one, look)
    return look
  }

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

  /** Who speaks in a sentence: nobody (0), these very words (1), the same speaker (2), others (3). */
  private speaksIn(sentence: number, i: number): number {
    const those = this.heardIn.get(sentence)
    if (!those) return 0
    if (those.has(i)) return 1
    const { heard } = this.reading
    return [...those].some((k) => heard[k]!.speaker === heard[i]!.speaker) ? 2 : 3
  }

  /** Who speaks in a paragraph: the same speaker (1), others (2), or both. */
  private speaksBeside(paragraph: number, i: number): number {
    const { heard } = this.reading
    const speakers = this.heardBy.get(paragraph) ?? NO_SPEAKERS
    const own = speakers.has(heard[i]!.speaker)
    return (own ? 1 : 0) + (speakers.size > (own ? 1 : 0) ? 2 : 0)
  }

  /** Which utterance is heard next from an item in one direction; -1 for none near. */
  private heardBeside(at: number, step: 1 | -1): number {
    const { items } = this.frame
    for (let k = at, left = LONGEST_BETWEEN; items[k] && left > 0; k += step, left--)
      if (items[k]!.heard >= 0) return items[k]!.heard
    return NONE
  }

  /** How often others are heard between an utterance and an item, and its speaker. */
  private between(i: number, at: number): Row {
    const { heard } = this.reading
    const { items, pieces } = this.frame
    const first = pieces[i]![0]!
    const [from, to] = at < first ? [at, first] : [pieces[i]!.at(-1)!, at]
    if (to - from > LONGEST_BETWEEN) return { others: FAR, again: NONE }
    const between = new Set<number>()
    for (let k = from + 1; k < to; k++)
      if (items[k]!.heard >= 0 && items[k]!.heard !== i) between.add(items[k]!.heard)
    const again = [...between].filter((k) => heard[k]!.speaker === heard[i]!.speaker).length
    return { others: between.size - again, again }
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

/** Whether two names share their last word (2) or any (1). */
function likeNamed(a: Speaker, b: Speaker): number {
  const [x, y] = [a.name.toLowerCase().split(' '), b.name.toLowerCase().split(' ')]
  return x.at(-1) === y.at(-1) ? 2 : x.some((word) => y.includes(word)) ? 1 : 0
}

const far = (n: number): number => Math.min(n, FAR)

const kindOf = (speaker: Speaker | null): number => (speaker ? 1 + PERSONS.indexOf(speaker.kind) : 0)

function countedBy<One, Key>(all: readonly One[], key: (one: One) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  return counts
}
