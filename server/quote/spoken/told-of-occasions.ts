/** What a text tells of the language of hearings, sittings, conferences: of one as a whole, or of one that it names again. */
import type { Frame } from './frame.ts'
import type { Surroundings } from './surroundings.ts'
import { agreed, type Told } from './told.ts'

export class ToldOfOccasions {
  private readonly frame: Frame
  private readonly around: Surroundings
  private readonly all: Told[] = []
  /** Of one as a whole. */
  private readonly whole: Told[] = []

  constructor(frame: Frame, around: Surroundings) {
    this.frame = frame
    this.around = around
  }

  enter(told: Told): void {
    this.all.push(told)
    if (!told.statement.once && !told.holder && this.isOfWhole(told)) this.whole.push(told)
  }

  /** “The whole meeting was held in French”: an occasion that a sentence begins with. */
  private isOfWhole({ statement: { at, governor } }: Told): boolean {
    const { frame } = this
    if (governor === null || frame.isVerb(governor) || governor > at) return false
    const { from } = frame.sentenceOf(at)
    for (let i = from; i < governor; i++)
      // « C’était ce soir le débat en français »
      if (frame.part(i) === 'VERB' || (frame.is(i, 'preposition') && !frame.is(i, 'of'))) return false
    return true
  }

  /** Whoever speaks there, in the text before or after. */
  held(i: number): Told | null {
    return agreed(this.whole.filter(({ statement }) => !this.around.isElsewhere(i, statement.at)))
  }

  /** “on the same call”: who speaks at an event whose language was told. */
  named(i: number): Told | null {
    if (this.all.length === 0) return null
    const { items, sentences } = this.frame
    const keys = new Set(
      this.around.own[i]!.flatMap((sentence) => {
        const { from, to } = sentences[sentence]!
        return items.slice(from, to).flatMap(({ token }) => token?.key ?? [])
      }),
    )
    return agreed(
      this.all.filter(
        ({ statement: { governor } }) => governor !== null && keys.has(items[governor]!.token!.key),
      ),
    )
  }
}
