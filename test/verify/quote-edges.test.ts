/** Whether words are whole where a reporter or a record has more beside them in their line. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, release, turns } from '../support/claims.ts'

const CASES: Case[] = [
  {
    about: 'a turn behind the tag of its language',
    sources: [
      {
        ...turns('en'),
        passages: [{ text: 'Mr. Neil Strand: [English] We closed them because they were sinking.' }],
      },
    ],
    claim: { text: 'We closed them because they were sinking.', speaker: 'Neil Strand' },
    expect: { context: 'whole' },
  },
  {
    about: 'une prise de parole derrière la marque de sa langue',
    sources: [
      {
        ...turns('fr'),
        passages: [
          { text: 'M. Noël Estrand : [Traduction] Nous les avons fermées parce qu’elles coulaient.' },
        ],
      },
    ],
    claim: { text: 'Nous les avons fermées parce qu’elles coulaient.', speaker: 'Noël Estrand' },
    expect: { context: 'whole' },
  },
  {
    about: 'une phrase que clôt l’incise du journaliste',
    sources: [
      release(
        'fr',
        'Le préfet de la Côte-Basse, Tancrède Villeneuve, a fermé le port.',
        '« Deux cent dix mètres de quai menacent de céder, souligne le préfet. Aucun bateau n’y accostera avant l’hiver. »',
      ),
    ],
    claim: { text: 'Deux cent dix mètres de quai menacent de céder.', speaker: 'Tancrède Villeneuve' },
    expect: { context: 'whole' },
  },
  {
    about: 'une phrase que l’incise du journaliste coupe',
    sources: [
      article(
        'fr',
        '« Le quai menace de céder, souligne le préfet Tancrède Villeneuve, et nul ne sait quand il sera réparé. »',
      ),
    ],
    claim: { text: 'Le quai menace de céder.', speaker: 'Tancrède Villeneuve' },
    expect: { context: 'partial' },
  },
  {
    about: 'a fragment woven into the reporter’s sentence',
    sources: [article('en', 'The engineer Ruth Oglive said the pipes “would not see another winter”.')],
    claim: { text: 'would not see another winter', speaker: 'Ruth Oglive' },
    expect: { context: 'partial' },
  },
]

describe('words beside which more stands in their line', () => {
  it.each(CASES)('$about → $expect.context', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
