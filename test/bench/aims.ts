/**
 * What is to be reached among so many passages: what a peer takes grows with their number otherwise than what we take, so
 * that what holds of a million would be too easy, or out of reach, of fewer.
 */
interface Aims {
  /** Of a whole check, in milliseconds of processor time. */
  hit: string
  /** How much faster than each peer. */
  words: string
  tellingWords: string
  textSearch: string
  trigrams: string
  /** Bytes of the index over those of the text: where there are few passages, more of the terms are new. */
  index: string
}

const MILLION: Aims = {
  hit: '≤ 3 ms',
  words: '≥ 15×',
  tellingWords: '≥ 8×',
  textSearch: '≥ 10×',
  trigrams: '≥ 1,000×',
  index: '≤ 0.5',
}
const FEWER: Aims = {
  hit: '≤ 3 ms',
  words: '≥ 3×',
  tellingWords: '≥ 2×',
  textSearch: '≥ 10×',
  trigrams: '≥ 100×',
  index: '≤ 0.65',
}

export const aimsAt = (passages: number): Aims => (passages >= 1_000_000 ? MILLION : FEWER)
