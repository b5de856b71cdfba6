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
    ['a number set high leads to a note', 'pas¹ sûr.² In 2019³, “no”⁴', ['pas', 'sur', 'in', '2019', 'no']],
    ['a number in brackets does too', 'pas[1] sûr.[2, 3] No [4] it is', ['pas', 'sur', 'no', 'it', 'is']],
    ['other words in brackets are words', '[2019] [un] [3 bacs', ['2019', 'un', '3', 'bacs']],
    ['a power of ten is its value', '10⁶ 10^6 10⁻³ 110²', ['1000000', '1000000', '0.001', '110']],
    ['a measure keeps its dimension', '3 km² 5 m³ cm² pas²', ['3', 'km2', '5', 'm3', 'cm2', 'pas']],
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
