import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learn } from '../../server/translation/align/align-learn.ts'
import { projectSpan } from '../../server/translation/project-span.ts'
import { at } from '../support/translated.ts'
import { grammars } from '../support/grammars.ts'

/** What the lexicon alone knows. */
const model = learn([], grammars)
const fr = (text: string) => ({ language: 'fr' as const, text })
const en = (text: string) => ({ language: 'en' as const, text })

const SPEECH = 'Le marché rouvrira lundi. Le maire a promis 300 places. Personne ne partira.'
const PRINTED = 'The market will reopen on Monday. The mayor promised 300 places. Nobody will leave.'

describe('words of one text are found in the other', () => {
  it.each([
    ['Le maire a promis 300 places.', 'The mayor promised 300 places.'],
    ['Personne ne partira.', 'Nobody will leave.'],
    ['Personne ne partira', 'Nobody will leave'],
    ['promis 300 places', 'promised 300 places'],
  ])('%s', (words, found) => {
    const place = projectSpan(model, fr(SPEECH), at(SPEECH, words), en(PRINTED))!
    expect(PRINTED.slice(place.start, place.end)).toBe(found)
    expect(place.confidence).toBeGreaterThan(0.2)
  })

  it('and are not where nothing says the same', () => {
    expect(projectSpan(model, fr('Bonjour.'), { start: 0, end: 7 }, en('xyzzy'))).toBeNull()
    expect(projectSpan(model, fr(SPEECH), at(SPEECH, 'maire'), fr(SPEECH))).toBeNull()
  })

  it('lie inside the text and are sure to some degree, whatever the texts', () => {
    const word = fc.constantFrom('maire', 'promis', 'lundi', 'et', 'zyx', ',', '.', '«', '300', '😀', '\n')
    const said = fc.constantFrom(
      'mayor',
      'promised',
      'Monday',
      'and',
      'zyx',
      ',',
      '.',
      '“',
      '300',
      '😀',
      '\n',
    )
    const text = (words: fc.Arbitrary<string>) =>
      fc.array(words, { maxLength: 20 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(text(word), text(said), fc.nat(60), fc.nat(60), (a, b, from, length) => {
        const found = projectSpan(model, fr(a), { start: from, end: from + length + 1 }, en(b))
        if (!found) return
        expect(found.start < found.end && found.end <= b.length).toBe(true)
        expect(found.confidence > 0 && found.confidence <= 1).toBe(true)
      }),
    )
  })
})
