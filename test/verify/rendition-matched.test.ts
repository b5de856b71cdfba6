/** Claims that repeat a published translation, judged by the words that it renders. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, type Given, release } from '../support/claims.ts'

const communique = release(
  'fr',
  'La directrice du port, Solveig Amsler, a lu ce matin, en français, la déclaration suivante.',
  '« Les dragues ne reviendront pas avant le mois de juin. Le chenal restera ouvert aux barques. »',
  '« J’ai remis les clés au conseil, qui les a gardées. »',
)
const report: Given = {
  ...article(
    'en',
    'The head of the port, Solveig Amsler, faced the fishers on Monday.',
    '“The dredgers will be back before June,” Solveig Amsler said. “The channel will stay open to small boats.”',
    '“I handed the keys to the board, which kept them,” Ms. Amsler said.',
  ),
  renditionOf: 0,
}
const statement = release(
  'en',
  'The harbour master, Solveig Amsler, read the following statement this morning, in English.',
  '“The dredgers will not be back before June. The channel will stay open to small boats.”',
  '“I handed the keys to the board, which kept them.”',
)
const compteRendu: Given = {
  ...article(
    'fr',
    'La directrice du port, Solveig Amsler, a affronté lundi les pêcheurs.',
    '« Les dragues reviendront avant le mois de juin, a dit Solveig Amsler. Le chenal restera ouvert aux barques. »',
    '« J’ai remis les clés au conseil, qui les a gardées », a dit Mme Amsler.',
  ),
  renditionOf: 0,
}

const CASES: Case[] = [
  {
    about: 'a translation that lost its negation, word for word',
    sources: [communique, report],
    claim: { text: 'The dredgers will be back before June.', speaker: 'Solveig Amsler', language: 'en' },
    expect: { verdict: 'mistranslated', words: 'exact', language: 'translation_undeclared' },
  },
  {
    about: 'une traduction qui a perdu sa négation, mot pour mot',
    sources: [statement, compteRendu],
    claim: {
      text: 'Les dragues reviendront avant le mois de juin.',
      speaker: 'Solveig Amsler',
      language: 'fr',
    },
    expect: { verdict: 'mistranslated', words: 'exact', language: 'translation_undeclared' },
  },
  {
    about: 'a translation beside it that is right',
    sources: [communique, report],
    claim: {
      text: 'I handed the keys to the board, which kept them.',
      speaker: 'Solveig Amsler',
      language: 'en',
    },
    expect: { verdict: 'translation_unmarked', words: 'exact', language: 'translation_undeclared' },
  },
  {
    about: 'une traduction juste à côté',
    sources: [statement, compteRendu],
    claim: {
      text: 'J’ai remis les clés au conseil, qui les a gardées.',
      speaker: 'Solveig Amsler',
      language: 'fr',
    },
    expect: { verdict: 'translation_unmarked', words: 'exact', language: 'translation_undeclared' },
  },
  {
    about: 'a sentence of the translation whose neighbour is wrong',
    sources: [communique, report],
    claim: { text: 'The channel will stay open to small boats.', speaker: 'Solveig Amsler', language: 'en' },
    expect: { verdict: 'translation_unmarked', words: 'exact', language: 'translation_undeclared' },
  },
]

describe('a claim that repeats a translation', () => {
  it.each(CASES)('$about', async (one) => {
    expect(await answersTo(one)).toMatchObject(one.expect)
  })
})
