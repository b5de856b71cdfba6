/** Whose words they are that stand inside what somebody says, or outside any quotation. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, release, turns } from '../support/claims.ts'

const CASES: Case[] = [
  {
    about: 'what a guest quotes of the one whom the question named',
    sources: [
      turns(
        'en',
        ['Interviewer', 'Did you ever meet the keeper of the bridge, Leopold Quiney?'],
        ['Rhoda Tamsin', 'Twice. He said that “the ledger was closed”, which made me laugh.'],
      ),
    ],
    claim: { text: 'The ledger was closed.', speaker: 'Rhoda Tamsin' },
    expect: { verdict: 'misattributed', speaker: 'different', words: 'exact' },
  },
  {
    about: 'ce qu’une invitée cite de celui que la question a nommé',
    sources: [
      turns(
        'fr',
        ['Journaliste', 'Avez-vous rencontré le gardien du pont, Léopold Quinet ?'],
        ['Rose Tamisier', 'Deux fois. Il a dit que « le registre était clos », ce qui m’a fait rire.'],
      ),
    ],
    claim: { text: 'Le registre était clos.', speaker: 'Rose Tamisier' },
    expect: { verdict: 'misattributed', speaker: 'different', words: 'exact' },
  },
  {
    about: 'a sentence between single marks, from its first word on',
    sources: [
      turns('en', [
        'Rhoda Tamsin',
        'I met Leopold Quiney twice. He told me, ‘The ledger is closed.’ I laughed all the way home.',
      ]),
    ],
    claim: { text: 'The ledger is closed.', speaker: 'Rhoda Tamsin' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'somebody whose label tells an age',
    sources: [turns('en', ['Bertram Lyle, aged 14, Ousby', 'Boredom should not be compulsory.'])],
    claim: { text: 'Boredom should not be compulsory.', speaker: 'Bertram Lyle' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'quelqu’un dont l’étiquette dit l’âge',
    sources: [turns('fr', ['Bertrand Lisle, 14 ans, Oussigny', 'L’ennui ne devrait pas être obligatoire.'])],
    claim: { text: 'L’ennui ne devrait pas être obligatoire.', speaker: 'Bertrand Lisle' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'what a release tells in its own voice',
    sources: [
      release(
        'en',
        'The harbour office is closing the east quay to lorries for the winter.',
        '“Every crane counts,” said Imogen Sarre, who runs the harbour office.',
        'Lorries of more than twelve tonnes are banned from the quay until 15 March.',
      ),
    ],
    claim: {
      text: 'Lorries of more than twelve tonnes are banned from the quay until 15 March.',
      speaker: 'Imogen Sarre',
    },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
  {
    about: 'ce qu’un communiqué dit de sa propre voix',
    sources: [
      release(
        'fr',
        'La capitainerie ferme le quai est aux camions pour l’hiver.',
        '« Chaque grue compte », a déclaré Imogène Sarrazin, qui dirige la capitainerie.',
        'Les camions de plus de douze tonnes sont interdits sur le quai jusqu’au 15 mars.',
      ),
    ],
    claim: {
      text: 'Les camions de plus de douze tonnes sont interdits sur le quai jusqu’au 15 mars.',
      speaker: 'Imogène Sarrazin',
    },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
  {
    about: 'what a release says in the first person, in whose name is not known',
    sources: [
      release(
        'en',
        'We are reopening the east quay, and we owe an apology to every carrier in the county.',
        '“Every crane counts,” said Imogen Sarre, who runs the harbour office.',
      ),
    ],
    claim: { text: 'We owe an apology to every carrier in the county.', speaker: 'Imogen Sarre' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'ce qu’un communiqué dit à la première personne, au nom d’on ne sait qui',
    sources: [
      release(
        'fr',
        'Nous rouvrons le quai est, et nous devons des excuses à tous les transporteurs du comté.',
        '« Chaque grue compte », a déclaré Imogène Sarrazin, qui dirige la capitainerie.',
      ),
    ],
    claim: {
      text: 'Nous devons des excuses à tous les transporteurs du comté.',
      speaker: 'Imogène Sarrazin',
    },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'a thing whose story nobody tells',
    sources: [
      article(
        'en',
        '“Fear is a good tool,” says the guide Florian Deane.',
        'On the kitchen wall hangs a rope cut clean through, whose story nobody tells.',
      ),
    ],
    claim: { text: 'On the kitchen wall hangs a rope cut clean through.', speaker: 'Florian Deane' },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
  {
    about: 'une chose dont personne ne raconte l’histoire',
    sources: [
      article(
        'fr',
        '« La peur est un bon outil », dit le guide Florian Dané.',
        'Au mur de la cuisine pend une longe coupée net, dont personne ne raconte l’histoire.',
      ),
    ],
    claim: { text: 'Au mur de la cuisine pend une longe coupée net.', speaker: 'Florian Dané' },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
]

describe('whose words they are', () => {
  it.each(CASES)('$about → $expect.verdict', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
