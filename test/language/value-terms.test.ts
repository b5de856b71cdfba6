import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'
import { grammar } from '../support/grammars.ts'

const keys = (text: string, language: string) => read(text, grammar(language)).terms.map(({ key }) => key)

describe('words that make one value', () => {
  it.each([
    ['en', 'two thousand', ['2000']],
    ['en', 'a hundred and five', ['105']],
    ['en', 'one hundred and twenty-three thousand four hundred', ['123400']],
    ['en', 'nineteen eighty-four', ['1984']],
    ['en', 'twenty twenty-five', ['2025']],
    ['en', '2.2 billion', ['2200000000']],
    ['en', 'thirty-one million pounds', ['31000000 pound']],
    ['en', '£31 million', ['31000000 pound']],
    ['en', 'forty per cent', ['40 percent']],
    ['en', '40% of 3 km', ['40 percent', 'of', '3 km']],
    ['en', 'two three', ['2', '3']],
    ['en', 'one of them', ['one', 'of', 'them']],
    ['en', 'May 2 · 2 May · the second of May', ['05-02', '05-02', 'the', '05-02']],
    ['en', 'November 15, 2024', ['2024-11-15']],
    ['en', 'It may rain in May', ['it', 'may', 'rain', 'in', 'may']],
    ['en', 'four o’clock, 4 pm, 4 p.m.', ['4h00', '16h00', '16h00']],
    ['fr', 'deux mille', ['2000']],
    ['fr', 'quatre-vingt-dix-sept', ['97']],
    ['fr', 'soixante et onze', ['71']],
    ['fr', 'vingt et un', ['21']],
    ['fr', 'mil neuf cent quatre-vingt-quatre', ['1984']],
    ['fr', 'deux cent mille trois', ['200003']],
    ['fr', '2,2 milliards d’euros', ['2200000000 eur']],
    ['fr', 'un million', ['1000000']],
    ['fr', 'un billion', ['1000000000000']],
    ['fr', 'vingt pour cent', ['20 percent']],
    ['fr', 'un homme et une femme', ['un', 'homme', 'et', 'une', 'femme']],
    ['fr', 'le 1er mai · le premier mai 2031', ['le', '05-01', 'le', '2031-05-01']],
    ['fr', 'Tout le monde peut être là, sans doute.', ['tout le monde', 'peut', 'etre', 'la', 'sans doute']],
    ['fr', 'Peut-être', ['peut etre']],
    ['en', 'no one, no one hundred', ['no one', 'no', '100']],
    ['fr', '16 h 30 · 16h30', ['16h30', '16h30']],
  ])('%s: %s', (language, text, expected) => {
    expect(keys(text, language)).toEqual(expected)
  })

  it.each(['en', 'fr'])('keep every word once and in order (%s)', (language) => {
    const piece = fc.constantFrom(
      ...'two three hundred thousand and million a nineteen 5 2,5 % per cent pour deux cent mille vingt et un quatre dix-sept € $ km May 14 of 2024 o’clock h pm p m de sterling livres'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join(' ')
        const { tokens: all, terms } = read(text, grammar(language))
        let at = 0
        for (const { start, end, text: written } of terms) {
          expect(start).toBe(all[at]!.start)
          while (at < all.length && all[at]!.end <= end) at++
          expect(all[at - 1]!.end).toBe(end)
          expect(text.slice(start, end)).toBe(written)
        }
        expect(at).toBe(all.length)
      }),
    )
  })
})
