/** What words are said at, or stand in, as sentences name it: “the interview”, « la lettre ». */
import type { WordClass } from '../../language/class-names.ts'
import type { Frame } from './frame.ts'

const OCCASIONS: readonly WordClass[] = ['interview', 'occasion', 'document', 'station', 'version', 'floor']
/** Of how many words of a sentence these are sought. */
const LONGEST = 120

export class Occasions {
  private readonly frame: Frame
  private readonly bySentence = new Map<number, ReadonlySet<string>>()

  constructor(frame: Frame) {
    this.frame = frame
  }

  /**
   * Whether the sentences of an utterance name the occasion that another names.
   *
   * @returns 0 none does, 1 the other alone, 2 the same, 3 each its own, 4 those of the utterance alone
   */
  shared(sentences: readonly number[], other: number): number {
    const there = this.in(other)
    const here = sentences.flatMap((one) => [...this.in(one)])
    if (here.length === 0) return there.size > 0 ? 1 : 0
    if (here.some((key) => there.has(key))) return 2
    return there.size > 0 ? 3 : 4
  }

  private in(sentence: number): ReadonlySet<string> {
    const known = this.bySentence.get(sentence)
    if (known) return known
    const { frame } = this
    const found = new Set<string>()
    const { from, to } = frame.sentences[sentence]!
    for (let i = from; i < Math.min(to, from + LONGEST); i++)
      if (frame.isNoun(i) && OCCASIONS.some((one) => frame.is(i, one))) found.add(frame.items[i]!.token!.key)
    this.bySentence.set(sentence, found)
    return found
  }
}
