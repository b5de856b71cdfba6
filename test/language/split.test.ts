import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../server/language/split.ts'
import { anyText, withHiddenEnds } from '../support/any-text.ts'

const keys = (text: string) => words(text).map((word) => word.key)

describe('cutting a text into words', () => {
  it.each([
    ['elided words stand alone', 'l’eau qu’il n’aime', ['l', 'eau', 'que', 'il', 'ne', 'aime']],
    ['nothing is left of an elided word alone', 'l’ lʼ qu', ['l', 'l', 'qu']],
    ['capitals elide too', 'QU’IL D’OÙ', ['que', 'il', 'de', 'ou']],
    ['straight apostrophes are apostrophes', "aujourd'hui l'homme", ["aujourd'hui", 'l', 'homme']],
    [
      'a contraction counts as what it stands for',
      'We can’t, I won’t, they’ll',
      ['we', 'can', 'not', 'i', 'will', 'not', 'they', 'will'],
    ],
    ['a possessive is a word of its own', 'Hartley’s', ['hartley', "'s"]],
    ['compounds come apart', 'sages-femmes a-t-il', ['sages', 'femmes', 'a', 't', 'il']],
    ['a soft hyphen is inside its word', 'ré\u00adforme', ['reforme']],
    [
      'figures are known by their value',
      '12 500 12\u202f500 12,500 12.500',
      ['12500', '12500', '12500', '12500'],
    ],
    ['a decimal comma is a decimal point', '1,5 1.5', ['1.5', '1.5']],
    ['a sign of measure is a word', '31 % 31% 5 €', ['31', '%', '31', '%', '5', '€']],
    ['figures inside a word are the word’s', 'G20 31st 42e', ['g20', '31st', '42e']],
    ['marks are no words', '« … » — “!”', []],
  ])('%s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  it('gives each word the offsets at which it stands, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0
        for (const word of words(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text)
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          last = word.end
        }
      }),
    )
  })

  it('finds by its short ways what its expressions find', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(keys(text)).toEqual(keys(withHiddenEnds(text)))
      }),
    )
  })
})
