import { expect, it } from 'vitest'
import { oneLetterOff } from '../../server/language/one-letter-off.ts'

it.each([
  ['coopration', 'cooperation', 'a letter left out'],
  ['gouvernementt', 'gouvernement', 'a letter too many'],
  ['governmint', 'government', 'another letter'],
  ['minsitre', 'ministre', 'two exchanged'],
  ['inister', 'minister', 'the first left out'],
])('%s may stand for %s: %s', (typed, meant) => expect(oneLetterOff(typed)).toContain(meant))
