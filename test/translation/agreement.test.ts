import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, type Marks } from '../../server/translation/agreement.ts'
import { words } from '../../server/language/split.ts'
import { at } from '../support/translated.ts'

const TEXTS = { original: 'La vanne restera ouverte lundi.', rendered: 'The gate stays open on Monday.' }
const inRendered = (words: string): Marks => ({ original: null, rendered: at(TEXTS.rendered, words) })
const inOriginal = (words: string): Marks => ({ original: at(TEXTS.original, words), rendered: null })

describe('two editors agree', () => {
  it.each<[string, Marks[], Marks[], number, number]>([
    ['on the same words', [inRendered('stays open')], [inRendered('stays open')], 2, 0],
    ['in part', [inRendered('stays open')], [inRendered('open on')], 1, 2],
    ['where a word is marked in part', [inRendered('gate')], [inRendered('ate')], 1, 0],
    ['not at all', [inRendered('gate')], [inOriginal('vanne')], 0, 2],
    ['though one marks twice', [inRendered('gate'), inRendered('The gate')], [inRendered('The gate')], 2, 0],
    ['on nothing', [], [], 0, 0],
  ])('%s', (_, one, other, shared, onlyOne) => {
    const share = shared + onlyOne === 0 ? 1 : shared / (shared + onlyOne)
    expect(agreement(TEXTS, [one, other])).toEqual({ shared, onlyOne, share })
    expect(agreement(TEXTS, [other, one])).toEqual({ shared, onlyOne, share })
  })
})

it('of three, every two are compared', () => {
  const gate = [inRendered('gate')]
  expect(agreement(TEXTS, [gate, gate, []])).toEqual({ shared: 1, onlyOne: 2, share: 1 / 3 })
})

it('counts what a slow reader would count', () => {
  const end = TEXTS.rendered.length
  const span = fc.tuple(fc.nat(end - 1), fc.nat(end - 1)).map(([a, b]) => ({
    original: null,
    rendered: { start: Math.min(a, b), end: Math.max(a, b) + 1 },
  }))
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (one, other) => {
      const marked = (marks: Marks[], word: { start: number; end: number }) =>
        marks.some(({ rendered }) => rendered!.start < word.end && rendered!.end > word.start)
      const both = words(TEXTS.rendered).map((word) => [marked(one, word), marked(other, word)])
      expect(agreement(TEXTS, [one, other])).toMatchObject({
        shared: both.filter(([a, b]) => a && b).length,
        onlyOne: both.filter(([a, b]) => a !== b).length,
      })
    }),
  )
})
