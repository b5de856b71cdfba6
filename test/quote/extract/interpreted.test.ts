/** Words that somebody puts into another language are not theirs; nor are an unnamed one's those of whom the text names beside. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (text: string, language: 'fr' | 'en') => {
  const [last] = quotationsIn(read(text, grammar(language))).slice(-1)
  return { name: last?.speaker?.name, isSure: (last?.sure ?? 0) >= 0.8 }
}

test('who says another’s sentences in another language says that other’s words (en)', () => {
  const text =
    'The shipowner, Piet Gruber, stood up. Beside him his clerk, Maud Sellick, put his sentences into English. “There will be no dismissals,” she translated.'
  expect(speakers(text, 'en')).toEqual({ name: 'Piet Gruber', isSure: true })
})

test.each([
  [
    'en',
    'The shipowner, Piet Gruber, spoke for an hour. “There will be no dismissals,” translated Maud Sellick, his clerk.',
  ],
  [
    'fr',
    'L’armateur, Piet Gruber, a parlé une heure. « Il n’y aura pas de renvois », a traduit Maud Sénéchal, sa secrétaire.',
  ],
] as const)('who translates is not sure to have said it (%s: %s)', (language, text) => {
  expect(speakers(text, language).isSure).toBe(false)
})

test.each([
  ['en', 'Maud Sellick has translated forty novels. “I have never met an author,” she said.', 'Maud Sellick'],
  ['fr', '« Je n’ai rencontré aucun auteur », a dit Maud Sénéchal, qui traduit des romans.', 'Maud Sénéchal'],
] as const)('who translates for a living speaks for themselves (%s: %s)', (language, text, name) => {
  expect(speakers(text, language)).toEqual({ name, isSure: true })
})

test.each([
  [
    'fr',
    'Le président du port, Guy Tardieu, n’a pas voulu répondre. « Il partira au printemps », glisse ce dirigeant sous couvert d’anonymat.',
    'dirigeant',
  ],
  [
    'en',
    'The port’s president, Ned Orchard, would not comment. “He will go in spring,” said an official who asked not to be named.',
    'official',
  ],
] as const)('who asks not to be named is nobody whom the text names (%s: %s)', (language, text, name) => {
  expect(speakers(text, language).name).toContain(name)
})

test('and who is told of before may speak under the name (fr)', () => {
  const text =
    'Le président du port, Guy Tardieu, a parlé. « Je partirai au printemps », glisse ce dirigeant sous les applaudissements.'
  expect(speakers(text, 'fr').name).toBe('Guy Tardieu')
})
