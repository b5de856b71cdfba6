import fc from 'fast-check'
import { expect, it } from 'vitest'
import { termBytes, terms } from '../../server/language/terms.ts'
import { anyText, withHiddenEnds } from '../support/any-text.ts'

it('gives the same terms for texts that differ in typography alone', () => {
  expect(terms('« L’État n’ira pas »')).toEqual(terms('"l\'etat n\'ira pas"'))
})

it('gives one pair fewer than words, and none for a single word', () => {
  expect(terms('three short words').pairs).toHaveLength(2)
  expect(terms('one').pairs).toEqual([])
})

it('tells the order of two words apart', () => {
  expect(terms('man bites').pairs).not.toEqual(terms('bites man').pairs)
})

it.each([
  ['« Il n’y est pas », dit-elle.', ['dit']],
  ['We can’t have it both ways', ['both', 'ways']],
  ['l’or et la main', ['or', 'main']],
  ['No. Oui !', ['no', 'oui']],
])('takes no word for a term that most texts hold: %s', (text, telling) => {
  expect(terms(text).words).toEqual(telling)
})

it('keeps terms short and plain, whatever the text', () => {
  const { words, pairs } = terms(`${'a'.repeat(1_000_000)} l’été "OR" 1,5 %`)
  for (const term of [...words, ...pairs]) expect(term).toMatch(/^[\p{L}\p{N}_]{1,40}$/u)
})

it('gives a text the terms of all its parts', () => {
  const word = fc.constantFrom('bac', 'l’eau', 'don’t', 'Œuvre', '1 500', 'Straße', 'мир', 'the')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { minLength: 1 }), (left, right) => {
      const [a, b] = [left.join(' — '), right.join(', ')]
      const whole = terms(`${a}. ${b}`)
      expect(whole.words).toEqual([...terms(a).words, ...terms(b).words])
      expect(whole.pairs).toEqual(expect.arrayContaining([...terms(a).pairs, ...terms(b).pairs]))
    }),
  )
})

// To change them takes a migration.
it.each([
  [
    '« L’État n’ira pas plus loin », a dit Mme Œhler.',
    'etat ira loin dit mme oehler',
    '_12zz _1dym _4vr _n99 _omp _17e0 _1d39 _1egp _b0y _a29',
  ],
  [
    'We can’t pay 1,500 € for Göteborg, said Μαρία.',
    'pay 1500 __1ayipmz goteborg __1j596bb',
    '_11fh _1748 _lev _1caf _lu8 _rtz _1dvq _sjr _1eat',
  ],
  [`${'a'.repeat(41)} end`, '__1tl4qpw end', '_3sd'],
])('gives the terms by which passages are found that were stored before: %s', (text, words, pairs) => {
  expect(terms(text)).toEqual({ words: words.split(' '), pairs: pairs.split(' ') })
})

it('gives the same terms for words taken letter by letter and by their keys', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(terms(text)).toEqual(terms(withHiddenEnds(text)))
    }),
  )
})

it('writes a text of any length', () => {
  const text = 'mot '.repeat(100_000)
  expect(termBytes(text).length).toBeGreaterThan(text.length)
  expect(terms(text).pairs).toHaveLength(99_999)
})
