import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'
import { placesOfNames } from '../../server/translation/places-of-names.ts'
import { sharedWords } from '../../server/translation/shared-words.ts'
import { grammar } from '../support/grammars.ts'

describe('names stand in a text', () => {
  const found = (language: string, text: string, names: string[]) =>
    placesOfNames(read(text, grammar(language)), names).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['fr', 'Les premiers ministres dînent.', ['premier ministre'], ['premiers ministres']],
    ['en', 'Prime ministers dine.', ['Prime Minister'], ['Prime ministers']],
    ['fr', 'L’Assemblée nationale siège.', ['assemblée nationale'], ['Assemblée nationale']],
    ['fr', 'Le Conseil privé et le Conseil.', ['Conseil', 'Conseil privé'], ['Conseil privé', 'Conseil']],
    ['en', 'The lockers and a lock.', ['lock'], ['lock']],
    ['fr', 'Le conseil, privé de tout.', ['quai'], []],
  ])('%s: “%s”', (language, text, names, places) => {
    expect(found(language, text, names)).toEqual(places)
  })
})

describe('two texts share their words', () => {
  const shared = (language: string, a: string, b: string) => {
    const words = sharedWords(read(a, grammar(language)), read(b, grammar(language)))
    return words && [a.slice(words.here.start, words.here.end), b.slice(words.there.start, words.there.end)]
  }

  it.each([
    [
      'fr',
      'Nous tiendrons notre parole.',
      'Oui : nous tiendrons « notre parole », dit-il.',
      ['Nous tiendrons notre parole', 'nous tiendrons « notre parole'],
    ],
    [
      'en',
      'We will keep our word.',
      'And so we will keep our word too.',
      ['We will keep our word', 'we will keep our word'],
    ],
    ['fr', 'Ce n’est pas ce que je dis.', 'Ce n’est pas ce qui compte.', null],
    ['en', 'It is not what I said.', 'It is not what it was.', null],
    ['en', 'The roof of the pool.', 'The doors of the pool.', null],
    ['fr', 'Le toit de la piscine.', 'Les portes de la piscine.', null],
  ])('%s: “%s”, “%s”', (language, a, b, words) => {
    expect(shared(language, a, b)).toEqual(words)
  })
})
