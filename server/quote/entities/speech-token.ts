/** A word, a mark or a stretch of speech of a text as attribution reads it, and what it can be asked. */
import type { WordClass } from '../../language/class-names.ts'
import type { ClassSet } from '../../language/classes.ts'
import { countWhile } from '../../language/count-before.ts'
import type { Gender } from '../../language/names.ts'
import type { Span } from '../../language/split.ts'
import type { Reporting } from '../extract/reporting-verbs.ts'

interface Given {
  here: Gender | undefined
  anywhere: Gender | undefined
}

/** What is told of a word, a mark or speech wherever it stands: most of a text come again. */
export interface Form {
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
