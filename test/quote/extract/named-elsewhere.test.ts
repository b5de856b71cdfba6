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
  [
    'en',
    'A lorry driver who killed a walker told a jury he would “give back every mile”, a court has heard.\n\nPaul Vial, 46, of Lowmoor, was sentenced on Friday.',
    'Paul Vial',
  ],
  [
    'fr',
    'Un chauffeur qui a tué un marcheur a dit aux jurés qu’il « rendrait chaque kilomètre ».\n\nPaul Vial, 46 ans, a été condamné vendredi.',
    'Paul Vial',
  ],
  ['en', 'A nurse who saw it spoke of “a mess”.\n\nAnn Ross, the mayor, was there.', 'nurse'],
] as const)('who opens a text unnamed is named below by age (%s: %s)', (language, text, name) => {
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

test.each([
  [
    'en',
    'The captain, Ann Ross, is Danish; her co-pilot, Paul Marsh, is not.\n\nCAPTAIN: The wind is turning. Do we go on?\n\nCO-PILOT: We go on, I think.\n\nCAPTAIN: What did you say?',
    ['Ann Ross', 'Paul Marsh', 'Ann Ross'],
  ],
  [
    'fr',
    'La commandante, Anne Roche, est danoise ; son copilote, Paul Vial, ne l’est pas.\n\nCOMMANDANTE : Le vent tourne. On continue ?\n\nCOPILOTE : On continue, je crois.\n\nCOMMANDANTE : Qu’est-ce que tu as dit ?',
    ['Anne Roche', 'Paul Vial', 'Anne Roche'],
  ],
  [
    'fr',
    'Réunie sous la présidence de Mme Anne Roche, la commission entend M. Paul Vial.\n\nMme la présidente. Je vous remercie d’être venu.\n\nM. Paul Vial. Merci, Madame la présidente.\n\nMme la présidente. Vous avez la parole.',
    ['Anne Roche', 'Paul Vial', 'Anne Roche'],
  ],
  [
    'en',
    'Coun. Ann Ross: Is that right?\n\nMr. Paul Marsh: One of two pumps, I am told.\n\nCoun. Ross: So the plan was a pump?',
    ['Ann Ross', 'Paul Marsh', 'Ann Ross'],
  ],
  [
    'en',
    'The Ledger (Ann Ross): Minister, is there a note?\n\nMarsh: There is an invoice, I think.\n\nThe Ledger: From whom?\n\nMarsh: From you.',
    ['Ann Ross', 'Marsh', 'Ann Ross', 'Marsh'],
  ],
  [
    'fr',
    'Commentaire (Anne Roche) : Cinq heures. Elle compte ses brebis.\n\nMarcel, voisin : Je n’ai pas dormi.\n\nCommentaire : Reste la paperasse.\n\nMarcel : Vous l’avez lue ?',
    ['Anne Roche', 'Marcel', 'Anne Roche', 'Marcel'],
  ],
  [
    'en',
    'HOST: Was it the nets?\n\nADA LOCKE, MARINE BIOLOGIST: It was the fees.\n\nADA LOCKE: They doubled twice.',
    ['HOST', 'ADA LOCKE', 'ADA LOCKE'],
  ],
  [
    'fr',
    'ANIMATEUR : Était-ce la faute des filets ?\n\nADÈLE VIDAL, BIOLOGISTE MARINE : C’était celle des taxes.\n\nADÈLE VIDAL : Elles ont doublé deux fois.',
    ['ANIMATEUR', 'ADÈLE VIDAL', 'ADÈLE VIDAL'],
  ],
] as const)('a label is who the text calls so (%s: %s)', (language, text, names) => {
  expect(speakers(text, language)).toEqual(names)
})
