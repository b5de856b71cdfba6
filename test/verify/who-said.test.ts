/** Whose words they are that stand inside what somebody says, or outside any quotation. */
import { describe, expect, it } from 'vitest'
import { answersTo, article, type Case, release, turns } from '../support/claims.ts'

const hearing = turns(
  'en',
  [
    'The Chair (Ms. Orla Penrice)',
    'We have a letter from Mr. Tobias Wren, who cannot attend. I will read it into the record. “I have fished these banks for forty years. The quota is a rope around our necks.” That is the end of the letter.',
  ],
  [
    'Mr. Amos Kettle, M.P.',
    'The minister told this committee in March, “There will be no cuts.” There were cuts.',
  ],
  ['The Chair', 'Thank you. We will suspend for five minutes.'],
)
const audition = turns(
  'fr',
  [
    'La présidente (Mme Orlane Penvern)',
    'Nous avons une lettre de M. Tobie Varenne. Je vous la lirai demain.',
  ],
  ['M. Lucien Amory', 'Je dirais plutôt cent trente.'],
  [
    'M. Amos Chaudron, député',
    'Le ministre a dit à cette commission en mars : « Il n’y aura pas de coupes. » Il y a eu des coupes.',
  ],
  ['La présidente', 'Merci. Nous suspendons cinq minutes.'],
)
const lido = article(
  'en',
  '“They never asked a single bather,” said Hilda Crumb, who has swum every morning since 1962.',
  'Nobody at the council, it seems, has been in the water since the spring of 1987.',
  'Bathers at the gate sang “Abide with me” and threw roses into the deep end.',
  'His spokeswoman, Anita Rose, said no money would be found before 2027.',
)
const piscine = article(
  'fr',
  '« On n’a pas consulté un seul baigneur », a dit Huguette Cramet, qui nage chaque matin depuis 1962.',
  'Les baigneurs ont chanté devant la grille et jeté des roses dans le grand bain.',
  'Sa porte-parole, Anita Rosier, a affirmé qu’aucun crédit ne serait trouvé avant 2027.',
)

const letters = {
  en: turns(
    'en',
    ['Ms. Hortense Labby', 'The town spent twice as much on power this year.'],
    [
      'Ms. Orla Quist',
      'I have had a letter from Mrs. Yvette Court, of Laundry Lane, which I read: “Since the lamp went out I no longer walk my dog after supper.” I think it deserves better than sneers.',
    ],
  ),
  fr: turns(
    'fr',
    ['Mme Hortense Labadie', 'La commune a dépensé deux fois plus d’électricité cette année.'],
    [
      'M. Bastien Orgeval',
      'J’ai reçu une lettre de Mme Yvette Courte, de la rue des Lavandières, que je lis : « Depuis que la lampe est éteinte, je ne sors plus mon chien après le souper. » Je crois que cela mérite mieux que des ricanements.',
    ],
  ),
}
const podcasts = {
  en: turns(
    'en',
    ['Niall Garvey', 'Before we start, a letter. It is from a listener, and I’ll read the whole of it.'],
    [
      'Niall Garvey',
      '“Dear both, you were wrong. My grandmother was carried out of her kitchen in a chair. Yours, Ada Foyle.”',
    ],
    ['Orla Tennick', 'Well. I stand corrected.'],
  ),
  fr: turns(
    'fr',
    ['Nils Garrec', 'Avant de commencer, une lettre. Elle vient d’une auditrice, et je la lis en entier.'],
    [
      'Nils Garrec',
      '« Chers tous deux, vous aviez tort. Ma grand-mère a été sortie de sa cuisine sur une chaise. Bien à vous, Ada Folgoat. »',
    ],
    ['Orla Tennec', 'Bon. Je retire ce que j’ai dit.'],
  ),
}
const imagined = {
  en: article(
    'en',
    'Imagine the speech. Gaspard Jolly, our mayor, climbs up and says: “I have tasted the water and it is excellent.” He never said so, of course.',
  ),
  fr: article(
    'fr',
    'Imaginons le discours. Gaspard Jolivet, notre maire, monte à la tribune et lance : « J’ai goûté l’eau et elle est excellente. » Il ne l’a pas dit, bien sûr.',
  ),
}
const messages = {
  en: article(
    'en',
    'The director, Lazarus Monk, was ill and stayed away.',
    'His deputy, Sally Ibarra, read out a short message on his behalf: “I would rather have a noisy yard than a silent hall.”',
  ),
  fr: article(
    'fr',
    'Souffrant, le directeur, Lazare Montfau, n’était pas là.',
    'Son adjointe, Ségolène Ibarra, a lu en son nom un court message : « Je préfère un chantier bruyant à une salle muette. »',
  ),
}

