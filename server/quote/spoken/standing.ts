/** How whoever speaks stands to what tells a language: whether its sentence names them, on which side, and who stands between. */
import type { Frame } from './frame.ts'
import type { Speaker } from './heard.ts'
import type { Referent, Referents } from './referents.ts'

const MOST_BETWEEN = 2
const ABSENT = { nobody: 0, last: 1, next: 2, others: 3 } as const
/** What is told apart of somebody named: side, how many others between, how governed, whether excepted. */
const PRESENT = 4

export class Standing {
  private readonly frame: Frame
  private readonly referents: Referents

  constructor(frame: Frame, referents: Referents) {
    this.frame = frame
    this.referents = referents
  }

  /**
   * @param pivot the item that relates a language to speaking, or tells it
   * @returns how whoever speaks stands to it: a number for each way of standing
   */
  around(at: number, pivot: number): (speaker: Speaker | null) => number {
    const named = this.referents.in(this.frame.items[at]!.sentence)
    if (named.length > 0) return (speaker) => this.among(named, speaker, pivot)
    const [last, next] = [this.referents.lastBefore(at), this.referents.nextAfter(at)]
    return (speaker) => {
      if (speaker === null) return ABSENT.nobody
      return last === speaker ? ABSENT.last : next === speaker ? ABSENT.next : ABSENT.nobody
    }
  }

  private among(named: readonly Referent[], speaker: Speaker | null, pivot: number): number {
    let nearest: Referent | null = null
    for (const one of named)
      if (one.speaker === speaker && (!nearest || distance(one, pivot) < distance(nearest, pivot)))
        nearest = one
    if (!nearest) return ABSENT.others
    const [from, to] = nearest.at < pivot ? [nearest.at, pivot] : [pivot, nearest.at]
    const between = new Set(
      named.flatMap((one) => (one.at > from && one.at < to && one.speaker !== speaker ? [one.speaker] : [])),
    )
    const side = nearest.at < pivot ? 0 : 1
    const bound = nearest.owns ? 2 : nearest.governed ? 1 : 0
    const others = Math.min(between.size, MOST_BETWEEN)
    return PRESENT + ((others * 2 + side) * 3 + bound) * 2 + (this.isExcepted(nearest) ? 1 : 0)
  }

  /** “All but Ann Ross spoke French”. */
  private isExcepted({ at }: Referent): boolean {
    const NEAR = 6
    for (let i = at - 1; i >= Math.max(0, at - NEAR) && this.frame.items[i]!.token; i--)
      if (this.frame.begins(i, 'exception')) return true
      else if (this.frame.isVerb(i)) return false
    return false
  }
}

const distance = ({ at }: Referent, pivot: number): number => Math.abs(at - pivot)
