/** Whom words belong to beside whom nobody is named: an earlier speaker, somebody kept unnamed, whoever signs them. */
import { describe, expect, test } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammar } from '../../support/grammars.ts'

const speakers = (language: 'fr' | 'en', ...paragraphs: string[]) =>
  quotationsIn(read(paragraphs.join('\n'), grammar(language))).map(({ speaker }) => speaker?.name ?? null)

describe('a pronoun', () => {
  test.each([
    [
      'en',
      [
        'Greta Oakum took the chair on Monday.',
        'Then, turning to English for the press, she smiled. “Nothing is settled,” she said.',
        'Tam Breck, who runs the ferry, said he would wait for “a date”.',
      ],
      ['Greta Oakum', 'Tam Breck'],
    ],
    [
      'fr',
      [
        'L’entraîneur Basile Corvin a reçu la presse lundi. « On a mal joué », a-t-il dit.',
        'Craint-il pour son poste ? Le Marseillais a haussé les épaules. « Demandez au patron », a-t-il lancé.',
        'Le directeur Firmin Vasseur parlera « demain ».',
      ],
      ['Basile Corvin', 'Basile Corvin', 'Firmin Vasseur'],
    ],
  ] as const)('looks back before it looks ahead (%s)', (language, paragraphs, names) => {
    expect(speakers(language, ...paragraphs)).toEqual(names)
  })
})

test.each([
  [
    'en',
    'Joan Pike, the director, said the ward would close. “There is no money,” she said.',
    'At the gate, a nurse was crying. “They told us by text message,” she said.',
    ['Joan Pike', 'nurse'],
  ],
  [
    'fr',
    'La directrice, Jeanne Pic, a annoncé la fermeture du service. « Il n’y a plus d’argent », a-t-elle dit.',
    'Devant la grille, une infirmière pleurait. « On nous a prévenus par texto », a-t-elle confié.',
    ['Jeanne Pic', 'infirmière'],
  ],
] as const)(
  'a pronoun stands for who is brought in right before it (%s)',
  (language, above, below, names) => {
    expect(speakers(language, above, below)).toEqual(names)
  },
)

test.each([
  [
    'fr',
    'La substitute du procureur, Anne-Sophie Rahard, a rappelé les faits. « C’est une méthode », a-t-elle martelé.',
    'Joris Vanhaelen a été entendu ensuite. « J’ai tout payé », a-t-il dit.',
    ['Anne-Sophie Rahard', 'Joris Vanhaelen'],
  ],
  [
    'en',
    'The wife of the harbourmaster, Ann Finch, recalled the night. “It was black,” she said.',
    'Tam Breck came after her. “We saw a light,” he said.',
    ['Ann Finch', 'Tam Breck'],
  ],
] as const)('a name tells its gender before another’s noun does (%s)', (language, first, second, names) => {
  expect(speakers(language, first, second)).toEqual(names)
})

test('« l’adjointe au maire » is not the mayor', () => {
  expect(
    speakers(
      'fr',
      'L’adjointe au maire, Nora Delmas, a ouvert la séance. Le maire, Paul Vance, était absent.',
      '« Il n’y a plus d’argent », a dit le maire, joint au téléphone.',
    ),
  ).toEqual(['Paul Vance'])
})

test('“switching to English” makes no Mr English, whom a title makes', () => {
  expect(
    speakers('en', 'Switching to English, the mayor, Ada Finch, sat down. “It is late,” she said.'),
  ).toEqual(['Ada Finch'])
  expect(speakers('en', '“It is late,” said Mr English, the clerk.')).toEqual(['English'])
})

describe('somebody kept unnamed', () => {
  test.each([
    [
      'en',
      [
        '“We are not moving,” said Bram Tolland, who speaks for the drivers.',
        'A manager at the quarry, who asked not to be named, said the money had been sent. “Ask the bank,” he said.',
      ],
      ['Bram Tolland', 'manager'],
    ],
    [
      'fr',
      [
        'La directrice, Clémence Aubrac, assure que tout sera prêt en avril.',
        'Un salarié, qui parle sous couvert d’anonymat, est moins affirmatif : « Rien ne sera prêt. »',
      ],
      ['salarié'],
    ],
  ] as const)('is nobody whom the text names (%s)', (language, paragraphs, names) => {
    expect(speakers(language, ...paragraphs)).toEqual(names)
  })

  test('says nothing of what somebody named is said to say', () => {
    const manager = 'A manager, who asked not to be named, agreed.'
    expect(speakers('en', `${manager} “Ask the bank,” said the mayor, Ada Finch.`)).toEqual(['Ada Finch'])
  })
})

