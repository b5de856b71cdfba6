/** Whose language is meant by “his own”: the people that somebody is told to be of. */
import type { Language } from '../../api/language.ts'
import type { WordClass } from '../../language/class-names.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import type { Frame } from './frame.ts'
import { formsOf } from './language-words.ts'

/** By the key of a word for a people: the tag of its language. The Irish are a people of English before Irish is a language. */
function peoplesOf(grammar: Grammar): Map<string, string> {
  const { languages } = grammar.names
  const all = [
    ...languages.map(({ names, tag }) => [names, tag] as const),
    ...languages.map(({ peoples, tag }) => [peoples, tag] as const),
  ]
  return new Map(
    all.flatMap(([words, tag]) =>
      words.flatMap((word) => formsOf(word, grammar).map((keys) => [keys[0]!, tag] as const)),
    ),
  )
}

/** How far back a people is sought. */
const REACH = 50
/** Behind these it is the language that is meant, not the people. */
const RELATED: WordClass[] = ['language-in', 'language-to', 'language-from', 'chooses-language']

const asLanguage = (tag: string): Language => (tag === 'fr' || tag === 'en' ? tag : 'other')

export class Peoples {
  private readonly frame: Frame
  private readonly tags: Map<string, string>
  private sole: Language | null | undefined

  constructor(frame: Frame) {
    this.frame = frame
    this.tags = madeOnce(frame.document.grammar, peoplesOf)
  }

  /** The language of the last people told of before an item, in its paragraph. */
  before(at: number): Language | null {
    const { items } = this.frame
    const { paragraph } = items[at]!
    for (let i = at - 1; i >= Math.max(0, at - REACH) && items[i]!.paragraph === paragraph; i--) {
      const tag = items[i]!.token && this.tags.get(items[i]!.token!.key)
      if (tag && !RELATED.some((one) => this.frame.is(i - 1, one))) return asLanguage(tag)
    }
    return null
  }

  /** The language of the one people, but the page's, that the text tells of. */
  only(): Language | null {
    if (this.sole !== undefined) return this.sole
    const { tokens, language } = this.frame.document
    const all = new Set(tokens.flatMap(({ key }) => this.tags.get(key) ?? []))
    all.delete(language)
    const [only] = all
    this.sole = all.size === 1 ? asLanguage(only!) : null
    return this.sole
  }
}
