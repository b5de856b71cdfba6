/** What is nearest to a claim that was not found, in its own language and in the other. */
import { expect, it } from 'vitest'
import { findingsOn, turns } from '../support/claims.ts'

const sources = [
  turns(
    'en',
    ['Hector Vance', 'The ferry to the lighthouse will sail twice a day from the first of May.'],
    ['Ada Crewe', 'Our horses do not care for the sea.'],
  ),
  turns(
    'fr',
    ['Hector Vance', 'Le bac du phare partira deux fois par jour à partir du premier mai.'],
    ['Ada Crewe', 'Nos chevaux n’aiment guère la mer.'],
  ),
]

it.each([
  ['en', 'The ferry to the lighthouse caught fire on the first of May and nobody was hurt.'],
  ['fr', 'Le bac du phare a pris feu le premier mai et personne n’a été blessé.'],
] as const)('is offered in both, the claim’s own first: %s', async (language, text) => {
  const { verdict, rivals } = await findingsOn({ sources, claim: { text, language } })
  expect(verdict).toBe('unresolved')
  expect(rivals[0]).toMatchObject({ printedLanguage: language, speaker: { name: 'Hector Vance' } })
  expect(rivals.map(({ printedLanguage }) => printedLanguage)).toContain(language === 'en' ? 'fr' : 'en')
})
