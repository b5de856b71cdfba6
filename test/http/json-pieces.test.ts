import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonPieces } from '../../server/http/json-pieces.ts'

it.each([
  ['nothing', {}],
  ['a field that is not there', { id: undefined, title: 'Le marché', version: 1 }],
  ['lists, empty and nested', { passages: [], quotes: [{ spans: [1, 2] }, null] }],
  ['a long list', { items: Array.from({ length: 1_001 }, (_, id) => ({ id })) }],
])('writes %s as JSON.stringify does', (_, answer) => {
  expect([...jsonPieces(answer)].join('')).toBe(JSON.stringify(answer))
})

it('writes any answer as JSON.stringify does', () => {
  const answer = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), {
    noNullPrototype: true,
  })
  fc.assert(fc.property(answer, (given) => [...jsonPieces(given)].join('') === JSON.stringify(given)))
})

it('takes a long list apart, and leaves a short answer whole', () => {
  const items = Array.from({ length: 10_000 }, (_, id) => ({ id, text: 'Le marché rouvre lundi.' }))
  expect([...jsonPieces({ items })].length).toBeGreaterThan(5)
  expect([...jsonPieces({ items: items.slice(0, 300), next: null })]).toHaveLength(1)
})
