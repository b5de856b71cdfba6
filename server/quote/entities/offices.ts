/** Which office a noun for a person names: a prime minister is no minister, a head of state is a president. */
import type { Names } from '../../language/names.ts'
import { isA, type SpeechToken } from './speech-token.ts'

const LONGEST = 4

/** The key by which the office named by the noun at a token is known, in either language, whatever words stand for it. */
export function officeAt(tokens: readonly SpeechToken[], at: number, { offices }: Names): string {
  for (let from = Math.max(0, at - 1); from <= at; from++) {
    for (let to = Math.min(tokens.length, from + LONGEST); to > at; to--) {
      const known = offices.get(
        tokens
          .slice(from, to)
          .map(({ key }) => key)
          .join(' '),
      )
      if (known) return known
    }
  }
  const { key } = tokens[at]!
  // “deputy mayor”: with a rank before it, it is another office.
  return isA(tokens[at - 1], 'rank') ? `${tokens[at - 1]!.key} ${key}` : key
}
