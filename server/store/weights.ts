/**
 * What passages weigh, by their ids: a look-up adds up tens of thousands of postings, for which a Map takes several times
 * as long. Each id has a place in a list, and a table tells it, of whose slots at most half are taken (Knuth, The Art of
 * Computer Programming 3, 6.4: linear probing).
 */

/** Passages for which there is room at first: a power of two. */
const ROOM = 2 ** 12
/** 2³² over the golden ratio: neighbouring ids come to lie far apart. */
const SPREAD = 0x9e3779b1
/** Weights are counted by so many equal steps: of thousands only those in the steps of the heaviest are sorted. */
const STEPS = 1_000

export class Weights {
  private ids = new Float64Array(ROOM)
  private weights = new Float64Array(ROOM)
  /** For each slot the place of an id, from 1 on; 0 where it is free. */
  private places = new Int32Array(2 * ROOM)
  /** How many passages weigh anything. */
  size = 0
  /** What the heaviest weighs. */
  greatest = 0

  /** @param ids each once */
  add(ids: readonly number[], weight: number): void {
    while (this.size + ids.length > this.ids.length) this.grow()
    const { ids: all, weights, places } = this
    for (const id of ids) {
      const slot = this.slotOf(id)
      let place = places[slot]!
      if (place === 0) {
        place = places[slot] = ++this.size
        all[place - 1] = id
      }
      const sum = weights[place - 1]! + weight
      weights[place - 1] = sum
      if (sum > this.greatest) this.greatest = sum
    }
  }

  /** The ids that weigh most, the heaviest first; those of older passages before others that weigh the same. */
  heaviest(most: number): number[] {
    const steps = new Uint16Array(this.size)
    const counts = new Uint32Array(STEPS + 1)
    for (let i = 0; i < this.size; i++) {
      const step = Math.floor((this.weights[i]! / this.greatest) * STEPS)
      steps[i] = step
      counts[step]!++
    }
    let least = STEPS
    for (let counted = counts[least]!; counted < most && least > 0; counted += counts[least]!) least--
    // Most of them weigh the same as many others: what is sorted is few weights, and numbers.
    const byWeight = new Map<number, number[]>()
    for (let i = 0; i < this.size; i++) {
      if (steps[i]! < least) continue
      const alike = byWeight.get(this.weights[i]!)
      if (alike) alike.push(this.ids[i]!)
      else byWeight.set(this.weights[i]!, [this.ids[i]!])
    }
    const best: number[] = []
    for (const [, alike] of [...byWeight].sort(([a], [b]) => b - a)) {
      if (best.length >= most) break
      const inOrder = alike.length === 1 ? alike : Float64Array.from(alike).sort()
      for (let i = 0; i < inOrder.length && best.length < most; i++) best.push(inOrder[i]!)
    }
    return best
  }

  private slotOf(id: number): number {
    const { places, ids } = this
    const last = places.length - 1
    let slot = Math.imul(id, SPREAD) >>> Math.clz32(last)
    for (let place = places[slot]!; place !== 0 && ids[place - 1] !== id; place = places[slot]!)
      slot = (slot + 1) & last
    return slot
  }

  private grow(): void {
    const [ids, weights] = [this.ids, this.weights]
    this.ids = new Float64Array(4 * ids.length)
    this.weights = new Float64Array(4 * ids.length)
    this.places = new Int32Array(8 * ids.length)
    this.ids.set(ids)
    this.weights.set(weights)
    for (let i = 0; i < this.size; i++) this.places[this.slotOf(ids[i]!)] = i + 1
  }
}
