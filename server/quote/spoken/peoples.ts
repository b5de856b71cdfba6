/** Whose language is meant by “his own”: the people that somebody is told to be of. */
import type { Language } from '../../api/language.ts'
import { addOnce } from '../../language/add-to.ts'
import type { WordClass } from '../../language/class-names.ts'
import { type Grammar, madeOnce } from '../../language/grammar.ts'
import type { Frame } from './frame.ts'
import type { Cast, Speaker } from './heard.ts'
import { formsOf } from './language-words.ts'

/** By the key of a word for a people: the tag of its language. The Irish are a people of English before Irish is a language. */
export function peoplesOf(grammar: Grammar): Map<string, string> {
  const { languages, peoples } = grammar.names
  const all = [...languages.flatMap(({ names, tag }) => names.map((name) => ({ name, tag }))), ...peoples]
  return new Map(all.flatMap(({ name, tag }) => formsOf(name, grammar).map(([key]) => [key!, tag] as const)))
}

/** How far back a people is sought. */
const REACH = 50
/** Behind these it is the language that is meant, not the people. */
const RELATED: WordClass[] = ['language-in', 'language-to', 'language-from', 'chooses-language']

const asLanguage = (tag: string): Language => (tag === 'fr' || tag === 'en' ? tag : 'other')

export class Peoples {
  private readonly frame: Frame
  private readonly cast: Cast
  private readonly tags: Map<string, string>
  private sole: Language | null | undefined
  private bySpeaker: Map<Speaker, Set<Language>> | undefined

  constructor(frame: Frame, cast: Cast) {
    this.frame = frame
    this.cast = cast
    this.tags = madeOnce(frame.document.grammar, peoplesOf)
  }

  /** The language of the one people that somebody is told to be of: “the South African Ann Ross”, « cet Américain ». */
  of(speaker: Speaker): Language | null {
    this.bySpeaker ??= this.told()
    const [only, more] = this.bySpeaker.get(speaker) ?? []
    return more === undefined ? (only ?? null) : null
  }

  private told(): Map<Speaker, Set<Language>> {
    const found = new Map<Speaker, Set<Language>>()
    this.frame.items.forEach((item, i) => {
      const language = this.at(i)
      const speaker = language && this.cast.whoIs(item)
      if (speaker) addOnce(found, speaker, language)
    })
    return found
  }

  /** The language of the last people told of before an item, in its paragraph. */
  before(at: number): Language | null {
    const { items } = this.frame
    const { paragraph } = items[at]!
    for (let i = at - 1; i >= Math.max(0, at - REACH) && items[i]!.paragraph === paragraph; i--) {
      const language = this.at(i)
      if (language) return language
    }
    return null
  }

  private at(i: number): Language | null {
    const { token } = this.frame.items[i]!
    const tag = token && this.tags.get(token.key)
    return tag && !RELATED.some((one) => this.frame.is(i - 1, one)) ? asLanguage(tag) : null
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
