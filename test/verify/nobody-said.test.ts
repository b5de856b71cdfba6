/** Words in marks that nobody is known to have said: on a banner, sung, thought, dreamt, in a cartoon. */
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

const puppets = {
  fr: article(
    'fr',
    'À la télévision, la marionnette du ministre Paul Sarrat ne mâche pas ses mots : « Je n’ai jamais rien compris à ce dossier. »',
    'Paul Sarrat, lui, en a ri. « Elle parle mieux que moi », a-t-il dit.',
  ),
  en: article(
    'en',
    'A parody account that poses as the mayor, Tom Reeve, had the town laughing on Tuesday. “I shall personally fill every pothole with trifle,” it ran.',
    'Tom Reeve had laughed too. “It writes better than I do,” he said.',
  ),
}

const CASES: Case[] = [
  {
    about: 'ce que dit une marionnette',
    sources: [puppets.fr],
    claim: { text: 'Je n’ai jamais rien compris à ce dossier.', speaker: 'Paul Sarrat' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what a parody account writes',
    sources: [puppets.en],
    claim: { text: 'I shall personally fill every pothole with trifle', speaker: 'Tom Reeve' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'ce que dit celui dont elle tient lieu',
    sources: [puppets.fr],
    claim: { text: 'Elle parle mieux que moi', speaker: 'Paul Sarrat' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'what he says whom it poses as',
    sources: [puppets.en],
    claim: { text: 'It writes better than I do', speaker: 'Tom Reeve' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
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
    about: 'ce qu’une voix chante',
    sources: [article('fr', '« Je coulerai tous vos bateaux », chante Maud Sénéchal, debout sur la scène.')],
    claim: { text: 'Je coulerai tous vos bateaux', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what a voice recites',
    sources: [
      article('en', '“I shall sink every boat of yours,” recited Maud Senechal, standing on the stage.'),
    ],
    claim: { text: 'I shall sink every boat of yours', speaker: 'Maud Senechal' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what somebody thought',
    sources: [
      article('en', '“They have already sold the quay,” Nell Orchard thought as the lights came on.'),
    ],
    claim: { text: 'They have already sold the quay', speaker: 'Nell Orchard' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'ce que quelqu’un pensa',
    sources: [
      article('fr', '« Ils ont déjà vendu le quai », songea Nelly Verger quand les lampes s’allumèrent.'),
    ],
    claim: { text: 'Ils ont déjà vendu le quai', speaker: 'Nelly Verger' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'ce que quelqu’un pense, écrit le journal',
    sources: [article('fr', '« Ils ont déjà vendu le quai », pense Nelly Verger, la présidente du club.')],
    claim: { text: 'Ils ont déjà vendu le quai', speaker: 'Nelly Verger' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'un tatouage',
    sources: [
      article('fr', '« Jamais sans la mer » : ces mots sont tatoués sur le poignet de Nelly Verger.'),
    ],
    claim: { text: 'Jamais sans la mer', speaker: 'Nelly Verger' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'words on a T-shirt',
    sources: [article('en', '“Never without the sea”: the words stood on the T-shirt of Nell Orchard.')],
    claim: { text: 'Never without the sea', speaker: 'Nell Orchard' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'ce qu’un dessin fait dire',
    sources: [
      article(
        'fr',
        'Dans une caricature parue lundi, la préfète, Maud Sénéchal, lance : « Videz-moi ce port ! »',
      ),
    ],
    claim: { text: 'Videz-moi ce port !', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what a cartoon has somebody say',
    sources: [
      article(
        'en',
        'In a cartoon printed on Monday, the prefect, Maud Senechal, shouts: “Empty that harbour!”',
      ),
    ],
    claim: { text: 'Empty that harbour!', speaker: 'Maud Senechal' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'ce qu’on dirait un jour',
    sources: [
      turns('fr', ['Nelly Verger', 'Un jour, je dirai : « J’ai eu tort pour le port. » Pas aujourd’hui.']),
    ],
    claim: { text: 'J’ai eu tort pour le port.', speaker: 'Nelly Verger' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what somebody dreamt of saying',
    sources: [
      turns('en', [
        'Nell Orchard',
        'Last night I dreamt that I told the bishop: “You sold our bells.” I woke up laughing.',
      ]),
    ],
    claim: { text: 'You sold our bells.', speaker: 'Nell Orchard' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'what I did say',
    sources: [
      turns('en', ['Nell Orchard', 'Last night I told the bishop: “You sold our bells.” He laughed.']),
    ],
    claim: { text: 'You sold our bells.', speaker: 'Nell Orchard' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'ce qu’elle aurait aimé dire',
    sources: [article('fr', 'Maud Sénéchal aurait aimé pouvoir dire : « Nous avons sauvé le port. »')],
    claim: { text: 'Nous avons sauvé le port.', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what she would have liked to say',
    sources: [article('en', 'Maud Senechal would have liked to say: “We have saved the harbour.”')],
    claim: { text: 'We have saved the harbour.', speaker: 'Maud Senechal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what she said, asked whether she would',
    sources: [
      article('en', 'Asked whether she would stay, Maud Senechal said: “We have saved the harbour.”'),
    ],
    claim: { text: 'We have saved the harbour.', speaker: 'Maud Senechal' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'ce qu’elle aurait confié',
    sources: [
      article('fr', '« Je fermerai le port au printemps », aurait confié Maud Sénéchal à des proches.'),
    ],
    claim: { text: 'Je fermerai le port au printemps', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'a sentence given as an example',
    sources: [turns('en', ['Nell Orchard', 'The sentence “I shall never pay my dues” is in the future.'])],
    claim: { text: 'I shall never pay my dues', speaker: 'Nell Orchard' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'une phrase donnée en exemple',
    sources: [turns('fr', ['Nelly Verger', 'La phrase « Je ne paierai jamais ma part » est au futur.'])],
    claim: { text: 'Je ne paierai jamais ma part', speaker: 'Nelly Verger' },
    expect: { verdict: 'unattributed' },
  },
  {
    about: 'une attente cachée par une coupe',
    sources: [
      article('fr', '« Nous rouvrirons, dès que la dette sera payée, tout le port », a dit Maud Sénéchal.'),
    ],
    claim: { text: 'Nous rouvrirons […] tout le port', speaker: 'Maud Sénéchal' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'what must come first, hidden by a cut',
    sources: [
      article('en', '“We shall open, as soon as the debt is paid, the whole harbour,” Maud Senechal said.'),
    ],
    claim: { text: 'We shall open ... the whole harbour', speaker: 'Maud Senechal' },
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
