/** Which words and marks of a text stand together as one word. */
import { isAbbreviation } from '../../language/sentences.ts'
import { isWordOrNumber, type Piece } from './pieces.ts'

/** What stands together as one: “porte-parole”, “don’t”, “$5”, “34-year-old”, “Mr.”, “J.K.”, but not “l’eau” or “Ann’s”. */
export function compoundAt(pieces: readonly Piece[], at: number, to: number): { end: number; after: number } {
  const first = pieces[at]!
  let after = at + 1
  if (pieces[after]?.start !== first.end) return { end: Math.min(first.end, to), after } // nearly always
  const clinging = (count: number) => {
    const some = pieces.slice(after, after + count)
    const ends = [pieces[after - 1]!, ...some].map(({ end }) => end)
    return some.length === count && some.every(({ start, end }, i) => start === ends[i] && end <= to)
      ? some
      : null
  }
  const goesOn = (): number => {
    const [next] = clinging(1) ?? []
    if (!next || ELIDED.test(first.text) || POSSESSIVE.test(first.text)) return 0
    if (CONTRACTED.test(next.text)) return 1
    const [mark, word] = clinging(2) ?? []
    const isNumber = NUMBER.test(pieces[after - 1]!.text)
    if (CURRENCY.test(first.text)) return after === at + 1 && NUMBER.test(next.text) ? 1 : 0
    if (!mark || !word || !isWordOrNumber(first) || !isWordOrNumber(word)) return 0
    if (mark.text === '/') return isNumber && NUMBER.test(word.text) ? 2 : 0
    return HYPHEN.test(mark.text) && (!NUMBER.test(first.text) || AGE.has(word.key)) ? 2 : 0
  }
  for (let more = goesOn(); more > 0; more = goesOn()) after += more
  if (after === at + 1)
    for (let point = clinging(1)?.[0]; point?.text === '.' && isAbbreviation(pieces[after - 1]!.text);) {
      after++
      point = clinging(2)?.[1]
      if (point?.text === '.' && isAbbreviation(pieces[after]!.text)) after++
    }
  return { end: Math.min(pieces[after - 1]!.end, to), after }
}

const NUMBER = /^\p{N}/u
const ELIDED = /['’ʼ‘]$/u
const POSSESSIVE = /^['’ʼ‘]s$/iu
const CONTRACTED = /^(?:n['’ʼ‘]t|['’ʼ‘](?!s$))/iu
const CURRENCY = /^[$€£]$/
const HYPHEN = /^[-‑]$/u
/** A number takes nothing behind a hyphen but its age: “34-year-old”. */
const AGE = new Set(['year', 'old'])
