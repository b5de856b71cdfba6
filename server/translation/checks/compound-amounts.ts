/** Amounts told in two: “2 hours 30 minutes”, « un an et trois mois », “six foot two”. */
import type { Half, Segment } from '../half.ts'
import type { Value } from '../../language/value.ts'

type Figures = Record<'fr' | 'en', Value[]>

/** Sets aside two figures that stand beside each other and together are what the other text tells, in one figure or in two. */
export function setAsideSums(rest: Figures, { fr, en }: Segment): void {
  for (const here of [fr, en]) {
    const there = here.other
    for (const sum of [...unnumbered(here, rest[here.language]), ...sumsIn(here, rest[here.language])]) {
      const others = [
        ...unnumbered(there, rest[there.language]),
        ...sumsIn(there, rest[there.language]),
        ...rest[there.language].map(single),
      ]
      const same = others.find((one) => one.kind === sum.kind && isClose(one.total, sum.total))
      if (!same) continue
      rest[here.language] = rest[here.language].filter((one) => !sum.of.includes(one))
      rest[there.language] = rest[there.language].filter((one) => !same.of.includes(one))
    }
  }
}

interface Sum {
  of: Value[]
  /** What is measured, where it is told. */
  kind: string | undefined
  /** In the least of the units of the kind; a plain number as it is. */
  total: number
}

const single = (value: Value): Sum => ({
  of: [value],
  kind: value.unit?.kind,
  total: value.value * (value.unit?.factor || 1),
})

/** « Son mètre soixante-dix »: the one metre has no figure of its own. */
const unnumbered = ({ document: { tokens }, language }: Half, values: readonly Value[]): Sum[] =>
  language !== 'fr'
    ? []
    : values
        .filter(
          ({ kind, unit, from, value }) =>
            kind === 'amount' && !unit && value < 100 && tokens[from - 1]?.key === 'metre',
        )
        .map((value) => ({ of: [value], kind: 'length', total: 1 + value.value / 100 }))

const sumsIn = (half: Half, values: readonly Value[]): Sum[] =>
  values.flatMap((first, at): Sum[] => {
    const second = values[at + 1]
    if (!second || first.kind !== 'amount' || !isBeside(half, first, second)) return []
    const { total, kind } = single(first)
    const rest = restOf(first, second)
    return rest === undefined ? [] : [{ of: [first, second], kind, total: total + rest }]
  })

/** What a second figure adds to the one before: a part of its unit, or so many of a smaller one, named or not. */
function restOf(first: Value, second: Value): number | undefined {
  const { unit } = first
  if (second.kind === 'share' && !second.unit && second.value < 1) return second.value * (unit?.factor || 1)
  if (second.kind !== 'amount' || !unit) return undefined
  if (!second.unit) return unit.name in SMALLER ? second.value * unit.factor * SMALLER[unit.name]! : undefined
  return second.unit.kind === unit.kind && second.unit.factor < unit.factor
    ? second.value * second.unit.factor
    : undefined
}
/** What is left unnamed behind its unit: “six foot two”, « un mètre quatre-vingts ». */
const SMALLER: Readonly<Record<string, number>> = { foot: 1 / 12, m: 1 / 100, minute: 1 / 60 }

/** “1 hour and 20 minutes”: with no more than a small word between them. */
const isBeside = (half: Half, first: Value, second: Value): boolean =>
  second.from >= first.to &&
  second.from - first.to <= BETWEEN &&
  half.between(first.to, second.from).every(({ key }) => AND.has(key))
const BETWEEN = 2
const AND: ReadonlySet<string> = new Set(['and', 'et', 'a', 'an', '-'])

/** One measured in inches is told in centimetres. */
const ROUNDED = 0.02
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDED * Math.max(a, b)
