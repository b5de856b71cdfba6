/** What is told of the languages of an interview or a record in turns, before them or after. */
import type { Language } from '../../api/language.ts'
import type { Frame } from './frame.ts'
import { type Heard, NOBODY, type Speaker } from './heard.ts'
import type { Party } from './parties.ts'
import { isWithin } from './stretches.ts'
import type { Surroundings } from './surroundings.ts'
import { agreed, type Told } from './told.ts'

/** What stands before whoever is spoken with. */
const TOWARDS = ['interview-with', 'language-to'] as const

export class Interview {
  readonly hasTurns: boolean
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly around: Surroundings
  private readonly parties: readonly (Party | null)[]
  private readonly speaking: ReadonlySet<Speaker | null>
  private readonly answering: ReadonlySet<Speaker | null>
  private readonly asking: ReadonlySet<Speaker | null>
  private readonly lastAnswer: number
  /** The first item and the last that are of turns. */
  private readonly firstTurn: number
  private readonly lastTurn: number
  /** Whether several answer. */
  private readonly isPanel: boolean
  /** The paragraphs that quote. */
  private readonly quoting: ReadonlySet<number>
  private readonly told: Told[] = []

  constructor(
    frame: Frame,
    heard: readonly Heard[],
    around: Surroundings,
    parties: readonly (Party | null)[],
    speaking: ReadonlySet<Speaker | null>,
  ) {
    this.frame = frame
    this.heard = heard
    this.around = around
    this.parties = parties
    this.speaking = speaking
    this.hasTurns = parties.some((party) => party !== null)
    this.lastAnswer = parties.lastIndexOf('answers')
    const turns = frame.pieces.filter((some, i) => some.length > 0 && heard[i]!.turn !== null)
    this.firstTurn = turns[0]?.[0] ?? 0
    this.lastTurn = turns.at(-1)?.at(-1) ?? 0
    const answers = heard.flatMap(({ speaker }, i) => (speaker && parties[i] === 'answers' ? [speaker] : []))
    this.answering = new Set(answers)
    this.asking = new Set(
      heard.flatMap(({ speaker }, i) => (speaker && parties[i] === 'asks' ? [speaker] : [])),
    )
    const often = [...Map.groupBy(answers, (speaker) => speaker).values()].filter((own) => own.length > 1)
    this.isPanel = often.length > 1
    this.quoting = new Set(frame.items.filter((item) => item.heard >= 0).map(({ paragraph }) => paragraph))
  }

  /** Enters a statement that is told of the turns; false where it is told of something else. */
  takes(told: Told): boolean {
    const { holder, statement } = told
    const { kind, at, governor, once } = statement
    if (!this.hasTurns || once || holder === NOBODY) return false
    const isHeader = !this.quoting.has(this.frame.items[at]!.paragraph)
    // « L’entretien devait se faire en anglais ; elle a préféré le français »
    if (this.isChoice(told) || (isHeader && (this.isOfBoth(told) || this.isTalk(told))))
      return this.told.push({ ...told, statement: { ...statement, kind: 'interview' } }) > 0
    if (kind === 'interview' || (isHeader && this.isOfTurns(told))) return this.told.push(told) > 0
    if (!isHeader || kind !== 'said' || governor === null || !this.frame.isVerb(governor)) return false
    // “He preferred to speak French”, of whom everybody came to ask
    return (
      this.isOfWhoAnswers(told) &&
      this.told.push({ ...told, statement: { ...statement, kind: 'answers' } }) > 0
    )
  }

  /** The questions are of whoever asks: “The host put her questions in English”, behind what tells of another woman. */
  ofItsParty(told: Told): Told {
    const { kind } = told.statement
    if (!told.holder || told.holder === NOBODY || (kind !== 'questions' && kind !== 'answers')) return told
    const [own, others] = kind === 'questions' ? [this.asking, this.answering] : [this.answering, this.asking]
    if (own.has(told.holder) || !others.has(told.holder)) return told
    return { ...told, holder: own.size === 1 ? [...own][0]! : null }
  }

