/** The ledger of a text: every statement of language with who holds it, and for whose other words it holds. */
import type { Language } from '../../api/language.ts'
import { addTo } from '../../language/add-to.ts'
import { Asides } from './asides.ts'
import { exceptedIn } from './exceptions.ts'
import type { Frame } from './frame.ts'
import { type Cast, type Heard, type Speaker, speakersIn } from './heard.ts'
import { Holders } from './holders.ts'
import { Interview } from './interview.ts'
import { languageWords, surnamesOf } from './language-words.ts'
import { Marks } from './marks.ts'
import { type Party, partiesOf } from './parties.ts'
import { Referents } from './referents.ts'
import { inStretches } from './stretches.ts'
import type { Surroundings } from './surroundings.ts'
import { agreed, LEFT, PLACED, type Told, toldIn } from './told.ts'
import { ToldOfOccasions } from './told-of-occasions.ts'
import { toldOfUnmarked } from './unmarked.ts'

export class Ledger {
  /** What may tell a language, the doubtful too. */
  readonly all: readonly Told[]
  readonly broadcasts: readonly Told[]
  readonly asides: Asides
  readonly marks: Marks
  readonly referents: Referents
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly around: Surroundings
  private readonly parties: readonly (Party | null)[]
  private readonly speaking: ReadonlySet<Speaker | null>
  /** What is told of somebody of whom it is not known who it is. */
  private readonly unheard: Told[] = []
  private readonly bySentence: Map<number, Told[]>
  /** What is told of a speaker for as long as an occasion lasts, and what is told of single words. */
  private readonly general = new Map<Speaker, Told[]>()
  private readonly local = new Map<Speaker, { told: Told; at: number }[]>()
  private readonly interview: Interview
  private readonly everyone: Told[] = []
  private readonly rest: Told[] = []
  private readonly occasions: ToldOfOccasions
  /** By the paragraph that tells. */
  private readonly documents = new Map<number, Told[]>()
  private readonly texts: Told[] = []
  private readonly unmarked: Told | null
  /** The last paragraph that quotes. */
  private readonly lastQuoting: number

  constructor(frame: Frame, heard: readonly Heard[], around: Surroundings, cast: Cast) {
    this.frame = frame
    this.heard = heard
    this.around = around
    this.parties = partiesOf(frame.document, heard)
    this.speaking = speakersIn(heard)
    this.lastQuoting = frame.items.findLast((item) => item.heard >= 0)?.paragraph ?? 0
    this.interview = new Interview(frame, heard, around, this.parties, this.speaking)
    const words = languageWords(frame, surnamesOf(cast.mentions))
    this.occasions = new ToldOfOccasions(frame, around)
    this.marks = new Marks(frame, heard, words)
    this.referents = new Referents(frame, heard, cast, words)
    const all = toldIn(frame, new Holders(frame, heard, this.referents, words), words, cast)
    const unmarked = all.filter(
      ({ statement: { at } }) => !this.marks.sentences.has(frame.items[at]!.sentence),
    )
    this.all = inStretches(frame, this.parties, unmarked).map((one) => this.interview.ofItsParty(one))
    const told = this.all.filter(({ statement }) => statement.doubt === null)
    this.broadcasts = told.filter(({ statement }) => statement.kind === 'broadcast')
    const spoken = told.filter(({ statement }) => statement.kind !== 'broadcast')
    this.asides = new Asides(frame, heard, around, spoken)
    this.bySentence = Map.groupBy(this.asides.others, ({ statement }) => frame.items[statement.at]!.sentence)
    for (const one of this.asides.others) this.enter(one)
    for (const one of exceptedIn(frame, heard, all))
      if (!this.asides.of(one.heard)) this.asides.put(one.heard, one.told)
    this.unmarked = toldOfUnmarked({ frame, heard, asides: this.asides, speaking: this.speaking })
  }

  statedIn = (sentence: number): readonly Told[] => this.bySentence.get(sentence) ?? []

  isOfAnother({ holder }: Told, i: number): boolean {
    const { speaker } = this.heard[i]!
    return holder !== null && speaker !== null && holder !== speaker
  }

  /** “in a French ‘full of holes’”: words that tell what a language was like were not said in it. */
  isDescribedBy({ statement: { at }, evidence }: Told, i: number): boolean {
    const { frame } = this
    const first = frame.pieces[i]![0]!
    const before = frame.items[first - 1]
    if (!before || before.end !== evidence.end || /[:,;.!?…—–\n]/u.test(frame.gapAfter(first - 1)))
      return false
    for (let k = frame.itemAt(evidence.start); k < at; k++) if (frame.is(k, 'indefinite')) return true
    return false
  }

