import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTagger } from '../../server/language/load.ts'
import { split, type TextLanguage } from '../../server/language/split.ts'
import { tag } from '../../server/language/tag.ts'
import { anyText } from '../support/any-text.ts'

const taggers = { fr: loadTagger('fr'), en: loadTagger('en') }
const parts = (text: string, language: TextLanguage) =>
  tag(text, split(text, language).words, taggers[language])

describe('the parts of speech of a text', () => {
  it.each<[TextLanguage, string, string]>([
    ['fr', 'La ministre a répondu aux députés.', 'DET NOUN AUX VERB ADP NOUN'],
    ['fr', 'LA MINISTRE A RÉPONDU AUX DÉPUTÉS.', 'DET NOUN AUX VERB ADP NOUN'],
    ['fr', 'Nous ne céderons jamais.', 'PRON ADV VERB ADV'],
    ['fr', '« Il pleut », dit-elle à Rouen.', 'PRON VERB VERB PRON ADP PROPN'],
    ['fr', 'Le juge a relaxé trois prévenus.', 'DET NOUN AUX VERB NUM NOUN'],
    ['en', 'The minister answered the members.', 'DET NOUN VERB DET NOUN'],
    ['en', 'We will never yield, she said.', 'PRON AUX ADV VERB PRON VERB'],
    ['en', 'Ann Hale told reporters in Ottawa.', 'PROPN PROPN VERB NOUN ADP PROPN'],
    ['en', 'the judge didn’t believe two witnesses', 'DET NOUN AUX PART VERB NUM NOUN'],
  ])('%s: %s', (language, text, expected) => {
    expect(parts(text, language).join(' ')).toBe(expected)
  })

  it('are one a word and the same each time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<TextLanguage>('fr', 'en'), (text, language) => {
        const found = parts(text, language)
        expect(found).toHaveLength(split(text, language).words.length)
        expect(parts(text, language)).toEqual(found)
      }),
    )
  })

  it('are none for an empty text, and some for a word without an end', () => {
    expect(parts('', 'fr')).toEqual([])
    expect(parts('x'.repeat(100_000), 'en')).toHaveLength(1)
  })
})
