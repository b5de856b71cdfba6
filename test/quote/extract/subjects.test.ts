import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { NounPhrases } from '../../../server/quote/entities/noun-phrases.ts'
import { tokens } from '../../../server/quote/entities/tokens.ts'
import { subjectOf } from '../../../server/quote/extract/subjects.ts'
import { grammars } from '../../support/grammars.ts'

/** @param verb as it is printed, once */
function subject(language: 'fr' | 'en', text: string, verb: string): string | null {
  const document = read(text, grammars[language])
  const all = tokens(document, [])
  const at = all.findIndex((token) => token.text === verb)
  const mention = subjectOf(all, new NounPhrases(document, all), at)
  return mention && text.slice(mention.start, mention.end)
}

test.each([
  ['The mayor said the bridge was safe.', 'said', 'The mayor'],
  ['Renshaw, who ran the depot throughout the strike, said he was sorry.', 'said', 'Renshaw'],
  ['The minister, a former judge, told reporters to wait.', 'told', 'The minister'],
  ['A letter from the harbour board said otherwise.', 'said', 'A letter'],
  ['The nurse has also said so.', 'said', 'The nurse'],
  ['It was over, said the porter.', 'said', 'the porter'],
])('whose an English verb is, in “%s”', (text, verb, whose) => {
  expect(subject('en', text, verb)).toBe(whose)
})

test.each([
  ['La mairesse a déclaré que le pont tiendrait.', 'déclaré', 'La mairesse'],
  ['Tavernier, qui a dirigé le dépôt pendant la grève, affirme le contraire.', 'affirme', 'Tavernier'],
  ['Le ministre, ancien juge, a demandé aux journalistes d’attendre.', 'demandé', 'Le ministre'],
  ['L’infirmière nous l’a aussi dit.', 'dit', 'L’infirmière'],
  ['Tout est fini, a soupiré hier le gardien.', 'soupiré', 'le gardien'],
  [
    'Rien n’a été fait, a lancé à la préfète, Jeanne Aubry, le maire de Coulmiers.',
    'lancé',
    'le maire de Coulmiers',
  ],
  ['Rien n’a été fait, a lancé au préfet le maire.', 'lancé', 'le maire'],
])('whose a French verb is, in « %s »', (text, verb, whose) => {
  expect(subject('fr', text, verb)).toBe(whose)
})

test('a verb without a subject in its sentence is nobody’s', () => {
  expect(subject('en', 'Said nothing.', 'Said')).toBe(null)
  expect(subject('fr', 'N’en disons rien.', 'disons')).toBe(null)
})
