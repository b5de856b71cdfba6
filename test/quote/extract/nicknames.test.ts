/** Somebody under the other names that a text tells of them. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const quotes = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).filter(({ kind }) => kind !== 'not_speech')

test.each([
  [
    'en',
    'Manager Jean-Luc ‘Lucky’ Bréville met the press on Friday.\n\nQ: Is Murdo fit?\n\nLB: He trained. I’m not the doctor.\n\nQ: And the penalty?\n\nJB: The referee got it wrong. I respect that.',
    'Jean-Luc Bréville',
  ],
  [
    'fr',
    'Jean-Luc « Loulou » Bréville a reçu la presse.\n\nQ : Murdo jouera-t-il ?\n\nLB : Il s’entraîne. Je ne suis pas médecin.\n\nQ : Et le penalty ?\n\nJB : L’arbitre s’est trompé. Je respecte ça.',
    'Jean-Luc Bréville',
  ],
  [
    'fr',
    'ANNE ROCHE : Notre invité est le médecin Jean-Marc Aubrac, que tout le Val-Noir appelle « le Toubib ». Faut-il fermer ?\n\nJEAN-MARC AUBRAC : Non, je ne le crois pas.\n\nANNE ROCHE : Vous êtes d’accord ?\n\nLE TOUBIB : Sur le premier point, oui.',
    'JEAN-MARC AUBRAC',
  ],
  [
    'en',
    'ANN ROSS: Our guest is Dr John Aubrey, whom the whole valley calls ‘the Doc’. Should you close?\n\nJOHN AUBREY: No, I don’t think so.\n\nANN ROSS: Do you agree?\n\nTHE DOC: On the first point, yes.',
    'JOHN AUBREY',
  ],
] as const)('a label may be a nickname, or its initials (%s: %s)', (language, text, name) => {
  const answers = quotes(text, language).filter((_, i) => i % 2 === 1)
  expect(new Set(answers.map(({ speaker }) => speaker?.name.toLowerCase()))).toEqual(
    new Set([name.toLowerCase()]),
  )
})

test.each([
  [
    'en',
    'Robert Hale, known to everyone as Jacko, laughed. “We waited,” he said. “Enough,” Jacko added.',
    'Jacko Hale',
  ],
  [
    'fr',
    'Robert Hale, connu de tous sous le nom de Jacko, a ri. « On a attendu », a-t-il dit. « Assez », a ajouté Jacko.',
    'Jacko Hale',
  ],
  ['en', 'The mayor, Robert Hale, is called ‘Jacko’ by everyone. “Enough,” Jacko said.', 'Jacko Hale'],
  ['fr', 'Le maire, Gilles Perrat, dit « Gilou », préfère en rire. « Assez », lâche Gilou.', 'Gilou Perrat'],
] as const)('a nickname in the copy is whom it belongs to (%s: %s)', (language, text, alias) => {
  const all = quotes(text, language).map(({ speaker }) => speaker)
  expect(new Set(all.map((speaker) => speaker?.name)).size).toBe(1)
  expect(all[0]!.aliases).toEqual([alias])
})

test.each([
  ['en', 'Robert Hale, the mayor, has called the plan ‘Folly’. “Enough,” Robert Hale said.'],
  ['en', 'Robert Hale, who met Ann Ross, said ‘Never’. “Enough,” Robert Hale said.'],
  ['fr', 'Robert Hale, le maire, a dit « Jamais ». « Assez », a dit Robert Hale.'],
  ['fr', 'Robert Hale, le maire, a appelé Anne Roche « Madame ». « Assez », a dit Robert Hale.'],
] as const)('what somebody says or calls a thing is no nickname of theirs (%s: %s)', (language, text) => {
  expect(quotes(text, language).at(-1)!.speaker?.aliases).toBeUndefined()
})
