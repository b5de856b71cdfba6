/** Which lines of a table hold a word, for a table so large that most of its lines are never asked for. */
import { foldUnit } from './fold.ts'
import { mix, SEED } from './hash.ts'

/** Of a column whose cells list words and phrases, parted by commas. */
export interface LinesWith {
  /**
   * @param key of a word or a phrase
   * @returns the numbers, from 1, of the lines that have it, in order
   */
  lines(key: string): readonly number[]
  /** @returns no less than the number of words in any phrase that begins with the word; 1 where none does */
  longest(key: string): number
}

/** What may be compared as other letters than are printed: digits, apostrophes, letters that fold to two. */
const CHANGES = 0
/** What two spellings of a word may differ in. */
const PASSED = 1
/** What parts the words of a phrase. */
const GAP = 2
/** What parts one from the next. */
const ENDS = 3

/**
 * Of a UTF-16 unit, what the spellings of a word have in common: *colour* and *color*, *organise* and *organize*, *à-côté* and
 * *a cote*. There is no *e* and no *u*, *c* and *z* are *s*, and no letter follows itself.
 */
const COMMON = Uint8Array.from({ length: 0x180 }, (_, unit) => {
  const [printed, folded] = [String.fromCharCode(unit), String.fromCharCode(foldUnit(unit))]
  if (/[,\t\n]/u.test(printed)) return ENDS
  if (/[ -]/u.test(printed)) return GAP
  if (/[eu]/u.test(folded)) return PASSED
  return /[a-z]/u.test(folded) ? folded.replace(/[cz]/u, 's').charCodeAt(0) : CHANGES
})

function hashOf(key: string): number {
  let hash = SEED
  let last = 0
  for (let at = 0; at < key.length; at++) {
    const letter = COMMON[key.charCodeAt(at)]!
    if (letter > ENDS && letter !== last) hash = mix(hash, (last = letter))
  }
  return hash
}

type KeyOf = (phrase: string) => string

/** What was found in a column. */
interface Column {
  keyOf: KeyOf
  /** Of each word or phrase its hash, the offset where it begins, and its line; first those of none, for what marks an empty slot. */
  found: number[]
  /** By the hash of a first word. */
  longest: Map<number, number>
}

/**
 * Looks through the first columns of a table, and takes no line apart.
 *
 * @param keysOf for each of those columns, the key of a word or a phrase: its words as they are compared, parted by a space
 */
export function linesWith(text: string, keysOf: readonly KeyOf[]): LinesWith[] {
  const columns = keysOf.map((keyOf): Column => ({ keyOf, found: [0, 0, 0], longest: new Map() }))
  let line = 1
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    line++
    if (at === text.length || text[at] === '\n' || text[at] === '#') continue
    let column = 0
    let from = at
    // As in hashOf, without a string for each.
    let hash = SEED
    let last = 0
    let first = 0
    let words = 1
    let isPlain = true
    for (; column < columns.length; at++) {
      const letter = at < text.length ? COMMON[text.charCodeAt(at)] : ENDS
      if (!letter) isPlain = false
      else if (letter > ENDS) {
        if (letter !== last) hash = mix(hash, (last = letter))
      } else if (letter === GAP) {
        if (at === from) from++
        else if (words++ === 1) first = hash
      } else if (letter === ENDS) {
        const { keyOf, found, longest } = columns[column]!
        if (!isPlain) {
          const key = keyAt(text, from, keyOf)
          hash = hashOf(key)
          words = key.split(' ').length
          first = hashOf(key.split(' ')[0]!)
        }
        found.push(hash, from, line)
        if (words > 1 && words > (longest.get(first) ?? 0)) longest.set(first, words)
        if (text[at] === '\t') column++
        else if (text[at] !== ',') break
        from = at + 1
        hash = SEED
        last = first = 0
        words = 1
        isPlain = true
      }
    }
  }
  return columns.map((column) => lookUp(text, column))
}

function keyAt(text: string, from: number, keyOf: KeyOf): string {
  let to = from
  while (to < text.length && COMMON[text.charCodeAt(to)] !== ENDS) to++
  return keyOf(text.slice(from, to).trim())
}

/** By open addressing: what has a hash stands in the first free slots behind it, in order. */
function lookUp(text: string, { keyOf, found, longest }: Column): LinesWith {
  const all = new Int32Array(found)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(all.length / 2)))
  const mask = slots.length - 1
  for (let i = 3; i < all.length; i += 3) {
    let slot = all[i]! & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = i
  }
  return {
    lines(key) {
      const hash = hashOf(key)
      const lines: number[] = []
      for (let slot = hash & mask, i = slots[slot]!; i !== 0; i = slots[(slot = (slot + 1) & mask)]!)
        if (all[i] === hash && keyAt(text, all[i + 1]!, keyOf) === key) lines.push(all[i + 2]!)
      return lines
    },
    longest: (key) => longest.get(hashOf(key)) ?? 1,
  }
}
