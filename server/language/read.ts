/** A text, read: its words, and by them all that is told of it. What costs and is not always asked waits to be asked. */
import type { WordClass } from './class-names.ts'
import { classReader, type ClassSet, type Entry, isIn, phrasesAt } from './classes.ts'
import { formClasses } from './form-of.ts'
import type { Grammar } from './grammar.ts'
import type { Reading } from './inflection.ts'
import { type Language, readingsOf } from './lexicon.ts'
import { type FoundNotion, notionsIn } from './notions.ts'
import { values } from './numbers.ts'
import { startsSentence } from './sentences.ts'
import { eachWordIn, marksIn, type Span, type Word } from './split.ts'
import { type PartOfSpeech, PARTS_OF_SPEECH, tag } from './tag.ts'
import { withinOne } from './token-ranges.ts'
import type { Value } from './value.ts'
import { type Term, termsOf } from './value-terms.ts'

const NO_PARTS = new Uint8Array(0)

/** A text with its words. */
export class Document {
  /** What is known of its language. */
  readonly grammar: Grammar
  readonly text: string
  readonly tokens: Token[] = []
  /** Those told so far, by token, as one more than its place in PARTS_OF_SPEECH; 0 for the others: see partOfSpeech. */
  parts: Uint8Array = NO_PARTS
  private readonly forms = new Map<string, Form>()
  private readonly classesOf: (word: { key: string; text: string }) => ClassSet
  private between: readonly Word[] | undefined
  private counted: readonly Value[] | undefined
  private joined: readonly Term[] | undefined
  private weighed: Float64Array | undefined
  private noted: readonly FoundNotion[] | undefined

  constructor(text: string, grammar: Grammar) {
    this.text = text
    this.grammar = grammar
    this.classesOf = classReader(grammar.classes)
  }

  get language(): Language {
    return this.grammar.language
  }

  /** What stands between the words: see marksIn. */
  get marks(): readonly Word[] {
    return (this.between ??= marksIn(this.text, this.tokens))
  }

  /** Numbers with what they count, dates, times, in the order of the text. */
  get values(): readonly Value[] {
    return (this.counted ??= values(this.tokens, this.text, this.grammar.numbers))
  }

  /** The words, those that are one together taken for one. */
  get terms(): readonly Term[] {
    return (this.joined ??= termsOf(this))
  }

  /** Words and phrases by their sense, in order: see notions.ts. */
  get notions(): readonly FoundNotion[] {
    return (this.noted ??= notionsIn(this))
  }

  /** See Token. */
  get weights(): Float64Array {
    return (this.weighed ??= weightsOf(this))
  }

  /** What is told of a word wherever it stands. */
  formOf(word: Word): Form {
    const known = this.forms.get(word.text)
    if (known?.key === word.key) return known
    const form = new Form(this, word, this.classesOf(word))
    this.forms.set(form.text, form)
    return form
  }
}

