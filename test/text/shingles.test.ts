import { expect, it } from 'vitest'
import { terms } from '../../server/text/shingles.ts'

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

it('keeps terms short and plain, whatever the text', () => {
  const { words, pairs } = terms(`${'a'.repeat(1_000_000)} l’été "OR" 1,5 %`)
  for (const term of [...words, ...pairs]) expect(term).toMatch(/^[\p{L}\p{N}_]{1,40}$/u)
})
