/** Words in marks that the text itself takes back: in a note of the desk, struck out, denied below or in the same sentence. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case } from '../support/claims.ts'

const cards = {
  fr: article(
    'fr',
    'Une image partagée depuis lundi prête une phrase à la préfète, Maud Sénéchal : « Le bac ne passera plus le dimanche. »',
    'La préfète n’a jamais rien dit de tel. Le bac passe, dimanche compris.',
  ),
  en: article(
    'en',
    'A picture shared since Monday gives a sentence to the prefect, Maud Senechal: “The ferry will not run on Sundays.”',
    'The prefect said nothing of the sort. The ferry runs, Sundays too.',
  ),
}

const CASES: Case[] = [
  {
    about: 'ce que dément le paragraphe suivant',
    sources: [cards.fr],
    claim: { text: 'Le bac ne passera plus le dimanche.', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what the paragraph below denies',
    sources: [cards.en],
    claim: { text: 'The ferry will not run on Sundays.', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'ce qu’un rectificatif rend à un autre',
    sources: [
      article(
        'fr',
        '« Le port a menti aux pêcheurs », a déclaré Maud Sénéchal.',
        'Rectificatif : la phrase « Le port a menti aux pêcheurs » est de Loup Garnier, et non de Maud Sénéchal.',
      ),
    ],
    claim: { text: 'Le port a menti aux pêcheurs', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what the desk withdraws',
    sources: [
      article(
        'en',
        '“I would sell the harbour tomorrow,” Maud Senechal said.',
        'Editor’s note: we have been unable to establish that Ms. Senechal ever said these words.',
      ),
    ],
    claim: { text: 'I would sell the harbour tomorrow', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what a record puts right of itself',
    sources: [
      {
        title: 'Sitting',
        kind: 'record',
        language: 'en',
        passages: [
          { speaker: 'Maud Senechal', text: 'The grants will be paid before the end of June.', spoken: 'en' },
          { speaker: 'Loup Garnier', text: 'I thank the prefect.', spoken: 'en' },
          {
            speaker: 'Secretariat',
            text: 'Correction to the record: a word was lost. Read: “The grants will not be paid before the end of June.”',
          },
        ],
      },
    ],
    claim: { text: 'The grants will be paid before the end of June.', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'ce qu’un compte rendu rectifie de lui-même',
    sources: [
      {
        title: 'Séance',
        kind: 'record',
        language: 'fr',
        passages: [
          { speaker: 'Maud Sénéchal', text: 'Les aides seront versées avant la fin de juin.', spoken: 'fr' },
          { speaker: 'Loup Garnier', text: 'Je remercie la préfète.', spoken: 'fr' },
          {
            speaker: 'Secrétariat',
            text: 'Rectification : deux mots sont tombés. Lire « Les aides ne seront pas versées avant la fin de juin. »',
          },
        ],
      },
    ],
    claim: { text: 'Les aides seront versées avant la fin de juin.', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what a live page says that it misheard',
    sources: [
      article(
        'en',
        '13.05 The prefect, Maud Senechal, has spoken at the gates. “We found forty crates in the shed,” she said.',
        '14.20 A correction to 13.05: our recording has Ms Senechal say “found fourteen crates”.',
      ),
    ],
    claim: { text: 'We found forty crates in the shed', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'qui, dit un rectificatif, n’était pas celle que l’on a citée',
    sources: [
      article(
        'fr',
        '13 h 05 – La préfète, Maud Sénéchal, parle aux familles. « Vous pouvez rentrer chez vous ce soir », dit-elle.',
        '14 h 20 – Rectificatif : la femme que nous avons citée n’était pas Mme Sénéchal, mais la maire, Lise Garnier.',
      ),
    ],
    claim: { text: 'Vous pouvez rentrer chez vous ce soir', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what a member says of a correction',
    sources: [
      {
        title: 'Sitting',
        kind: 'record',
        language: 'en',
        passages: [
          { speaker: 'Maud Senechal', text: 'The grants will be paid before the end of June.', spoken: 'en' },
          {
            speaker: 'Loup Garnier',
            text: 'A correction is due of the map, which calls the quay “closed for ever”.',
          },
        ],
      },
    ],
    claim: { text: 'The grants will be paid before the end of June.', speaker: 'Maud Senechal' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'what a correction of something else leaves',
    sources: [
      article(
        'en',
        '“I would sell the harbour tomorrow,” Maud Senechal said.',
        'Correction: an earlier version misspelt the name of Gorse Lane, where Ms. Senechal lives.',
      ),
    ],
    claim: { text: 'I would sell the harbour tomorrow', speaker: 'Maud Senechal' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'what was struck from a speech',
    sources: [
      article(
        'en',
        'The passage “We cannot tax the tide, and I will not try” was struck from the speech of the prefect, Maud Senechal, and never delivered.',
      ),
    ],
    claim: { text: 'We cannot tax the tide, and I will not try', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'ce qui a été rayé d’un discours',
    sources: [
      article(
        'fr',
        'La phrase « On ne taxe pas la marée » a été rayée du discours de la préfète, Maud Sénéchal.',
      ),
    ],
    claim: { text: 'On ne taxe pas la marée', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what somebody did not say',
    sources: [
      article(
        'en',
        'What Maud Senechal did not say, and might have said, is this: “Swim, and thank me later.”',
      ),
    ],
    claim: { text: 'Swim, and thank me later.', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'ce que quelqu’un n’a pas dit',
    sources: [article('fr', 'Maud Sénéchal n’a pas dit : « Nagez, et remerciez-moi. »')],
    claim: { text: 'Nagez, et remerciez-moi.', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what a correction takes from somebody',
    sources: [
      article(
        'en',
        'Maud Senechal spoke of the ferry.',
        'Correction: an earlier version attributed to Maud Senechal the remark “I would sink the ferry myself.”',
      ),
    ],
    claim: { text: 'I would sink the ferry myself.', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what a paper says it misquoted',
    sources: [
      article(
        'en',
        'A report on Tuesday misquoted the prefect, Maud Senechal, as saying: “The slip will close in June.”',
      ),
    ],
    claim: { text: 'The slip will close in June.', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context' },
  },
  {
    about: 'la phrase qu’elle n’a pas prononcée',
    sources: [
      article(
        'fr',
        'La préfète, Maud Sénéchal, n’a pas prononcé la phrase « Nous avons failli envers vous », qui figurait dans un brouillon.',
      ),
    ],
    claim: { text: 'Nous avons failli envers vous', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context' },
  },
]

describe('what the text takes back, and what it leaves', () => {
  it.each(CASES)('$about → $expect.verdict', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