  /** “Both women are speaking English”, « Elle s’entretenait en français avec Anne Roche », before the turns: so do both. */
  private isOfBoth({ statement: { at, kind, governor } }: Told): boolean {
    return (
      kind === 'said' &&
      governor !== null &&
      this.frame.isPreamble(at) &&
      this.frame.is(governor, 'converses')
    )
  }

  /** “Ann Ross spoke to the interpreter in English”, of whoever asks: so did both. */
  private isTalk({ holder, statement: { kind, governor } }: Told): boolean {
    const { frame } = this
    const isWithSomebody =
      governor !== null &&
      frame.is(governor, 'speaks') &&
      TOWARDS.some((one) => frame.is(governor + 1, one)) &&
      !frame.is(governor + 2, 'language-in') // “a tree that she talks to in Russian”
    return kind === 'said' && isWithSomebody && (this.asking.has(holder) || this.isOpen(holder))
  }

  /** Which language was chosen for the turns, in what introduces them. */
  private isChoice({ holder, statement: { at, kind, governor, manner } }: Told): boolean {
    if (kind !== 'said' || manner || governor === null || at >= this.firstTurn) return false
    return (
      this.frame.is(governor, 'chooses-language') &&
      !this.frame.is(governor, 'speaks') &&
      this.answering.has(holder)
    )
  }

  private isOfTurns({ holder, statement: { kind, at } }: Told): boolean {
    if (kind === 'said') return this.isOpen(holder) && this.frame.isPreamble(at) && this.isOfMany(at)
    return kind !== 'all' || holder === null
  }

  /** Of the one who answers, where it is told before the turns of nobody else who could speak. */
  private isOfWhoAnswers({ holder, statement: { at, once, manner } }: Told): boolean {
    return this.isOpen(holder) && this.answering.size === 1 && this.frame.isPreamble(at) && !once && !manner
  }

  /** Whether a statement is told of nobody by name who is heard. */
  private isOpen(holder: Speaker | null): boolean {
    return holder === null || (holder.kind !== 'person' && !this.speaking.has(holder))
  }

  /** “both women are speaking English”, « nous parlons français » */
  private isOfMany(at: number): boolean {
    const { frame } = this
    const { from } = frame.sentenceOf(at)
    const MANY = ['both-languages', 'first-plural', 'throughout'] as const
    for (let i = at - 1; i >= from && !/[,;:]/u.test(frame.gapAfter(i)); i--)
      if (MANY.some((one) => frame.is(i, one)) && frame.part(i) !== 'ADV') return true
    return false
  }

  /** What was told that holds for an utterance. */
  of(i: number): Told | null {
    if (this.told.length === 0) return null
    const party = this.parties[i]
    const { speaker } = this.heard[i]!
    if (!party) {
      if (!this.answering.has(speaker) || this.around.isAway(i, this.told[0]!.statement.at)) return null
    }
    const first = this.frame.pieces[i]![0]!
    const switched = this.told.findLast(({ statement }) => statement.onward && statement.at < first)
    if (switched) return switched
    const own = this.told.filter((one) => {
      const { language, holder, statement } = one
      const { kind, last, onward, at } = statement
      if (onward || !isWithin(one, i)) return false
      if (kind !== 'interview' && this.isAfter(at, i)) return false
      if (kind === 'said') return party !== null && !this.isParted(language)
      if (kind !== 'interview' && holder !== null) {
        if (this.answering.has(holder) && this.answering.size > 1) return holder === speaker
        if (this.isPanel && kind === 'answers') return false
      }
      if (last) return i === this.lastAnswer
      return kind === 'questions' ? party === 'asks' : kind === 'answers' ? party !== 'asks' : true
    })
    const particular = own.filter(({ statement: { kind } }) => kind === 'questions' || kind === 'answers')
    return own.find(({ statement }) => statement.last) ?? agreed(particular.length > 0 ? particular : own)
  }

  /** What is told between the turns holds for those that follow; at their foot, for all. */
  private isAfter(at: number, i: number): boolean {
    return at > this.frame.pieces[i]![0]! && at < this.lastTurn
  }

  /** “Two of them spoke English; the judge answered in French”, where it is not known who of those heard that is. */
  private isParted(language: Language): boolean {
    return this.told.some(
      (one) => one.language !== language && one.holder !== null && !this.answering.has(one.holder),
    )
  }
}
