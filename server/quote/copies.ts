/** Which texts are copies of one: the same text twice, one agency’s dispatch in two papers, cut or put under another title. */
import { spread } from '../language/hash.ts'
import { eachHash } from '../language/hashed-words.ts'
import { quotations } from './extract/quotation-marks.ts'

/** Runs of so many words seldom stand in two texts by chance (Broder, “On the resemblance and containment of documents”, 1997). */
const RUN = 5
/** The smallest hashes stand for all: any text keeps so many at most, and two are compared in no time. */
const KEPT = 256
/** What a text writes itself tells where it comes from; with less of it than this, what it quotes has to. */
const LEAST_PROSE = 20
/** How much of the shorter text the longer one has, where they are copies. Two reports of one speech share their quotations. */
const COPIED = 0.5
/** Fewer runs in common are a coincidence, unless the texts have no others. */
const LEAST_SHARED = 8

/** The smallest hashes of a text’s runs of words, in order. */
export type Sketch = Uint32Array

/** Takes a text passage by passage. Time is linear in its length. */
export class Sketcher {
  private readonly prose = new Smallest()
  private readonly all = new Smallest()

  add(text: string): void {
    const quoted = quotations(text).map(({ outer }) => outer)
    let next = 0
    eachHash(text, (start, end, hash) => {
      this.all.add(hash)
      while (next < quoted.length && quoted[next]!.end <= start) next++
      if (next === quoted.length || end <= quoted[next]!.start) this.prose.add(hash)
    })
  }

  sketch(): Sketch {
    const prose = this.prose.hashes()
    return prose.length >= LEAST_PROSE ? prose : this.all.hashes()
  }
}

/** What each word of a run is multiplied by for each that comes after it, and the first one in the end. */
const EACH = 31
const FIRST = EACH ** (RUN - 1)

class Smallest {
  /** The last words, the oldest where the next one goes, and their sum. */
  private readonly run = new Int32Array(RUN)
  private sum = 0
  private words = 0
  private found: number[] = []
  /** What is larger is not among the smallest. */
  private limit = Infinity

  add(word: number): void {
    const next = this.words++ % RUN
    this.sum = (Math.imul(this.sum - Math.imul(this.run[next]!, FIRST), EACH) + word) | 0
    this.run[next] = word
    if (this.words < RUN) return
    const hash = spread(this.sum)
    if (hash > this.limit) return
    this.found.push(hash)
    if (this.found.length < 4 * KEPT) return
    const kept = this.hashes()
    this.limit = limitOf(kept)
    this.found = [...kept]
  }

  hashes(): Sketch {
    return Uint32Array.from(new Set(this.found)).sort().slice(0, KEPT)
  }
}

export function isCopy(a: Sketch, b: Sketch): boolean {
  // Above the largest that one of them kept, nothing is known of that one.
  const limit = Math.min(limitOf(a), limitOf(b))
  const [x, y] = [a.filter((hash) => hash <= limit), b.filter((hash) => hash <= limit)]
  const known = new Set(y)
  const shared = x.reduce((count, hash) => count + (known.has(hash) ? 1 : 0), 0)
  const shorter = Math.min(x.length, y.length)
  if (shared < LEAST_SHARED) return shared > 0 && shared === Math.max(a.length, b.length)
  return shared >= shorter * COPIED
}

const limitOf = (sketch: Sketch) => (sketch.length < KEPT ? Infinity : sketch.at(-1)!)

/** For each sketch the index of the first that it is a copy of, straight or by way of others; its own where there is none. */
export function firstOfEach(sketches: readonly Sketch[]): number[] {
  const first = sketches.map((_, i) => i)
  sketches.forEach((sketch, i) => {
    for (let j = 0; j < i; j++) {
      if (first[j] === first[i] || !isCopy(sketches[j]!, sketch)) continue
      const [kept, joined] = [Math.min(first[i]!, first[j]!), Math.max(first[i]!, first[j]!)]
      first.forEach((one, k) => (first[k] = one === joined ? kept : one))
    }
  })
  return first
}
