import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quote } from '../../../../server/api/quotes.ts'
import { layOut } from '../../../../client/parts/desk/quote-layout.ts'
import {
  counterpartsOf,
  endOfSelection,
  pickBoth,
  pickWords,
  selectedIn,
  wordsOf,
} from '../../../../client/parts/desk/quote-words.ts'

const texts = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end))

describe('the words of a text', () => {
  it.each([
    ['L’accord n’est pas là.', ['L’', 'accord', 'n’', 'est', 'pas', 'là', '.']],
    ['Qu’a-t-il dit ?', ['Qu’', 'a-t-il', 'dit', '?']],
    ['aujourd’hui, lorsqu’on', ['aujourd’hui', ',', 'lorsqu’', 'on']],
    ['We don’t know', ['We', 'don’t', 'know']],
    ['4\u202f200 emplois, 1,8 milliard', ['4\u202f200', 'emplois', ',', '1,8', 'milliard']],
    ['In 2025 12 people', ['In', '2025', '12', 'people']],
    ['the 14th', ['the', '14th']],
    ['« Oui »', ['«', 'Oui', '»']],
  ])('of “%s” are told apart as an editor would', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it.each([
    ['past a comma', 'Oui, nous partons.', 0, 1, 2],
    ['past a comma, backwards', 'We go, then stay', 3, 2, 1],
    ['no further than the last word', 'We leave.', 1, 2, 1],
    ['back before the full stop, from afar', 'Nous partons demain !', 0, 3, 2],
    ['where there are none but marks', 'Oui …', 0, 1, 0],
    ['from a mark itself', 'Oui, non', 1, 2, 2],
  ])('a selection ends behind a word: %s', (_, text, from, to, end) => {
    expect(endOfSelection(wordsOf(text), from, to)).toBe(end)
  })

  it('leave out nothing but white space, and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = wordsOf(text)
        let rest = ''
        let at = 0
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          rest += text.slice(at, start)
          at = end
        }
        expect((rest + text.slice(at)).trim()).toBe('')
      }),
    )
  })

  it.each([
    ['1', 1],
    ['a-', 2],
    ['1 ', 200_000],
    ['«', 1],
  ])('are found in a long and hostile text of %s', (piece, count) => {
    expect(wordsOf(piece.repeat(200_000))).toHaveLength(count)
  })

  it('are picked whole where a stretch touches them, and give the stretch back', () => {
    const text = 'We got up to open a window'
    const words = wordsOf(text)
    const picked = pickWords(words, { start: 4, end: 8 })!
    const { start, end } = selectedIn(words, picked)!
    expect(text.slice(start, end)).toBe('got up')
    expect(pickWords(words, { start: 2, end: 3 })).toBe(null)
  })
})

it('links words to those that correspond, each once and in the order of the text', () => {
  const links = [
    { original: { start: 3, end: 5 }, rendered: { start: 8, end: 9 } },
    { original: { start: 0, end: 2 }, rendered: { start: 4, end: 6 } },
    { original: { start: 6, end: 9 }, rendered: { start: 4, end: 6 } },
  ]
  expect(counterpartsOf(links, 'original', { start: 0, end: 9 })).toEqual([
    { start: 4, end: 6 },
    { start: 8, end: 9 },
  ])
  expect(counterpartsOf(links, 'rendered', { start: 8, end: 9 })).toEqual([{ start: 3, end: 5 }])
})

describe('both sides', () => {
  const texts = { original: 'Le pont ne tient pas', rendered: 'Does the bridge not hold' }
  const words = { original: wordsOf(texts.original), rendered: wordsOf(texts.rendered) }
  const links = [
    { original: words.original[1]!, rendered: words.rendered[2]! },
    { original: words.original[2]!, rendered: words.rendered[3]! },
    { original: words.original[3]!, rendered: words.rendered[4]! },
    { original: words.original[4]!, rendered: words.rendered[3]! },
  ]
  const nothing = { cursor: 0, anchor: null }

  it.each([
    ['the word under the cursor', { original: { cursor: 1, anchor: null } }, 'original', 'pont', 'bridge'],
    ['what is selected', { original: { cursor: 2, anchor: 4 } }, 'original', 'ne tient pas', 'not hold'],
    [
      'what is selected elsewhere',
      { original: { cursor: 2, anchor: 4 } },
      'rendered',
      'ne tient pas',
      'not hold',
    ],
    ['the rendition', { rendered: { cursor: 3, anchor: 2 } }, 'rendered', 'pont ne tient pas', 'bridge not'],
  ] as const)('are taken from %s', (_, picked, inUse, original, rendered) => {
    const both = pickBoth(links, words, { original: nothing, rendered: nothing, ...picked }, inUse)!
    const taken = (side: 'original' | 'rendered') => {
      const { start, end } = selectedIn(words[side], both[side])!
      return texts[side].slice(start, end)
    }
    expect([taken('original'), taken('rendered')]).toEqual([original, rendered])
  })

  it('are not where nothing corresponds', () => {
    expect(pickBoth(links, words, { original: nothing, rendered: nothing }, 'original')).toBeNull()
  })
})

describe('a quote set in its passages', () => {
  const passages = new Map([
    [1, '“We were slow,” she said. “We know.”'],
    [2, `${'Before. '.repeat(80)}“It ends.” ${'After. '.repeat(80)}`],
  ])
  const span = (passage: number, exact: string) => {
    const start = passages.get(passage)!.indexOf(exact)
    return { passage, start, end: start + exact.length, exact, prefix: '', suffix: '' }
  }
  const spans = [span(1, 'We were slow,'), span(1, 'We know.'), span(2, 'It ends.')]
  const quote = { spans, text: spans.map(({ exact }) => exact).join(' ') } as Quote

  it.each([true, false])('has its words at their offsets in its text (whole passages: %s)', (whole) => {
    const { passages: laidOut, isShortened } = layOut(quote, (id) => passages.get(id), whole)
    expect(isShortened).toBe(!whole)
    for (const { text, at } of laidOut.flatMap(({ pieces }) => pieces))
      if (at !== null) expect(quote.text.slice(at, at + text.length)).toBe(text)
    const [first, second] = laidOut.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    expect(first).toBe(passages.get(1))
    if (whole) expect(second).toBe(passages.get(2))
    else expect(second).toMatch(/^… (Before\. )+“It ends\.” (After\. )+…$/)
  })

  it('is shown with what was kept around it while the passage is not known', () => {
    const { passages: laidOut } = layOut(quote, () => undefined, false)
    expect(laidOut.map(({ passage }) => passage)).toEqual([1, 2])
  })
})
