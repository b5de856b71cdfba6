import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAF, MISSING, type Row, trees, type TreesWeights, weigher } from '../../server/language/trees.ts'
import { type RowChoice, trainTrees } from './trees.ts'

const SETTINGS = { bags: 1, trees: 30, rate: 0.3, leaves: 4, least: 5, shrink: 1, choices: 1, features: 1 }

/** Choices between the numbers 0 to 9 of two kinds, of which `isRight` tells the right ones. */
const choicesOf = (isRight: (row: Row) => boolean): RowChoice[] =>
  Array.from({ length: 100 }, (_, n) => {
    const rows = Array.from({ length: 4 }, (__, k) => ({ a: (n * 7 + k * 3) % 10, b: (n * 3 + k * 7) % 10 }))
    return { rows, right: rows.flatMap((row, k) => (isRight(row) ? [k] : [])), weight: 1 }
  }).filter(({ right }) => right.length > 0 && right.length < 4)

const best = (made: ReturnType<typeof trees>, rows: readonly Row[]): number => {
  const scores = weigher(made)(rows.map((row) => [row]))
  return scores.indexOf(Math.max(...scores))
}

describe('Boosted trees', () => {
  it.each([
    ['one number', ({ a }: Row) => a! > 6],
    ['a number between two others', ({ a }: Row) => a! > 2 && a! < 6],
    ['two numbers of which each alone tells nothing', ({ a, b }: Row) => a! > 4 === b! > 4],
  ])('choose by %s', (_, isRight) => {
    const choices = choicesOf(isRight)
    const made = trees(trainTrees(choices, SETTINGS))
    for (const { rows } of choices) expect(isRight(rows[best(made, rows)]!)).toBe(true)
  })

  it('learn from what is not told as well', () => {
    const choices = choicesOf(({ a }) => a! > 4).map((choice) => ({
      ...choice,
      rows: choice.rows.map(({ a, b }): Row => (a! > 4 ? { b: b! } : { a: a!, b: b! })),
    }))
    const made = trees(trainTrees(choices, SETTINGS))
    for (const { rows, right } of choices) expect(right).toContain(best(made, rows))
  })

  it('are the same to the byte for the same choices', () => {
    const choices = choicesOf(({ a }) => a! > 6)
    expect(trainTrees(choices, SETTINGS)).toEqual(trainTrees(choices, SETTINGS))
  })

  it('weigh any row', () => {
    const made = trees(
      trainTrees(
        choicesOf(({ a }) => a! > 6),
        SETTINGS,
      ),
    )
    const number = fc.double({ noNaN: true })
    fc.assert(
      fc.property(fc.record({ a: number, b: number, c: number }, { requiredKeys: [] }), (row) => {
        const [weight] = weigher(made)([[row]])
        expect(weight).toBeTypeOf('number')
        expect(Number.isFinite(weight)).toBe(true)
      }),
    )
  })

  it('weigh each row as a walk from node to node does, however many are weighed together', () => {
    const written = trainTrees(
      choicesOf(({ a, b }) => a! > 4 === b! > 4),
      { ...SETTINGS, leaves: 32, least: 1 },
    )
    const weigh = weigher(trees(written))
    const number = fc.oneof(fc.integer({ min: -4, max: 11 }), fc.double({ noNaN: true }))
    const row = fc.record({ a: number, b: number }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
        expect(weigh(rows.map((one) => [one]))).toEqual(rows.map((one) => walked(written, one)))
      }),
    )
  })

  it.each([
    [128, false],
    [129, true],
  ])('of %d leaves are refused: %s', (leaves, isRefused) => {
    const nodes = [...Array.from({ length: leaves - 1 }, () => [0, LEAF]).flat(), LEAF]
    const written = {
      features: ['a'],
      asks: Buffer.from(nodes).toString('base64'),
      skips: Buffer.from(nodes.map((feature) => (feature === LEAF ? 0 : 2))).toString('base64'),
      values: Buffer.from(Float32Array.from(nodes).buffer).toString('base64'),
    }
    if (isRefused) expect(() => trees(written)).toThrow(RangeError)
    else expect(trees(written).sizes).toHaveLength(1)
  })
})

/** The sum of the leaves that a row comes to, from node to node. */
function walked({ features, ...written }: TreesWeights, row: Row): number {
  const [asks, skips, values] = [written.asks, written.skips, written.values].map((one) =>
    Buffer.from(one, 'base64'),
  ) as [Buffer, Buffer, Buffer]
  const value = (node: number) => values.readFloatLE(4 * node)
  let sum = 0
  for (let node = 0; node < asks.length;) {
    let at = node
    while (asks[at] !== LEAF) at += (row[features[asks[at]!]!] ?? MISSING) <= value(at) ? 1 : skips[at]!
    sum += value(at)
    for (let open = 1; open > 0; node++) open += asks[node] === LEAF ? -1 : 1
  }
  return sum
}
