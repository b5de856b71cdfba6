import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const languages = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(({ spoken }) => spoken.language)

describe('whom a statement of language is told of', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    [
      'of two, by a pronoun',
      'en',
      'Paul Roche, the sculptor, spoke to Ann Ross at his forge. They talked in French.\n\nANN ROSS: Did it rain?\nPAUL ROCHE: All night.\nANN ROSS: And now?\nPAUL ROCHE: It froze.',
      ['fr', 'fr', 'fr', 'fr'],
    ],
    [
      'of two, by a pronoun, in French',
      'fr',
      'Paul Ross, le sculpteur, a reçu Anne Roche dans sa forge. Ils se sont parlé en anglais.\n\nANNE ROCHE : Il a plu ?\nPAUL ROSS : Toute la nuit.\nANNE ROCHE : Et là ?\nPAUL ROSS : Il a gelé.',
      ['en', 'en', 'en', 'en'],
    ],
    [
      'of who is talked with, at the foot',
      'en',
      'The mill closed on Friday. “The river took the wheel,” said Paul Roche, the miller.\n\n“My father warned us,” he added.\n\n(The interview with Paul Roche was conducted in French.)',
      ['fr', 'fr'],
    ],
    [
      'of who is talked with, at the foot, in French',
      'fr',
      'Le moulin a fermé vendredi. « La rivière a emporté la roue », dit Paul Ross, le meunier.\n\n« Mon père nous avait prévenus », ajoute-t-il.\n\n(L’entretien avec Paul Ross a été mené en anglais.)',
      ['en', 'en'],
    ],
    [
      'of whoever does something in a cleft, whatever it is',
      'en',
      'It was in French, before three hundred people gathered in the canteen, that the new owner, Odile Varenne, introduced herself. “I have not come to close anything,” she said.',
      ['fr'],
    ],
    [
      'of whoever does something in a cleft, in French',
      'fr',
      'C’est en anglais, devant trois cents salariés réunis à la cantine, que la nouvelle propriétaire, Olive Warren, s’est présentée. « Je ne suis pas venue fermer quoi que ce soit », a-t-elle dit.',
      ['en'],
    ],
    [
      'of the words of each of two, the second without their noun',
      'en',
      '“The merger doubles us,” said Carl Voss, who chairs Voss & Fils. “We had seven offers,” said Ingrid Dahl, its founder.\n\nMr. Voss’s remarks were made in French, Ms. Dahl’s in English.',
      ['fr', 'en'],
    ],
    [
      'of the words of each of two, in French',
      'fr',
      '« La fusion double notre taille », déclare Charles Voss, président de Voss et Fils. « Nous avions sept offres », ajoute Ingrid Dahl, la fondatrice.\n\nLes propos de M. Voss ont été tenus en français ; ceux de Mme Dahl ont été traduits de l’anglais.',
      ['fr', 'en'],
    ],
    [
      'of what somebody states, in a release',
      'en',
      '“Our patients do not ask,” said Professor Jean Thevin, of the Rétine institute.\n\n“We have spent ten years learning,” said Priya Dass, who runs the firm.\n\nProfessor Thevin’s statement was made in French and has been translated by the institute. Words such as “will”, “expect” and “intend” mark what may not come to pass.',
      ['fr', 'unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'de ce que quelqu’un déclare, dans un communiqué',
      'fr',
      '« Nos patients ne demandent rien », déclare le professeur John Thevin, de l’institut Retina.\n\n« Nous avons mis dix ans à apprendre », ajoute Priya Dass, qui dirige la société.\n\nLa déclaration du professeur Thevin a été faite en anglais et traduite par l’institut. Les termes « vise », « prévoit » ou « entend » signalent des prévisions.',
      ['en', 'unknown', 'unknown', 'unknown', 'unknown'],
    ],
    [
      'of who goes back to it',
      'en',
      'Luc Morvan spoke to the managers in English. “I want the truck,” he said. Then, turning to the workers, he switched to French. “Nobody will move,” he said.\n\nBack in English for the reporters, he was asked about the money. “It is a loan,” he said.',
      ['en', 'fr', 'en'],
    ],
    [
      'of who goes back to it, in French',
      'fr',
      'Luke Morgan a parlé aux directeurs en français. « Je veux le camion », a-t-il dit. Puis, se tournant vers les ouvriers, il est passé à l’anglais. « Personne ne partira », a-t-il dit.\n\nDe nouveau en français pour la presse, il a été interrogé sur l’argent. « C’est un prêt », a-t-il répondu.',
      ['fr', 'en', 'fr'],
    ],
    [
      'of who is from a place, not of the place',
      'en',
      'Paul Roche, 44, of Mons, gave evidence in French. “The brakes failed,” he said.',
      ['fr'],
    ],
    [
      'of who is from a place, in French',
      'fr',
      'Paul Ross, 44 ans, de Hull, a témoigné en anglais. « Les freins ont lâché », a-t-il dit.',
      ['en'],
    ],
  ])('%s', (_, language, text, expected) => {
    expect(languages(text, language)).toEqual(expected)
  })
})

