/** Who asks and who answers in an interview whose turns bear no labels. */
import { expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ speaker }) => speaker?.name ?? null)

const FR = [
  'Le canal a deux ans de retard. Qui est responsable ?',
  'Moi, d’abord. Ensuite la pluie, qui n’avait pas lu nos plans.',
  'Vous parlez encore à votre voisine ?',
  'Tous les jours. Elle m’a écrit hier.',
  'Démissionnerez-vous ?',
  'Non. Je reste.',
]
const EN = [
  'The canal is two years late. Who is to blame?',
  'I am, first of all. Then the rain, which had not read our plans.',
  'Do you still talk to your neighbour?',
  'Every day. She wrote to me yesterday.',
  'Will you resign?',
  'No. I stay.',
]

test.each([
  [
    'fr',
    [
      'Le maire d’Oostbrug reçoit.',
      'Propos recueillis en néerlandais par Nadège Pirard et traduits par nos soins.',
      ...FR,
    ],
    [
      'Nadège Pirard',
      'maire d’Oostbrug',
      'Nadège Pirard',
      'maire d’Oostbrug',
      'Nadège Pirard',
      'maire d’Oostbrug',
    ],
  ],
  [
    'en',
    [
      'The mayor of Oostbrug receives us.',
      'Interview by Nadia Pirard, translated from Dutch by Leo Marsh.',
      ...EN,
    ],
    [
      'Nadia Pirard',
      'mayor of Oostbrug',
      'Nadia Pirard',
      'mayor of Oostbrug',
      'Nadia Pirard',
      'mayor of Oostbrug',
    ],
  ],
] as const)('whoever collected or translated the words answers nothing (%s)', (language, lines, expected) => {
  expect(speakers(lines.join('\n\n'), language)).toEqual(expected)
})

test.each([
  [
    'fr',
    [
      'Pieter Claes : « Je préfère un canal lent »',
      'Le maire d’Oostbrug reçoit.',
      'Propos recueillis en néerlandais par Nadège Pirard et traduits par nos soins.',
      ...FR,
    ],
    [
      'Pieter Claes',
      'Nadège Pirard',
      'Pieter Claes',
      'Nadège Pirard',
      'Pieter Claes',
      'Nadège Pirard',
      'Pieter Claes',
    ],
  ],
  [
    'en',
    [
      'Pieter Claes: ‘I prefer a slow canal’',
      'The mayor of Oostbrug receives us.',
      'Interview by Nadia Pirard, translated from Dutch by Leo Marsh.',
      ...EN,
    ],
    [
      'Pieter Claes',
      'Nadia Pirard',
      'Pieter Claes',
      'Nadia Pirard',
      'Pieter Claes',
      'Nadia Pirard',
      'Pieter Claes',
    ],
  ],
] as const)('the one whom the headline quotes does (%s)', (language, lines, expected) => {
  expect(speakers(lines.join('\n\n'), language)).toEqual(expected)
})

test.each([
  [
    'fr',
    [
      'Entretien : Nora Villiers, capitaine de port',
      'Nora Villiers, la capitaine du port d’Oostbrug, a parlé lundi à notre journaliste.',
      ...FR,
    ],
    'Nora Villiers',
  ],
  [
    'en',
    [
      'Interview: Nora Villiers, harbour master',
      'Nora Villiers, the harbour master of Port Oostbrug, spoke to our reporter on Monday.',
      ...EN,
    ],
    'Nora Villiers',
  ],
] as const)(
  'whoever speaks to our reporter answers, and where she is of does not (%s)',
  (language, lines, answers) => {
    const found = speakers(lines.join('\n\n'), language)
    expect(found.filter((_, i) => i % 2 === 1)).toEqual([answers, answers, answers])
    expect(found.filter((_, i) => i % 2 === 0)).not.toContain(answers)
  },
)
