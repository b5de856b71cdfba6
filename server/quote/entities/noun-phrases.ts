/** The noun phrases of a text that can stand for somebody: names, descriptions, pronouns, wherever they stand. */
import { countBefore } from '../../language/count-before.ts'
import type { Document } from '../../language/read.ts'
import { partOfSpeech } from '../../language/read.ts'
import type { PartOfSpeech } from '../../language/tag.ts'
import { type Mention, nameEnd, readMention } from './mentions.ts'
import { isPersonNoun } from './nouns.ts'
import { isA, isDeterminer, isOfAnother, type SpeechToken } from './speech-token.ts'

/** Parts of speech inside a noun phrase, before its complements. */
const INSIDE: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'X', 'SYM'])
const LONGEST = 24
/** No phrase that speaks has so many tokens. */
export const LONGEST_PHRASE = 70

/** Reads the noun phrases of a text sentence by sentence, when first asked. */
export class NounPhrases {
  /** What each token counts as beside a mention, as far as asked, else 0: see `symbol`. */
  readonly symbols: Int32Array
  private readonly bySentence = new Map<number, readonly Mention[]>()
  private readonly starts: number[] = []
  private readonly document: Document
  private readonly tokens: readonly SpeechToken[]

  constructor(document: Document, tokens: readonly SpeechToken[]) {
    this.document = document
    this.tokens = tokens
    this.symbols = new Int32Array(tokens.length)
    tokens.forEach(({ sentence }, i) => {
      if (tokens[i - 1]?.sentence !== sentence) this.starts[sentence] = i
    })
  }

  /** Those of one sentence, in its order; those inside another (possessors, complements) after it. */
  in(sentence: number): readonly Mention[] {
    const known = this.bySentence.get(sentence)
    if (known) return known
    const found = this.read(sentence)
    this.bySentence.set(sentence, found)
    return found
  }

  /** The first of a sentence that begins at a token; null where none does. */
  beginningAt(at: number): Mention | null {
    const token = this.tokens[at]
    if (!token) return null
    const all = this.in(token.sentence)
    const one = all[countBefore(all, at)]
    return one?.at === at ? one : null
  }

  /** The longest that ends before a token: null where none does. */
  endingBefore(to: number): Mention | null {
    const all = this.in(this.tokens[to - 1]!.sentence)
    for (let i = countBefore(all, to - LONGEST_PHRASE); i < all.length && all[i]!.at < to; i++)
      if (all[i]!.to === to) return all[i]!
    return null
  }

  /** Whose one is, and whom it names to tell of them. */
  inside({ at, to }: Mention): Mention[] {
    const all = this.in(this.tokens[at]!.sentence)
    const found: Mention[] = []
    for (let i = countBefore(all, at); i < all.length && all[i]!.at < to; i++)
      if (all[i]!.to < to) found.push(all[i]!)
    return found
  }

  private read(sentence: number): Mention[] {
    const { tokens } = this
    const from = this.starts[sentence]
    const found: Mention[] = []
    if (from === undefined) return found
    for (let at = from; at < tokens.length && tokens[at]!.sentence === sentence;) {
      const to = this.phraseEnd(at)
      if (to === at) {
        at++
        continue
      }
      const mention = readMention(this.document.text, tokens, at, to)
      if (mention) found.push(mention)
      this.within(at, to, found)
      at = to
    }
    return found
  }

  /** Whose a phrase is, and whom its complements name: “her lawyer”, “the mayor’s aide”, « l’avocat de Claire Roy ». */
  private within(at: number, to: number, found: Mention[]): void {
    const { tokens } = this
    const { text } = this.document
    if (to > at + 1 && isOfAnother(tokens[at])) {
      const owner = readMention(text, tokens, at, at + 1)
      if (owner) found.push(owner)
    }
    for (let i = at + 1; i < to; i++) {
      if (tokens[i]!.key === "'s") {
        const owner = readMention(text, tokens, at, i)
        if (owner) found.push(owner)
      } else if (isA(tokens[i], 'of') && i + 1 < to) {
        const complement = readMention(text, tokens, i + 1, to)
        if (complement) found.push(complement)
        return this.within(i + 1, to, found)
      }
    }
  }

  /** Index after the noun phrase that begins at `at`; `at` where none does. */
  private phraseEnd(at: number): number {
    const { tokens } = this
    const token = tokens[at]!
    if (token.kind !== 'word') return at
    if (isA(token, 'pronoun') && token.key !== 'her') return at + 1
    const determined = isDeterminer(token) || isA(token, 'contracted-article')
    if (!determined && !this.begins(at)) return at
    let to = determined ? at + 1 : at
    const { sentence } = token
    for (let i = to; i < Math.min(tokens.length, at + LONGEST); i++) {
      const next = tokens[i]!
      if (next.kind !== 'word' || next.sentence !== sentence) break
      const name = nameEnd(tokens, i)
      if (name > i && (next.capital || name > i + 1)) {
        i = name - 1
        to = name
        continue
      }
      const part = this.part(i)
      if (isPersonNoun(next) || (INSIDE.has(part) && !isA(next, 'pronoun') && !next.reporting.form))
        to = i + 1
      else if (next.key === "'s" && this.goesOn(i + 1)) to = i + 1
      else if (isA(next, 'of') && to === i && this.goesOn(i + 1)) continue
      else if (to === i && determined && this.namesBehind(i)) continue
      else if (part === 'DET' && isA(tokens[i - 1], 'of')) continue
      else if (part === 'ADV' && to === i && this.goesOn(i + 1) && determined && i === at + 1) continue
      else if (INSIDE.has(part) && to < i + 1 && determined && i === at + 1) to = i + 1
      // “a so-called expert”: before its noun a participle is one more adjective.
      else if (part === 'VERB' && determined && i === at + 1 && !next.reporting.form && this.goesOn(i + 1))
        continue
      else break
    }
    return to > at + (determined ? 1 : 0) ? to : isOfAnother(token) ? at + 1 : at
  }

  /** « le fabricant de pompes | à chaleur Optival »: a noun that tells of what kind, and the name. */
  private namesBehind(at: number): boolean {
    const [joint, noun, name] = this.tokens.slice(at, at + 3)
    const isKind = joint?.key === 'à' && noun?.capital === false && this.part(at + 1) === 'NOUN'
    return isKind && name?.capital === true && name.sentence === noun.sentence
  }

  /** Whether a noun phrase without an article can begin here. */
  private begins(at: number): boolean {
    const token = this.tokens[at]!
    if (isA(token, 'preposition') || isA(token, 'clause') || isA(token, 'date') || isA(token, 'people'))
      return false
    if (isPersonNoun(token) || isA(token, 'title')) return true
    const part = this.part(at)
    if (token.capital && this.tokens[at - 1]?.sentence === token.sentence) return true
    return part === 'PROPN' || part === 'NOUN' || part === 'ADJ' || part === 'NUM'
  }

  private goesOn(at: number): boolean {
    const next = this.tokens[at]
    if (next?.kind !== 'word') return false
    return INSIDE.has(this.part(at)) || next.capital || isPersonNoun(next) || this.part(at) === 'DET'
  }

  part(at: number): PartOfSpeech {
    const { word } = this.tokens[at]!
    return word < 0 ? 'X' : partOfSpeech(this.document, word)
  }
}
