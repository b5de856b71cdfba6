/** What a text says outside its quotations: its words in order, and among them where each piece of speech stands. */
import type { WordClass } from '../../language/class-names.ts'
import { countWhile } from '../../language/count-before.ts'
import { type Document, partOfSpeech, type Token } from '../../language/read.ts'
import type { Range } from '../../language/token-ranges.ts'
import type { Span } from '../../language/split.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import type { Heard } from './heard.ts'

/** A word, or a piece of what somebody says. */
export interface Item extends Span {
  /** The word; null for a piece of speech. */
  token: Token | null
  /** Which of the utterances a piece of speech belongs to; -1 for a word. */
  heard: number
  sentence: number
  paragraph: number
  /** Which pair of brackets it stands in, counted through the text; 0 for none. */
  bracket: number
}

/** Words inside what is no speech (titles, terms) are left out: they tell nothing of their speaker. */
export class Frame {
  readonly document: Document
  readonly items: readonly Item[]
  /** Of each utterance, its pieces as indices of items; none for what is no speech. */
  readonly pieces: readonly (readonly number[])[]
  /** From the first item up to the one after the last; speech shares its sentence with the words that attribute it. */
  readonly sentences: readonly Range[]
  /** The first item of the first labelled turn; 0 where there is none. What stands before it tells of the turns. */
  private readonly firstTurn: number
  /** Which of the utterances are turns. */
  private readonly turns: ReadonlySet<number>
  /** Where the words begin that attribute speech. */
  private readonly cues: ReadonlySet<number>

  /** Linear in the text. */
  constructor(document: Document, heard: readonly Heard[]) {
    const { items, pieces } = itemsOf(document, heard)
    const sentences: Range[] = []
    items.forEach(({ sentence }, i) => ((sentences[sentence] ??= { from: i, to: i }).to = i + 1))
    this.document = document
    this.items = items
    this.pieces = pieces
    this.sentences = sentences
    this.cues = new Set(heard.flatMap(({ speech, cue }) => (speech && cue ? [cue.start] : [])))
    this.turns = new Set(heard.flatMap(({ turn }, i) => (turn === null ? [] : [i])))
    this.firstTurn = pieces.find((some, i) => heard[i]!.turn !== null && some.length > 0)?.[0] ?? 0
  }

  /** Whether an item stands in what introduces an interview or a record of turns, and quotes nobody. */
  isPreamble(at: number): boolean {
    return at < this.firstTurn && !this.hasSpeech(this.sentenceOf(at))
  }

  /** Whether the brackets around an item are a line of their own between two turns. */
  isDirection(at: number): boolean {
    const { items } = this
    const aside = this.asideAround(at)
    const [before, after] = aside ? [items[aside.from - 1], items[aside.to]] : []
    const { paragraph } = items[at]!
    if (!before || !after || before.paragraph === paragraph || after.paragraph === paragraph) return false
    if (!this.turns.has(before.heard)) return false
    for (let i = aside!.to; items[i]?.paragraph === after.paragraph; i++)
      if (items[i]!.heard >= 0) return this.turns.has(items[i]!.heard)
    return false
  }

  /** Whether an item is a form of a word of a class; speech is of none. */
  is(at: number, wanted: WordClass): boolean {
    return this.items[at]?.token?.formClasses.has(wanted) === true
  }

  /** Whether words are attributed to somebody by it, as no table may know: « complète-t-il ». */
  isCue = (at: number): boolean => this.cues.has(this.items[at]?.start ?? -1)

  /** Whether it is itself of a class, or begins a phrase of it. */
  begins(at: number, wanted: WordClass): boolean {
    const token = this.items[at]?.token
    return token
      ? token.classes.has(wanted) || token.phrases.some(({ classes }) => classes.has(wanted))
      : false
  }

  part(at: number): PartOfSpeech | null {
    const token = this.items[at]?.token
    if (!token) return null
    const part = partOfSpeech(this.document, token.index)
    return part !== 'NOUN' && token.opens && this.isHeadline(at) ? 'NOUN' : part
  }

  /** « Entretien réalisé en anglais »: a noun alone opens what has no verb but a participle, for which taggers learn little. */
  private isHeadline(at: number): boolean {
    const next = this.items[at + 1]?.token
    return (
      next !== undefined &&
      next !== null &&
      this.is(at, 'interview') &&
      this.gapAfter(at) === ' ' &&
      ['VERB', 'ADP'].includes(partOfSpeech(this.document, next.index))
    )
  }

