/** The words of a text as numbers, for who needs none of their letters: to make a string of each takes longest. */
import { foldUnit, foldWord } from './fold.ts'
import { hashOf, mix, SEED } from './hash.ts'
import { eachWord } from './split.ts'

/** @param take is told where each word stands, in UTF-16 offsets, and the hash of its key */
export function eachHash(text: string, take: (start: number, end: number, hash: number) => void): void {
  eachWord(text, (start, end, key) =>
    take(start, end, key === undefined ? hashAt(text, start, end) : hashOf(key)),
  )
}

function hashAt(text: string, start: number, end: number): number {
  let hash = SEED
  for (let i = start; i < end; i++) {
    const unit = foldUnit(text.charCodeAt(i))
    if (unit === 0) return hashOf(foldWord(text.slice(start, end)))
    hash = mix(hash, unit)
  }
  return hash
}
