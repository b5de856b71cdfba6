import { expect, it } from 'vitest'
import { pairsOf } from '../../server/quote/alike-speakers.ts'
import { grammars } from '../support/grammars.ts'

const pairs = (...speakers: (string | [name: string, wikidata: string])[]) =>
  pairsOf(
    speakers.map((one, id) => {
      const [name, wikidata] = typeof one === 'string' ? [one, null] : one
      return { id, names: [name], wikidata }
    }),
    grammars.fr,
  ).map(({ one, other, reason }) => [one, other, reason])

it.each([
  ['a letter off', 'Antony Blinken', 'Antony Blinkin', 'near'],
  ['une lettre de moins', 'Hélène Vauquelin', 'Mme Hélène Vauqelin', 'near'],
  ['a short form', 'William Amory', 'Bill Amory', 'short'],
  ['un diminutif', 'Joséphine Vauquelin', 'Jo Vauquelin', 'short'],
  ['the surname alone', 'Judith Amory', 'Mrs. Amory', 'surname'],
  ['le nom de famille seul', 'Rémi Massé', 'M. Massé', 'surname'],
  ['an initial', 'Judith Amory', 'J. Amory', 'initial'],
  ['half of a double surname', 'Mathilde Arsenault-Roy', 'Mathilde Roy', 'name'],
])('who is alike by %s may be one', (_, one, other, reason) => {
  expect(pairs(one, other)).toEqual([[0, 1, reason]])
})

it.each([
  ['another given name', 'Judith Amory', 'Peter Amory'],
  ['un autre prénom', 'Hélène Vauquelin', 'Madeleine Vauquelin'],
  ['another surname', 'Judith Amory', 'Judith Penrose'],
])('%s is another', (_, one, other) => expect(pairs(one, other)).toEqual([]))

it('goes by Wikidata before all names', () => {
  expect(pairs(['Judith Amory', 'Q1'], ['The Iron Widow', 'Q1'], ['J. Amory', 'Q2'])).toEqual([
    [0, 1, 'wikidata'],
  ])
})

it('compares a hundred thousand speakers in no more than seconds', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `Ann B${i.toString(36)}c${(i * 7919).toString(36)}`)
  expect(pairs(...names).length).toBeLessThan(100_000)
})
