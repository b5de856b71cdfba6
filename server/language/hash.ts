/** Numbers for words: FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units. It spreads short strings well and needs no table. */
export const SEED = 0x811c9dc5 | 0
export const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

export function hashOf(text: string): number {
  let hash = SEED
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}

/** Spreads what is nearly alike over all of 32 bits, by the last steps of MurmurHash3 (Appleby). @returns no less than 0 */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
