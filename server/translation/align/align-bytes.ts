/** A model as bytes, to be kept, and back. */
import type { Grammars } from '../../language/grammar.ts'
import { wordLooks } from './align-affinity.ts'
import { type Counts, Vocabulary } from './align-counts.ts'
import { LONGEST_JUMP } from './align-hmm.ts'
import { WordModel } from './align-model.ts'
import { PairTable } from './align-table.ts'

/** The first bytes: what it is, and the form it is written in. */
const FORM = 'dixit words 1'

/**
 * Little-endian. Whole numbers take seven bits a byte, the last without the eighth; the table is ordered by French word
 * and then by English word, and each number is written as what it adds to the one before.
 */
export function serialise({ counts }: WordModel): Uint8Array {
  const out = new Writer()
  out.text(FORM)
  out.whole(counts.pairs)
  for (const { words, seen } of [counts.fr, counts.en]) {
    out.whole(words.length)
    for (const word of words) out.text(word)
    for (const count of seen) out.whole(count)
  }
  const { table, linked, unlinked, jumps } = counts
  for (const numbers of [unlinked.fr, unlinked.en, jumps.fr, jumps.en]) out.reals(numbers)
  const order = Array.from({ length: table.size }, (_, pair) => pair).sort(
    (a, b) => table.left(a) - table.left(b) || table.right(a) - table.right(b),
  )
  out.whole(order.length)
  let left = 0
  let right = 0
  for (const pair of order) {
    const ahead = table.left(pair) - left
    if (ahead > 0) right = 0
    out.whole(ahead)
    out.whole(table.right(pair) - right)
    left = table.left(pair)
    right = table.right(pair)
  }
  out.reals(Float64Array.from(order, (pair) => linked[pair]!))
  return out.bytes()
}

/** @throws RangeError where the bytes are none of `serialise` */
export function deserialise(bytes: Uint8Array, grammars: Grammars): WordModel {
  const from = new Reader(bytes)
  if (from.text() !== FORM) throw new RangeError('not a word model of this form')
  const pairs = from.whole()
  const vocabulary = (language: 'fr' | 'en') => {
    const words = Array.from({ length: from.count() }, () => from.text())
    const read = new Vocabulary(grammars[language])
    for (const word of words) read.read(word, from.whole())
    return read
  }
  const fr = vocabulary('fr')
  const en = vocabulary('en')
  const both = (french: number, english: number) => ({ fr: from.reals(french), en: from.reals(english) })
  const unlinked = both(fr.words.length, en.words.length)
  const jumps = both(2 * LONGEST_JUMP + 1, 2 * LONGEST_JUMP + 1)
  const size = from.count()
  const table = new PairTable(size)
  let left = 0
  let right = 0
  for (let pair = 0; pair < size; pair++) {
    const ahead = from.whole()
    if (ahead > 0) right = 0
    left += ahead
    right += from.whole()
    if (left >= fr.words.length || right >= en.words.length) throw new RangeError('a pair of unknown words')
    table.add(left, right)
  }
  const counts: Counts = { pairs, fr, en, table, linked: from.reals(size), unlinked, jumps }
  return new WordModel(counts, wordLooks(grammars))
}

class Writer {
  #bytes = new Uint8Array(1 << 16)
  #length = 0
  readonly #encoder = new TextEncoder()

  #room(more: number) {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(2 * (this.#length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  whole(number: number) {
    this.#room(8)
    let rest = number
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest % 0x80) | 0x80
    this.#bytes[this.#length++] = rest
  }

  text(text: string) {
    const bytes = this.#encoder.encode(text)
    this.whole(bytes.length)
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  reals(numbers: Float64Array) {
    this.#room(4 * numbers.length)
    const view = new DataView(this.#bytes.buffer)
    for (const number of numbers) {
      view.setFloat32(this.#length, number, true)
      this.#length += 4
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

class Reader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #decoder = new TextDecoder()
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  whole(): number {
    let number = 0
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.#view.getUint8(this.#at++)
      number += (byte & 0x7f) * unit
      if (byte < 0x80) return number
    }
  }

  /** How many follow, of a byte at least each. */
  count(): number {
    const count = this.whole()
    if (count > this.#bytes.length - this.#at) throw new RangeError('the bytes end too early')
    return count
  }

  text(): string {
    const length = this.count()
    this.#at += length
    return this.#decoder.decode(this.#bytes.subarray(this.#at - length, this.#at))
  }

  reals(length: number): Float64Array {
    if (this.#at + 4 * length > this.#bytes.length) throw new RangeError('the bytes end too early')
    const numbers = new Float64Array(length)
    for (let at = 0; at < length; at++, this.#at += 4) numbers[at] = this.#view.getFloat32(this.#at, true)
    return numbers
  }
}
