/** A document as attribution reads it: words, compounds whole, marks, and each stretch of speech as one token. */
import { countWhile } from '../../language/count-before.ts'
import type { WordClass } from '../../language/class-names.ts'
import type { ClassSet } from '../../language/classes.ts'
import { foldWord } from '../../language/fold.ts'
import type { Document } from '../../language/read.ts'
import { isAbbreviation } from '../../language/sentences.ts'
import type { Span, Word } from '../../language/split.ts'
import { type Gender, genderOfName } from '../../language/names.ts'
import { isPersonNoun, nounReader } from './nouns.ts'
import { withoutFirstCapitals } from './first-capitals.ts'
import { officeAt } from './offices.ts'
import { NO_REPORTING, type Reporting, reporting } from '../extract/reporting-verbs.ts'
import { without } from './left-out.ts'

/** What is told of a word, a mark or speech wherever it stands: most of a text come again. */
interface Form {
  kind: 'word' | 'mark' | 'speech'
  text: string
  /** A word folded, without its elision or hyphened pronoun; a mark as it is; of speech the ?, ! or … that ends it. */
  key: string
  /** Of a word alone. */
  classes: ClassSet
  /** What the key can be to speech. */
  reporting: Reporting
  /** The gender it tells as a given name, in the language of the text and in whatever language. */
  given: Given
}

/** One where it stands. A long text has a million: each holds no more than what the others of its form do not share. */
export class SpeechToken implements Form, Span {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly paragraph: number
  /** Which of the document's tokens tells its part of speech: the last of a compound; -1 for marks and speech. */
  readonly word: number
  capital: boolean
  /** The office that it names as a noun for a person, see `officeAt`; '' for another word. */
  office = ''
  private readonly form: Form

  constructor(
    form: Form,
    { start, end }: Span,
    at: Pick<SpeechToken, 'sentence' | 'paragraph' | 'word' | 'capital'>,
  ) {
    this.start = start
    this.end = end
    this.sentence = at.sentence
    this.paragraph = at.paragraph
    this.word = at.word
    this.capital = at.capital
    this.form = form
  }

