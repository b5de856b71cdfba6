/** Whether two words are one, spelled in two ways: British and American, French before and after 1990, a slip of the pen. */
import type { Grammar } from '../../language/grammar.ts'
import { swapKind } from '../../language/equivalents.ts'

/** Both are folded words. True for the same word spelled otherwise, never for the same spelling. */
export function spelling(a: string, b: string, grammar: Grammar): boolean {
  if (a === b) return false
  return american(a) === american(b) || swapKind(a, b, grammar) === 'spelling' || slipsOf(a, b)
}

const ENDINGS: [RegExp, string][] = [
  [/(\p{L}{3})is(e[sd]?|ing|ation|ations|er|ers)$/u, '$1iz$2'],
  [/(\p{L}{2})ys(e[sd]?|ing)$/u, '$1yz$2'],
  [/(\p{L}{2})our(s|ed|ing|able|ite|ites|hood|er|ers)?$/u, '$1or$2'],
  [/(\p{L}{2}[tb])re(s|d)?$/u, '$1er$2'],
  [/ll(ed|ing|er|ers)$/u, 'l$1'],
  [/(\p{L}{3})ogue(s)?$/u, '$1og$2'],
]

function american(word: string): string {
  return ENDINGS.reduce((spelled, [british, here]) => spelled.replace(british, here), word)
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
