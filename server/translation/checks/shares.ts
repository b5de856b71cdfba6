/** A share of something made most of it. */
import { facing } from '../facing.ts'
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import type { Document, Range } from '../../language/read.ts'
import type { Value } from '../../language/value.ts'

/** What « la moitié » is not yet. */
const MOST = 0.5
/** How far from a share and from a word for how many the words stand that both count. */
const REACH = 4

/** `quantifier`: « la moitié des logements » → "most of the homes", "a third" → « la majorité ». */
export const checkShares = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) =>
    BOTH_WAYS.flatMap(([here, there]): Finding[] => {
      if (sharesIn(pair[there], segment[there]).length > 0) return []
      if (holdsClass(pair[here], 'amount-most', segment[here])) return []
      for (const share of sharesIn(pair[here], segment[here]).filter(({ value }) => value <= MOST))
        for (const most of findClass(pair[there], 'amount-most', segment[there])) {
          const [left, right] = here === 'fr' ? [share, most] : [most, share]
          if (facing(pair, left, right, REACH)) return [grave(pair, 'quantifier', left, right)]
        }
      return []
    }),
  )

const sharesIn = ({ values }: Document, { from, to }: Range): Value[] =>
  values.filter((one) => one.kind === 'share' && one.from >= from && one.from < to)
