import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../client/extension/said-by.ts'
import type { Extraction } from '../../../server/api/extractions.ts'

type Quote = Extraction['quotes'][number]

/** Quotations of a text, each with who is said to have said it. */
const quotesIn = (
  text: string,
  quotes: [words: string, name: string | null, kind?: 'person' | 'unnamed'][],
) =>
  quotes.map(([words, name, kind = 'person']): Quote => {
    const start = text.indexOf(words)
    return {
      spans: [{ start, end: start + words.length }],
      kind: 'direct',
      speaker: name === null ? null : { name, kind },
      cue: null,
      spoken: { language: 'unknown', basis: 'unknown' },
    }
  })

describe.each([
  ['« Le bac part demain », a dit Maud Pell. « On verra », a dit Ott.', 'Le bac part demain', 'On verra'],
  [
    '“The ferry sails tomorrow,” said Maud Pell. “We shall see,” said Ott.',
    'The ferry sails tomorrow',
    'We shall see',
  ],
])('of “%s”', (around, first, second) => {
  const quotes = quotesIn(around, [
    [first, 'Maud Pell'],
    [second, 'Ott'],
  ])

  it('whoever is given the words is offered, with their marks, in part and with what stands around them', () => {
    for (const words of [
      first,
      ` «\u00a0${first}\u00a0» `,
      first.slice(3),
      around.slice(0, around.indexOf('.') + 1),
    ])
      expect(saidBy(words, around, quotes)).toBe('Maud Pell')
    expect(saidBy(second, around, quotes)).toBe('Ott')
  })

  it('nobody is offered for words of two, for none of them, or where nobody is named', () => {
    expect(saidBy(around, around, quotes)).toBeNull()
    expect(saidBy('Tout autre chose', around, quotes)).toBeNull()
    expect(saidBy('…', around, quotes)).toBeNull()
    expect(saidBy(first, around, quotesIn(around, [[first, null]]))).toBeNull()
    expect(saidBy(first, around, quotesIn(around, [[first, 'official', 'unnamed']]))).toBeNull()
  })
})
