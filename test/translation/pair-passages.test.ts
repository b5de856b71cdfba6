import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignByLength } from '../../server/translation/align-by-length.ts'
import { pairPassages } from '../../server/translation/pair-passages.ts'
import '../support/properties.ts'

const file = (...ids: (string | undefined)[]) => ids.map((paragraph) => ({ text: 'x'.repeat(80), paragraph }))
/** Paragraphs of one turn, of these lengths. */
const turn = (lengths: number[]) =>
  lengths.map((length, i) => ({ text: 'x'.repeat(length), paragraph: `1-2-${i + 1}` }))

describe('pairing the paragraphs of one sitting', () => {
  it.each([
    [
      'by the record’s ids',
      file('41', '42', '43'),
      file('40', '41', '43'),
      [
        [0, 1],
        [2, 2],
      ],
    ],
    ['not where there are none', file(undefined, '1'), file(undefined, '2'), []],
    [
      'an id that stands twice in both, in order',
      file('7', '7'),
      file('7', '7'),
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'turn by turn',
      file('1-1-1', '1-2-1', '1-2-2'),
      file('1-2-1', '1-2-2', '1-3-1'),
      [
        [1, 0],
        [2, 1],
      ],
    ],
    [
      'by order where a turn has as many',
      turn([90, 10, 50]),
      turn([10, 90, 50]),
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'by length past one that is missing',
      turn([400, 500, 900, 120]),
      turn([420, 930, 110]),
      [
        [0, 0],
        [2, 1],
        [3, 2],
      ],
    ],
    [
      'by length past one that was split',
      turn([400, 900, 60]),
      turn([410, 450, 480, 55]),
      [
        [0, 0],
        [2, 3],
      ],
    ],
    ['nothing with nothing', [], turn([4]), []],
  ])('%s', (_, a, b, pairs) => {
    expect(pairPassages(a, b)).toEqual(pairs)
  })

  it('puts no paragraph in two pairs, and gives the other file the same answer', () => {
    const paragraphs = fc.array(
      fc.record({
        text: fc.string(),
        paragraph: fc.option(fc.constantFrom('7', '8', '1-1-1', '1-1-2', '1-2-1', 'seg-1-2-3'), {
          nil: undefined,
        }),
      }),
    )
    fc.assert(
      fc.property(paragraphs, paragraphs, (a, b) => {
        const pairs = pairPassages(a, b)
        for (const side of [0, 1]) expect(new Set(pairs.map((pair) => pair[side])).size).toBe(pairs.length)
        for (const [i, j] of pairs)
          expect(a[i]!.paragraph === undefined || b[j]!.paragraph === undefined).toBe(false)
        const turned = pairPassages(b, a).map(([j, i]) => [i, j])
        expect(turned).toHaveLength(pairs.length)
      }),
    )
  })
})

describe('aligning by length', () => {
  it('goes forward in both texts', () => {
    const lengths = fc.array(fc.nat(2_000), { maxLength: 60 })
    fc.assert(
      fc.property(lengths, lengths, (a, b) => {
        const pairs = alignByLength(a, b)
        for (const [at, [i, j]] of pairs.entries()) {
          const [lastI, lastJ] = at > 0 ? pairs[at - 1]! : [-1, -1]
          expect(i > lastI && j > lastJ && i < a.length && j < b.length).toBe(true)
        }
      }),
    )
  })

  it('pairs a text with itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 60 }), (lengths) => {
        expect(alignByLength(lengths, lengths)).toEqual(lengths.map((_, i) => [i, i]))
      }),
    )
  })

  it.each([
    [500, 500],
    [500, 250],
    [3, 500],
    [500, 750],
  ])('takes work that grows with the texts: %i and %i', (ofA, ofB) => {
    const lookingAt = (times: number) => {
      let looks = 0
      const lengths = (count: number) =>
        new Proxy(Array<number>(count).fill(90), { get: (all, at) => (looks++, Reflect.get(all, at)) })
      alignByLength(lengths(ofA * times), lengths(ofB * times))
      return looks
    }
    expect(lookingAt(2)).toBeLessThan(lookingAt(1) * 2.5)
  })

  it('aligns two texts of 200,000 paragraphs', () => {
    const lengths = Array<number>(200_000).fill(90)
    expect(alignByLength(lengths, lengths)).toHaveLength(lengths.length)
  })
})
