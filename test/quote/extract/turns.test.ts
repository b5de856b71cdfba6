/** Who speaks, by the structure of a page: signatures, parts in an interview, turns, families. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ speaker }) => speaker?.name ?? null)

test.each([
  [
    'en',
    'What they told the council:\n\n> “I have kept that gate for thirty winters.”\n> — Ann Quist, lock-keeper\n\n> “The gate keeps me. Ask my knees.”\n> — Bob Hale, 12 years\n\nThe council rose at six.',
    ['Ann Quist', 'Bob Hale'],
  ],
  [
    'fr',
    'Ce qu’ils ont dit au conseil :\n\n> « Je garde cette porte depuis trente hivers. »\n> — Anne Quist, éclusière\n\n> « C’est elle qui me garde. »\n> — Paul Roche, douze ans de maison\n\nLe conseil s’est levé à six heures.',
    ['Anne Quist', 'Paul Roche'],
  ],
] as const)('a signature is of the words above it (%s)', (language, text, expected) => {
  expect(speakers(text, language)).toEqual(expected)
})

test.each([
  [
    'en',
    'The river is high.\n\nReporter: Will the gate hold?\n\nBOB HALE: I hope so. I built it.\n\nReporter: And if it does not?\n\nBOB HALE: Then I swim.',
    ['Reporter', 'Bob Hale', 'Reporter', 'Bob Hale'],
  ],
  [
    'fr',
    'La rivière est haute.\n\nQuestion : La porte tiendra-t-elle ?\n\nPAUL ROCHE : Je l’espère. Je l’ai posée.\n\nQuestion : Et sinon ?\n\nPAUL ROCHE : Sinon, je nage.',
    ['Question', 'Paul Roche', 'Question', 'Paul Roche'],
  ],
] as const)('whoever asks is called by the label (%s)', (language, text, expected) => {
  expect(speakers(text, language).map((name) => name?.toLowerCase())).toEqual(
    expected.map((name) => name.toLowerCase()),
  )
})

test.each([
  [
    'en',
    'Rose Quist, 58, keeps the gate at Lowmoor. She has won the Hale Prize.\n\nQ. — Did you expect it?\n\nA. — Not at all. I took it for a bill.\n\nQ. — What will you do now?\n\nA. — Oil the hinges.\n\nInterview by Nadia Pirard.',
    ['Nadia Pirard', 'Rose Quist', 'Nadia Pirard', 'Rose Quist'],
  ],
  [
    'fr',
    'Signe Quist, 58 ans, garde la porte d’Armeville. Elle a reçu le prix Hervé-Lacombe.\n\nQ. — Vous y attendiez-vous ?\n\nR. — Pas du tout. J’ai cru à une facture.\n\nQ. — Et maintenant ?\n\nR. — Je graisse les gonds.\n\nPropos recueillis par Nadège Pirard.',
    ['Nadège Pirard', 'Signe Quist', 'Nadège Pirard', 'Signe Quist'],
  ],
] as const)('one asks and one answers, wherever the text credits them (%s)', (language, text, expected) => {
  expect(speakers(text, language)).toEqual(expected)
})

test.each([
  [
    'en',
    'Bob Hale came down to the lock. Ann Quist was oiling the gate.\n\n— Ann, you are late.\n\n— The gate was later, Bob.\n\n— It has been late since May.',
    ['Bob Hale', 'Ann Quist', 'Bob Hale'],
  ],
  [
    'fr',
    'Paul Roche est descendu à l’écluse. Anne Quist graissait la porte.\n\n— Anne, tu es en retard.\n\n— La porte l’était plus que moi, Paul.\n\n— Elle l’est depuis mai.',
    ['Paul Roche', 'Anne Quist', 'Paul Roche'],
  ],
] as const)(
  'two take turns behind dashes, and nobody calls themselves by name (%s)',
  (language, text, expected) => {
    expect(speakers(text, language)).toEqual(expected)
  },
)

test.each([
  [
    'en',
    'Ann Quist opened the sitting.\n\n“Did you close the gate?” she asked Bob Hale.\n\n“I did, at nine.”',
    ['Ann Quist', 'Bob Hale'],
  ],
  [
    'fr',
    'Anne Quist a ouvert l’audience.\n\n« Avez-vous fermé la porte ? », a-t-elle demandé à Paul Roche.\n\n« Oui, à neuf heures. »',
    ['Anne Quist', 'Paul Roche'],
  ],
] as const)('whoever asked does not answer (%s)', (language, text, [asker]) => {
  const [first, second] = speakers(text, language)
  expect(first).toBe(asker)
  expect(second).not.toBe(asker)
})

test.each([
  ['en', 'Ann Quist spoke first in French. Then English. “The gate is shut.”', 'English'],
  ['fr', 'Anne Quist a parlé d’abord. Puis le français. « La porte est fermée. »', 'français'],
] as const)('a language says nothing (%s)', (language, text, tongue) => {
  expect(speakers(text, language)).not.toContain(tongue)
})

test.each([
  [
    'en',
    'Carla Brook chairs the board.\n\nThe old man, Tom Reed, served tea. “I knew every barge by name,” he sighed.\n\n“And every bargeman’s debts,” added his wife.',
    'Carla Brook',
  ],
  [
    'fr',
    'Carla Bruneau préside le conseil.\n\nLe vieil homme, Tom Renard, a servi le thé. « Je connaissais chaque péniche », soupire-t-il.\n\n« Et les dettes de chaque batelier », ajoute sa femme.',
    'Carla Bruneau',
  ],
] as const)('somebody’s wife is no stranger of another paragraph (%s)', (language, text, stranger) => {
  expect(speakers(text, language)).toHaveLength(2)
  expect(speakers(text, language)).not.toContain(stranger)
})

test.each([
  [
    'en',
    'Sam Hobb said the bench was rotten.\n\nHis wife, Ann Hobb, begged to differ. ‘He sat on that bench,’ Mrs Hobb said.\n\nThe Courier rang Mr Gaillard, a retired vet, at home. He answered slowly: ‘I am not angry.’ He laughed. ‘My brother cut the tree,’ he said.',
    [
      ['Ann Hobb', 'He sat on that bench,'],
      ['Gaillard', 'I am not angry.'],
      ['Gaillard', 'My brother cut the tree,'],
    ],
  ],
  [
    'en',
    'The club met Ms Oakum, the treasurer, on Friday. She was brief: “We are broke.”\n\nHer deputy, Tam Breck, shrugged and left. “Ask the bank,” he said.',
    [
      ['Oakum', 'We are broke.'],
      ['Tam Breck', 'Ask the bank,'],
    ],
  ],
  [
    'fr',
    'Le club a reçu Mme Corvin, la trésorière, vendredi. Elle a été brève : « Nous sommes ruinés. »\n\nSon adjoint, Basile Vasseur, haussa les épaules. « Demandez à la banque », a-t-il dit.',
    [
      ['Corvin', 'Nous sommes ruinés.'],
      ['Basile Vasseur', 'Demandez à la banque'],
    ],
  ],
] as const)('a sentence that names somebody is no label (%s)', (language, text, expected) => {
  const found = quotationsIn(read(text, grammar(language)))
  const words = found.map(({ speaker, spans: [first] }) => [
    speaker?.name,
    text.slice(first!.start, first!.end),
  ])
  expect(words).toEqual(expected)
})

test.each([
  ['— Entrez, le chien est vieux, lance la maîtresse de maison, dans un anglais sans verbes.\n\nElle rit.'],
  ['— Entrez, le chien est vieux, note le facteur.\n\nIl rit.'],
  ['« Entrez, le chien est vieux, lance une voisine. »'],
])('what could be a noun attributes before a description: %s', (text) => {
  const [first] = quotationsIn(read(text, grammar('fr')))
  expect(first!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Entrez, le chien est vieux'])
})
