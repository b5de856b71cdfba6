import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTagger } from '../../server/language/load.ts'
import { partOfSpeech, read } from '../../server/language/read.ts'
import { wordsIn, type TextLanguage } from '../../server/language/split.ts'
import { tag } from '../../server/language/tag.ts'
import { anyText } from '../support/any-text.ts'
import { grammars } from '../support/grammars.ts'

const taggers = { fr: loadTagger('fr'), en: loadTagger('en') }
const parts = (text: string, language: TextLanguage) => tag(text, wordsIn(text, language), taggers[language])

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
        expect(found).toHaveLength(wordsIn(text, language).length)
        expect(parts(text, language)).toEqual(found)
      }),
    )
  })

  it('are none for an empty text, and some for a word without an end', () => {
    expect(parts('', 'fr')).toEqual([])
    expect(parts('x'.repeat(100_000), 'en')).toHaveLength(1)
  })
})

describe('the part of speech of a word of a document', () => {
  const told = (text: string, language: TextLanguage, order: (words: number[]) => number[]) => {
    const document = read(text, grammars[language])
    const words = document.tokens.map(({ index }) => index)
    for (const at of order(words)) partOfSpeech(document, at)
    return words.map((at) => partOfSpeech(document, at)).join(' ')
  }

  it.each<[TextLanguage, string, string]>([
    ['fr', 'Elle a promis. « Nous irons », dit-il.', 'PRON AUX VERB PRON VERB VERB PRON'],
    ['en', 'She promised. “We will go,” he said.', 'PRON VERB PRON AUX VERB PRON VERB'],
  ])('%s: %s, whichever is asked for first', (language, text, expected) => {
    expect(told(text, language, (words) => words)).toBe(expected)
    expect(told(text, language, (words) => words.toReversed())).toBe(expected)
  })

  it('is that of the sentence, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<TextLanguage>('fr', 'en'), (text, language) => {
        expect(told(text, language, (words) => words.toReversed())).toBe(
          told(text, language, (words) => words),
        )
      }),
    )
  })
})
