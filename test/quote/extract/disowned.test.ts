/** Words that a text takes from whomever it first has say them. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'
import { answersTo, article } from '../../support/claims.ts'

const speakers = (text: string, language: 'fr' | 'en') => {
  const [first] = quotationsIn(read(text, grammar(language)))
  return { name: first?.speaker?.name, isSure: (first?.sure ?? 0) >= 0.8 }
}

test.each([
  [
    'en',
    'A recording shared by thousands has the harbour master, Maud Sellick, saying: “I sold the buoys.”\nMs Sellick never spoke it. A sound engineer, Ned Orchard, wrote the line for a bet.',
    'Ned Orchard',
  ],
  [
    'fr',
    'Un enregistrement partagé par milliers fait dire à la capitaine du port, Maud Sénéchal : « J’ai vendu les bouées. »\nMme Sénéchal n’a jamais prononcé cette phrase. Un ingénieur du son, Guy Tardieu, l’a écrite pour un pari.',
    'Guy Tardieu',
  ],
  [
    'en',
    'A leaflet puts a sentence into the mouth of the reeve, Ann Sellick: “Every well will be capped.”\nThe reeve did not write it. The leaflet was composed by Ned Orchard, a well digger.',
    'Ned Orchard',
  ],
  [
    'fr',
    'Un tract prête une phrase à la préfète, Anne Sénéchal : « Tous les puits seront bouchés. »\nLa préfète n’a ni dit ni écrit cette phrase. Le tract a été rédigé par Guy Tardieu, puisatier.',
    'Guy Tardieu',
  ],
] as const)('are whose the text says they are (%s: %s)', (language, text, name) => {
  expect(speakers(text, language)).toEqual({ name, isSure: true })
})

test.each([
  ['en', 'The harbour master, Maud Sellick, says in a clip: “I sold the buoys.”\nMs Sellick never said it.'],
  [
    'fr',
    'La capitaine du port, Maud Sénéchal, dit dans un clip : « J’ai vendu les bouées. »\nMme Sénéchal ne l’a jamais dit.',
  ],
] as const)('are nobody’s for sure where it does not tell (%s: %s)', (language, text) => {
  expect(speakers(text, language).isSure).toBe(false)
})

test.each([
  [
    'en',
    '“The buoys are sold,” wrote the harbour master, Maud Sellick, in a post that bore her photograph.\nMs Sellick has never had an account there.',
  ],
  [
    'en',
    'A call that reached a thousand homes has Maud Sellick say: “Stay at home on Sunday.”\nThe voice had been faked by a student.',
  ],
  [
    'en',
    '“The buoys are sold,” says Maud Sellick in a clip seen by thousands. The clip was doctored, police said.',
  ],
  [
    'fr',
    '« Les bouées sont vendues », écrivait lundi un compte orné de la photo de la maire, Maud Sénéchal.\nL’élue n’a jamais ouvert de compte.',
  ],
  [
    'fr',
    '« Restez chez vous dimanche », y déclare, d’une voix que chacun connaît, la députée Maud Sénéchal.\nL’enregistrement avait été fabriqué de toutes pièces.',
  ],
  [
    'fr',
    '« Les bouées sont vendues », affirme la maire, Maud Sénéchal, sur une page très suivie. C’est une fausse page.',
  ],
] as const)('are nobody’s for sure where what bears them is forged (%s: %s)', (language, text) => {
  expect(speakers(text, language).isSure).toBe(false)
})

test.each([
  [
    'en',
    '“I sold the buoys,” wrote the harbour master, Maud Sellick, on her page. On no account would she resign.',
  ],
  [
    'en',
    '“I sold the buoys,” wrote the harbour master, Maud Sellick, in a letter. She did not invent the price.',
  ],
  ['en', '“I sold the buoys,” said the harbour master, Maud Sellick. The invoice was forged, police said.'],
  [
    'fr',
    '« J’ai vendu les bouées », a écrit la capitaine du port, Maud Sellick, dans une lettre. Elle n’a pas tenu compte de la pluie.',
  ],
  [
    'en',
    '“I sold the buoys,” said the harbour master, Maud Sellick. She never said it would be cheap.\nThe report was written by Ned Orchard.',
  ],
  [
    'en',
    '“I sold the buoys,” said the harbour master, Maud Sellick. Her rival, Ned Orchard, never said it.\nThe leaflet was written by Tom Reeve.',
  ],
  [
    'en',
    '“I sold the buoys,” said the harbour master, Maud Sellick, in a speech.\nThe line was written by Ned Orchard.',
  ],
  ['en', '“I sold the buoys,” said the harbour master, Maud Sellick. She would not say it in writing.'],
  [
    'fr',
    '« J’ai vendu les bouées », a dit la capitaine du port, Maud Sellick. Elle n’a pas dit quand elle partirait.\nLe rapport a été rédigé par Guy Tardieu.',
  ],
  [
    'fr',
    '« J’ai vendu les bouées », a dit la capitaine du port, Maud Sellick, dans un discours.\nLa phrase a été écrite par Guy Tardieu.',
  ],
] as const)('stay with who speaks them (%s: %s)', (language, text) => {
  expect(speakers(text, language)).toEqual({ name: 'Maud Sellick', isSure: true })
})

test('and so are words that only stand on a wall', async () => {
  const hall = article(
    'en',
    'A motto hangs in the hall of the mill: “Flour is patience.” Nobody under forty reads it.',
    'The archivist, Ann Sellick, says that the miller, Ned Orchard, spoke the sentence at his wedding.',
  )
  const claim = { text: 'Flour is patience.', speaker: 'Ned Orchard' }
  expect(await answersTo({ sources: [hall], claim })).toMatchObject({ verdict: 'exact', speaker: 'same' })
})

test.each([
  ['Maud Sellick', 'misattributed'],
  ['Ned Orchard', 'exact'],
])('a check of %s says so: %s', async (speaker, verdict) => {
  const clip = article(
    'en',
    'A recording shared by thousands has the harbour master, Maud Sellick, saying: “I sold the buoys.”',
    'It was made in a kitchen. A sound engineer, Ned Orchard, wrote the line for a bet. Ms Sellick never spoke it.',
  )
  const found = await answersTo({ sources: [clip], claim: { text: 'I sold the buoys.', speaker } })
  expect(found.verdict).toBe(verdict)
})
