/** Where a text tells that it is: the towns and the peoples of one language, by where they stand. */
import type { Language } from '../../api/language.ts'
import { countBefore } from '../../language/count-before.ts'
import { madeOnce } from '../../language/grammar.ts'
import type { Frame } from './frame.ts'
import { peoplesOf } from './peoples.ts'
import { asLanguage } from './told.ts'
import { townAt } from './venues.ts'

/** Nothing is told of before; what is told of last, in the same sentence, in the paragraph, or above. */
const NOWHERE = 0
const [HERE, NEAR, ABOVE] = [1, 2, 3]
/** What is told last is of another language. */
const ANOTHER = 3

export class Whereabouts {
  private readonly frame: Frame
  private readonly all: readonly { at: number; language: Language }[]

  constructor(frame: Frame) {
    this.frame = frame
    const peoples = madeOnce(frame.document.grammar, peoplesOf)
    this.all = frame.items.flatMap(({ token }, at) => {
      const tag = token && (townAt(frame, at)?.tag ?? peoples.get(token.key))
      return tag ? [{ at, language: asLanguage(tag) }] : []
    })
  }

  /** Whether the last town or people before an item, or in its phrase, is of a language, and how near it stands: a kind, from 0. */
  agreement(at: number, language: Language): number {
    const { items } = this.frame
    const last = this.all[countBefore(this.all, at + 1) - 1]
    if (!last) return NOWHERE
    const [one, other] = [items[last.at]!, items[at]!]
    const near = one.sentence === other.sentence ? HERE : one.paragraph === other.paragraph ? NEAR : ABOVE
    return near + (last.language === language ? 0 : ANOTHER)
  }
}
