/** A claim that credits somebody by a nickname, which the record tells of them. */
import { expect, it } from 'vitest'
import { answersTo, article, type Given } from '../support/claims.ts'

const valley: Given = {
  ...article(
    'en',
    'ANN ROSS: Our guest is Dr John Aubrey, whom the whole valley calls ‘the Doc’. Should you close the baths?',
    'JOHN AUBREY: No, I don’t think that anybody would thank us.',
    'ANN ROSS: Do you agree with Leeds?',
    'THE DOC: On the first point, yes, and on no other.',
  ),
  kind: 'transcript',
}
const vallee: Given = {
  ...article(
    'fr',
    'ANNE ROCHE : Notre invité est le médecin Jean-Marc Aubrac, que tout le Val-Noir appelle « le Toubib ». Faut-il fermer les bains ?',
    'JEAN-MARC AUBRAC : Non, je ne crois pas que quelqu’un nous en remercierait.',
    'ANNE ROCHE : Vous êtes d’accord avec Leeds ?',
    'LE TOUBIB : Sur le premier point, oui, et sur aucun autre.',
  ),
  kind: 'transcript',
}
const mayor = article(
  'en',
  'The mayor, Robert Hale, known to everyone as ‘Jacko’, would rather laugh. “We waited for the glaciers to melt, so we can wait for spring,” he said.',
)
const maire = article(
  'fr',
  'Le maire, Gilles Perrat, dit « Gilou », préfère en rire. « On a attendu la fonte des glaciers, on attendra le printemps », sourit-il.',
)

it.each([
  [valley, 'On the first point, yes, and on no other.', 'John Aubrey', 'same'],
  [valley, 'On the first point, yes, and on no other.', 'the Doc', 'same'],
  [valley, 'No, I don’t think that anybody would thank us.', 'The Doc', 'same'],
  [valley, 'On the first point, yes, and on no other.', 'Ann Ross', 'different'],
  [vallee, 'Sur le premier point, oui, et sur aucun autre.', 'Jean-Marc Aubrac', 'same'],
  [vallee, 'Sur le premier point, oui, et sur aucun autre.', 'le Toubib', 'same'],
  [vallee, 'Sur le premier point, oui, et sur aucun autre.', 'Anne Roche', 'different'],
  [mayor, 'We waited for the glaciers to melt, so we can wait for spring', 'Jacko Hale', 'same'],
  [mayor, 'We waited for the glaciers to melt, so we can wait for spring', 'Jacko', 'same'],
  [mayor, 'We waited for the glaciers to melt, so we can wait for spring', 'Jacko Dunn', 'different'],
  [maire, 'On a attendu la fonte des glaciers, on attendra le printemps', 'Gilou Perrat', 'same'],
  [maire, 'On a attendu la fonte des glaciers, on attendra le printemps', 'Gilou', 'same'],
  [maire, 'On a attendu la fonte des glaciers, on attendra le printemps', 'Gilou Berthet', 'different'],
] as const)('%#: words of a record by whom it calls so', async (source, text, speaker, answer) => {
  const { language } = source
  const found = await answersTo({ sources: [source], claim: { text, speaker, language } })
  expect(found.speaker).toBe(answer)
})