describe('what a statement of language states', () => {
  it.each<[string, 'fr' | 'en', string, string[]]>([
    ['a change as the words are said', 'en', '“The quay is shut,” she said, switching to French.', ['fr']],
    [
      'a change as the words are said, in French',
      'fr',
      '« Le quai est fermé, nous explique-t-elle après la visite, passant à l’anglais sans prévenir. C’est tout. »',
      ['en'],
    ],
    ['what somebody would say', 'en', '“The quay is shut,” she would say, in French.', ['fr']],
    [
      'a statement that was published',
      'fr',
      'Le port a publié un communiqué en anglais, dans lequel il dit suivre l’affaire « avec attention ».',
      ['en'],
    ],
    [
      'a language that words were put into',
      'fr',
      'Les propos du maire ont été rendus en français par un interprète. « Le quai est fermé », a-t-il dit.',
      ['other'],
    ],
    [
      'a language that words were put into, in English',
      'en',
      'The mayor’s words were put into English by his aide. “The quay is shut,” he said.',
      ['unknown'],
    ],
    [
      'what somebody taught',
      'en',
      'Ann Ross runs the ferry. Before that she taught French in Leeds. “The quay is shut,” she said.',
      ['unknown'],
    ],
    [
      'what somebody teaches, in French',
      'fr',
      'Anne Roche, professeure d’anglais, prend le bac chaque jour. « Le quai est fermé », dit-elle.',
      ['unknown'],
    ],
    [
      'a canal and no station',
      'en',
      'The barge sank in the canal on Monday. “The lock is shut,” said Ann Ross.',
      ['unknown'],
    ],
    ['the station', 'fr', '« Le quai est fermé », a dit Anne Roche sur Canal+.', ['fr']],
  ])('%s', (_, language, text, expected) => {
    expect(languages(text, language)).toEqual(expected)
  })

  it('tells what a word in brackets marks', () => {
    const record =
      'Minutes of the harbour board. (Interpretation) marks remarks made in French. All other remarks were made in English.\n\nMR ROSS: The quay is shut.\n\nMS ROCHE: (Interpretation) Since when?\n\nMR ROSS: Since Monday.'
    expect(languages(record, 'en')).toEqual(['en', 'fr', 'en'])
  })

  it('tells what a word in brackets marks, in French', () => {
    const record =
      'Procès-verbal du conseil du port. La mention (Interprétation) précède les propos tenus en anglais. Tous les autres ont été tenus en français.\n\nM. ROCHE : Le quai est fermé.\n\nMME ROSS : (Interprétation) Depuis quand ?\n\nM. ROCHE : Depuis lundi.'
    expect(languages(record, 'fr')).toEqual(['fr', 'en', 'fr'])
  })
})

describe('each their own', () => {
  const met = 'Clémence Roy met Paul Ross at the fair in Nantes.'
  const words = '“He came into the wrong shed,” Ms Roy said.\n\n“I never found the neighbour,” Mr Ross said.'
  const reçu = 'Clémence Roy a reçu Paul Ross à la foire de Nantes.'
  const propos =
    '« Il est entré dans le mauvais chai », dit Mme Roy.\n\n« Je n’ai jamais trouvé le voisin », dit M. Ross.'

  it.each<['fr' | 'en', string, string[]]>([
    ['en', `${met} She answered in French and he in English. ${words}`, ['fr', 'en']],
    ['en', `${met} She spoke in French, her guest in English. ${words}`, ['fr', 'unknown']],
    ['en', `${met} One answered in French, the other in English. ${words}`, ['unknown', 'unknown']],
    ['fr', `${reçu} Elle s’exprimait en français, et lui en anglais. ${propos}`, ['fr', 'en']],
    ['fr', `${reçu} L’une parlait en français, l’autre en anglais. ${propos}`, ['unknown', 'unknown']],
  ])('without a second verb (%s): %s', (language, text, spoken) => {
    expect(languages(text, language)).toEqual(spoken)
  })

  it.each<['fr' | 'en', string, string[]]>([
    ['en', `Clémence Roy thanked Paul Ross and spoke in French. ${words}`, ['fr', 'unknown']],
    ['en', `Clémence Roy thanked Paul Ross, then spoke in French. ${words}`, ['fr', 'unknown']],
    ['en', `Clémence Roy met Paul Ross, who thanked her and spoke in English. ${words}`, ['unknown', 'en']],
    [
      'fr',
      `Clémence Roy a remercié le maire, Paul Ross, et a parlé en français. ${propos}`,
      ['fr', 'unknown'],
    ],
    ['fr', `Clémence Roy a salué Paul Ross, puis a parlé en français. ${propos}`, ['fr', 'unknown']],
    [
      'fr',
      `Clémence Roy a salué Paul Ross, qui l’a remerciée et a parlé en anglais. ${propos}`,
      ['unknown', 'en'],
    ],
  ])('of two verbs (%s): %s', (language, text, spoken) => {
    expect(languages(text, language)).toEqual(spoken)
  })
})

describe('what denies something else', () => {
  it.each<['fr' | 'en', string, string]>([
    ['en', 'The waitress, Ann Roche, could not bear it and said in French: “Ring it, then.”', 'fr'],
    ['en', 'Ann Roche spoke without a microphone and in an old French. “The door is open,” she said.', 'fr'],
    ['en', 'Ann Roche spoke nothing but French. “The door is open,” she said.', 'fr'],
    [
      'fr',
      'Le moniteur, Paul Ross, n’attend pas la traduction et répond en anglais : « La porte est ouverte. »',
      'en',
    ],
    [
      'fr',
      'Paul Ross a parlé sans micro et dans un anglais ancien. « La porte est ouverte », a-t-il dit.',
      'en',
    ],
  ])('denies no language (%s): %s', (language, text, spoken) => {
    expect(languages(text, language)).toEqual([spoken])
  })

  it.each<['fr' | 'en', string]>([
    ['en', 'Ann Roche did not speak or answer in French. “The door is open,” she said.'],
    ['fr', 'Paul Ross n’a pas répondu en anglais. « La porte est ouverte », a-t-il dit.'],
  ])('and a language that is denied stays so (%s): %s', (language, text) => {
    expect(languages(text, language)[0]).not.toBe(language === 'en' ? 'fr' : 'en')
  })
})
