import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

/** Of each piece of speech its first words and its language. */
const spokenIn = (text: string, language: 'fr' | 'en') =>
  quotationsIn(read(text, grammar(language))).map(
    ({ spans: [first], spoken }) => [text.slice(first!.start, first!.start + 12), spoken.language] as const,
  )

const inquiry = (line: string) =>
  `Witnesses: Dr Ravi Menon, Chief Engineer; Paul Lemaire, Director. Mr Lemaire gave his evidence in French, through an interpreter.

Q1 Chair: Dr Menon, was the gate shut?

Dr Menon: It was shut at nine.

Q2 Ann Pike: Mr Lemaire, who tested the gate?

Paul Lemaire: Nobody tested the gate that week.

Q3 Joan Orr: Is that your last word?

Paul Lemaire: ${line}

Dr Menon: We did test it, on the Monday.`

const enquete = (line: string) =>
  `Témoins : M. Rémi Morel, ingénieur en chef ; Paul Lister, directeur. M. Lister a déposé en anglais, par le truchement d’une interprète.

Anne Pic : Monsieur Morel, la vanne était-elle fermée ?

M. Morel : Elle était fermée à neuf heures.

Jeanne Orsini : Monsieur Lister, qui a essayé la vanne ?

Paul Lister : Personne n’a essayé la vanne cette semaine-là.

Anne Pic : C’est votre dernier mot ?

Paul Lister : ${line}

M. Morel : Nous l’avons essayée, le lundi.`

describe('the language of the parts of a turn', () => {
  it.each<['fr' | 'en', string, (readonly [string, string])[]]>([
    [
      'en',
      inquiry(
        '(In English) Yes. I say what I know. (Interpretation resumed) A gate that nobody tests will not hold.',
      ),
      [
        ['Yes. I say w', 'en'],
        ['A gate that ', 'fr'],
      ],
    ],
    [
      'en',
      inquiry(
        'We never did. (In English) I am sorry for that. (Through interpreter) The gate will not hold.',
      ),
      [
        ['We never did', 'fr'],
        ['I am sorry f', 'en'],
        ['The gate wil', 'fr'],
      ],
    ],
    [
      'fr',
      enquete(
        '(En français) Oui. Je dis ce que je sais. (Reprise de l’interprétation) Une vanne que personne n’essaie ne tient pas.',
      ),
      [
        ['Oui. Je dis ', 'fr'],
        ['Une vanne qu', 'en'],
      ],
    ],
    [
      'fr',
      'M. Morel : Les quais sont fermés.\n\nMme Hale : [Traduction] Nous gardons l’hôpital. [Français] Je déposerai le rapport aujourd’hui.',
      [
        ['Nous gardons', 'en'],
        ['Je déposerai', 'fr'],
      ],
    ],
  ])('%s: what stands between two tags is in the language of the first', (language, text, expected) => {
    const found = new Map(spokenIn(text, language))
    for (const [words, spoken] of expected) expect(found.get(words), words).toBe(spoken)
  })

  it.each<['fr' | 'en', string, string, string]>([
    ['en', inquiry('(In English) Yes.'), 'We did test ', 'en'],
    ['fr', enquete('(En français) Oui.'), 'Nous l’avons', 'fr'],
  ])('%s: what is told of one who takes part reaches nobody else', (language, text, words, expected) => {
    expect(new Map(spokenIn(text, language)).get(words)).toBe(expected)
  })
})

describe('an exception from what is told of all answers', () => {
  it.each<['fr' | 'en', string, (readonly [string, string])[]]>([
    [
      'en',
      `Manager Luc Bressard met the press on Friday. He answered in English, except for the question from La Dépêche, which was put and answered in French; that answer is given in the club’s translation.

Kent Post: Is Murdo fit?

LUC BRESSARD: He trained. Whether he plays is for the doctor to say.

La Dépêche: Will you be here next season?

LUC BRESSARD: My contract has a year to run and my suitcase is in the attic.

Kent Post: And the penalty?

LUC BRESSARD: The referee told me that he had got it wrong.`,
      [
        ['He trained. ', 'en'],
        ['Will you be ', 'fr'],
        ['My contract ', 'fr'],
        ['The referee ', 'en'],
      ],
    ],
    [
      'fr',
      `L’entraîneur Ian Murdoch a reçu la presse vendredi. Il a répondu en français, sauf à la question du Kent Post, à laquelle il a répondu en anglais.

La Dépêche : Le gardien jouera-t-il ?

IAN MURDOCH : Il s’est entraîné. Le médecin décidera.

Kent Post : Serez-vous là la saison prochaine ?

IAN MURDOCH : Mon contrat court encore un an et ma valise est au grenier.

La Dépêche : Et le penalty ?

IAN MURDOCH : L’arbitre m’a dit qu’il s’était trompé.`,
      [
        ['Il s’est ent', 'fr'],
        ['Mon contrat ', 'en'],
        ['L’arbitre m’', 'fr'],
      ],
    ],
  ])('%s: holds of whom it names, and of the answer', (language, text, expected) => {
    const found = new Map(spokenIn(text, language))
    for (const [words, spoken] of expected) expect(found.get(words), words).toBe(spoken)
  })
})

