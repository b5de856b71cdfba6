import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const languages = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => spoken.language)

describe('the language of words that little tells', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    ['three words left', 'fr', 'Il est parti. « No comment, my friend », a-t-il lancé.', ['en']],
    ['three words left, in English', 'en', 'The crowd chanted “On lâche pas!” for an hour.', ['fr']],
    ['an exclamation', 'en', '“Mon Dieu, la caméra !” the coach shouted.', ['fr']],
    ['a borrowed word', 'en', 'Ross called it “a fait accompli”.', ['unknown']],
    ['a borrowed word, in French', 'fr', 'Pour Anne Roche, c’est « un best of ».', ['unknown']],
    ['a station told by its language', 'en', '“It rained,” Ann Ross told French radio station RMO.', ['fr']],
    [
      'a station told by its language, in French',
      'fr',
      '« Il pleut », a dit Anne Roche sur la chaîne d’information britannique Channel Seven.',
      ['en'],
    ],
    [
      'an interview in a language',
      'en',
      'Ann Ross was interviewed in French. “It rained,” she said.',
      ['fr'],
    ],
    [
      'an answer to questions',
      'en',
      '“It rained,” Ann Ross told reporters, answering in French questions put to her in English.',
      ['fr'],
    ],
    ['an incise', 'fr', '— Il pleut, répond-il, toujours en anglais.', ['en']],
    ['what somebody learns', 'en', '“It rained,” said Ann Ross, who is learning French.', ['unknown']],
    [
      'peoples side by side',
      'en',
      'The Blue House official said there could be places for French and EU “opportunities” in the strait.',
      ['unknown'],
    ],
    ['a people', 'fr', '« Il pleut », a dit le ministre britannique Paul Ross.', ['unknown']],
  ])('%s', (_, language, text, expected) => {
    expect(languages(text, language)).toEqual(expected)
  })
})
