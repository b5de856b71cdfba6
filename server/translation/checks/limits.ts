/** Words that limit what they stand with: dropped, the rest says more than was said. */
import { BOTH_WAYS, type Finding, grave, type Pair } from '../finding.ts'
import type { Segment } from '../segments.ts'
import type { WordClass } from '../../language/class-names.ts'
import { findClass, holdsClass } from '../../language/classes.ts'
import { negations } from '../../language/negations.ts'
import { type Document, partOfSpeech, type Range, type Token } from '../../language/read.ts'

/** Where the limits of a kind stand in a text, and what says the same in other words. */
interface Limit {
  find: (side: Document, within: Range) => Range[]
  answer: WordClass
  /** Whether one says so little that it may go. */
  isIdle?: (side: Document, limit: Range) => boolean
}

/**
 * `quantifier`: "only a judge can" → « un juge peut », « n’ouvre que le week-end » → "opens at weekends", « seule la Cour »
 * → "the Court", "almost all" → « tous ».
 *
 * A limit on one side alone, beside a word that has its counterpart. A denial that only the other side has may be it in
 * other words: "not until", « pas avant ».
 */
export const checkLimits = (pair: Pair): Finding[] =>
  pair.literal.flatMap((segment) =>
    LIMITS.flatMap(({ find, answer, isIdle = () => false }) =>
      BOTH_WAYS.flatMap(([here, there]): Finding[] => {
        const [found] = find(pair[here], segment[here]).filter(
          (one) => !isIdle(pair[here], one) && isKept(pair, here, one, segment),
        )
        if (!found || find(pair[there], segment[there]).length > 0) return []
        if (holdsClass(pair[there], answer, segment[there])) return []
        if (denials(pair[there], segment[there]) > denials(pair[here], segment[here])) return []
        const at = { ...segment, [here]: { ...found, to: Math.min(found.to + NEXT, segment[here].to) } }
        return [grave(pair, 'quantifier', at.fr, at.en)]
      }),
    ),
  )

const LIMITS: Limit[] = [
  { find: (side, within) => findClass(side, 'nearly', within), answer: 'shows-nearly' },
  { find: restrictions, answer: 'shows-only', isIdle: isNoRestriction },
]

/** “Only”, « ne … que », « seule la Cour ». */
function restrictions(side: Document, within: Range): Range[] {
  const around = negations(side, within).filter(
    ({ kind, from }) => kind === 'only' && side.tokens[from]!.key === 'ne',
  )
  const opening = findClass(side, 'sole', within).filter(({ from, to }) => {
    const [word, next] = [side.tokens[from]!, side.tokens[to]]
    const opens = from === within.from || side.tokens[from - 1]!.clause !== word.clause
    return opens && next?.clause === word.clause && LIMITED.has(partOfSpeech(side, to))
  })
  return [...findClass(side, 'only', within), ...around, ...opening]
}
const LIMITED: ReadonlySet<string> = new Set(['DET', 'NUM', 'NOUN', 'PROPN'])

/**
 * “An only child”, “not only”, “it is only right”, “only a few”; « ne fait que répéter » and « ne peut que regretter » limit
 * no more than « bien » does.
 */
function isNoRestriction(side: Document, { from, to }: Range): boolean {
  const next = side.tokens.slice(to, to + LITTLE)
  if (next.some(({ classes }) => classes.has('limits-little'))) return true
  if (side.tokens.slice(from, to).some(({ key }) => key === 'pas')) return true
  const before = side.tokens.slice(Math.max(0, from - DENIES), from)
  if (before.some(({ classes, key }) => DENIED.some((one) => classes.has(one)) || key === 'non')) return true
  const part = to < side.tokens.length ? partOfSpeech(side, to) : 'X'
  return side.language === 'en' ? part === 'ADJ' : side.tokens[from]!.key === 'ne' && part === 'VERB'
}
const DENIED: readonly WordClass[] = ['denial', 'negator', 'one']
/** How near before a limit what denies it stands: “not the only one”. */
const DENIES = 2

/** How many words on from a limit what is little by itself stands: “only a very small”. */
const LITTLE = 3

const denials = (side: Document, within: Range): number =>
  negations(side, within).filter(({ kind }) => kind !== 'only').length

/** How many words on what a limit bears on is looked for, and how many are shown. */
const REACH = 6
const NEXT = 3
/** How many words of content beside a limit have their counterparts where the sentence is the same. */
const KEPT = 2

const content = (some: Token[]) => some.filter(({ weight }) => weight > 0)

/** Whether the word of content before it or behind it has its counterpart, and one more beside them. */
function isKept(
  { links, ...sides }: Pair,
  here: 'fr' | 'en',
  { from, to }: Range,
  segment: Segment,
): boolean {
  const { tokens } = sides[here]
  const within = segment[here]
  const behind = content(tokens.slice(to, Math.min(to + REACH, within.to))).slice(0, KEPT)
  const before = content(tokens.slice(Math.max(within.from, from - REACH), from)).slice(-KEPT)
  const has = (one: Token | undefined) => one !== undefined && links[here][one.index]! >= 0
  const nearest = before.at(-1)?.index === from - 1 ? [behind[0], before.at(-1)] : [behind[0]]
  return nearest.some(has) && [...before, ...behind].filter(has).length >= Math.min(KEPT, 1 + before.length)
}