describe('words that stand alone', () => {
  test.each([
    [
      'en',
      ['“There is no night nurse.” — Dora Fane, ward sister', '“No comment.” — the regional office'],
      ['Dora Fane', 'regional office'],
    ],
    [
      'fr',
      [
        '« Il manque une infirmière. » — Dora Fanon, aide-soignante',
        '« Rien à dire. » — Luc Tessier, préfet',
      ],
      ['Dora Fanon', 'Luc Tessier'],
    ],
  ] as const)('are theirs who sign them behind a dash (%s)', (language, paragraphs, names) => {
    expect(speakers(language, ...paragraphs)).toEqual(names)
  })
})

test('« le Brestois de 27 ans » is whom the text has told of, as « le Brestois » is', () => {
  const told = (name: string) =>
    speakers(
      'fr',
      'Le coureur Yann Kermor, né à Brest, quitte son équipe. Il l’a confirmé lundi, après la course.',
      `« C’est moi qui suis parti », a déclaré ${name}.`,
    )
  expect(told('le Brestois')).toEqual(['Yann Kermor'])
  expect(told('le Brestois de 27 ans')).toEqual(['Yann Kermor'])
})

describe('of two who bear one surname', () => {
  test.each([
    [
      'en',
      'a title tells which',
      [
        'Coun Peter Hale and Mayor Joan Hale, no relation, met on Monday.',
        '“The road is shut,” said Mayor Hale.',
        '“It will open,” said Coun Hale.',
      ],
      ['Joan Hale', 'Peter Hale'],
    ],
    [
      'fr',
      'a title tells which',
      [
        'Le préfet Paul Morand et la maire Jeanne Morand, sans lien de parenté, se sont vus lundi.',
        '« La route est fermée », a dit la maire Morand.',
        '« Elle rouvrira », a dit le préfet Morand.',
      ],
      ['Jeanne Morand', 'Paul Morand'],
    ],
    [
      'en',
      'a man is no Mrs',
      ['Peter Hale runs the shop.', 'Mrs Hale, 88, sat in front. “He never sleeps,” Mrs Hale said.'],
      ['Hale'],
    ],
  ] as const)('%s: %s', (language, _, paragraphs, names) => {
    expect(speakers(language, ...paragraphs)).toEqual(names)
  })
})

test.each([
  [
    'en',
    'A man got to his feet. “The bridge is fine,” the man said. The man turned out to be Norman Pike.',
    'Norman Pike',
  ],
  [
    'fr',
    'Un homme s’est levé. « Le pont va bien », a dit l’homme. L’homme s’est avéré être Normand Pic.',
    'Normand Pic',
  ],
] as const)('%s: who is named only at the end by what he proved to be', (language, text, name) => {
  expect(speakers(language, text)).toEqual([name])
})

test.each([
  ['en', 'By Ann Ober\nJoan Pike keeps forty sheep. “She bites,” she said.', 'Joan Pike'],
  [
    'fr',
    'Propos recueillis par Anne Ober\nJeanne Pic élève des moutons. « Elle mord », dit-elle.',
    'Jeanne Pic',
  ],
] as const)('%s: a pronoun is nobody who only wrote the text', (language, text, name) => {
  expect(speakers(language, text)).toEqual([name])
})

test.each([
  [
    'fr',
    '« C’est une pause », assure le vice-président de Harland Forest Products, Greg Pelletier.',
    ['Greg Pelletier'],
  ],
  [
    'en',
    '“It is a pause,” said the vice-president of Harland Forest Products, Greg Pelletier.',
    ['Greg Pelletier'],
  ],
  ['fr', '« Tout ira bien », a dit la ministre de l’Énergie Claire Roy.', ['Claire Roy']],
  ['en', '“They want a fight,” Ross told his audience of Monday.', ['Ross']],
] as const)('a body, a day and a name behind an office (%s: %s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  [
    'en',
    'The author, Fatou Badji, who teaches in the suburb of Keur Yoro, met us between two classes.\n\nQ: Why so long?\n\nA: I had no table.\n\nQ: And now?\n\nA: I have one.\n\nThe interview was conducted by Maya Lund.',
    ['Maya Lund', 'Fatou Badji', 'Maya Lund', 'Fatou Badji'],
  ],
  [
    'fr',
    'L’autrice, Fatou Badji, qui enseigne à Keur Yoro, nous a reçus entre deux cours.\n\nQ. : Pourquoi si longtemps ?\n\nR. : Je n’avais pas de table.\n\nQ. : Et maintenant ?\n\nR. : J’en ai une.\n\nPropos recueillis par Maya Lund.',
    ['Maya Lund', 'Fatou Badji', 'Maya Lund', 'Fatou Badji'],
  ],
] as const)('a place where somebody is met asks nothing (%s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  [
    'fr',
    '– Qui conduisait ce soir-là ? demande la présidente, Isabelle Roussin.\n\n– Je ne sais plus.',
    'Isabelle Roussin',
  ],
  ['fr', '« Qui paiera ? lance le maire, Paul Vial. Personne ne le dit. »', 'Paul Vial'],
] as const)('a verb behind a question, that may be a noun elsewhere (%s: %s)', (language, text, name) => {
  const [first] = quotationsIn(read(text, grammar(language)))
  expect(first!.speaker?.name).toBe(name)
  expect(text.slice(first!.spans[0]!.start, first!.spans[0]!.end)).toMatch(/\?$/u)
})

