import { expect, test } from 'vitest'
import { participants } from './cut.ts'

test.each([
  [
    'fr',
    'Gouverneure de la Banque centrale depuis deux ans, Jeanne Morel a vécu à Lyon.\n\n**Que gardez-vous de Lyon ?**\n\nJe garde un parapluie.\n\n**Vous y retournez ?**\n\nOui, j’y vais chaque été.\n\n**Et vos amis ?**\n\nIls m’écrivent.',
    'Jeanne Morel',
  ],
  [
    'en',
    'Governor of the Northern Bank for two years, Ann Ross has lived in Lyon.\n\n**What do you keep of Lyon?**\n\nI keep an umbrella.\n\n**Do you go back?**\n\nYes, I go each summer.\n\n**And your friends?**\n\nThey write to me.',
    'Ann Ross',
  ],
] as const)('no office answers where a person is named (%s)', (language, text, answers) => {
  expect(participants(text, language).answers).toBe(answers)
})

test.each([
  [
    'fr',
    'Q. et R. avec la Dre Ève Morin, qui publie un rapport sur le sommeil.\n\nQ. Dormez-vous ?\n\nR. Très bien, merci.\n\nQ. Et vos élèves ?\n\nR. Ils dorment en classe.',
    'Dre Ève Morin',
  ],
  [
    'en',
    'Q. and A. with Dr Ann Ross, who has written about sleep.\n\nQ. Do you sleep?\n\nA. Very well, thanks.\n\nQ. And your pupils?\n\nA. They sleep in class.',
    'Ann Ross',
  ],
  [
    'fr',
    'Le document date de mai.\n\nQ. : Où étiez-vous ?\n\nR. : Dans ma salle.\n\nQ. : Qu’avez-vous entendu ?\n\nR. : Des pigeons.\n\nLe témoin s’appelle Paul Roche. Il enseigne.',
    'Paul Roche',
  ],
  [
    'en',
    'The record is from May.\n\nQ. Where were you?\n\nA. In my room.\n\nQ. What did you hear?\n\nA. Pigeons.\n\nThe witness is called Paul Marsh. He teaches.',
    'Paul Marsh',
  ],
  [
    'fr',
    'Elle a répondu aux journalistes.\n\nQ. Sidonia, vous pensiez avoir gagné ?\n\nR. J’ai levé un bras.\n\nQ. Qui vous a prévenue ?\n\nR. Mon directeur.\n\nPlus loin, Marc Fabre attendait.',
    'Sidonia',
  ],
] as const)(
  'it is told who answers: before the turns, by a question, or behind them (%s)',
  (language, text, answers) => {
    expect(participants(text, language).answers).toBe(answers)
  },
)

test.each([
  [
    'fr',
    'La ville limite les vélos. Ève Morin les loue.\n\nEntretien : Paul Roche\n\nQ. Pliez-vous bagage ?\n\nR. Non, je reste.\n\nQ. Combien en avez-vous ?\n\nR. Deux cents.',
  ],
  [
    'en',
    'The city limits bicycles. Ann Ross hires them out.\n\nInterview: Paul Roche\n\nQ. Are you leaving?\n\nA. No, I stay.\n\nQ. How many have you?\n\nA. Two hundred.',
  ],
] as const)('a credit tells who asks (%s)', (language, text) => {
  expect(participants(text, language).asks).toBe('Paul Roche')
})

test.each([
  [
    'fr',
    'Depuis deux ans, Ève Morin tient une forge à Sarzeuil.\n\nQ. Pourquoi Sarzeuil ?\n\nR. Par hasard.\n\nQ. Et les débuts ?\n\nR. Ils furent lents.',
    'Ève Morin',
  ],
  [
    'en',
    'For two years Ann Ross has kept a forge in Tarnwick.\n\nQ. Why Tarnwick?\n\nA. By chance.\n\nQ. And the start?\n\nA. It was slow.',
    'Ann Ross',
  ],
] as const)('a place that a question names answers nothing (%s)', (language, text, answers) => {
  expect(participants(text, language).answers).toBe(answers)
})

const QUESTIONS = {
  fr: 'Q. Dormez-vous ?\n\nR. Très bien, merci.\n\nQ. Et vos élèves ?\n\nR. Ils dorment en classe.',
  en: 'Q. Do you sleep?\n\nA. Very well, thanks.\n\nQ. And your pupils?\n\nA. They sleep in class.',
} as const

test.each([
  ['fr', 'Dana est infirmière depuis onze ans. Dana travaille de nuit.', { answers: 'Dana' }],
  ['en', 'Nora has been a nurse for eleven years. Nora works nights.', { answers: 'Nora' }],
  ['fr', 'L’interprète qui nous reçoit a mis une condition : taire son nom.', { answers: 'L’interprète' }],
  ['en', 'The interpreter who agreed to talk made one condition: no name.', { answers: 'The interpreter' }],
  [
    'fr',
    'Paul Roche est rentré. Le Relais l’a retrouvé chez lui.',
    { asks: 'Relais', answers: 'Paul Roche' },
  ],
  [
    'en',
    'Paul Marsh came home. The Harbour Gazette found him at work.',
    { asks: 'Harbour Gazette', answers: 'Paul Marsh' },
  ],
  [
    'fr',
    'Jeanne Morel dirige le port. Elle a reçu Ève Rivet un mardi.',
    { asks: 'Ève Rivet', answers: 'Jeanne Morel' },
  ],
] as const)(
  'who is called by no full name, and who came to ask, is told above the turns (%s: %s)',
  (language, lead, expected) => {
    expect(participants(`${lead}\n\n${QUESTIONS[language]}`, language)).toEqual(expected)
  },
)

test.each([
  [
    'fr',
    'Jeanne Morel dirige le port.',
    'Son rival, Paul Roche, n’a donné aucune interview.',
    'Jeanne Morel',
  ],
  ['en', 'Ann Ross runs the port.', 'Her rival, Paul Marsh, gave no interview.', 'Ann Ross'],
] as const)(
  'whoever is told of below the turns asked none of them (%s)',
  (language, lead, below, answers) => {
    expect(participants(`${lead}\n\n${QUESTIONS[language]}\n\n${below}`, language)).toEqual({ answers })
  },
)
