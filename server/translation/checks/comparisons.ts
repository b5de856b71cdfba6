/** What is more so, made less so. */
import { type Finding, grave } from '../finding.ts'
import type { Half, Segment } from '../half.ts'
import { hasClass } from '../../language/classes.ts'
import type { Token } from '../../language/read.ts'

/**
 * `opposite`: "deeper than it looks" → « moins profonde qu’elle n’en a l’air », « plus vite que prévu » → "less quickly than planned".
 *
 * Two words that render each other, the one raised and the other lowered, where neither text denies anything.
 */
export function checkComparisons({ fr, en }: Segment): Finding[] {
  if (fr.denials.length + en.denials.length > 0) return []
  return fr.tokens.flatMap((token): Finding[] => {
    const other = en.document.tokens[fr.links[token.index]!]
    if (!other || token.weight === 0 || !isCompared(token) || !isCompared(other)) return []
    const [left, right] = [degreeOf(fr, token), degreeOf(en, other)]
    if (!left || !right || left === right || isInverted(token) || isInverted(other)) return []
    return [
      grave(
        'opposite',
        fr,
        { from: token.index - 1, to: token.index + 1 },
        { from: other.index - (isOneWord(other) ? 0 : 1), to: other.index + 1 },
      ),
    ]
  })
}

/** « Moins cher » may be taken for a verb. */
const isCompared = ({ part, readings }: Token): boolean =>
  part === 'ADJ' || part === 'ADV' || (part === 'VERB' && readings.every(({ time }) => time === null))

/** Whether a word is raised or lowered, as the one before it or its own ending tells. */
function degreeOf(half: Half, token: Token): 'more' | 'less' | undefined {
  const before = half.document.tokens[token.index - 1]
  const further = half.document.tokens[token.index - 2]
  // « De moins en moins », « plus ou moins », “no less”
  if (!before || (further && PARTS.has(further.key))) return undefined
  if (LESS.has(before.key)) return 'less'
  if (before.key === 'more' || (before.key === 'plus' && !hasClass(further, 'negation'))) return 'more'
  return isOneWord(token) ? 'more' : undefined
}
const LESS: ReadonlySet<string> = new Set(['moins', 'less'])
const PARTS: ReadonlySet<string> = new Set(['en', 'ou', 'or', 'no', 'ne', 'au', 'du'])

/** “Deeper”: the comparative of an adjective. */
const isOneWord = ({ key, part, readings, document: { language } }: Token): boolean =>
  language === 'en' && part === 'ADJ' && key.endsWith('er') && readings.some(({ lemma }) => lemma !== key)

/** “The less dangerous of the two”, « le moins » is a superlative. */
const isInverted = ({ index, document: { tokens } }: Token): boolean =>
  hasClass(tokens[index - 2], 'definite') || hasClass(tokens[index - 1], 'definite')