  isNoun(at: number): boolean {
    const part = this.part(at)
    return part === 'NOUN' || part === 'PROPN'
  }

  isVerb(at: number): boolean {
    const part = this.part(at)
    return part === 'VERB' || part === 'AUX'
  }

  /** What stands between an item and the next. */
  gapAfter(at: number): string {
    return this.document.text.slice(this.items[at]!.end, this.items[at + 1]?.start)
  }

  /** Whether a semicolon parts two items: another clause begins between them. */
  isParted(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.gapAfter(i).includes(';')) return true
    return false
  }

  /** The first item that does not begin before an offset; the last where all do. */
  itemAt(offset: number): number {
    return Math.min(
      countWhile(this.items, ({ start }) => start < offset),
      this.items.length - 1,
    )
  }

  sentenceOf(at: number): Range {
    return this.sentences[this.items[at]!.sentence]!
  }

  /** The words in the brackets around an item; null where there are none, or more than stand beside what somebody says. */
  asideAround(at: number): Range | null {
    const { items } = this
    const { bracket } = items[at]!
    if (bracket === 0) return null
    let [from, to] = [at, at + 1]
    while (at - from < LONGEST_ASIDE && items[from - 1]?.bracket === bracket) from--
    while (to - at < LONGEST_ASIDE && items[to]?.bracket === bracket) to++
    return to - from < LONGEST_ASIDE ? { from, to } : null
  }

  hasSpeech({ from, to }: Range): boolean {
    for (let i = from; i < to; i++) if (this.items[i]!.heard >= 0) return true
    return false
  }
}

/** Longer sentences are no prose: they are parted, so that the work stays linear in the text. */
const LONGEST_SENTENCE = 120
const LONGEST_ASIDE = 40
const SENTENCE_END = /[.!?…]/u
const BRACKET = /[()[\]]/gu

function itemsOf(document: Document, heard: readonly Heard[]): { items: Item[]; pieces: number[][] } {
  const { text, tokens } = document
  const items: Item[] = []
  const pieces: number[][] = heard.map(() => [])
  const stretches = heard
    .flatMap(({ spans, speech }, i) =>
      spans.map(({ start, end }) => ({ start, end, heard: speech ? i : -1 })),
    )
    .sort((a, b) => a.start - b.start)
  let at = 0
  let [sentence, paragraph, bracket, brackets, from] = [0, 0, 0, 0, 0]
  const next = () => {
    sentence++
    from = items.length
  }
  const add = ({ start, end }: Span, token: Token | null, index: number) => {
    const before = items.at(-1)
    const gap = text.slice(before?.end ?? 0, start)
    if (gap !== ' ' && gap !== '') {
      const line = before !== undefined && gap.includes('\n')
      if (line) paragraph++
      if (line || (before && endsBetween(before, gap, { start, end, token }, text, heard))) next()
      if (line) bracket = 0
      for (const [sign] of gap.slice(gap.lastIndexOf('\n') + 1).matchAll(BRACKET))
        bracket = sign === '(' || sign === '[' ? ++brackets : 0
    }
    if (items.length - from >= LONGEST_SENTENCE) next()
    if (index >= 0) pieces[index]!.push(items.length)
    items.push({ start, end, token, heard: index, sentence, paragraph, bracket })
  }
  const addWords = (end: number) => {
    for (; at < tokens.length && tokens[at]!.start < end; at++) add(tokens[at]!, tokens[at]!, -1)
  }
  for (const stretch of stretches) {
    addWords(stretch.start)
    if (stretch.heard >= 0) add(stretch, null, stretch.heard)
    while (at < tokens.length && tokens[at]!.start < stretch.end) at++
  }
  addWords(text.length)
  return { items, pieces }
}

/** Whether a sentence of the frame ends between two items: speech goes on with the words that attribute it. */
function endsBetween(
  before: Item,
  gap: string,
  next: Pick<Item, 'start' | 'end' | 'token'>,
  text: string,
  heard: readonly Heard[],
): boolean {
  const stopped = SENTENCE_END.test(gap)
  if (next.token === null) return stopped
  if (before.token)
    return before.token.index + 1 === next.token.index
      ? before.token.sentence !== next.token.sentence
      : stopped && next.token.capital
  const ended = stopped || SENTENCE_END.test(text.charAt(before.end - 1))
  if (!ended || !next.token.capital) return false
  // “‘It rained.’ Ann Ross said so”
  const { cue, mention } = heard[before.heard]!
  const begins = (span: Span | null) => span !== null && span.start >= next.start && span.start <= next.end
  return !begins(cue) && !begins(mention)
}