describe('a transcript that leaves in both languages what one person says', () => {
  it('has every turn as it was said, in French', () => {
    const found = spokenIn(
      'Mme Lavoie : On va replanter neuf millions d’arbres, avec les communautés.\n\nM. Pagé : Est-ce que vous regrettez les coupes ?\n\nMme Lavoie : Je ne dirais pas ça.\n\nMme Kowal : Minister, will the mill survive the winter?\n\nMme Lavoie : I am saying that it went too fast and that nobody read the maps.',
      'fr',
    )
    expect(found.map(([, spoken]) => spoken)).toEqual(['fr', 'fr', 'fr', 'en', 'en'])
  })

  it('has every turn as it was said, in English', () => {
    const found = spokenIn(
      'Ms. Lavoie: We will plant nine million trees, with the communities.\n\nMr. Page: Do you regret the cutting?\n\nMs. Lavoie: I would not say that.\n\nMr. Kowal: Madame la ministre, est-ce que l’usine va passer l’hiver ?\n\nMs. Lavoie: Je dis que tout est allé trop vite et que personne n’a lu les cartes.',
      'en',
    )
    expect(found.map(([, spoken]) => spoken)).toEqual(['en', 'en', 'en', 'fr', 'fr'])
  })
})

describe('a broadcast of one language', () => {
  it.each<['fr' | 'en', string, string]>([
    [
      'fr',
      'Radio Lavaux, la chaîne publique de langue française. Transcription de l’émission du matin.\n\nCLAIRE OBERSON : Notre invité est le maire de Brance, Paul Jorat. Fermez-vous le pont ?\n\nPAUL JORAT : Non, nous le réparons.',
      'fr',
    ],
    [
      'en',
      'Radio Kent, the English-language public broadcaster. Transcript of the morning programme.\n\nCLAIRE OBER: Our guest is the mayor of Brance, Paul Jordan. Are you closing the bridge?\n\nPAUL JORDAN: No, we are mending it.',
      'en',
    ],
    [
      'fr',
      'Télé-Lavaux, chaîne de langue française. Sous-titres français, son original anglais.\n\nTOM HALE : Nous le réparons.\n\nANN PIKE : Avant la neige.',
      'unknown',
    ],
  ])('%s: of the guest', (language, text, expected) => {
    expect(spokenIn(text, language).at(-1)![1]).toBe(expected)
  })
})

const debates = (legend: string, marks: [string, string]) =>
  `${legend}

HARROW SOUND

${marks[0]}
Mr. Ivor Penn (Harrow): The toll was to be temporary. When will it end?

${marks[1]}
Hon. Gisèle Rouve (Minister of Transport): The toll will end when the bridge is paid for.

${marks[0]}
Mr. Ivor Penn: The minister said so last year.`

const debats = (legend: string, marks: [string, string]) =>
  `${legend}

BAC DE HARROW

${marks[0]}
M. Yvan Penne (Harrow) : Le péage devait être provisoire. Quand finira-t-il ?

${marks[1]}
L’hon. Gwen Rowe (ministre des Transports) : Le péage finira quand le pont sera payé.

${marks[0]}
M. Yvan Penne : La ministre l’a déjà dit l’an dernier.`

it.each<['fr' | 'en', string, string[]]>([
  [
    'en',
    debates(
      'The debates are published here in English. Speeches in French are preceded by the word [Translation]; those in English, by the word [English].',
      ['[English]', '[Translation]'],
    ),
    ['en', 'fr', 'en'],
  ],
  [
    'fr',
    debats(
      'Les débats sont publiés ici en français. Les interventions en anglais sont précédées du mot [Traduction] ; celles en français, du mot [Français].',
      ['[Français]', '[Traduction]'],
    ),
    ['fr', 'en', 'fr'],
  ],
])(
  'a mark on the line above a turn goes before what the record is published in (%s)',
  (language, text, tags) => {
    expect(spokenIn(text, language).map(([, tag]) => tag)).toEqual(tags)
  },
)
