/** What stands in brackets beside words: it holds for those, or for all that follow. */
import type { WordClass } from '../../language/class-names.ts'
import type { Frame } from './frame.ts'
import type { Heard } from './heard.ts'
import type { Surroundings } from './surroundings.ts'
import type { Told } from './told.ts'

export class Asides {
  /** What was told otherwise: in a sentence of its own or of somebody's words. */
  readonly others: readonly Told[]
  /** Whether a mark in brackets holds for all the words that follow it, up to the next. */
  readonly marksFollow: boolean
  private readonly frame: Frame
  private readonly heard: readonly Heard[]
  private readonly around: Surroundings
  private readonly beside = new Map<number, Told>()
  /** What stands in brackets on a line of its own: it holds for the turns below. */
  private readonly markers: Told[] = []
  /** The turns with a bracket of theirs, by where it begins. */
  private turnsBelow: ReadonlyMap<number, number> | undefined

  constructor(frame: Frame, heard: readonly Heard[], around: Surroundings, told: readonly Told[]) {
    this.frame = frame
    this.heard = heard
    this.around = around
    const legends = new Set(told.filter((one) => this.isLegend(one)).map((one) => this.sentenceOf(one)))
    this.marksFollow = [...legends].some((sentence) => holds(frame, sentence, 'following'))
    this.others = told.filter((one) => !legends.has(this.sentenceOf(one)) && !this.isAside(one))
  }

  /** What stands beside an utterance, or is said of it alone. */
  of = (i: number): Told | null => this.beside.get(i) ?? null

  put(i: number, told: Told): void {
    this.beside.set(i, told)
  }

  /** The mark above a turn. */
  above(i: number): Told | null {
    if (!this.heard[i]!.turn) return null
    const first = this.frame.pieces[i]![0]!
    return this.markers.findLast(({ statement }) => statement.at < first) ?? null
  }

  private sentenceOf({ statement: { at } }: Told): number {
    return this.frame.items[at]!.sentence
  }

  /** “passages following [Translation] were spoken in French”: says what a mark stands for, and nothing of any words. */
  private isLegend({ statement: { at } }: Told): boolean {
    const { items } = this.frame
    const { bracket, sentence } = items[at]!
    const alone = items[at - 1]?.bracket !== bracket && items[at + 1]?.bracket !== bracket
    const inside = items[at - 1]?.sentence === sentence || items[at + 1]?.sentence === sentence
    return bracket > 0 && alone && inside && !this.around.speaking.has(sentence)
  }

  /** Enters an aside for the words it stands beside; one on a line of its own holds for the turns below it. */
  private isAside(told: Told): boolean {
    const { items, document } = this.frame
    const { at } = told.statement
    const { bracket, paragraph } = items[at]!
    if (bracket === 0) return false
    let from = at
    let to = at + 1
    while (items[from - 1]?.bracket === bracket) from--
    while (items[to]?.bracket === bracket) to++
    const before = items[from - 1]?.paragraph === paragraph ? items[from - 1] : undefined
    const next = items[to]?.paragraph === paragraph ? items[to] : undefined
    if (!before && !next) {
      const below = this.below(items[from]!)
      if (below !== undefined) this.stand(below, told)
      const MOST = 3
      if (to - from <= MOST) this.markers.push(told)
      return below !== undefined || to - from <= MOST
    }
    // “said Ann Ross (translated from French). ‘No’”: the bracket belongs to the sentence before.
    const closed =
      next &&
      this.heard[next.heard]?.turn == null &&
      /[)\]][^)\]]*[.!?]/u.test(document.text.slice(items[to - 1]!.end, next.start))
    if (this.marksFollow && to - from === 1) this.markers.push(told)
    if (next && next.heard >= 0 && !closed) this.stand(next.heard, told)
    else if (before && before.heard >= 0) this.stand(before.heard, told)
    else return false
    return true
  }

  /** Which turn a line of its own stands right above. */
  private below({ start }: { start: number }): number | undefined {
    this.turnsBelow ??= new Map(
      this.heard.flatMap(({ turn }, i) => (turn?.aside ? [[turn.aside.start, i] as const] : [])).reverse(),
    )
    const { text } = this.frame.document
    return this.turnsBelow.get(text.lastIndexOf('\n', start) + 1)
  }

  /** The last that a bracket tells holds, but what was spoken goes before what the text is. */
  private stand(i: number, told: Told): void {
    const { items } = this.frame
    const before = this.beside.get(i)
    const together = before && items[before.statement.at]!.bracket === items[told.statement.at]!.bracket
    if (!(together && isOfText(told) && !isOfText(before))) this.beside.set(i, told)
  }
}

/** What is told of the text, and not of anybody’s speaking: “English text provided by the delegation”. */
const isOfText = ({ statement: { kind } }: Told) => kind === 'document'

function holds(frame: Frame, sentence: number, wanted: WordClass): boolean {
  const { from, to } = frame.sentences[sentence]!
  for (let i = from; i < to; i++) if (frame.begins(i, wanted)) return true
  return false
}
