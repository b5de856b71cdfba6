/** What a text says outside its quotations: its words in order, and among them where each piece of speech stands. */
import type { WordClass } from '../../language/class-names.ts'
import { isFormOf } from '../../language/form-of.ts'
import type { Document, Range, Token } from '../../language/read.ts'
import type { Span } from '../../language/split.ts'
import type { Heard } from './heard.ts'

/** A word, or a piece of what somebody says. */
export interface Item extends Span {
  /** The word; null for a piece of speech. */
  token: Token | null
  /** Which of the utterances a piece of speech belongs to; -1 for a word. */
  heard: number
  sentence: number
  clause: number
  paragraph: number
  /** Which pair of brackets it stands in, counted through the text; 0 for none. */
  bracket: number
}

export interface Frame {
  document: Document
  items: readonly Item[]
  /** Of each utterance, its pieces as indices of items; none for what is no speech. */
  pieces: readonly (readonly number[])[]
  /** The sentences: from the first item up to the one after the last. */
  sentences: readonly Range[]
}

const SENTENCE_END = /[.!?…]/u
const CLAUSE_END = /[,;:—–()[\]]/u
const OPENS = /[([]/gu
const CLOSES = /[)\]]/gu

/** Words inside what is no speech (titles, terms) are left out: they tell nothing of their speaker. Linear. */
export function frameOf(document: Document, heard: readonly Heard[]): Frame {
  const { text, tokens } = document
  const items: Item[] = []
  const pieces: number[][] = heard.map(() => [])
  const stretches = heard
    .flatMap(({ spans, speech }, i) => spans.map((span) => ({ ...span, heard: speech ? i : -1 })))
    .sort((a, b) => a.start - b.start)
  let at = 0
  let [sentence, clause, paragraph, bracket, brackets] = [0, 0, 0, 0, 0]
  let before: Item | null = null
  const add = ({ start, end }: Span, token: Token | null, index: number) => {
    const gap = text.slice(before?.end ?? 0, start)
    const item = { start, end, token, heard: index, sentence, clause, paragraph, bracket }
    if (gap !== ' ' && gap !== '') {
      if (before !== null && gap.includes('\n')) paragraph++
      const ends = before !== null && (gap.includes('\n') || parts(before, gap, item, text, heard))
      if (ends) sentence++
      if (ends || CLAUSE_END.test(gap) || index >= 0 || before?.heard !== -1) clause++
      if (gap.includes('\n') || (gap.match(CLOSES) && lastOf(gap, CLOSES) > lastOf(gap, OPENS))) bracket = 0
      if (lastOf(gap, OPENS) > Math.max(lastOf(gap, CLOSES), gap.lastIndexOf('\n'))) bracket = ++brackets
    }
    if (index >= 0) pieces[index]!.push(items.length)
    before = { ...item, sentence, clause, paragraph, bracket }
    items.push(before)
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
  const sentences: Range[] = []
  items.forEach((item, i) => ((sentences[item.sentence] ??= { from: i, to: i }).to = i + 1))
  return { document, items, pieces, sentences }
}

const lastOf = (gap: string, signs: RegExp) => [...gap.matchAll(signs)].at(-1)?.index ?? -1

/** Whether a sentence of the frame ends between two items: speech goes on with the words that attribute it. */
function parts(before: Item, gap: string, next: Item, text: string, heard: readonly Heard[]): boolean {
  const stopped = SENTENCE_END.test(gap)
  if (next.token === null) return stopped
  if (before.token) {
    return before.token.index + 1 === next.token.index
      ? before.token.sentence !== next.token.sentence
      : stopped && next.token.capital
  }
  const ended = stopped || SENTENCE_END.test(text.slice(before.end - 1, before.end))
  if (!ended || !next.token.capital) return false
  const { cue, mention } = heard[before.heard]!
  const near = (span: Span | null) => span !== null && span.start >= next.start && span.start <= next.end
  return !near(cue) && !near(mention)
}

/** Whether an item is a form of a word of a class; speech is of none. */
export const isOf = (item: Item | undefined, wanted: WordClass, { document }: Frame): boolean =>
  item?.token ? isFormOf(item.token, wanted, document.grammar) : false