describe('where somebody is from', () => {
  test.each([
    ['fr', 'Le club a présenté l’Écossais Callum Reid. « Je suis ravi », a dit Reid.', 'Callum Reid'],
    ['fr', 'Le club a présenté l’Ecossais Callum Reid. « Je suis ravi », a dit Reid.', 'Callum Reid'],
    ['fr', 'Il a battu la Lettone Ruta Kalnina. « Je suis ravie », a dit Kalnina.', 'Ruta Kalnina'],
    ['fr', 'Le prix va au Tourquennois Wim Kaasbergen. « Merci », a-t-il dit.', 'Wim Kaasbergen'],
    [
      'fr',
      'Le RC Vauclair a présenté la Britannique Judith Ackroyd. « Merci », a-t-elle dit.',
      'Judith Ackroyd',
    ],
    ['en', 'The club presented Scot Callum Reid. “I am delighted,” Reid said.', 'Callum Reid'],
    ['en', 'The prize went to Canadian Ann Ross. “Thank you,” Ross said.', 'Ann Ross'],
    ['en', 'Lyon lost. “I am sad,” said Frenchwoman Anne Vial.', 'Anne Vial'],
  ] as const)('is no part of a name (%s): %s', (language, text, name) => {
    expect(speakers(language, text)).toEqual([name])
  })

  test.each([
    [
      'fr',
      'Le tirage a eu lieu. « Nous payons demain », a annoncé la Française des Jeux.',
      'Française des Jeux',
    ],
    ['en', 'The strike is over. “We fly tomorrow,” said British Airways.', 'British Airways'],
  ] as const)('is part of the name of a body (%s): %s', (language, text, name) => {
    expect(speakers(language, text)).toEqual([name])
  })
})

test.each([
  [
    'fr',
    'Le RC Vauclair s’est séparé lundi de son entraîneur, l’Écossais Callum Strath.',
    'Le technicien n’a pas cherché d’excuses. « J’ai perdu neuf matches », a-t-il dit.',
  ],
  [
    'en',
    'The Wexcombe Ramblers parted on Monday with their coach, Callum Strath.',
    'The former winger made no excuses. “I lost nine matches,” he said.',
  ],
] as const)(
  'what has an article before its name wherever it is named is no “he” (%s)',
  (language, ...paragraphs) => {
    expect(speakers(language, ...paragraphs)).toEqual(['Callum Strath'])
  },
)

test.each([
  [
    'fr',
    'J’ai reçu une lettre de Mme Anne Cour, de la rue Haute, que je lis : « Je ne dors plus. »',
    'Anne Cour',
  ],
  ['en', 'A letter came from Mrs. Yvette Court, which I read: “I no longer sleep.”', 'Yvette Court'],
] as const)('a title tells that a name is no body’s (%s)', (language, text, name) => {
  expect(speakers(language, text)).toEqual([name])
})

test.each([
  [
    'fr',
    [
      'Luc et Paul Sarrazac ne se parlent plus.',
      'L’aîné, Luc, préside la coopérative. Le cadet, Paul, en a claqué la porte.',
      '« J’ai vu arriver des fûts », raconte le cadet.',
      'L’autre Sarrazac balaie l’accusation. « Mon frère se trompe », tranche-t-il.',
    ],
    ['Paul Sarrazac', 'Luc Sarrazac'],
  ],
  [
    'en',
    [
      'Luke and Paul Sarrow no longer speak.',
      'The elder, Luke, chairs the co-operative. The younger, Paul, slammed its door.',
      '“I saw the drums arrive,” says the younger.',
      'The other Sarrow waves it off. “My brother is wrong,” he says.',
    ],
    ['Paul Sarrow', 'Luke Sarrow'],
  ],
] as const)(
  'two who share a surname that is printed once are told apart (%s)',
  (language, paragraphs, names) => {
    expect(speakers(language, ...paragraphs)).toEqual(names)
  },
)

test.each([
  ['fr', 'La Gazette cite l’ingénieure Una Tregor : « La mer coûte cher. »', 'Una Tregor'],
  ['en', 'The Dispatch quotes the engineer Una Tregarth: “The sea is dear.”', 'Una Tregarth'],
] as const)('whoever is quoted speaks, not the paper that quotes (%s)', (language, text, name) => {
  expect(speakers(language, text)).toEqual([name])
})

