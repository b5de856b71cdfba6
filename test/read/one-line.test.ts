import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '../../server/read/one-line.ts'

test.each([
  ['Le bac passe.', 'Le bac passe.'],
  ['  Le \t bac\r\npasse\u2009.\u0007 ', 'Le bac passe .'],
  ['«\u00A0Le  bac\u202F»', '«\u00A0Le bac\u202F»'],
  ['The ferry \n\n runs\ton.', 'The ferry runs on.'],
])('shows white space as a page does: %j', (text, shown) => {
  expect(oneLine(text)).toBe(shown)
})

test('leaves no run of white space but of what is set by hand, and nothing that moves when done again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00A0', '\u202F', 'a') }), (text) => {
      const shown = oneLine(text)
      expect(shown).toBe(text.replace(/[^\S\u00A0\u202F]+/gu, ' ').trim())
      expect(oneLine(shown)).toBe(shown)
    }),
  )
})
