import { expect, it } from 'vitest'
import { extractQuotes } from '../../server/import/extraction.ts'
import { disclosesTranslation } from '../../server/quote/disclosure.ts'
import { grammars } from '../support/grammars.ts'

it.each<[boolean, 'fr' | 'en', string]>([
  [true, 'fr', '«\u00a0Le bac ne passe plus\u00a0», a dit le maire en anglais.'],
  [true, 'fr', '«\u00a0Le bac ne passe plus\u00a0» [traduction], a dit le maire.'],
  [true, 'fr', 'Le maire a dit\u00a0: «\u00a0Le bac ne passe plus.\u00a0» (Notre traduction.)'],
  [true, 'fr', '«\u00a0Le bac ne passe plus\u00a0», a dit Hugh Marbray, par la voix d’une interprète.'],
  [true, 'en', '“The ferry is out,” said the mayor, speaking French.'],
  [true, 'en', '“The ferry is out” (translated from French), said the mayor.'],
  [true, 'en', '“The ferry is out,” said Ève Roncier through an interpreter.'],
  [true, 'en', '“The ferry is out,” said the mayor, with the help of his interpreter.'],
  [true, 'fr', '«\u00a0Le bac ne passe plus\u00a0», a dit le maire, par le biais de son interprète.'],
  [true, 'en', '“The ferry is out,” the mayor said in remarks translated by his office.'],
  [
    true,
    'fr',
    '«\u00a0Le bac ne passe plus\u00a0», a dit le maire, dans des propos traduits par son cabinet.',
  ],
  [true, 'en', '“The ferry is out,” said the mayor, according to a translation by the agency.'],
  [true, 'fr', '«\u00a0Le bac ne passe plus\u00a0», a dit le maire, d’après une traduction de l’agence.'],
  [
    false,
    'en',
    '“The ferry is out,” said the mayor, who is interested in the English translation of the poem.',
  ],
  [
    false,
    'fr',
    '«\u00a0Le bac ne passe plus\u00a0», a dit le maire, qui aime la traduction anglaise du poème.',
  ],
  [false, 'en', '“The ferry is out,” said the mayor, flanked by two aides and an interpreter.'],
  [
    false,
    'fr',
    '«\u00a0Le bac ne passe plus\u00a0», a dit le maire, suivi par deux gardes et une interprète.',
  ],
  [false, 'en', '“The ferry is out,” said the mayor.'],
  [false, 'en', '“The ferry is out,” said the mayor, who likes the English translation of the poem.'],
  [false, 'fr', '«\u00a0Le bac ne passe plus\u00a0», a dit le maire en français.'],
  [false, 'fr', '«\u00a0Le bac ne passe plus\u00a0», a dit le traducteur.'],
])('%s: %s: %s', async (discloses, language, text) => {
  const { quotes } = await extractQuotes(text, grammars, language)
  expect(quotes).toHaveLength(1)
  expect(disclosesTranslation(text, quotes[0]!, language, grammars)).toBe(discloses)
})
