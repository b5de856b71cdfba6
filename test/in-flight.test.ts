import { expect, it } from 'vitest'
import { inFlight } from '../server/in-flight.ts'

it('results come in the order of the work, with so many under way', async () => {
  let underWay = 0
  let most = 0
  const work = async (one: number) => {
    most = Math.max(most, ++underWay)
    for (let turn = 0; turn < one % 3; turn++) await Promise.resolve()
    underWay--
    return one * 2
  }
  const found: [number, number][] = []
  for await (const each of inFlight([1, 2, 3, 4, 5, 6, 7], work, 3)) found.push(each)
  expect(found).toEqual([1, 2, 3, 4, 5, 6, 7].map((one) => [one, one * 2]))
  expect(most).toBe(3)
})

it('where one fails those before it are given, and no more is begun', async () => {
  const begun: number[] = []
  const given: number[] = []
  const work = async (one: number) => {
    begun.push(one)
    if (one === 2) throw new Error('the second')
    return one
  }
  const all = async () => {
    for await (const [one] of inFlight([1, 2, 3, 4, 5], work, 2)) given.push(one)
  }
  await expect(all()).rejects.toThrow('the second')
  expect(given).toEqual([1])
  expect(begun).toEqual([1, 2, 3])
})
