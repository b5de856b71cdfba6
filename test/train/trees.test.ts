import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Row, trees, weigher } from '../../server/language/trees.ts'
import { type RowChoice, trainTrees } from './trees.ts'

const SETTINGS = { bags: 1, trees: 30, rate: 0.3, leaves: 4, least: 5, shrink: 1, choices: 1, features: 1 }

/** Choices between the numbers 0 to 9 of two kinds, of which `isRight` tells the right ones. */
const choicesOf = (isRight: (row: Row) => boolean): RowChoice[] =>
  Array.from({ length: 100 }, (_, n) => {
    const rows = Array.from({ length: 4 }, (__, k) => ({ a: (n * 7 + k * 3) % 10, b: (n * 3 + k * 7) % 10 }))
    return { rows, right: rows.flatMap((row, k) => (isRight(row) ? [k] : [])), weight: 1 }
  }).filter(({ right }) => right.length > 0 && right.length < 4)

const best = (made: ReturnType<typeof trees>, rows: readonly Row[]): number => {
  const weigh = weigher(made)
  const scores = rows.map((row) => weigh([row]))
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
        expect(weigher(made)([row as Row])).toBeTypeOf('number')
        expect(Number.isFinite(weigher(made)([row as Row]))).toBe(true)
      }),
    )
  })
})
