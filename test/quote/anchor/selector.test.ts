import fc from 'fast-check'
import { expect, it } from 'vitest'
import { selectorOf } from '../../../server/quote/anchor/selector.ts'

it('gives the words with what stands before and after them', () => {
  expect(selectorOf('We shall go home.', 3, 8)).toEqual({
    exact: 'shall',
    prefix: 'We ',
    suffix: ' go home.',
  })
})

it.each([
  ['an empty stretch', 3, 3],
  ['a stretch the wrong way round', 8, 3],
  ['an end beyond the text', 0, 99],
  ['a start before it', -1, 3],
])('refuses %s', (_, start, end) => {
  expect(selectorOf('We shall go home.', start, end)).toBeNull()
})

it('never splits a character', () => {
  expect(selectorOf('a🌊b', 0, 2)).toBeNull()
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.nat(100),
      fc.nat(100),
      (text, start, end) => {
        const selector = selectorOf(text, start, end)
        if (!selector) return
        for (const part of Object.values(selector)) expect(part.isWellFormed()).toBe(true)
        expect(text).toContain(selector.prefix + selector.exact + selector.suffix)
      },
    ),
  )
})