  /** Whether words stand in what somebody wrote, and it is told of what they said. */
  isOfSpeech({ statement: { kind, translated, at } }: Told, i: number): boolean {
    const { around, frame } = this
    if (kind === 'document' || translated || !around.isOfReport(i)) return false
    return !around.own[i]!.includes(frame.items[at]!.sentence)
  }

  /** Remembers in which language an utterance was said, for its speaker's others. */
  learn(i: number, told: Told): void {
    const { speaker } = this.heard[i]!
    const { once, onward, manner } = told.statement
    if (
      !speaker ||
      told.statement === LEFT ||
      told.statement === PLACED ||
      once ||
      manner ||
      told.language === 'unknown'
    )
      return
    if (this.asides.of(i) === told && !onward) return
    if (this.around.isWritten(i) && speaker.kind === 'person') return
    put(this.local, speaker, { told, at: this.frame.pieces[i]!.at(-1)! })
  }

  /** What is told elsewhere in the text and holds for an utterance: abstains where it is contradictory. */
  carried(i: number): Told | null {
    const { speaker } = this.heard[i]!
    const told =
      (this.asides.marksFollow ? this.asides.above(i) : null) ??
      this.ofDocument(i) ??
      this.ofSpeaker(i) ??
      this.interview.of(i) ??
      this.occasions.named(i) ??
      (this.around.isWritten(i) ? null : this.occasions.held(i)) ??
      (this.around.isWritten(i) ? null : agreed(this.everyone)) ??
      this.asides.above(i) ??
      agreed(this.texts) ??
      this.ofRest(i)
    return speaker && told?.except?.has(speaker) ? null : told
  }

  /** Enters what holds beyond its own sentence. */
  private enter(told: Told): void {
    const { items } = this.frame
    const { at, governor, throughout, atLength, onward, withUs, translated, manner, once } = told.statement
    const isVerb = governor !== null && this.frame.isVerb(governor)
    // “NAME (in English):” where the words were not taken for a turn
    if (items[at]!.bracket > 0 && governor === null) return
    if (told.statement.kind === 'document') addTo(this.documents, items[at]!.paragraph, told)
    if (told.statement.ofText) this.texts.push(told)
    if (told.statement.kind === 'document' && told.holder?.kind !== 'organisation') return
    const speaks = this.around.speaking.has(items[at]!.sentence)
    if (this.isOfRest(told)) return void this.rest.push(told)
    if (this.interview.takes(told)) return
    const kind = isVerb ? 'said' : told.statement.kind
    if (kind === 'questions' || kind === 'answers') return this.enterExchange(told)
    if (kind === 'occasion') this.occasions.enter(told)
    if (manner || once) return
    if (!speaks && (atLength || translated) && !this.speaking.has(told.holder)) this.unheard.push(told)
    // “(She goes on in French.)” between two turns is told of who spoke last.
    const goesOn = onward && items[at]!.bracket > 0
    const holder =
      told.holder ?? (goesOn || (withUs && !speaks && kind !== 'all') ? this.speakerNear(at) : null)
    if (holder) {
      if (!speaks || throughout || kind === 'interview') put(this.general, holder, told)
    } else if (!speaks && this.isOfEverybody(told)) this.everyone.push(told)
  }

  private isOfRest({ holder, statement: { ofRest, translated, kind, at } }: Told): boolean {
    const speaks = this.around.speaking.has(this.frame.items[at]!.sentence)
    return ofRest && !speaks && !translated && kind !== 'interview' && !this.speaking.has(holder)
  }

  unheardBut = (language: Language): Told[] => this.unheard.filter((one) => one.language !== language)

  partyOf = (i: number): Party | null => this.parties[i]!

  private isOfEverybody({ statement: { kind, translated, onward, at } }: Told): boolean {
    if (onward || (kind !== 'interview' && !(kind === 'all' && translated))) return false
    const { from, to } = this.frame.sentenceOf(at)
    for (let i = from; i < to; i++) {
      const token = this.frame.items[i]!.token
      // “All translations are ours.”
      const ours = token?.classes.has('first-plural') || token?.classes.has('first-singular')
      const owned = token?.key === "'s" || token?.classes.has('possessive') || token?.classes.has('of')
      if (owned && !ours) return false
      if (token && i > from && i !== at && this.frame.part(i) === 'PROPN') return false
    }
    return true
  }

