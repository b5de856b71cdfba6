/** Words in marks that nobody is known to have said: on a banner, or denied in the paragraph below. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, turns } from '../support/claims.ts'

const banners = {
  fr: article(
    'fr',
    'Louise Tardieu a pris la parole sous une banderole tendue la veille. « Rendez-nous la gare », y lisait-on en lettres rouges.',
    'La candidate n’a pas levé les yeux. « Je parlerai du port, et de rien d’autre », a-t-elle dit.',
  ),
  en: article(
    'en',
    'Louisa Tarrant spoke under a banner that had hung there since the night before. “Give us back the station,” it read in red letters.',
    'The candidate did not look up. “I shall talk of the port and of nothing else,” she said.',
  ),
}
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
const surveys = {
  en: turns('en', [
    'Nell Orchard',
    'They ask me whether the owls have left. They have not left. They have frozen, within sight of the warmest barn in the county.',
  ]),
  fr: article(
    'fr',
    'Nell Orchard a décrit, en anglais, ce qu’elle voit de sa cabane. « Les chouettes ne sont pas parties. Elles sont mortes de froid, en vue de la grange la plus chaude du comté », a-t-elle dit.',
  ),
}

const CASES: Case[] = [
  {
    about: 'ce qu’on lit sur une banderole',
    sources: [banners.fr],
    claim: { text: 'Rendez-nous la gare', speaker: 'Louise Tardieu' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what a banner reads',
    sources: [banners.en],
    claim: { text: 'Give us back the station', speaker: 'Louisa Tarrant' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'ce que dit celle qui parle dessous',
    sources: [banners.fr],
    claim: { text: 'Je parlerai du port, et de rien d’autre', speaker: 'Louise Tardieu' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'what she says who speaks under it',
    sources: [banners.en],
    claim: { text: 'I shall talk of the port and of nothing else', speaker: 'Louisa Tarrant' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
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
    about: 'une traduction fidèle de deux phrases sur trois',
    sources: [surveys.en, surveys.fr],
    claim: {
      text: 'Les chouettes ne sont pas parties. Elles sont mortes de froid, en vue de la grange la plus chaude du comté. [traduction]',
      speaker: 'Nell Orchard',
      language: 'fr',
    },
    expect: { verdict: 'translation', words: 'exact' },
  },
]

describe('what nobody is known to have said, and what somebody did beside it', () => {
  it.each(CASES)('$about → $expect.verdict', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
