/** One of the two texts of a translation, whole or as far as a segment goes: all that a check asks of it. */
import type { Grammar } from '../language/grammar.ts'
import type { Language } from '../language/lexicon.ts'
import type { Negation } from '../language/negation.ts'
import { countWhile } from '../language/count-before.ts'
import type { Document, Token } from '../language/read.ts'
import type { Range } from '../language/token-ranges.ts'
import type { Value } from '../language/value.ts'
import { Stretch } from '../language/stretch.ts'

/** Tokens of a document, and for each token of it the one that answers it in the other, −1 for none. */
interface Linked extends Range {
  document: Document
  links: Int32Array
  /** The links, and what is guessed besides: see guess-links. */
  guesses: Int32Array
}

export class Half extends Stretch implements Linked {
  readonly links: Int32Array
  readonly guesses: Int32Array
  /** What the other text has for it. */
  readonly other: Half

  constructor({ document, links, guesses, from, to }: Linked, other: Linked) {
    super(document, { from, to })
    this.links = links
    this.guesses = guesses
    this.other = other instanceof Half ? other : new Half(other, this)
  }

  get language(): Language {
    return this.document.language
  }

  get grammar(): Grammar {
    return this.document.grammar
  }

  /** Those of the negations that do more than restrict. */
  get denials(): readonly Negation[] {
    return this.negations.filter(({ kind }) => kind !== 'only')
  }

  /** The values told in it. */
  get values(): readonly Value[] {
    const { values } = this.document
    return values
      .slice(
        countWhile(values, ({ from }) => from < this.from),
        countWhile(values, ({ from }) => from < this.to),
      )
      .filter(({ to }) => to <= this.to)
  }

  isLinked = ({ index }: Token): boolean => this.links[index]! >= 0

  /** Whether nothing in the other text answers a word, not even by its place. */
  isOpen = ({ index }: Token): boolean => this.guesses[index]! < 0
}

/** Tokens of both texts that say the same thing; a range is empty where one text has nothing for it. */
export interface Segment {
  fr: Half
  en: Half
}
