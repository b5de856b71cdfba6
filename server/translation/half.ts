/** One of the two texts of a translation, whole or as far as a segment goes: all that a check asks of it. */
import type { WordClass } from '../language/class-names.ts'
import { findClass } from '../language/classes.ts'
import type { Grammar } from '../language/grammar.ts'
import type { Language } from '../language/lexicon.ts'
import type { Negation } from '../language/negation.ts'
import { negations } from '../language/negations.ts'
import type { Document, Range, Token } from '../language/read.ts'
import type { VerbGroup } from '../language/verb-group.ts'
import { verbGroups } from '../language/verbs.ts'

/** Tokens of a document, and for each token of it the one that answers it in the other, −1 for none. */
interface Stretch extends Range {
  document: Document
  links: Int32Array
}

export class Half implements Stretch {
  readonly document: Document
  readonly links: Int32Array
  readonly from: number
  readonly to: number
  /** What the other text has for it. */
  readonly other: Half
  private own: readonly Token[] | undefined
  private told: readonly VerbGroup[] | undefined
  private negated: readonly Negation[] | undefined

  constructor({ document, links, from, to }: Stretch, other: Stretch) {
    this.document = document
    this.links = links
    this.from = from
    this.to = to
    this.other = other instanceof Half ? other : new Half(other, this)
  }

  get language(): Language {
    return this.document.language
  }

  get grammar(): Grammar {
    return this.document.grammar
  }

  get tokens(): readonly Token[] {
    return (this.own ??= this.document.tokens.slice(this.from, this.to))
  }

  get verbs(): readonly VerbGroup[] {
    return (this.told ??= verbGroups(this.document, this))
  }

  get negations(): readonly Negation[] {
    return (this.negated ??= negations(this.document, this))
  }

  /** Those of the negations that do more than restrict. */
  get denials(): readonly Negation[] {
    return this.negations.filter(({ kind }) => kind !== 'only')
  }

  /** See findClass. */
  find(wanted: WordClass, within: Range = this): Range[] {
    return findClass(this.document, wanted, within)
  }

  holds(wanted: WordClass, within: Range = this): boolean {
    return this.find(wanted, within).length > 0
  }

  holdsOneOf(wanted: readonly WordClass[]): boolean {
    return wanted.some((one) => this.holds(one))
  }

  /** The words of the document from one place to another, as far as there are any. */
  between(from: number, to: number): readonly Token[] {
    return this.document.tokens.slice(Math.max(0, from), Math.max(0, to))
  }

  isLinked = ({ index }: Token): boolean => this.links[index]! >= 0
}

/** Tokens of both texts that say the same thing; a range is empty where one text has nothing for it. */
export interface Segment {
  fr: Half
  en: Half
}
