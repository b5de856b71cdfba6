import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate, type Selector } from '../../server/quote/locate.ts'
import { selectorOf } from '../../server/quote/selector.ts'
import { foldText } from '../../server/text/fold.ts'

const STORY =
  'The ferry was late again on Monday. “We shall rebuild the pier before winter,” the mayor said, “whatever it costs.” ' +
  'Nobody on the quay believed her. The harbour master wrote it down all the same, and the mayor said nothing more.'

const select = (text: string, exact: string): Selector => {
  const start = text.indexOf(exact)
  return { ...selectorOf(text, start, start + exact.length)!, start }
}

const found = (text: string, selector: Selector) => {
  const { status, span } = locate(text, selector)
  return span ? text.slice(span.start, span.end) : status
}

describe('locating a selector', () => {
  const selector = select(STORY, 'We shall rebuild the pier before winter')

  it.each([
    ['the words as they stood', STORY, 'We shall rebuild the pier before winter'],
    [
      'words moved down by a new beginning',
      `A note from the editor. ${STORY}`,
      'We shall rebuild the pier before winter',
    ],
    [
      'words set in other type',
      STORY.replaceAll(/[“”]/g, '"').toUpperCase(),
      'WE SHALL REBUILD THE PIER BEFORE WINTER',
    ],
    [
      'words broken over lines',
      STORY.replace('rebuild the', 'rebuild\n  the'),
      'We shall rebuild\n  the pier before winter',
    ],
    ['words slightly changed', STORY.replace('shall', 'will'), 'We will rebuild the pier before winter'],
  ])('finds %s', (_, text, expected) => {
    expect(found(text, selector)).toBe(expected)
  })

  it('says that words are lost rather than point at others', () => {
    const text = STORY.replace(
      '“We shall rebuild the pier before winter,” the mayor said, “whatever it costs.” ',
      '',
    )
    expect(locate(text, selector)).toEqual({ status: 'lost', span: null, rivals: [] })
  })

  it('tells two places apart by what surrounds them', () => {
    const second = STORY.lastIndexOf('the mayor said')
    const { span } = locate(STORY, { ...selectorOf(STORY, second, second + 14)!, start: second })
    expect(span?.start).toBe(second)
  })

  it('shows rivals where nothing tells them apart', () => {
    const { status, rivals } = locate(STORY, { exact: 'the mayor said' })
    expect(status).toBe('ambiguous')
    expect(rivals.map(({ start, end }) => STORY.slice(start, end))).toEqual([
      'the mayor said',
      'the mayor said',
    ])
  })

  it('finds nothing in an empty text, and nothing by an empty selector', () => {
    expect(locate('', selector).status).toBe('lost')
    expect(locate(STORY, { exact: ' « » ' }).status).toBe('lost')
  })

  it('finds any stretch of a text in that text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          const selector = selectorOf(text, start, end)
          if (!selector || !/[\p{L}\p{N}]/u.test(foldText(selector.exact))) return // no words to find
          const { status, span } = locate(text, { ...selector, start })
          expect(status).not.toBe('lost')
          if (span) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeLessThanOrEqual(text.length)
            expect(span.end).toBeGreaterThan(span.start)
          }
        },
      ),
    )
  })
})
