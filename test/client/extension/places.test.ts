import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, placesOf } from '../../../client/extension/places.ts'

/** What stands at a place, the texts joined by nothing. */
function wordsAt(texts: readonly string[], { from, to }: Place): string {
  if (from.text === to.text) return texts[from.text]!.slice(from.offset, to.offset)
  const between = texts.slice(from.text + 1, to.text)
  return [texts[from.text]!.slice(from.offset), ...between, texts[to.text]!.slice(0, to.offset)].join('')
}

const bare = (words: string) => ({ before: '', words, after: '' })

describe('the words of a quotation are found again on a page', () => {
  it.each([
    [
      'over several elements',
      ['“The ', 'ferry', ' will sail,” said Pell.'],
      'The ferry will sail',
      'The ferry will sail',
    ],
    ['over several lines', ['« Le bac\n   part\tdemain »'], 'Le bac part demain', 'Le bac\n   part\tdemain'],
    ['with hidden hyphens', ['The fer\u00adry will\u200b sail'], 'ferry will', 'fer\u00adry will'],
    ['with spaces of French', ['Le bac part\u00a0: demain'], 'part : demain', 'part\u00a0: demain'],
    ['beyond the basic plane', ['🚢 the 𝓕erry'], 'the 𝓕erry', 'the 𝓕erry'],
  ])('%s', (_, texts, words, shown) => {
    expect(placesOf(texts, [bare(words)]).map((place) => place && wordsAt(texts, place))).toEqual([shown])
  })

  it('or not, where they are not there', () => {
    expect(placesOf(['Le bac part.'], [bare('Le train part'), bare(''), bare(' ')])).toEqual([
      null,
      null,
      null,
    ])
    expect(placesOf([], [bare('mot')])).toEqual([null])
  })

  it('where what stands around them tells which are meant', () => {
    const texts = ['Oui. ', 'Pell a dit « oui » hier, ', 'et Ott a dit « oui » ce matin.']
    const places = placesOf(texts, [{ before: 'et Ott a dit « ', words: 'oui', after: ' » ce matin.' }])
    expect(places).toEqual([{ from: { text: 2, offset: 15 }, to: { text: 2, offset: 18 } }])
  })

  it('in their order, where the same words come twice', () => {
    const texts = ['“Yes,” she said. “Yes,” he said.']
    const offsets = placesOf(texts, [bare('Yes'), bare('Yes')]).map((place) => place?.from.offset)
    expect(offsets).toEqual([1, 18])
  })

  it('though the page has them in another order', () => {
    const texts = ['second thing', 'first thing']
    expect(placesOf(texts, [bare('first thing'), bare('second thing')])).toEqual([
      { from: { text: 1, offset: 0 }, to: { text: 1, offset: 11 } },
      { from: { text: 0, offset: 0 }, to: { text: 0, offset: 12 } },
    ])
  })

  it('wherever the page cuts its texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('le', 'bac', 'part', 'été', '«', ' ', '\n', '\u00a0', '\u00ad'), {
          minLength: 1,
        }),
        fc.nat(),
        fc.nat(),
        (texts, a, b) => {
          const whole = texts.join('')
          const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y)
          const words = whole.slice(start, end)
          const [place] = placesOf(texts, [{ before: whole.slice(0, start), words, after: whole.slice(end) }])
          const seen = (text: string) => text.replace(/[\s\u00ad]/g, '')
          if (seen(words) === '') expect(place).toBeNull()
          else expect(seen(wordsAt(texts, place!))).toBe(seen(words))
        },
      ),
    )
  })
})
