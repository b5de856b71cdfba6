/** Which office a noun for a person names: a prime minister is no minister, a head of state is a president. */
import type { Token } from './tokens.ts'

/** Words before the noun without which it is another office. */
const RANK = new Set('prime premier premiere vice deputy assistant under lieutenant'.split(' '))
const PRIME_MINISTER = 'prime minister'
const OTHER_NAMES: [RegExp, string][] = [
  [/^(?:chef de l etat|head of state)\b/, 'president'],
  [/^(?:chef du gouvernement|cheffe du gouvernement|head of government)\b/, PRIME_MINISTER],
]

/** The key by which an office is known, in either language, whatever words stand for it. */
export function officeAt(tokens: readonly Token[], at: number): string {
  const { key } = tokens[at]!
  const LONGEST = 4
  if (/^(?:chef|cheffe|head)$/.test(key)) {
    const words = tokens.slice(at, at + LONGEST).map((token) => token.key)
    const known = OTHER_NAMES.find(([name]) => name.test(words.join(' ')))
    if (known) return known[1]
  }
  const rank = tokens[at - 1]?.key ?? ''
  if (/^minist(?:er|re)$/.test(key) && /^(?:prime|premiere?)$/.test(rank)) return PRIME_MINISTER
  if (key === 'presidente') return 'president'
  return RANK.has(rank) ? `${rank} ${key}` : key
}
