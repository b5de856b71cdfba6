/** Decides in which language each quotation was spoken, and on what evidence: a wrong tag is worse than none. */
import type { Language } from '../../api/language.ts'
import type { WordClass } from '../../language/class-names.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import { likelyForms } from '../../language/inflect.ts'
import { type Document, partOfSpeech } from '../../language/read.ts'
import { type Span, words } from '../../language/split.ts'
import { type Frame, frameOf, isOf } from './frame.ts'
import type { Cast, Heard, Speaker, SpokenTag } from './heard.ts'
import { Holders, NOBODY } from './holders.ts'
import { OWN, PRINTED, SAME, SEVERAL, THIRD } from './language-words.ts'
import { leftIn } from './left-words.ts'
import { type Party, partiesOf } from './parties.ts'
import { type Statement, statements as statementsOf } from './statements.ts'
import { type Place, placesIn } from './venues.ts'

/** A statement whose language is known; `unknown` where several were spoken. */
interface Told {
  language: Language
  basis: 'stated' | 'inferred'
  evidence: Span
  statement: Statement
  holder: Speaker | null
}

/** What a sentence tells of writing. */
interface Writing {
  /** Items that are verbs of writing. */
  acts: number[]
  /** Whether something written is told of, and whether as the means: “in a letter”. */
  documents: boolean
  means: boolean
}

/** After so many paragraphs of others a floor is left, unless it is named again. */
const MOST_AWAY = 2
const YEAR = /^(?:19|20)\d\d$/

const UNKNOWN: SpokenTag = { language: 'unknown', basis: 'unknown' }

/** Words left in another language state nothing: they are it. */
const LEFT = { kind: 'said' } as Statement
/** Nor does a place. */
const PLACED = { kind: 'said' } as Statement

/** The spoken language of each utterance, in their order. */
export function spokenLanguages(document: Document, heard: readonly Heard[], cast: Cast): SpokenTag[] {
  const ledger = new Ledger(document, heard, cast)
  return ledger
    .tags()
    .map((told) =>
      told && told.language !== 'unknown'
        ? { language: told.language, basis: told.basis, evidence: told.evidence }
        : UNKNOWN,
    )
}

class Ledger {
  private readonly frame: Frame
  private readonly holders: Holders
  private readonly heard: readonly Heard[]
  private readonly document: Document
  /** Of each sentence, what it states; asides apart. */
  private readonly bySentence: Map<number, Told[]>
  private readonly asides = new Map<number, Told>()
  private readonly markers: Told[] = []
  private readonly general = new Map<Speaker, Told[]>()
  private readonly local = new Map<Speaker, { told: Told; at: number }[]>()
  /** The last language of each that is not the page's. */
  private readonly foreign = new Map<Speaker, Language>()
  private readonly everyone: Told[] = []
  private readonly interview: Told[] = []
  private readonly occasions: Told[] = []
  private readonly documents: Told[] = []
  private readonly speaking: Set<number>
  private readonly parties: readonly (Party | null)[]
  private readonly sentences: number[][]
  private readonly places: readonly Place[]
  private readonly stations: { place: number; told: Told }[]
  private readonly floors: readonly (Place | undefined)[]
  /** The languages of all peoples that the text tells of, once asked. */
  private peoples: Set<string> | undefined
  private readonly answering: Set<Speaker | null>
  private readonly writings = new Map<number, Writing>()

  constructor(document: Document, heard: readonly Heard[], cast: Cast) {
    this.document = document
    this.heard = heard
    this.frame = frameOf(document, heard)
    this.holders = new Holders(this.frame, cast)
    this.speaking = new Set(
      this.frame.items.filter(({ heard }) => heard >= 0).map(({ sentence }) => sentence),
    )
    this.parties = partiesOf(document, heard)
    this.answering = new Set(
      heard.flatMap(({ speaker }, i) => (this.parties[i] === 'answers' ? [speaker] : [])),
    )
    this.sentences = heard.map((one, i) => this.sentencesOf(one, i))
    this.places = placesIn(this.frame)
    const told = this.resolved(statementsOf(this.frame))
    const plain = told.filter((one) => !this.isAside(one))
    this.stations = [
      ...this.places
        .filter(({ kind }) => kind === 'station')
        .map((place) => ({ place: place.at, told: this.at(place) })),
      ...told
        .filter(({ statement }) => statement.kind === 'broadcast')
        .map((one) => ({ place: one.statement.at, told: one })),
    ]
    this.bySentence = Map.groupBy(plain, ({ statement }) => this.frame.items[statement.at]!.sentence)
    for (const one of plain) this.enter(one)
    this.floors = this.floorsOf()
  }

