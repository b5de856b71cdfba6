import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutText } from '../../../../client/parts/words/cut-text.ts'

const texts = fc.string({ unit: 'grapheme', maxLength: 20 })
const places = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat(20)), { maxLength: 8 })

it('the pieces of a text give it back, each with the marks that lie over it in the order given', () => {
  fc.assert(
    fc.property(texts, fc.nat(10), places, (text, from, all) => {
      const marks = all.map(([start, length], what) => ({ start, end: start + length, what }))
      const pieces = cutText(text, from, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) {
        const end = piece.start + piece.text.length
        const over = marks.filter((mark) =>
          piece.text === ''
            ? mark.start === piece.start && mark.end === end
            : mark.start <= piece.start && mark.end >= end,
        )
        expect(piece.marks).toEqual(over.map(({ what }) => what))
      }
      const empty = marks.filter(
        ({ start, end }) => start === end && start >= from && start <= from + text.length,
      )
      const found = pieces.filter((piece) => piece.text === '').flatMap((piece) => piece.marks)
      expect(found.toSorted()).toEqual(empty.map(({ what }) => what).toSorted())
    }),
  )
})

it('a long text of many marks is cut', () => {
  const words = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 2, end: i * 2 + 1, what: i }))
  expect(cutText('a '.repeat(words.length), 0, words)).toHaveLength(100_000)
})
