/** What is compared on the desk of a quotation that an attribution interrupts. */
import { expect, test } from 'vitest'
import { comparable, seenIn } from '../../server/desk/seen.ts'
import type { Span } from '../../server/api/quotes.ts'
import { grammars } from '../support/grammars.ts'

const printed = (printedLanguage: 'fr' | 'en', ...exact: string[]) => ({
  printedLanguage,
  text: exact.join(' '),
  spans: exact.map((words) => ({ exact: words }) as Span),
})
const flagged = (original: ReturnType<typeof printed>, rendered: ReturnType<typeof printed>) =>
  seenIn(comparable(original, rendered)!, grammars, () => []).flags.map(({ check }) => check)

test('two sentences are two, though the comma of an attribution stands between them', () => {
  const en = printed('en', 'The money was always there,', 'What was missing was trust.')
  const fr = printed('fr', 'Les crédits ont toujours été là. Ce qui manquait, c’était la confiance.')
  expect(flagged(en, fr)).toEqual([])
  expect(flagged(fr, en)).toEqual([])
  expect(comparable(en, fr)![0].text).toHaveLength(en.text.length)
})

test.each([
  printed('en', 'The money,', 'I never saw.'),
  printed('fr', 'Les crédits,', 'je ne les ai jamais vus.'),
])('and one sentence is one: %o', (quote) => {
  const other = printed(quote.printedLanguage === 'en' ? 'fr' : 'en', 'Oui.')
  expect(comparable(quote, other)![0].text).toBe(quote.text)
})