  /** “The question was in French, the answer in English”: the last words with a question mark, and the last without. */
  private enterExchange(told: Told): void {
    const { items, pieces, document } = this.frame
    const { at, kind } = told.statement
    const i = this.heard.findLastIndex(({ spans, speech }, i) => {
      const first = pieces[i]![0]
      if (!speech || first === undefined || first > at || items[first]!.paragraph !== items[at]!.paragraph)
        return false
      const isQuestion = document.text.slice(spans[0]!.start, spans.at(-1)!.end + 2).includes('?')
      return isQuestion === (kind === 'questions')
    })
    if (i >= 0) this.asides.put(i, told)
  }

  /** Who was heard last before an item, or first after it. */
  private speakerNear(at: number): Speaker | null {
    const { items } = this.frame
    const NEAR = 2
    for (const step of [-1, 1])
      for (
        let i = at + step;
        Math.abs((items[i]?.paragraph ?? Infinity) - items[at]!.paragraph) <= NEAR;
        i += step
      )
        if (items[i]!.heard >= 0) return this.heard[items[i]!.heard]!.speaker
    return null
  }

  /** “All other contributions were in English”: in a record of turns, of those. */
  private ofRest(i: number): Told | null {
    const outside = this.interview.hasTurns && this.parties[i] === null
    return (
      this.marks.ofRest(i) ??
      (outside || this.around.isWritten(i) ? null : agreed(this.rest)) ??
      (this.isMarkable(i) ? this.unmarked : null)
    )
  }

  /** Whoever presides, and voices from the floor, go unmarked. */
  private isMarkable(i: number): boolean {
    const { turn, speaker } = this.heard[i]!
    return turn !== null && turn.role !== 'presides' && speaker?.kind === 'person'
  }

  private ofDocument(i: number): Told | null {
    if (!this.around.isWritten(i)) return null
    const { items, pieces } = this.frame
    const { speaker } = this.heard[i]!
    const { paragraph } = items[pieces[i]![0]!]!
    const above = this.documents.get(paragraph - 1) ?? []
    const here = this.documents.get(paragraph) ?? []
    return agreed([...above.filter(({ holder }) => holder === null || holder === speaker), ...here])
  }

  private ofSpeaker(i: number): Told | null {
    const { around, frame } = this
    const { speaker, cue, sure = 1 } = this.heard[i]!
    if (sure < SURE) return null
    if (!speaker || (speaker.kind !== 'organisation' && around.isWritten(i))) return null
    const first = frame.pieces[i]![0]!
    const all = this.local.get(speaker) ?? []
    const general = (this.general.get(speaker) ?? []).filter((told) => {
      const { throughout, atLength, translated, withUs, onward, kind, at } = told.statement
      if (onward && at > first) return false
      if (throughout || (atLength && this.isFootnote(at))) return true
      const changed = all.some((one) => one.at > at && one.at < first && one.told.language !== told.language)
      return !around.isAway(i, at) && (translated || withUs || kind === 'interview' || !changed)
    })
    const switched = general.findLast(({ statement }) => statement.onward)
    if (switched) return switched
    if (general.length > 0)
      return agreed(general) ?? agreed(general.filter(({ statement }) => statement.withUs))
    const local = all.filter(({ told }) => !around.isElsewhere(i, told.statement.at))
    // That somebody spoke the page's language is told where it was not to be expected: it goes no further.
    const foreign = local.every(
      ({ told }) => told.language !== frame.document.language && !told.statement.onward,
    )
    const alike = foreign ? agreed(local.map(({ told }) => told)) : null
    if (alike) return alike
    const last = local
      .filter(({ at }) => at < first)
      .sort((a, b) => a.at - b.at)
      .at(-1)
    if (!last) return null
    const gap = frame.items[first]!.paragraph - frame.items[last.at]!.paragraph
    return gap === 0 || (gap === 1 && cue === null) ? last.told : null
  }

  /** Whether it stands below all that is quoted: what a note at the foot tells, it tells of the text. */
  private isFootnote(at: number): boolean {
    const { items } = this.frame
    return items[at]!.paragraph > this.lastQuoting
  }
}

/** What is told of somebody goes to words that are theirs more likely than not: at 0.5 nine wrong tags go for seven right, above as many. */
const SURE = 0.5

/** More than any text tells of one speaker. */
const MOST_TOLD = 40

function put<Value>(map: Map<Speaker, Value[]>, speaker: Speaker, value: Value): void {
  const known = map.get(speaker)
  if (!known) map.set(speaker, [value])
  else if (known.length < MOST_TOLD) known.push(value)
}
