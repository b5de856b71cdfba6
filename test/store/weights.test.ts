import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Weights } from '../../server/store/weights.ts'

const added = fc.array(
  fc.tuple(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 2 ** 52 })), {
      maxLength: 80,
    }),
    fc.double({ min: 0.01, max: 12, noNaN: true }),
  ),
  { minLength: 1, maxLength: 12 },
)

it('weights add up by id, and the heaviest come first, of the same weight the older ones', () => {
  fc.assert(
    fc.property(added, fc.nat(30), (lists, most) => {
      const weights = new Weights()
      const plain = new Map<number, number>()
      for (const [ids, weight] of lists) {
        weights.add(ids, weight)
        for (const id of ids) plain.set(id, (plain.get(id) ?? 0) + weight)
      }
      const ranked = [...plain].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
      expect(weights.heaviest(most)).toEqual(ranked.slice(0, most))
      expect(weights.size).toBe(plain.size)
      expect(weights.greatest).toBe(Math.max(0, ...plain.values()))
    }),
  )
})

it('however many there are, none is lost', () => {
  const weights = new Weights()
  const ids = Array.from({ length: 50_000 }, (_, i) => 3 * i + 1)
  weights.add(ids, 1)
  weights.add([7], 1)
  expect(weights.size).toBe(50_000)
  expect(weights.heaviest(60_000)).toEqual([7, ...ids.filter((id) => id !== 7)])
})