  tags(): (Told | null)[] {
    const direct = this.heard.map((one, i) => (one.speech ? this.direct(i) : null))
    direct.forEach((told, i) => {
      const { speaker } = this.heard[i]!
      if (
        !told ||
        told.evidence === this.heard[i]!.spans[0] ||
        !speaker ||
        told.statement.once ||
        told.language === 'unknown'
      )
        return
      if (this.asides.get(i) === told && !told.statement.onward) return
      if (this.isWritten(i)) return
      const at = this.frame.pieces[i]!.at(-1)!
      this.local.set(speaker, [...(this.local.get(speaker) ?? []), { told, at }])
    })
    const all: (Told | null)[] = []
    this.heard.forEach((one, i) => {
      const loose = direct[i]?.statement.governor === null
      const gloss = one.speech && (loose || !direct[i]) ? this.glossed(i, all) : null
      all.push(gloss ?? direct[i] ?? (one.speech ? this.carried(i) : null))
    })
    return all
  }

  /** What stands beside the words: an aside, their own sentence, the sentence that leads up to them. */
  private direct(i: number): Told | null {
    return this.asides.get(i) ?? this.own(i) ?? this.leadsUp(i) ?? this.left(i)
  }

  private carried(i: number): Told | null {
    return (
      this.ofDocument(i) ??
      this.ofSpeaker(i) ??
      this.ofInterview(i) ??
      this.ofOccasion(i) ??
      this.ofEverybody(i) ??
      this.ofMarker(i) ??
      this.ofPlace(i)
    )
  }

  private resolved(found: Statement[]): Told[] {
    const all: Told[] = []
    let last: Language | null = null
    for (const statement of found) {
      const holder = this.holders.of(statement)
      const language = this.languageOf(statement, last, holder)
      if (language === null) continue
      if (language !== 'unknown') last = language
      if (holder && language !== 'unknown' && language !== this.document.language)
        this.foreign.set(holder, language)
      all.push({ language, basis: statement.basis, evidence: statement.span, statement, holder })
    }
    return all
  }

  private languageOf(
    { word: { means }, at }: Statement,
    last: Language | null,
    holder: Speaker | null,
  ): Language | null {
    switch (means) {
      case SEVERAL:
        return 'unknown'
      case SAME:
        return last
      case PRINTED:
        return this.document.language
      case OWN:
        return this.peopleBefore(at) ?? (holder && (this.foreign.get(holder) ?? null))
      case THIRD:
        return this.peopleBefore(at) ?? this.onlyOtherPeople() ?? 'other'
      default:
        return asLanguage(means)
    }
  }

  /** Whose language it is in “he answered the Dutch reporter in his own language”. */
  private peopleBefore(at: number): Language | null {
    const { items } = this.frame
    const peoples = madeOnce(this.document.grammar, peoplesOf)
    const REACH = 50
    for (let i = at - 1; i >= Math.max(0, at - REACH) && items[i]!.paragraph === items[at]!.paragraph; i--) {
      const tag = items[i]!.token && peoples.get(items[i]!.token!.key)
      const related =
        tag &&
        ['language-in', 'language-to', 'language-from', 'chooses-language'].some((one) =>
          isOf(items[i - 1], one as WordClass, this.frame),
        )
      if (tag && !related) return asLanguage(tag)
    }
    return null
  }

  /** The language of the one other people that the text tells of. */
  private onlyOtherPeople(): Language | null {
    const peoples = madeOnce(this.document.grammar, peoplesOf)
    this.peoples ??= new Set(this.frame.items.flatMap(({ token }) => (token && peoples.get(token.key)) ?? []))
    const others = [...this.peoples].filter((one) => one !== this.document.language)
    return others.length === 1 ? asLanguage(others[0]!) : null
  }

