import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

/** Who says each quotation. */
const speakers = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ speaker }) => speaker?.name)

test.each([
  ['en', '“I fed it to the gulls,” the woman told the crew. She is called Ann Ross.', 'Ann Ross'],
  ['en', '“We held the line,” the tall striker said. The striker was Paul Marsh.', 'Paul Marsh'],
  ['fr', '« Je l’ai jeté aux mouettes », a dit la femme. Elle s’appelle Anne Roche.', 'Anne Roche'],
  ['fr', '« J’ai tout vu », a raconté le témoin. Le témoin se nomme Paul Roche.', 'Paul Roche'],
] as const)('a name told only later is who spoke (%s: %s)', (language, text, name) => {
  expect(speakers(text, language)).toEqual([name])
})

test.each([
  ['en', 'The festival’s host, Environment Minister Ann Ross, said it was “a long day”.', 'Ann Ross'],
  [
    'fr',
    'L’hôte du sommet, la ministre de l’Environnement Anne Roche, a salué « un bel effort ».',
    'Anne Roche',
  ],
  ['fr', 'Son homologue de Lille, en visite à Paris, Anne Roche, a salué « un bel effort ».', 'Anne Roche'],
] as const)('a name that bears a title is in apposition too (%s: %s)', (language, text, name) => {
  expect(speakers(text, language)).toEqual([name])
})
