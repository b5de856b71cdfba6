import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const isSaid = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ kind }) => kind !== 'not_speech')

describe('speech told apart from what else stands in marks', () => {
  it.each<[string, 'fr' | 'en', string]>([
    ['a title', 'fr', 'L’exposition « Lumières du Nord » ouvre demain.'],
    ['a nickname', 'fr', 'Le port, surnommé « la Perle », ferme ses quais.'],
    ['a term', 'en', 'The scheme, known as “the ladder”, began in May.'],
    ['a name with its article', 'en', 'Workers repaired the “Blue Heron” overnight.'],
    ['scare quotes', 'en', 'The “museum” holds three chairs.'],
    ['a charge', 'fr', 'Il est jugé pour « recel de documents ».'],
    ['a habit of speech', 'en', 'It is what residents call the “long wait”.'],
    [
      'a book whose author goes on to write',
      'en',
      'In her book, “The Long Road,” Ms. Diaz writes that it rained.',
    ],
  ])('%s is said by nobody', (_, language, text) => {
    expect(isSaid(text, language)).toEqual([false])
  })

  it.each<[string, 'fr' | 'en', string]>([
    ['a judgement thrown at somebody', 'en', 'Mayor Ann Ross called it “a scandal”.'],
    ['one word with its verb', 'fr', 'La maire, Anne Roche, se dit « épuisée ».'],
    ['a clause woven in', 'en', 'Ross said the town was “not ready for this”.'],
    ['a sentence cited before its verb', 'fr', '« Nous partons », annonce Anne Roche.'],
  ])('%s is speech', (_, language, text) => {
    expect(isSaid(text, language)).toEqual([true])
  })
})