  get kind(): Form['kind'] {
    return this.form.kind
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

  get reporting(): Reporting {
    return this.form.reporting
  }

  get given(): Given {
    return this.form.given
  }
}

/** déclare-t-il: verb and pronoun are two words, the t belongs to neither. */
const INVERSION = /(?<=\p{L})[-‑](?:t[-‑])?(ils?|elles?|on|je|nous|vous)$/iu
/** Brackets interrupt the clause they stand in: what they hold, up to this many characters, is passed over. */
const LONGEST_ASIDE = 160
const LETTER = /[\p{L}\p{N}]/u
/** How speech ends that ends a sentence. */
const STOPPED = /[.!?…]['’”"]?[\s\p{Z}]*[»”"'’]*$/u
const NONE: ClassSet = new Set()

interface Given {
  here: Gender | undefined
  anywhere: Gender | undefined
}
const NO_NAME: Given = { here: undefined, anywhere: undefined }

/** A word or a mark of the document; `sentence` is the document's, and that of the word before for a mark. */
interface Piece extends Word {
  sentence: number
  /** Its place among the document's tokens; none for a mark. */
  index?: number
  isMark?: true
}

/**
 * @param stretches what is said, in order, never overlapping; each becomes one token
 * @param asides words that are left out with their marks: “Jean | ‘Jeannot’ | Roy”
 */
export function tokens(
  document: Document,
  stretches: readonly Span[],
  asides: readonly Span[] = [],
): SpeechToken[] {
  const { text, grammar } = document
  const forms = formReader(document)
  const pieces = without(asides, piecesOf(document))
  const found: SpeechToken[] = []
  let next = 0
  let sentence = 0
  let paragraph = 0
  /** The document's sentence that went before; where the document is not asked, whether another begins. */
  let before: number | 'ended' | 'goes on' = 'goes on'
  const add = (form: Form, start: number, end: number, word: number, capital: boolean) =>
    found.push(new SpeechToken(form, { start, end }, { sentence, paragraph, word, capital }))
  const addWord = (start: number, end: number, piece: Piece, index: number) => {
    const isWhole = end - start === piece.text.length && PLAIN.test(piece.text)
    const { form, capital } = isWhole ? forms.ofWhole(piece) : forms.ofWord(text.slice(start, end))
    add(form, start, end, index, capital)
  }
  const addMark = ({ start, end, text: mark }: Piece) => add(forms.ofMark(mark), start, end, -1, false)
  const addSpeech = ({ start, end }: Span) => add(forms.ofSpeech(outcry(text, end)), start, end, -1, false)
  const enter = (there: number) => {
    if (before !== 'goes on' && before !== there) sentence++
    before = there
  }
  const lineEnds = (from: number, to: number) => {
    if (to - from === 1 && text[from] === ' ') return // nearly always
    if (!text.slice(from, to).includes('\n')) return
    if (found.at(-1)?.paragraph === paragraph) paragraph++
    before = found.at(-1)?.key === ':' ? 'goes on' : 'ended' // “He went on:” leads to the words below
  }
  const plain = (from: number, to: number) => {
    let last = from
    while (next < pieces.length && pieces[next]!.end <= from) next++
    while (next < pieces.length && pieces[next]!.start < to) {
      const piece = pieces[next]!
      lineEnds(last, piece.start)
      const aside = piece.text === '(' ? asideEnd(text, piece.start, to) : 0
      const { end, after } = aside > 0 ? { end: aside, after: next } : compoundAt(pieces, next, to)
      last = end
      for (next = after; next < pieces.length && pieces[next]!.start < end;) next++
      if (aside > 0) continue
      if (piece.isMark || (end === piece.end && !LETTER.test(piece.text))) {
        if (piece.text === '(') enter(piece.sentence)
        if (!abbreviates(text, piece)) addMark(piece)
        continue
      }
      enter(piece.sentence)
      const pronoun = end > piece.end ? INVERSION.exec(text.slice(piece.start, end)) : null
      const word = lastWordBefore(pieces, next)
      addWord(piece.start, pronoun ? piece.start + pronoun.index : end, piece, pronoun ? piece.index! : word)
      if (pronoun) addWord(end - pronoun[1]!.length, end, piece, word)
    }
    lineEnds(last, to)
  }
  const wordFrom = (at: number) => {
    let i = next
    while (i < pieces.length && (pieces[i]!.start < at || !LETTER.test(pieces[i]!.text))) i++
    return i
  }
  let from = 0
  for (const stretch of stretches) {
    plain(from, stretch.start)
    enter(pieces[wordFrom(stretch.start)]?.sentence ?? -1)
    addSpeech(stretch)
    const ended = STOPPED.test(text.slice(Math.max(stretch.start, stretch.end - 6), stretch.end))
    // “Really?” he asked: a sentence goes on after its speech where a comma or a small letter follows.
    const goesOn = ended && /^[ \u00a0\u202f]*[,;:\p{Ll}]/u.test(text.slice(stretch.end, stretch.end + 4))
    before = goesOn ? 'goes on' : ended ? 'ended' : (pieces[wordFrom(stretch.end) - 1]?.sentence ?? -1)
    from = Math.max(from, stretch.end)
    if (text.slice(stretch.start, stretch.end).includes('\n')) paragraph++
  }
  plain(from, text.length)
  withoutFirstCapitals(document, found)
  for (let at = 0; at < found.length; at++)
    if (isPersonNoun(found[at])) found[at]!.office = officeAt(found, at, grammar.names)
  return found
}

/** A word's form, and whether it is printed with a capital. */
interface Printed {
  form: Form
  capital: boolean
}

/** The forms of one text, each made once. */
function formReader(document: Document) {
  const { grammar } = document
  const classesIn = nounReader(grammar.classes)
  const words = new Map<string, Printed & { folded: string }>()
  const parts = new Map<string, Printed>()
  const marks = new Map<string, Form>()
  const outcries = new Map<string, Form>()
  const wordOf = (text: string, key: string, folded: string): Printed => ({
    form: {
      kind: 'word',
      text,
      key,
      classes: classesIn({ key: folded, text }),
      reporting: reporting(key, grammar),
      given: {
        here: genderOfName(grammar.names, key, grammar.language),
        anywhere: genderOfName(grammar.names, key, 'unknown'),
      },
    },
    capital: /^\p{Lu}/u.test(text),
  })
  return {
    /** Of a word of the document that stands alone, by its key there. */
    ofWhole({ text, key: folded }: Word): Printed {
      const known = words.get(text)
      if (known?.folded === folded) return known
      const made = { ...wordOf(text, plainKey(text, folded, document), folded), folded }
      words.set(text, made)
      return made
    },
    /** Of several together, or a part of one. */
    ofWord(text: string): Printed {
      let known = parts.get(text)
      if (!known) {
        const key = keyOf(text, document)
        parts.set(text, (known = wordOf(text, key, foldWord(key))))
      }
      return known
    },
    ofMark(text: string): Form {
      let known = marks.get(text)
      if (!known) marks.set(text, (known = { ...MARK, text, key: text }))
      return known
    },
    /** By how it ends. */
    ofSpeech(key: string): Form {
      let known = outcries.get(key)
      if (!known) outcries.set(key, (known = { ...SPEECH, key }))
      return known
    },
  }
}

/** Words and marks in the order of the text; a mark belongs to the sentence of the word before it. */
function piecesOf({ tokens, marks }: Document): Piece[] {
  const found: Piece[] = []
  let next = 0
  let sentence = 0
  const marksBefore = (at: number) => {
    for (let mark = marks[next]; mark && mark.start < at; mark = marks[++next])
      found.push({ ...mark, sentence, isMark: true })
  }
  for (const token of tokens) {
    marksBefore(token.start)
    sentence = token.sentence
    found.push(token)
  }
  marksBefore(Infinity)
  return found
}

/** The document's token of the last word before a piece. */
function lastWordBefore(pieces: readonly Piece[], next: number): number {
  let at = next - 1
  while (pieces[at]!.index === undefined) at--
  return pieces[at]!.index!
}

/** What stands together as one: “porte-parole”, “don’t”, “$5”, “34-year-old”, “Mr.”, “J.K.”, but not “l’eau” or “Ann’s”. */
function compoundAt(pieces: readonly Piece[], at: number, to: number): { end: number; after: number } {
  const first = pieces[at]!
  let after = at + 1
  if (pieces[after]?.start !== first.end) return { end: Math.min(first.end, to), after } // nearly always
  const clinging = (count: number) => {
    const some = pieces.slice(after, after + count)
    const ends = [pieces[after - 1]!, ...some].map(({ end }) => end)
    return some.length === count && some.every(({ start, end }, i) => start === ends[i] && end <= to)
      ? some
      : null
  }
  const goesOn = (): number => {
    const [next] = clinging(1) ?? []
    if (!next || ELIDED.test(first.text) || POSSESSIVE.test(first.text)) return 0
    if (CONTRACTED.test(next.text)) return 1
    const [mark, word] = clinging(2) ?? []
    const isNumber = NUMBER.test(pieces[after - 1]!.text)
    if (CURRENCY.test(first.text)) return after === at + 1 && NUMBER.test(next.text) ? 1 : 0
    if (!mark || !word || !LETTER.test(first.text) || !LETTER.test(word.text)) return 0
    if (mark.text === '/') return isNumber && NUMBER.test(word.text) ? 2 : 0
    return HYPHEN.test(mark.text) && (!NUMBER.test(first.text) || AGE.has(word.key)) ? 2 : 0
  }
  for (let more = goesOn(); more > 0; more = goesOn()) after += more
  if (after === at + 1)
    for (let point = clinging(1)?.[0]; point?.text === '.' && isAbbreviation(pieces[after - 1]!.text);) {
      after++
      point = clinging(2)?.[1]
      if (point?.text === '.' && isAbbreviation(pieces[after]!.text)) after++
    }
  return { end: Math.min(pieces[after - 1]!.end, to), after }
}

const NUMBER = /^\p{N}/u
const ELIDED = /['’ʼ‘]$/u
const POSSESSIVE = /^['’ʼ‘]s$/iu
const CONTRACTED = /^(?:n['’ʼ‘]t|['’ʼ‘](?!s$))/iu
const CURRENCY = /^[$€£]$/
const HYPHEN = /^[-‑]$/u
/** A number takes nothing behind a hyphen but its age: “34-year-old”. */
const AGE = new Set(['year', 'old'])

/** Where an aside in brackets ends; 0 where it is too long for one. */
function asideEnd(text: string, at: number, to: number): number {
  const length = text.slice(at, Math.min(to, at + LONGEST_ASIDE)).indexOf(')')
  return length < 0 ? 0 : at + length + 1
}

const PLAIN = /^\p{L}+$/u
const MARK = { kind: 'mark', classes: NONE, reporting: NO_REPORTING, given: NO_NAME } as const
const SPEECH = { ...MARK, kind: 'speech', text: '' } as const

const keyOf = (word: string, document: Document): string =>
  plainKey(word, foldWord(word.replace(/['’.]$/u, '').replace(/^’/u, "'")), document)

/** French à is no a, and English a is an article where French a is a verb: their keys are kept apart. */
function plainKey(word: string, folded: string, { language }: Document): string {
  if (folded !== 'a') return folded
  return word === 'à' || word === 'À' ? 'à' : language === 'en' ? 'an' : folded
}

function outcry(text: string, end: number): string {
  return /([?!…])[\s\p{Z}»”"'’]*$/u.exec(text.slice(Math.max(0, end - 4), end))?.[1] ?? ''
}

/** “R-Ky., said”, “at 9 p.m. on Monday”: the point of an abbreviation, before a comma or a small letter. */
function abbreviates(text: string, { text: mark, end }: Piece): boolean {
  return mark === '.' && /^(?:[,;:]| \p{Ll})/u.test(text.slice(end, end + 2))
}

/** Whether there is a token, and it belongs to a class. */
export const isA = (token: SpeechToken | undefined, wanted: WordClass): boolean =>
  token?.classes.has(wanted) === true

export const isDeterminer = (token: SpeechToken | undefined): boolean =>
  isA(token, 'definite') || isA(token, 'indefinite') || isA(token, 'possessive')

/** “his”, « leurs »: what belongs to somebody spoken of; “its” belongs to nobody. */
export const isOfAnother = (token: SpeechToken | undefined): boolean =>
  isA(token, 'possessive') && OTHERS.some((person) => isA(token, person))
const OTHERS = ['third-masculine', 'third-feminine', 'third-singular', 'third-plural'] as const

/** The first token that does not start before an offset. */
export const tokenFrom = (tokens: readonly Span[], start: number): number =>
  countWhile(tokens, (token) => token.start < start)
