/** Words that are one though they are written apart: their parts mean something else by themselves. */
import type { Term } from '../../language/value-terms.ts'

/** By the first word: the others, and the key that the whole is compared by. */
const TOGETHER: Record<string, [others: string[], key: string][]> = {
  tout: [[['le', 'monde'], 'tout-le-monde']],
  no: [[['one'], 'noone']],
  sans: [[['doute'], 'sans-doute']],
  peut: [[['etre'], 'peut-etre']],
  every: [[['one'], 'everyone']],
}

/** @param text what the terms were read from */
export function oneWord(terms: readonly Term[], text: string): Term[] {
  const found: Term[] = []
  for (let i = 0; i < terms.length;) {
    const term = terms[i]!
    const whole = Object.hasOwn(TOGETHER, term.key)
      ? TOGETHER[term.key]!.find(([others]) => others.every((other, k) => terms[i + 1 + k]?.key === other))
      : undefined
    const last = whole && terms[i + whole[0].length]!
    // "Il peut être là" has the verb, "peut-être" the adverb.
    if (!whole || !last || (term.key === 'peut' && !/^\p{Pd}$/u.test(text.slice(term.end, last.start)))) {
      found.push(term)
      i++
      continue
    }
    found.push({ start: term.start, end: last.end, text: text.slice(term.start, last.end), key: whole[1] })
    i += whole[0].length + 1
  }
  return found
}
