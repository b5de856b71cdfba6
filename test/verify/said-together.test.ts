/** A claim that credits one of two who say something as one. */
import { expect, it } from 'vitest'
import { answersTo, article, findingsOn } from '../support/claims.ts'

const councillors = article(
  'en',
  'Cllr Mary Dow and the councillor Tim Garvin issued a joint statement after the meeting. “The county has had the report since May,” they said. “It has not had the courage to open it.”',
  'Garvin later added: “The road is another matter, and a worse one.”',
)
const conseillers = article(
  'fr',
  'La conseillère Marie Daoust et le conseiller Tom Garnier ont publié un communiqué commun. « Le comté a le rapport depuis mai, ont-ils déclaré. Il n’a pas eu le courage de l’ouvrir. »',
  'Tom Garnier a ensuite ajouté : « La route est une autre affaire, et une pire. »',
)
const strike = article(
  'fr',
  'Mme Awa Kossi, directrice, et M. Blaise Touré, secrétaire du syndicat, déclarent d’une seule voix : « La grève n’est pas levée, elle est suspendue jusqu’au mois d’août. »',
)
const barrier = article(
  'en',
  'The Harbour Chamber of Trade and the Hoteliers’ Guild, in a joint statement: “Not one hotelier was asked before this barrier went up.”',
)
const met = article(
  'en',
  'Mary Dow and Tim Garvin met the press together. “The county has had the report since May,” Tim Garvin said.',
)

const REPORT = 'The county has had the report since May'
const RAPPORT = 'Le comté a le rapport depuis mai'
const GREVE = 'La grève n’est pas levée, elle est suspendue jusqu’au mois d’août.'
const BARRIER = 'Not one hotelier was asked before this barrier went up.'

it.each([
  [councillors, REPORT, 'Mary Dow', 'same'],
  [councillors, REPORT, 'Tim Garvin', 'same'],
  [councillors, 'The road is another matter, and a worse one.', 'Tim Garvin', 'same'],
  [conseillers, RAPPORT, 'Marie Daoust', 'same'],
  [conseillers, RAPPORT, 'Tom Garnier', 'same'],
  [strike, GREVE, 'Awa Kossi', 'same'],
  [strike, GREVE, 'Blaise Touré', 'same'],
  [barrier, BARRIER, 'Harbour Chamber of Trade', 'same'],
  [barrier, BARRIER, 'the Hoteliers’ Guild', 'same'],
] as const)('%#: either of two who speak as one said it', async (source, text, speaker, answer) => {
  const { language } = source
  expect((await answersTo({ sources: [source], claim: { text, speaker, language } })).speaker).toBe(answer)
})

it.each([
  [councillors, 'The road is another matter, and a worse one.', 'Mary Dow'],
  [conseillers, 'La route est une autre affaire, et une pire.', 'Marie Daoust'],
  [met, REPORT, 'Mary Dow'],
] as const)('%#: what one of them says alone is not the other’s', async (source, text, speaker) => {
  const { language } = source
  const { speaker: found } = await answersTo({ sources: [source], claim: { text, speaker, language } })
  expect(found).toBe('different')
})

it('and the check names the other', async () => {
  const claim = { text: BARRIER, language: 'en' as const }
  const both = await Promise.all(
    ['Harbour Chamber of Trade', 'Hoteliers’ Guild'].map(
      async (speaker) =>
        (await findingsOn({ sources: [barrier], claim: { ...claim, speaker } })).speaker.evidence,
    ),
  )
  expect(both).toContainEqual(expect.objectContaining({ reason: 'together' }))
})
