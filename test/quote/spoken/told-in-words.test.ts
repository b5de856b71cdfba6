/** Languages told in words that tell something else elsewhere. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const spoken = (language: 'fr' | 'en', text: string) =>
  quotationsIn(read(text, grammar(language))).map(({ spoken: { language: one } }) => one)

const TURNS = {
  fr: 'Q. Dormez-vous ?\n\nR. Très bien, merci.\n\nQ. Et vos élèves ?\n\nR. Ils dorment en classe.',
  en: 'Q. Do you sleep?\n\nA. Very well, thanks.\n\nQ. And your pupils?\n\nA. They sleep in class.',
} as const

test.each([
  ['fr', 'Entretien réalisé en anglais par Paul Vial.', 'en'],
  ['fr', 'Entrevue menée en anglais par Paul Vial.', 'en'],
  ['en', 'Paul Marsh spoke to the interpreter in French.', 'fr'],
] as const)('of all turns, at their foot (%s: %s)', (language, foot, expected) => {
  const lead = language === 'fr' ? 'Anne Roche est interprète.' : 'Ann Ross is an interpreter.'
  expect(spoken(language, `${lead}\n\n${TURNS[language]}\n\n${foot}`)).toEqual(Array(4).fill(expected))
})

test.each([
  [
    'of the two languages, the other',
    'fr',
    'La ministre Anne Roche a parlé en anglais. Dans l’autre langue officielle, elle s’en est tenue à une phrase : « Le gouvernement sera là. »',
    ['fr'],
  ],
  [
    'some words of it',
    'en',
    'The mayor, Ann Ross, thanked the crew in a few words of French: “The bridge is open.”',
    ['fr'],
  ],
  [
    'in several languages: in none that is known',
    'fr',
    'Anne Roche a fait part de sa joie dans un message diffusé en quatre langues : « Nous voyons loin. »',
    ['unknown'],
  ],
  [
    'a direction of its own, where a star marked the words before',
    'en',
    'A star (*) before a speaker’s words shows that they were made in French.\n\nMR PIKE: *There are thirty of us. We sold chocolate for two years.\n\n(Continuing in English) I practised that part, so I hope it was okay.\n\nMS ROSS: Thank you. I heard you.',
    ['fr', 'en', 'en'],
  ],
  [
    'a surname that is a language too',
    'en',
    'The playwright, Solange Picard, came to Leith. “I count the ones who leave,” Picard said.',
    ['unknown'],
  ],
  [
    'a surname that two share: of the one named in full',
    'en',
    'Her husband, Bruno Pike, was there. “I wish them well,” said Solange Pike.\n\nSolange Pike was speaking in French.',
    ['fr'],
  ],
  [
    'a mark for what was rendered from the language told first',
    'fr',
    'Les interventions faites en anglais sont rapportées en français et suivies de la mention [trad.].\n\nM. GAGNÉ : Nous avons reçu un prix de dix mille dollars.\n\nMME LAIDLAW : Est-ce que ce prix comprend les ponceaux? [trad.]\n\nM. GAGNÉ : Oui, nous les avons comptés.',
    ['fr', 'en', 'fr'],
  ],
  [
    'evidence in a language that is not the court’s',
    'en',
    'Luc Lacroix, 49, from Mons, gave his evidence in French, which was interpreted. “I had slept in the cab,” he told the High Court in Aberdeen.',
    ['fr'],
  ],
] as const)('%s (%s)', (_, language, text, expected) => {
  expect(spoken(language, text)).toEqual(expected)
})

test.each([
  ['a part of an event', 'en', '“We ran twice as much,” said Samuel Okoro in the English session.', ['en']],
  [
    'a part of an event',
    'fr',
    '« Nous avons gagné », a dit Paul Vial dans la partie anglaise de son discours.',
    ['en'],
  ],
  [
    'a speech in one language',
    'en',
    '“No family will lose its season,” Ann Ross said in a French-language address on state radio.',
    ['fr'],
  ],
  [
    'hearings with interpreters',
    'en',
    'The hearings are being held in French, with English interpretation for the family.\n\n“The horn is not loud,” testified Paul Vial, an engineer.',
    ['fr'],
  ],
  [
    'who switches, in the present',
    'fr',
    'Ann Ross sourit, puis passe au français. « Merci à tous. »',
    ['fr'],
  ],
  [
    'what was never learned',
    'fr',
    'Alain Vial n’a jamais appris l’anglais. « Je me débrouille », dit-il.',
    ['unknown'],
  ],
  ['what was never learned', 'en', 'Paul Marsh never learned French. “I get by,” he said.', ['unknown']],
  [
    'one language and then the other',
    'fr',
    'Le maire, Paul Vial, parle d’une fermeture « très courte », mots qu’il a répétés dans une langue puis dans l’autre.',
    ['unknown'],
  ],
] as const)('%s (%s)', (_, language, text, expected) => {
  expect(spoken(language, text)).toEqual(expected)
})

test.each([
  [
    'fr',
    '« Nous cherchions un partenaire », a dit Peter Ward, directeur de Cape Power.*\n\n« Sans moi », a dit Denis Lantin.\n\n* Propos traduits de l’anglais.',
    ['en', 'unknown'],
  ],
  [
    'en',
    '“We wanted a partner,” said Paul Vial, head of Vial SA.*\n\n“Not without me,” said Dan Lant.\n\n* Translated from French.',
    ['fr', 'unknown'],
  ],
] as const)('a star behind who said it stands for the foot (%s)', (language, text, expected) => {
  expect(spoken(language, text)).toEqual(expected)
})
