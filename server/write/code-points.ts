/** Offsets as the Web Annotation model counts them: in code points, where ours count UTF-16 code units. */

/** @param at a UTF-16 offset into `text` @returns how many code points stand before it */
export function codePointsBefore(text: string, at: number): number {
  let count = 0
  for (let i = 0; i < at; count++) i += unitsAt(text, i)
  return count
}

/** @param count of code points @returns the UTF-16 offset behind them; the end of the text where there are not so many */
export function offsetBehind(text: string, count: number): number {
  let at = 0
  for (let i = 0; i < count && at < text.length; i++) at += unitsAt(text, at)
  return at
}

const unitsAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1)
