/** Values that belong together: the ends of a range, what shares a unit or a scale. */
import type { Cut } from './number-data.ts'
import { plainValue, type Value } from './value.ts'

/** Takes two values that « à », "to" or a dash joins together: the first has the unit and the scale of the second. */
export function joined(cut: Cut, found: readonly Value[]): Value[] {
  const all: Value[] = []
  for (const value of found) {
    const last = all.at(-1)
    const link = last && linkBetween(cut, last, value)
    if (!last || !link || last.kind !== value.kind || last.weak || last.isSplit) {
      all.push(value)
      continue
    }
    const first = likeNext(last, value)
    const range = rangeOf(cut, first, value, link)
    all.splice(-1, 1, ...(range ? [range] : [first, value]))
  }
  return all
}

/** The word or the dash that joins two values; null where anything else stands between. */
function linkBetween({ words, text, known }: Cut, left: Value, right: Value): string | null {
  const between = right.from - left.to
  const word = words[left.to]!
  if (
    between === 1 &&
    known.is.join.has(word.key) &&
    /^[\s\p{Z}]?\S+[\s\p{Z}]?$/u.test(text.slice(left.end, right.start))
  )
    return word.key
  return between === 0 && /^[\s\p{Z}]?\p{Pd}[\s\p{Z}]?$/u.test(text.slice(left.end, right.start))
    ? DASH
    : null
}
const DASH = '-'

/** "de 640 à 910 euros", "10 to 15 million", « cinq à six cents ». */
function likeNext(first: Value, next: Value): Value {
  if (first.kind !== 'amount' || first.unit) return first
  const isHundreds = !first.digits && !next.digits && next.value % 100 === 0 && next.value < 1000
  const by = isHundreds ? 100 : next.scale
  if (first.scale > 1 || by < 100 || first.value >= next.value / by) return { ...first, unit: next.unit }
  return { ...first, unit: next.unit, scale: next.scale, value: first.value * by }
}

/** 10–15, « de dix à quinze », “between 10 and 15”; *from* stays outside, for what rises from 10 to 15 is no range. */
function rangeOf(cut: Cut, first: Value, last: Value, link: string): Value | null {
  if ((first.kind !== 'amount' && first.kind !== 'year') || first.value >= last.value) return null
  if (first.unit?.name !== last.unit?.name) return null
  const { is } = cut.known
  const isBetween = cut.is('between', first.from - 1) && is.and.has(link)
  if (!isBetween && !is.to.has(link) && link !== DASH) return null
  const from = isBetween || (link !== DASH && cut.is('from', first.from - 1)) ? first.from - 1 : first.from
  const range = plainValue(cut.words, 'range', first.value, from, last.to, last.end)
  return { ...range, scale: first.scale, unit: first.unit, digits: first.digits, parts: [first, last] }
}
