/** A stretch of a text, and what it is asked: which words and phrases of a class it has, its verbs, what it denies. */
import type { WordClass } from './class-names.ts'
import { beginsWith, findClass } from './classes.ts'
import type { Negation } from './negation.ts'
import { negations } from './negations.ts'
import type { Document, Token } from './read.ts'
import type { Range } from './token-ranges.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbGroups } from './verbs.ts'

export class Stretch implements Range {
  readonly document: Document
  readonly from: number
  readonly to: number
  private own: readonly Token[] | undefined
  private told: readonly VerbGroup[] | undefined
  private negated: readonly Negation[] | undefined

  constructor(document: Document, { from, to }: Range) {
    this.document = document
    this.from = from
    this.to = to
  }

  get isEmpty(): boolean {
    return this.from >= this.to
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

  /** The word or the phrase of a class with which it begins; null where it does not. */
  begins(wanted: WordClass): Range | null {
    return beginsWith(this.document, wanted, this)
  }

  /** The words of the document from one place to another, as far as there are any. */
  between(from: number, to: number): readonly Token[] {
    return this.document.tokens.slice(Math.max(0, from), Math.max(0, to))
  }

  /** Another stretch of the same text. */
  reach(from: number, to: number = this.to): Stretch {
    return new Stretch(this.document, { from, to })
  }
}

export const wholeOf = (document: Document): Stretch =>
  new Stretch(document, { from: 0, to: document.tokens.length })