const CASES: Case[] = [
  {
    about: 'one who has read a report of which the sentence above tells, and speaks of it',
    sources: [
      article(
        'en',
        'The harbour board received a report by Paul Vance on Monday.',
        '“It is alarming from the first page,” said Nora Delaney, who has read it twice.',
      ),
    ],
    claim: { text: 'It is alarming from the first page.', speaker: 'Nora Delaney' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'une intervieweuse, avant un épilogue qui ne parle à personne',
    sources: [
      article(
        'fr',
        '« Que faire du port ? », demande la rédaction dans cet entretien avec Nora Delmas.',
        'Pourquoi vendez-vous le port ?',
        'Je ne le vends pas. Je le loue, et nous en restons maîtres.',
        'Et les dockers ?',
        'Je les ai reçus hier, ils gardent leur place.',
        'Le port de Sauvière emploie deux cents personnes depuis 1950. Sa vente avait été votée en mai.',
      ),
    ],
    claim: { text: 'Le port de Sauvière emploie deux cents personnes depuis 1950.', speaker: 'Nora Delmas' },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
  {
    about: 'whoever holds the office that a label gives for a name',
    sources: [
      {
        title: 'Conseil municipal de Portrieux, séance du 4 juin',
        kind: 'record',
        language: 'fr',
        passages: [
          {
            text: 'Le conseil s’est réuni sous la présidence de M. Hervé Kerambrun, maire. Secrétaire : Mme Nadège Cario.',
          },
          { text: 'La jetée sera réparée avant l’automne.', speaker: 'M. LE MAIRE' },
          { text: 'Avec quel argent ?', speaker: 'Mme LE BIDEAU' },
        ],
      },
    ],
    claim: { text: 'La jetée sera réparée avant l’automne.', speaker: 'Hervé Kerambrun' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'whoever holds it, where another is claimed, who is called nothing there',
    sources: [
      {
        title: 'Harbour Board, minutes of 4 June',
        kind: 'record',
        language: 'en',
        passages: [
          { text: 'Present: Mr Tom Askew, chairman, and six members. Clerk: Mrs Dora Fane.' },
          { text: 'The jetty will be mended before the autumn.', speaker: 'THE CHAIRMAN' },
          { text: 'With what money?', speaker: 'MRS BIDE' },
        ],
      },
    ],
    claim: { text: 'The jetty will be mended before the autumn.', speaker: 'Dora Fane' },
    expect: { speaker: 'unknown' },
  },
  {
    about: 'somebody of two who bear the surname that stands alone',
    sources: [
      article(
        'en',
        'Frank Oakum has driven trains for thirty years. His daughter, Bridget Oakum, runs the depot.',
        '“Nobody here wants to be out in the sleet,” said the elder Oakum.',
      ),
    ],
    claim: { text: 'Nobody here wants to be out in the sleet.', speaker: 'Bridget Oakum' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'un de deux qui portent le nom de famille qui est seul',
    sources: [
      article(
        'fr',
        'François Chesnel conduit des trains depuis trente ans. Sa fille, Brigitte Chesnel, dirige le dépôt.',
        '« Personne ici n’aime la grêle », a dit Chesnel.',
      ),
    ],
    claim: { text: 'Personne ici n’aime la grêle.', speaker: 'Brigitte Chesnel' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'somebody whose surname stands alone, and is nobody else’s',
    sources: [
      article(
        'en',
        'Frank Oakum has driven trains for thirty years. His daughter, Bridget Finch, runs the depot.',
        '“Nobody here wants to be out in the sleet,” said Oakum.',
      ),
    ],
    claim: { text: 'Nobody here wants to be out in the sleet.', speaker: 'Frank Oakum' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'a letter that somebody reads in a turn, from its second sentence',
    sources: [
      turns(
        'en',
        [
          'Hon. Nora Delaney',
          'I have here a letter from the pilots, signed by Mr. Amos Kettle. It reads: “We have no tug. We have no light at the bar.” What does the Minister answer?',
        ],
        ['Hon. Paul Vance', 'That the tug is on its way.'],
      ),
    ],
    claim: { text: 'We have no light at the bar.', speaker: 'Nora Delaney' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'un message d’auditeur que lit celui qui interroge',
    sources: [
      turns(
        'fr',
        [
          'Paul Vance',
          'Un auditeur, Amos Chaudron, nous écrit : « Vous avez oublié les îles. » Que lui répondez-vous ?',
        ],
        ['Nora Delmas', 'Que le bateau part demain.'],
      ),
    ],
    claim: { text: 'Vous avez oublié les îles.', speaker: 'Paul Vance' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'what somebody was told by one who is not named',
    sources: [
      article(
        'en',
        'The mayor, Paul Vance, recalled the visit of a plumber in May. “Your roof will not hold,” this man told him.',
      ),
    ],
    claim: { text: 'Your roof will not hold.', speaker: 'Paul Vance' },
    expect: { verdict: 'unattributed', speaker: 'unnamed' },
  },
  {
    about: 'ce qu’a dit à quelqu’un un inconnu',
    sources: [
      article(
        'fr',
        'Le maire, Paul Vance, a reçu un couvreur lundi. « Votre toit ne tiendra pas », lui a lancé cet homme.',
      ),
    ],
    claim: { text: 'Votre toit ne tiendra pas.', speaker: 'Paul Vance' },
    expect: { verdict: 'unattributed', speaker: 'unnamed' },
  },
  {
    about: 'what minutes report of somebody',
    sources: [
      {
        title: 'Procès-verbal du conseil municipal',
        kind: 'record',
        language: 'fr',
        passages: [
          { text: 'M. Paul Vance, adjoint aux sports, rappelle que la piscine est fermée.' },
          { text: 'M. Vance répond que le bassin sera vidé en mai et que personne ne nagera avant juin.' },
        ],
      },
    ],
    claim: { text: 'Le bassin sera vidé en mai et personne ne nagera avant juin.', speaker: 'Paul Vance' },
    expect: { verdict: 'paraphrase', speaker: 'same' },
  },
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
  {
    about: 'a committee that heard a letter read out and a minister quoted, given to who reads it',
    sources: [hearing],
    claim: { text: 'The quota is a rope around our necks.', speaker: 'Orla Penrice' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'what an unnamed minister told the committee, given to who recalls it',
    sources: [hearing],
    claim: { text: 'There will be no cuts.', speaker: 'Amos Kettle' },
    expect: { verdict: 'unattributed', speaker: 'unnamed' },
  },
  {
    about: 'ce qu’un ministre sans nom a dit à la commission, prêté à qui le rappelle',
    sources: [audition],
    claim: { text: 'Il n’y aura pas de coupes.', speaker: 'Amos Chaudron' },
    expect: { verdict: 'unattributed', speaker: 'unnamed' },
  },
  {
    about: 'the office by which a label tells who speaks',
    sources: [hearing],
    claim: { text: 'We will suspend for five minutes.', speaker: 'Ms. Penrice' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'la fonction par laquelle une étiquette dit qui parle',
    sources: [audition],
    claim: { text: 'Nous suspendons cinq minutes.', speaker: 'Mme Penvern' },
    expect: { verdict: 'exact', speaker: 'same' },
  },
  {
    about: 'the chair, claimed by the office alone',
    sources: [hearing],
    claim: { text: 'We have a letter from Mr. Tobias Wren, who cannot attend.', speaker: 'the chair' },
    expect: { speaker: 'same' },
  },
  {
    about: 'la présidente, par sa seule fonction',
    sources: [audition],
    claim: { text: 'Nous avons une lettre de M. Tobie Varenne.', speaker: 'la présidente' },
    expect: { speaker: 'same' },
  },
  {
    about: 'a crowd that sang, which says nothing of what it threw',
    sources: [lido],
    claim: { text: 'Bathers at the gate threw roses into the deep end.', speaker: 'Hilda Crumb' },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
  {
    about: 'une foule qui a chanté, ce qui ne dit rien de ce qu’elle a jeté',
    sources: [piscine],
    claim: { text: 'Les baigneurs ont jeté des roses dans le grand bain.', speaker: 'Huguette Cramet' },
    expect: { verdict: 'narration', speaker: 'narrated' },
  },
  {
    about: 'what a spokeswoman said, without “that”',
    sources: [lido],
    claim: { text: 'No money will be found before 2027.', speaker: 'Anita Rose' },
    expect: { verdict: 'paraphrase', speaker: 'same' },
  },
  {
    about: 'ce qu’a dit une porte-parole, après une élision',
    sources: [piscine],
    claim: { text: 'Aucun crédit ne sera trouvé avant 2027.', speaker: 'Anita Rosier' },
    expect: { verdict: 'paraphrase', speaker: 'same' },
  },
  {
    about: 'a mayor whom nobody names, told with the town',
    sources: [
      article(
        'en',
        'The mayor, who swims at dawn, was seen in tears. “I have nothing to say that the water has not said better,” the mayor told the Gazette.',
      ),
    ],
    claim: { text: 'I have nothing to say that the water has not said better.', speaker: 'Lowmoor’s mayor' },
    expect: { verdict: 'exact', speaker: 'unnamed' },
  },
  {
    about: 'indirect speech in the middle of its sentence, put back into the first person',
    sources: [
      article(
        'en',
        'Retired teacher Olive Marsh told the meeting that she had given up her choir because there was no bus home after nine. “It isn’t the bus I miss,” she said.',
      ),
    ],
    claim: {
      text: 'I gave up my choir because there was no bus home after nine.',
      speaker: 'Olive Marsh',
    },
    expect: { verdict: 'paraphrase', speaker: 'same', words: 'paraphrase' },
  },
  {
    about: 'un discours indirect au milieu de sa phrase, remis à la première personne',
    sources: [
      article(
        'fr',
        'L’institutrice Olive Marchand a raconté à l’assemblée qu’elle avait quitté sa chorale parce qu’il n’y avait plus de bus après neuf heures. « Ce n’est pas le bus qui me manque », a-t-elle dit.',
      ),
    ],
    claim: {
      text: 'J’ai quitté ma chorale parce qu’il n’y avait plus de bus après neuf heures.',
      speaker: 'Olive Marchand',
    },
    expect: { verdict: 'paraphrase', speaker: 'same', words: 'paraphrase' },
  },
  {
    about: 'indirect speech around its attribution, put back into the first person',
    sources: [
      article(
        'en',
        '“Earth forgives you,” says Sarah Abbott, the builder.',
        'She does not think of retiring. There is a hospital to finish, and after that, she says, she will build a very small house for herself.',
      ),
    ],
    claim: { text: 'After that I will build a very small house for myself.', speaker: 'Sarah Abbott' },
    expect: { verdict: 'paraphrase', speaker: 'same', words: 'paraphrase' },
  },
  {
    about: 'a letter that a councillor says she reads',
    sources: [letters.en],
    claim: { text: 'Since the lamp went out I no longer walk my dog after supper.', speaker: 'Orla Quist' },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'une lettre qu’un conseiller dit lire',
    sources: [letters.fr],
    claim: {
      text: 'Depuis que la lampe est éteinte, je ne sors plus mon chien après le souper.',
      speaker: 'Bastien Orgeval',
    },
    expect: { verdict: 'misattributed', speaker: 'different' },
  },
  {
    about: 'a letter read out, of whoever wrote it',
    sources: [letters.en],
    claim: { text: 'Since the lamp went out I no longer walk my dog after supper.', speaker: 'Yvette Court' },
    expect: { verdict: 'exact', speaker: 'same', context: 'whole' },
  },
  {
    about: 'une lettre lue à voix haute, de qui l’a écrite',
    sources: [letters.fr],
    claim: {
      text: 'Depuis que la lampe est éteinte, je ne sors plus mon chien après le souper.',
      speaker: 'Yvette Courte',
    },
    expect: { verdict: 'exact', speaker: 'same', context: 'whole' },
  },
  {
    about: 'a letter told of in the turn before, and read in the next',
    sources: [podcasts.en],
    claim: { text: 'My grandmother was carried out of her kitchen in a chair.', speaker: 'Niall Garvey' },
    expect: { verdict: 'unattributed', speaker: 'unnamed' },
  },
  {
    about: 'une lettre annoncée dans une réplique, et lue dans la suivante',
    sources: [podcasts.fr],
    claim: { text: 'Ma grand-mère a été sortie de sa cuisine sur une chaise.', speaker: 'Nils Garrec' },
    expect: { verdict: 'unattributed', speaker: 'unnamed' },
  },
  {
    about: 'what the writer says was never said',
    sources: [imagined.en],
    claim: { text: 'I have tasted the water and it is excellent.', speaker: 'Gaspard Jolly' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'ce que l’auteur dit n’avoir jamais été dit',
    sources: [imagined.fr],
    claim: { text: 'J’ai goûté l’eau et elle est excellente.', speaker: 'Gaspard Jolivet' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'ce qu’on dit qu’elle aurait dit',
    sources: [
      article(
        'fr',
        'Selon Luc Morvan, la présidente, Agnès Delorme, aurait confié à ses proches : « Je signerai dès que les caméras seront parties. »',
      ),
    ],
    claim: { text: 'Je signerai dès que les caméras seront parties.', speaker: 'Agnès Delorme' },
    expect: { verdict: 'out_of_context', context: 'cut_changes_meaning' },
  },
  {
    about: 'a message read out for somebody who is away',
    sources: [messages.en],
    claim: { text: 'I would rather have a noisy yard than a silent hall.', speaker: 'Sally Ibarra' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
  {
    about: 'un message lu au nom d’un absent',
    sources: [messages.fr],
    claim: { text: 'Je préfère un chantier bruyant à une salle muette.', speaker: 'Ségolène Ibarra' },
    expect: { verdict: 'unattributed', speaker: 'unknown' },
  },
]

describe('whose words they are', () => {
  it.each(CASES)('$about → $expect.verdict', async ({ expect: expected, ...given }) => {
    expect(await answersTo(given)).toMatchObject(expected)
  })
})
