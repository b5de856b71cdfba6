import { expect, it } from 'vitest'
import { flags } from '../../server/translation/flags.ts'
import { type Move, pairInOrder } from '../../server/translation/pair-in-order.ts'
import { grammars } from '../support/grammars.ts'

const MOVES: Move[] = [
  [1, 1, 0],
  [1, 0, 1],
  [0, 1, 1],
]

it.each([
  [0, 0],
  [0, 50],
  [50, 0],
  [1, 50],
  [50, 1],
  [7, 9],
])('pairs all of %i with all of %i, in order', (countA, countB) => {
  const pairs = pairInOrder(countA, countB, 2, MOVES, ([, , price]) => price)
  expect(pairs.flatMap(({ a }) => (a.to > a.from ? [a.from] : []))).toEqual([...Array(countA).keys()])
  expect(pairs.flatMap(({ b }) => (b.to > b.from ? [b.from] : []))).toEqual([...Array(countB).keys()])
  expect(pairs.filter(({ a, b }) => a.to > a.from && b.to > b.from)).toHaveLength(Math.min(countA, countB))
})

const many = (sentence: string) => Array<string>(40).fill(sentence).join(' ')

it.each([
  ['one French sentence and many English ones', 'Le bac est parti.', many('The ferry left.')],
  ['many French sentences and an English one', many('Le bac est parti.'), 'The ferry left.'],
])('reads a rendition of %s', (_, fr, en) => {
  const { faithfulness } = flags({ language: 'fr', text: fr }, { language: 'en', text: en }, grammars)
  expect(faithfulness).toBeLessThan(1)
})