test.each([
  [
    'en',
    'Senator Paul Orr said he understood, and that Americans “could have done better”. And he admitted that, “above all, we take a friendship for granted”.',
    ['Paul Orr', 'Paul Orr'],
  ],
  [
    'fr',
    'Le sénateur Paul Orain a dit comprendre, et que les Américains « auraient pu mieux faire ». Et il a reconnu que, « surtout, nous tenons une amitié pour acquise ».',
    ['Paul Orain', 'Paul Orain'],
  ],
] as const)('a people is nobody’s “he” (%s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  ['en', ['At Lowmoor, a nurse said: “A lady gave me her bed.”'], ['nurse']],
  ['en', ['On Facebook, a Welsh fan thanked the neighbours: “A lady gave me her bed.”'], ['Welsh fan']],
  ['en', ['According to Joan Pike, a neighbour, “the fire began at midnight”.'], ['Joan Pike']],
  ['fr', ['À Vaucourt, une infirmière a dit : « Une dame m’a donné son lit. »'], ['infirmière']],
  ['fr', ['Sur X, une voisine remercie les pompiers : « Ils ont couru. »'], ['voisine']],
  ['fr', ['Selon Jeanne Pic, une voisine, « le feu a pris vers minuit ».'], ['Jeanne Pic']],
] as const)('the place where it was said says nothing (%s: %s)', (language, paragraphs, names) => {
  expect(speakers(language, ...paragraphs)).toEqual(names)
})

test.each([
  [
    'en',
    'The engineer, Patricia Hume, confirmed that the frame leaned. Her report speaks of a building “to be watched every winter”.',
    ['Patricia Hume'],
  ],
  ['en', 'Ann Ross left at noon. Her statement read: “I have had enough.”', ['Ann Ross']],
  [
    'fr',
    'L’ingénieure Patricia Hume a confirmé que la charpente penchait. Son rapport parle d’un bâtiment « à surveiller chaque hiver ».',
    ['Patricia Hume'],
  ],
  ['fr', 'Paul Jorat a démissionné vendredi. Sa lettre disait : « J’en ai assez. »', ['Paul Jorat']],
  ['fr', 'Paul Jorat a démissionné. Son avocat a dit : « Il en a assez. »', ['avocat']],
  ['en', 'Ann Ross left at noon. Her lawyer said: “She has had enough.”', ['lawyer']],
] as const)('what somebody wrote is theirs (%s: %s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  [
    'en',
    'Present: Mayor Paul Creamer, Deputy Mayor Lucy Therrien, Councillors Dwight Therrien, Ann Perley.\n\nCOUNCILLOR PERLEY: Could the trucks come from the other side?\n\nDEPUTY MAYOR THERRIEN: The other side is the river.\n\nCOUNCILLOR THERRIEN: It is frozen by then.\n\nMAYOR CREAMER: I am not putting a grader on the ice.',
    ['Ann Perley', 'Lucy Therrien', 'Dwight Therrien', 'Paul Creamer'],
  ],
  [
    'fr',
    'Présents : M. Normand Séguin, préfet ; Mmes Colette Barr et Ginette Lavictoire, conseillères ; M. Paul Barr, conseiller.\n\nM. BARR : Le loquet tient.\n\nMME LAVICTOIRE : À quel prix ?\n\nMME BARR : Le loquet ne tient pas.\n\nM. BARR : Si, il tient.',
    ['Paul Barr', 'Ginette Lavictoire', 'Colette Barr', 'Paul Barr'],
  ],
] as const)('of two of one surname a title in a label tells which (%s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  [
    'fr',
    'Née à Halifax, Imogen Strand vit à Sherbrooke. Son roman paraît dans la traduction de Florence Aubry. Florence Aubry vit à Arles. Nous l’avons rencontrée chez elle.\n\nVotre héroïne pose des clôtures. D’où vient-elle ?\n\n— De mon voisin, qui ne lit pas.\n\nPourquoi ce titre ?\n\n— Florence m’a proposé onze titres.\n\nPropos recueillis par Théo Marchand.',
    ['Théo Marchand', 'Imogen Strand', 'Théo Marchand', 'Imogen Strand'],
  ],
] as const)('whoever translated the book answers nothing (%s)', (language, text, names) => {
  expect(speakers(language, text)).toEqual(names)
})

test.each([
  ['fr', 'La députée Anne Ferrand est montée à la tribune. « Démission ! » a scandé la foule.', 'foule'],
  ['en', 'The minister, Ann Farrow, took the stand. “Resign!” the crowd chanted.', 'crowd'],
] as const)('many in one are not the one told of before (%s)', (language, text, name) => {
  expect(speakers(language, text)).toEqual([name])
})
