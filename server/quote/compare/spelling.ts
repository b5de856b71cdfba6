/** Whether two words are one, spelled in two ways: British and American, French before and after 1990, a slip of the pen. */
import type { Grammar } from '../../language/grammar.ts'
import { americanSpelling } from '../../language/american.ts'
import { swapKind } from '../../language/equivalents.ts'

/** Both are folded words. True for the same word spelled otherwise, never for the same spelling. */
export function spelling(a: string, b: string, grammar: Grammar): boolean {
  if (a === b) return false
  return (
    americanSpelling(a) === americanSpelling(b) || swapKind(a, b, grammar) === 'spelling' || slipsOf(a, b)
  )
}

/** Shorter words differ in a letter and are two words. */
const SHORTEST_SLIP = 6

/** Two neighbouring letters changed places, or a letter was doubled or not: "recieve", "accomodate". */
function slipsOf(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_SLIP) return false
  if (undoubled(a) === undoubled(b)) return true
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

const undoubled = (word: string) => word.replace(/([^s\P{L}])\1+/gu, '$1')
