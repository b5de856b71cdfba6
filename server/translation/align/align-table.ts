/** Numbers pairs of numbers: a hash table in typed arrays, since a Map of millions of pairs is too slow and too large. */
export class PairTable {
  size = 0
  #left: Int32Array<ArrayBuffer>
  #right: Int32Array<ArrayBuffer>
  /** Number of a pair plus one; 0 where the slot is free. Twice as many slots as pairs, a power of two. */
  #slots: Int32Array<ArrayBuffer>

  constructor(expected = 1024) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, expected)))
    this.#left = new Int32Array(capacity)
    this.#right = new Int32Array(capacity)
    this.#slots = new Int32Array(2 * capacity)
  }

  /** The pair's number, from 0 in the order of their coming; -1 for one that was never added. */
  find(left: number, right: number): number {
    return this.#slots[this.#slotOf(left, right)]! - 1
  }

  /** The pair's number; a new one is given the next. */
  add(left: number, right: number): number {
    const slot = this.#slotOf(left, right)
    const known = this.#slots[slot]!
    if (known > 0) return known - 1
    if (this.size === this.#left.length) {
      this.#grow()
      return this.add(left, right)
    }
    this.#left[this.size] = left
    this.#right[this.size] = right
    this.#slots[slot] = ++this.size
    return this.size - 1
  }

  left(pair: number): number {
    return this.#left[pair]!
  }

  right(pair: number): number {
    return this.#right[pair]!
  }

  /** Where the pair stands, or the free slot in which it would. */
  #slotOf(left: number, right: number): number {
    const last = this.#slots.length - 1
    const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
    for (let slot = (mixed ^ (mixed >>> 15)) & last; ; slot = (slot + 1) & last) {
      const pair = this.#slots[slot]! - 1
      if (pair < 0 || (this.#left[pair] === left && this.#right[pair] === right)) return slot
    }
  }

  copy(expected = this.size): PairTable {
    const copy = new PairTable(expected)
    for (let pair = 0; pair < this.size; pair++) copy.add(this.#left[pair]!, this.#right[pair]!)
    return copy
  }

  #grow() {
    const larger = this.copy(2 * this.#left.length)
    this.#left = larger.#left
    this.#right = larger.#right
    this.#slots = larger.#slots
  }
}