const NONE: readonly Reading[] = []
const LETTER = /^\p{L}/u
const APOSTROPHE = /['’ʼ‘]/u

/** A word as it is printed, and what is told of it wherever it stands: most words of a text come again. */
class Form {
  readonly document: Document
  readonly text: string
  readonly key: string
  readonly classes: ClassSet
  readonly capital: boolean
  private read: readonly Reading[] | undefined
  private likely: ClassSet | undefined

  constructor(document: Document, { text, key }: Word, classes: ClassSet) {
    this.document = document
    this.text = text
    this.key = key
    this.classes = classes
    const first = text.charAt(0)
    this.capital = first !== first.toLowerCase()
  }

  get readings(): readonly Reading[] {
    return (this.read ??= this.looked())
  }

  get formClasses(): ClassSet {
    return (this.likely ??= formClasses(this, this.document.grammar))
  }

  private looked(): readonly Reading[] {
    const { text, key, document } = this
    if (!LETTER.test(text)) return NONE
    // Without what elision and contraction hang on it: the accents are kept, which tell tenses apart.
    const word = document.language === 'fr' && !APOSTROPHE.test(text) ? text : key
    return readingsOf(word, document.grammar)
  }
}

/** What reading a text through tells of one of its words. */
interface TokenPlace {
  /** The first word of a sentence or of quoted words, where a capital means nothing. */
  opens: boolean
  sentence: number
  clause: number
}

/** A word where it stands. A long text has a million: each holds no more than what the others of its form do not share. */
export class Token implements Word, TokenPlace {
  readonly start: number
  readonly end: number
  /** Its place among the tokens. */
  readonly index: number
  readonly opens: boolean
  readonly sentence: number
  readonly clause: number
  private readonly form: Form
  private begun: readonly Entry[] | undefined

  constructor(form: Form, { start, end }: Span, place: TokenPlace) {
    this.start = start
    this.end = end
    this.index = form.document.tokens.length
    this.opens = place.opens
    this.sentence = place.sentence
    this.clause = place.clause
    this.form = form
  }

  get document(): Document {
    return this.form.document
  }

  get text(): string {
    return this.form.text
  }

  get key(): string {
    return this.form.key
  }

  get classes(): ClassSet {
    return this.form.classes
  }

  /** Its classes, and those of the words it may be a form of. */
  get formClasses(): ClassSet {
    return this.form.formClasses
  }

  /** Printed with a capital. */
  get capital(): boolean {
    return this.form.capital
  }

  /** What the lexicon knows of it; empty for a number, a name, an unknown word. */
  get readings(): readonly Reading[] {
    return this.form.readings
  }

  /** The phrases that begin here, the longest first. */
  get phrases(): readonly Entry[] {
    return (this.begun ??= phrasesFrom(this))
  }

  get part(): PartOfSpeech {
    return partOfSpeech(this.document, this.index)
  }

  /** How much it tells of what is said: 0 for grammar, 1 for content, something between for light words. */
  get weight(): number {
    return this.document.weights[this.index]!
  }
}

const phrasesFrom = ({ document: { grammar, text, tokens }, index }: Token) =>
  phrasesAt(grammar.classes, text, tokens, index)

const CLAUSE_MARK = /[,;:()[\]«»“”"—–…]|\s-\s/u
const SENTENCE_MARK = /[.!?…\n]/u
const OPENS = /[«“"‘:(]\s*$/u

/** Cuts a text into its words, clauses and sentences. Time and memory are linear in its length. */
export function read(text: string, grammar: Grammar): Document {
  const document = new Document(text, grammar)
  const { tokens } = document
  let sentence = 0
  let clause = 0
  let from = 0
  eachWordIn(text, grammar.language, (word) => {
    const form = document.formOf(word)
    // Nearly all gaps are a space, which ends nothing and opens nothing.
    const gap = text.slice(from, word.start)
    const isPlain = gap === ' ' || gap === ''
    // “at 11 p.m. before”: behind a point a small letter begins nothing.
    const stopped =
      !isPlain &&
      SENTENCE_MARK.test(gap) &&
      (form.capital || !LETTER.test(word.text.charAt(0)) || /[!?…\n]/u.test(gap))
    const begins = tokens.length === 0 || (stopped && startsSentence(text, word.start))
    if (tokens.length > 0) {
      if (begins) sentence++
      if (begins || (!isPlain && CLAUSE_MARK.test(gap))) clause++
    }
    const opens = begins || (!isPlain && OPENS.test(gap))
    tokens.push(new Token(form, word, { opens, sentence, clause }))
    from = word.end
  })
  return document
}

const LIGHT_WEIGHT = 0.3

function weightsOf({ tokens, values }: Document): Float64Array {
  const weights = Float64Array.from(tokens, weigh)
  // A value is another check’s business, in figures here and in words there.
  for (const { from, to, weak } of values) {
    if (weak) continue
    weights.fill(LIGHT_WEIGHT / (to - from), from, to)
    const part = tokens.slice(to, to + 3).find(({ classes }) => classes.has('part-of-day'))
    if (part) weights[part.index] = LIGHT_WEIGHT
  }
  return weights
}

function weigh({ key, text, classes }: Token): number {
  if (/^[^\p{L}\p{N}]/u.test(text) || classes.has('grammar')) return 0
  if (classes.has('light')) return LIGHT_WEIGHT
  return key.length < 2 && !/\d/.test(key) ? 0 : 1
}

/**
 * Which part of speech a token is. A sentence is tagged when one of its words is first asked for, alone but for the
 * marks around it, so that who asks of few sentences waits for few: some million words a second.
 *
 * @param at an index into the document's tokens
 */
export function partOfSpeech(document: Document, at: number): PartOfSpeech {
  const known = document.parts[at]
  if (known) return PARTS_OF_SPEECH[known - 1]!
  const { tokens, text, grammar } = document
  if (document.parts === NO_PARTS) document.parts = new Uint8Array(tokens.length)
  const { from, to } = withinOne({ tokens }, at, 'sentence')
  const around = { start: tokens[from - 1]?.end ?? 0, end: tokens[to]?.start ?? text.length }
  const told = tag(text, tokens.slice(from, to), grammar.tagger(), around)
  for (let i = 0; i < told.length; i++) document.parts[from + i] = 1 + PARTS_OF_SPEECH.indexOf(told[i]!)
  return told[at - from]!
}

/** Whether a token may be a form of one of the lemmas. */
export const hasLemma = (token: Token, lemmas: ReadonlySet<string>) =>
  lemmas.has(token.key) || token.readings.some(({ lemma }) => lemmas.has(lemma))

/** « Partait »: whether a token may be an imperfect. */
export const isImperfect = ({ readings }: Token): boolean => readings.some(({ time }) => time === 'imperfect')

/** Whether a token is of a class, or of one of several, that the tables give it or a word it may be a form of: “failed” is of those of “fail”. */
export const isOfClass = (
  { classes, readings, document: { grammar } }: Token,
  ...wanted: WordClass[]
): boolean =>
  wanted.some((one) => classes.has(one) || readings.some(({ lemma }) => isIn(lemma, one, grammar)))