  /** Whether what is stated in brackets stands beside words, or alone: it holds for those then. */
  private isAside(told: Told): boolean {
    const { items } = this.frame
    const { at } = told.statement
    const { bracket, paragraph } = items[at]!
    if (bracket === 0) return false
    let from = at
    let to = at + 1
    while (items[from - 1]?.bracket === bracket) from--
    while (items[to]?.bracket === bracket) to++
    const [before, next] = [items[from - 1], items[to]]
    const alone = before?.paragraph !== paragraph && next?.paragraph !== paragraph
    if (alone) {
      const MOST = 3
      if (to - from > MOST) return false
      this.markers.push(told)
      return true
    }
    const gap = next ? this.document.text.slice(items[to - 1]!.end, next.start) : ''
    const closed = /[)\]][^)\]]*[.!?]/u.test(gap)
    if (next?.paragraph === paragraph && next.heard >= 0 && !closed) this.asides.set(next.heard, told)
    else if (before?.paragraph === paragraph && before.heard >= 0) this.asides.set(before.heard, told)
    else return false
    if (told.holder && told.statement.kind !== 'said') this.put(told.holder, told)
    return true
  }

  /** Enters what holds beyond its own sentence. */
  private enter(told: Told): void {
    const { items } = this.frame
    const { kind, at } = told.statement
    const { sentence } = items[at]!
    const speaks = this.speaking.has(sentence)
    if (kind === 'document') return void this.documents.push(told)
    if (kind === 'occasion') this.occasions.push(told)
    const turns = this.parties.some((party) => party !== null)
    if (turns && (kind === 'interview' || ((kind === 'questions' || kind === 'answers') && !told.holder)))
      return void this.interview.push(told)
    if ((kind === 'questions' || kind === 'answers') && !told.holder) return this.enterExchange(told)
    if (kind === 'broadcast' || told.statement.manner || told.statement.once) return
    const { throughout, atLength, onward, withUs } = told.statement
    const holder = told.holder ?? (withUs && !speaks ? this.speakerNear(at) : null)
    const lasts = throughout || atLength || onward || kind !== 'said'
    if (holder && (speaks ? throughout : lasts)) this.put(holder, told)
    else if (holder && !speaks) this.local.set(holder, [...(this.local.get(holder) ?? []), { told, at }])
    if (!told.holder && !speaks && kind === 'all' && told.statement.translated && !this.isOwned(told))
      this.everyone.push(told)
  }

  /** “The question was in French, the answer in English”: the last words with a question mark, and the last without. */
  private enterExchange(told: Told): void {
    const { items, pieces } = this.frame
    const { text } = this.document
    const { at, kind } = told.statement
    const i = this.heard.findLastIndex(({ spans, speech }, i) => {
      if (!speech || items[pieces[i]![0]!]!.paragraph !== items[at]!.paragraph || pieces[i]![0]! > at)
        return false
      return text.slice(spans[0]!.start, spans.at(-1)!.end + 2).includes('?') === (kind === 'questions')
    })
    if (i >= 0) this.asides.set(i, told)
  }

  /** Whether what was translated is said to be somebody's. */
  private isOwned({ statement: { at } }: Told): boolean {
    const { items, sentences } = this.frame
    const { from, to } = sentences[items[at]!.sentence]!
    return items
      .slice(from, to)
      .some(
        (item) =>
          item.token !== null &&
          (item.token.key === "'s" || item.token.classes.has('possessive') || item.token.classes.has('of')),
      )
  }

  /** Who was heard last before an item, or first after it. */
  private speakerNear(at: number): Speaker | null {
    const { items } = this.frame
    const NEAR = 2
    const near = items.filter(
      (item) => item.heard >= 0 && Math.abs(item.paragraph - items[at]!.paragraph) <= NEAR,
    )
    const one = near.findLast(({ start }) => start < items[at]!.start) ?? near[0]
    return one ? this.heard[one.heard]!.speaker : null
  }

  private put(speaker: Speaker, told: Told): void {
    this.general.set(speaker, [...(this.general.get(speaker) ?? []), told])
  }

  private own(i: number): Told | null {
    const { items, pieces } = this.frame
    const all = this.sentences[i]!.flatMap((sentence) => this.bySentence.get(sentence) ?? []).filter(
      ({ statement, holder }) => statement.kind !== 'broadcast' && holder !== NOBODY,
    )
    const first = pieces[i]![0]!
    const last = pieces[i]!.at(-1)!
    const others = (from: number, to: number) => {
      for (let k = from; k < to; k++) if (items[k]!.heard >= 0 && items[k]!.heard !== i) return true
      return false
    }
    const before = all.findLast(({ statement: { at } }) => at < first && !others(at, first))
    const after = all.find(
      ({ statement }) =>
        statement.at > first &&
        !statement.onward &&
        !others(first, statement.at) &&
        !this.isOfNext(i, last, statement),
    )
    const [one, other] = before && this.isOfLast(i, before.statement) ? [after, before] : [before, after]
    return one ?? other ?? all.findLast(({ statement }) => statement.at < first) ?? null
  }

  /** Whether what stands between two utterances tells of the later: its verb is not that of the first. */
  private isOfNext(i: number, last: number, { at, governor }: Statement): boolean {
    const { items } = this.frame
    const { cue } = this.heard[i]!
    let next = Math.max(at, last)
    while (items[next + 1] && items[next]!.heard < 0 && items[next + 1]!.sentence === items[at]!.sentence)
      next++
    if (items[next]!.heard < 0 || items[next]!.heard === i || governor === null) return false
    if (cue) return items[governor]!.start > cue.end
    return next - at < at - last
  }

  private isOfLast(i: number, { governor }: Statement): boolean {
    const { items, pieces } = this.frame
    let at = pieces[i]![0]! - 1
    while (at >= 0 && items[at]!.heard < 0) at--
    const before = items[at]
    const cue = before && before.heard !== i && this.heard[before.heard]!.cue
    return Boolean(
      cue && governor !== null && items[governor]!.start >= cue.start && items[governor]!.end <= cue.end,
    )
  }

  /** “He answered in French. ‘No.’”: a sentence before, in the same paragraph, since when nobody else spoke. */
  private leadsUp(i: number): Told | null {
    const { items, pieces, sentences } = this.frame
    const first = pieces[i]![0]!
    const { paragraph } = items[first]!
    let sentence = items[first]!.sentence - 1
    for (; sentence >= 0; sentence--) {
      const { from } = sentences[sentence]!
      const same = items[from]!.paragraph === paragraph
      if (!same || this.speaking.has(sentence)) break
      const told = this.bySentence.get(sentence)?.findLast(({ statement }) => statement.kind !== 'broadcast')
      if (!told) continue
      return this.isOfAnother(told, i) ? null : told
    }
    const before =
      sentence >= 0 ? this.bySentence.get(sentence)?.findLast(({ statement }) => statement.onward) : undefined
    return before && items[sentences[sentence]!.from]!.paragraph === paragraph && !this.isOfAnother(before, i)
      ? before
      : null
  }

  private isOfAnother({ holder }: Told, i: number): boolean {
    const { speaker } = this.heard[i]!
    return holder !== null && speaker !== null && holder !== speaker
  }

  private left(i: number): Told | null {
    const { text, grammar } = this.document
    const { spans } = this.heard[i]!
    const keys = spans.flatMap(({ start, end }) => words(text.slice(start, end)).map(({ key }) => key))
    const language = leftIn(keys, grammar)
    return language
      ? { language, basis: 'inferred', evidence: spans[0]!, statement: LEFT, holder: null }
      : null
  }

  /** A gloss follows the foreign words it renders. */
  private glossed(i: number, before: readonly (Told | null)[]): Told | null {
    const last = before[i - 1]
    if (!last || last.statement !== LEFT || this.heard[i]!.speaker !== this.heard[i - 1]!.speaker) return null
    const { pieces, items } = this.frame
    const [a, b] = [pieces[i - 1]!.at(-1)!, pieces[i]![0]!]
    const CLOSE = 8
    return items[a]!.paragraph === items[b]!.paragraph && b - a <= CLOSE ? last : null
  }

  private ofDocument(i: number): Told | null {
    if (!this.isWritten(i)) return null
    const { items, pieces } = this.frame
    const first = items[pieces[i]![0]!]!
    const near = this.documents.filter(({ statement, holder }) => {
      const place = items[statement.at]!
      const gap = first.paragraph - place.paragraph
      return (
        gap >= 0 &&
        gap <= 1 &&
        !(holder && this.heard[i]!.speaker && holder !== this.heard[i]!.speaker && gap > 0)
      )
    })
    return agreed(near)
  }

  /** “in a statement”, « par courriel », “the letter said”, “he posted”. */
  private isWritten(i: number): boolean {
    const { items } = this.frame
    const { cue, speaker } = this.heard[i]!
    return this.sentences[i]!.some((sentence) => {
      const { acts, documents, means } = this.writingIn(sentence)
      if (means || (documents && speaker?.kind !== 'person')) return true
      return cue !== null && acts.some((at) => items[at]!.start >= cue.start && items[at]!.end <= cue.end)
    })
  }

  private writingIn(sentence: number): Writing {
    const known = this.writings.get(sentence)
    if (known) return known
    const found: Writing = { acts: [], documents: false, means: false }
    const { from, to } = this.frame.sentences[sentence]!
    for (let at = from; at < to; at++) {
      if (isOf(this.frame.items[at], 'by-writing', this.frame)) found.acts.push(at)
      if (!isOf(this.frame.items[at], 'document', this.frame)) continue
      found.documents = true
      found.means ||= this.isMeans(at, from)
    }
    this.writings.set(sentence, found)
    return found
  }

  private isMeans(at: number, from: number): boolean {
    const NEAR = 4
    for (let k = at - 1; k >= Math.max(from, at - NEAR) && this.frame.items[k]!.token; k--)
      if (isOf(this.frame.items[k], 'preposition', this.frame)) return true
    return false
  }

  private ofSpeaker(i: number): Told | null {
    const { speaker } = this.heard[i]!
    if (!speaker || this.isWritten(i)) return null
    const { items, pieces } = this.frame
    const first = pieces[i]![0]!
    const all = this.local.get(speaker) ?? []
    const general = (this.general.get(speaker) ?? []).filter((told) => {
      const { throughout, translated, onward, kind, at } = told.statement
      if (onward && at > first) return false
      if (throughout) return true
      const lasts = translated || kind === 'interview'
      const changed = all.some((one) => one.at > at && one.at < first && one.told.language !== told.language)
      return !this.isAway(i, told) && (lasts || !changed)
    })
    const switched = general.findLast(({ statement }) => statement.onward)
    if (switched) return switched
    if (general.length > 0)
      return agreed(general) ?? agreed(general.filter(({ statement }) => statement.withUs))
    const local = all.filter(({ told }) => !this.isElsewhere(i, told))
    const foreign = local.filter(
      ({ told }) => told.language !== this.document.language && !told.statement.onward,
    )
    if (foreign.length === local.length && foreign.length > 0) {
      const alike = agreed(foreign.map(({ told }) => told))
      if (alike) return alike
    }
    const last = local
      .filter(({ at }) => at < first)
      .sort((a, b) => a.at - b.at)
      .at(-1)
    if (!last) return null
    const near = items[first]!.paragraph - items[last.at]!.paragraph
    const goesOn = this.heard[i]!.cue === null && near === 1
    return near === 0 || goesOn ? last.told : null
  }

  /** Whether the words, or what is told, belong to another place or time. */
  private isElsewhere(i: number, { statement }: Told): boolean {
    const { sentence: own } = this.frame.items[statement.at]!
    return !this.sentences[i]!.includes(own) && (this.isAway(i, { statement }) || this.tellsOfElsewhere(own))
  }

  /** Whether the words belong to another place or time than what is told of the whole. */
  private isAway(i: number, { statement }: Pick<Told, 'statement'>): boolean {
    const { items, pieces, sentences } = this.frame
    const own = items[statement.at]!.sentence
    const { sentence, paragraph } = items[pieces[i]![0]!]!
    const led: number[] = []
    for (let k = sentence - 1; k >= 0 && !this.speaking.has(k) && led.length < 2; k--) {
      const near = paragraph - items[sentences[k]!.from]!.paragraph
      if (near > 1 || (near === 1 && led.length > 0)) break
      led.push(k)
    }
    return [...this.sentences[i]!, ...led].some((k) => k !== own && this.tellsOfElsewhere(k))
  }

  private tellsOfElsewhere(sentence: number): boolean {
    const { from, to } = this.frame.sentences[sentence]!
    const { items } = this.frame
    for (let i = from; i < to; i++) {
      if (!items[i]!.token) continue
      const { classes, phrases, key } = items[i]!.token!
      if (classes.has('elsewhere') || phrases.some((one) => one.classes.has('elsewhere'))) return true
      if (YEAR.test(key) && i > from && isOf(items[i - 1], 'language-in', this.frame)) return true
      // “Before the recording”, “after the hearing”
      const event = [2, 3].some(
        (k) =>
          i + k < to &&
          (isOf(items[i + k], 'occasion', this.frame) || isOf(items[i + k], 'interview', this.frame)),
      )
      if (classes.has('before-after') && event) return true
    }
    return false
  }

  private ofInterview(i: number): Told | null {
    if (this.interview.length === 0) return null
    const party = this.parties[i]
    const { speaker } = this.heard[i]!
    if (!party && !(speaker && this.answering.has(speaker) && !this.isAway(i, this.interview[0]!)))
      return null
    const own = this.interview.filter(({ statement: { kind } }) =>
      kind === 'questions' ? party === 'asks' : kind === 'answers' ? party !== 'asks' : true,
    )
    const last = own.find(({ statement }) => statement.last)
    if (last)
      return i === this.parties.lastIndexOf('answers') ? last : agreed(own.filter((one) => one !== last))
    const particular = own.filter(({ statement: { kind } }) => kind !== 'interview')
    return agreed(particular.length > 0 ? particular : own)
  }

  private ofOccasion(i: number): Told | null {
    if (this.occasions.length === 0) return null
    const keys = new Set(
      this.sentences[i]!.flatMap((sentence) => {
        const { from, to } = this.frame.sentences[sentence]!
        return this.frame.items.slice(from, to).flatMap(({ token }) => token?.key ?? [])
      }),
    )
    return agreed(
      this.occasions.filter(
        ({ statement }) =>
          statement.governor !== null && keys.has(this.frame.items[statement.governor]!.token?.key ?? ''),
      ),
    )
  }

  private ofEverybody(_i: number): Told | null {
    return agreed(this.everyone)
  }

  private ofMarker(i: number): Told | null {
    const first = this.frame.pieces[i]![0]!
    return this.heard[i]!.turn
      ? (this.markers.findLast(({ statement }) => statement.at < first) ?? null)
      : null
  }

  /** A station, a floor or a body of one language that the words were said on, or by. */
  private ofPlace(i: number): Told | null {
    const { items } = this.frame
    const own = this.sentences[i]!
    const station = this.lastStation(i)
    if (station) return station
    const here = this.places.filter(({ at }) => own.includes(items[at]!.sentence))
    const body = here.find(({ kind }) => kind === 'body')
    if (body && this.heard[i]!.speaker?.kind !== 'person' && this.isWritten(i)) return this.at(body)
    if (this.isWritten(i)) return null
    const floor = here.find(({ kind }) => kind === 'floor') ?? this.floors[i]
    return floor && !this.isAway(i, { statement: { at: floor.at } as Statement }) ? this.at(floor) : null
  }

  private at({ language, span }: Place): Told {
    return {
      language: asLanguage(language),
      basis: 'inferred',
      evidence: span,
      statement: PLACED,
      holder: null,
    }
  }

  /** The station that the sentence tells of, or one before it in the paragraph on which the same speaker was heard. */
  private lastStation(i: number): Told | null {
    const { items, pieces } = this.frame
    const own = this.sentences[i]!
    const { speaker } = this.heard[i]!
    const { paragraph } = items[pieces[i]![0]!]!
    const stations = this.stations.filter(({ place }) => items[place]!.paragraph === paragraph)
    const here = stations.filter(({ place }) => own.includes(items[place]!.sentence))
    if (here.length > 0) return agreed(here.map(({ told }) => told))
    const last = stations.findLast(({ place }) => place < pieces[i]![0]!)
    if (!last) return null
    const between = items
      .slice(last.place, pieces[i]![0])
      .flatMap(({ heard }) => (heard >= 0 ? this.heard[heard]!.speaker : []))
    return between.every((one) => one === speaker) && !own.some((one) => this.tellsOfElsewhere(one))
      ? last.told
      : null
  }

  /** Of each utterance, the floor it was said on: as long as the text tells of it, or goes on with who was heard there. */
  private floorsOf(): (Place | undefined)[] {
    const { items, pieces } = this.frame
    const found: (Place | undefined)[] = []
    const byParagraph = Map.groupBy(
      this.heard.keys().filter((i) => pieces[i]!.length > 0),
      (i) => items[pieces[i]![0]!]!.paragraph,
    )
    const strong = new Set<number>()
    const weak = new Set<number>()
    for (const { token, paragraph } of items) {
      if (!token || !(token.classes.has('floor') || token.classes.has('on-floor'))) continue
      if (partOfSpeech(this.document, token.index) === 'VERB') continue
      if (token.classes.has('floor')) strong.add(paragraph)
      weak.add(paragraph)
    }
    let floor: Place | undefined
    let heardThere = new Set<Speaker>()
    let away = 0
    for (const [paragraph, some] of byParagraph) {
      const here = this.places.findLast(
        ({ kind, at }) => kind === 'floor' && items[at]!.paragraph <= paragraph,
      )
      if (here && here !== floor)
        [floor, heardThere, away] = [here, new Set(floor?.language === here.language ? heardThere : []), 0]
      if (!floor) continue
      const turns = some.some((i) => this.heard[i]!.turn !== null)
      const known = some.every(
        (i) => this.heard[i]!.speaker !== null && heardThere.has(this.heard[i]!.speaker),
      )
      const goesOn =
        items[floor.at]!.paragraph === paragraph ||
        turns ||
        strong.has(paragraph) ||
        (away < MOST_AWAY && (weak.has(paragraph) || known))
      if (!goesOn) {
        away++
        continue
      }
      away = 0
      for (const i of some) {
        found[i] = floor
        const { speaker } = this.heard[i]!
        if (speaker && !this.isWritten(i)) heardThere.add(speaker)
      }
    }
    return found
  }

  /** The sentences of its pieces, of its cue and of the mention of its speaker. */
  private sentencesOf({ cue, mention }: Heard, i: number): number[] {
    const { items, pieces } = this.frame
    const own = new Set(pieces[i]!.map((at) => items[at]!.sentence))
    const first = pieces[i]![0]
    if (first === undefined) return []
    const REACH = 60
    for (const span of [cue, mention]) {
      if (!span) continue
      for (let at = Math.max(0, first - REACH); at < Math.min(items.length, first + REACH); at++)
        if (
          items[at]!.token &&
          items[at]!.start <= span.start &&
          items[at]!.end > span.start &&
          items[at]!.paragraph === items[first]!.paragraph
        )
          own.add(items[at]!.sentence)
    }
    return [...own]
  }
}

const asLanguage = (tag: string): Language =>
  tag === 'fr' || tag === 'en' || tag === 'unknown' ? tag : 'other'

/** What all say; null where they contradict each other. */
function agreed(told: readonly Told[]): Told | null {
  const [first] = told
  return first && told.every(({ language }) => language === first.language) ? first : null
}

/** By the key of a word for a people: the tag of its language. */
function peoplesOf(grammar: Grammar): Map<string, string> {
  const french = grammar.other.language === 'en' ? grammar : grammar.other
  return new Map(
    grammar.names.languages.flatMap(({ names, peoples, tag }) =>
      [...names, ...peoples].flatMap((name) =>
        [name, ...likelyForms(words(name)[0]!.key, french, false)].map(
          (form) => [words(form)[0]!.key, tag] as const,
        ),
      ),
    ),
  )
}
