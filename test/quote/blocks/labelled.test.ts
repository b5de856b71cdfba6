import { describe, expect, test } from 'vitest'
import { ofTurns, spoken } from './cut.ts'

describe('a label before the words', () => {
  test.each([
    [
      'en',
      'two turns are enough',
      'Ann Ross: Where were you?\nPaul Roche: At home.',
      ['turn Ann Ross: Where were you?', 'turn Paul Roche: At home.'],
    ],
    [
      'fr',
      'deux tours suffisent',
      'Anne Roche : Où étiez-vous ?\nPaul Lenoir : Chez moi.',
      ['turn Anne Roche: Où étiez-vous ?', 'turn Paul Lenoir: Chez moi.'],
    ],
    [
      'fr',
      'derrière un tiret, en capitales ou en initiales',
      'ENTRETIEN. Owen Latour dirige l’orchestre.\n\n— LA BRIÈRE LIBRE. Que préparez-vous ?\n\n— OWEN LATOUR. Une messe. J’y tiens.\n\n— LBL. Où la jouerez-vous ?\n\n— O. L. J’ai demandé une grange.\n\n— LBL. Et ensuite ?\n\n— O. L. Je verrai.',
      [
        'turn LA BRIÈRE LIBRE: Que préparez-vous ?',
        'turn OWEN LATOUR: Une messe. J’y tiens.',
        'turn LBL: Où la jouerez-vous ?',
        'turn O. L.: J’ai demandé une grange.',
        'turn LBL: Et ensuite ?',
        'turn O. L.: Je verrai.',
      ],
    ],
    [
      'en',
      'behind a dash, in capitals or initials',
      'INTERVIEW. Owen Latour leads the orchestra.\n\n— THE FREE HEATH. What will you play?\n\n— OWEN LATOUR. A mass. I insist on it.\n\n— TFH. Where will you play it?\n\n— O. L. I have asked for a barn.\n\n— TFH. And then?\n\n— O. L. I shall see.',
      [
        'turn THE FREE HEATH: What will you play?',
        'turn OWEN LATOUR: A mass. I insist on it.',
        'turn TFH: Where will you play it?',
        'turn O. L.: I have asked for a barn.',
        'turn TFH: And then?',
        'turn O. L.: I shall see.',
      ],
    ],
    [
      'en',
      'behind the number of a question',
      'Q88 Chair: Good morning, and thank you.\n\nSacha Vernon: Good morning.\n\nQ89 Kit Owen: On what grounds were you held?\n\nSacha Vernon: I was not told.',
      [
        'turn Chair: Good morning, and thank you.',
        'turn Sacha Vernon: Good morning.',
        'turn Kit Owen: On what grounds were you held?',
        'turn Sacha Vernon: I was not told.',
      ],
    ],
    [
      'fr',
      'des initiales qui commencent comme un article',
      'Laiterie Actuelle : Pourquoi la Manche ?\n\nÉléonore Broc : Parce que le lait y est. J’y tiens.\n\nL. A. : À quel prix ?\n\nE. B. : Je ne le dirai pas.',
      [
        'turn Laiterie Actuelle: Pourquoi la Manche ?',
        'turn Éléonore Broc: Parce que le lait y est. J’y tiens.',
        'turn L. A.: À quel prix ?',
        'turn E. B.: Je ne le dirai pas.',
      ],
    ],
    [
      'en',
      'behind the sign of captions for another voice',
      '>> MARY LOCKE: Was the lamp lit?\n\n>> JOHN BARR [VOICE OF INTERPRETER]: All evening.\n\n>>> MARY LOCKE: And now?',
      ['turn MARY LOCKE: Was the lamp lit?', 'turn JOHN BARR: All evening.', 'turn MARY LOCKE: And now?'],
    ],
    [
      'fr',
      'derrière le signe d’une autre voix dans des sous-titres',
      '>> MARIE LOCHE : La lampe était allumée ?\n\n>> JEAN BARR [VOIX DE L’INTERPRÈTE] : Toute la soirée.\n\n>>> MARIE LOCHE : Et là ?',
      [
        'turn MARIE LOCHE: La lampe était allumée ?',
        'turn JEAN BARR: Toute la soirée.',
        'turn MARIE LOCHE: Et là ?',
      ],
    ],
    [
      'en',
      'office and party in brackets',
      'Hon. Jane Hale (Minister of Fisheries, CPC): We have done what we said.\n\nMr. Tom Reed (Gander, Lib.): You have not.',
      ['turn Hon. Jane Hale: We have done what we said.', 'turn Mr. Tom Reed: You have not.'],
    ],
    [
      'en',
      'an office behind a comma',
      'RUTH ADAMS, HOST: Welcome back.\n\nADA WINTER, NOVELIST: Thank you for having me.\n\nADAMS: You wrote this in French.\n\nWINTER: I did.',
      [
        'turn RUTH ADAMS: Welcome back.',
        'turn ADA WINTER: Thank you for having me.',
        'turn ADAMS: You wrote this in French.',
        'turn WINTER: I did.',
      ],
    ],
    [
      'fr',
      'un point et un tiret',
      'La Présidente. – La séance est ouverte.\n\nM. Hugo Lestrade, rapporteur. – Je serai bref.\n\nMme Ada Winter (PPE). – Moi aussi.',
      [
        'turn La Présidente: La séance est ouverte.',
        'turn M. Hugo Lestrade: Je serai bref.',
        'turn Mme Ada Winter: Moi aussi.',
      ],
    ],
    [
      'fr',
      'un point seul',
      'M. le président. La parole est à M. Jean Duval.\n\nM. Jean Duval. Je vous remercie. (Rires.) Quand rouvrira-t-elle ?\n\nMme Claire Aubry, ministre des transports. Bientôt.\n\nM. Jean Duval. C’est tout ?',
      [
        'turn M. le président: La parole est à M. Jean Duval.',
        'turn M. Jean Duval: Je vous remercie. | Quand rouvrira-t-elle ?',
        'turn Mme Claire Aubry: Bientôt.',
        'turn M. Jean Duval: C’est tout ?',
      ],
    ],
    [
      'en',
      'a dash that touches both',
      'CHAIR—Thank you for coming.\n\nMs HALE—It was far.\n\nCHAIR—Was it?',
      ['turn CHAIR: Thank you for coming.', 'turn Ms HALE: It was far.', 'turn CHAIR: Was it?'],
    ],
    [
      'en',
      'times before the names',
      '[00:00:12] ANN: Are we on?\n\n[00:00:15] [MUSIC]\n\n[00:01:02] BEN: I think we are.',
      ['turn ANN: Are we on?', 'turn BEN: I think we are.'],
    ],
    [
      'fr',
      'des noms sur leur propre ligne',
      'JEANNE\nTu as vu la porte ?\n\nPAUL\nQuelle porte ?\n\nJEANNE\nCelle que tu as laissée ouverte.',
      [
        'turn JEANNE: Tu as vu la porte ?',
        'turn PAUL: Quelle porte ?',
        'turn JEANNE: Celle que tu as laissée ouverte.',
      ],
    ],
    [
      'en',
      'names in bold',
      '**Ann Ross** Why do you write?\n\n**Paul Nolan** I cannot sing.\n\n**Ann Ross:** Did you try?',
      ['turn Ann Ross: Why do you write?', 'turn Paul Nolan: I cannot sing.', 'turn Ann Ross: Did you try?'],
    ],
    [
      'fr',
      'quelqu’un que rien ne nomme',
      'LE MAIRE : On rouvre le point 7.\n\nUne voix dans la salle : [A] Et le quai ?\n\nLE MAIRE : Il attendra, vous le savez.',
      [
        'turn LE MAIRE: On rouvre le point 7.',
        'turn Une voix dans la salle: Et le quai ?',
        'turn LE MAIRE: Il attendra, vous le savez.',
      ],
    ],
    [
      'en',
      'one alone, of somebody whom the page names in full',
      'Jane Hale runs the quay. She has seen worse.\n\nHale: We will never sell it.\n\nThe council meets on Friday.',
      ['turn Hale: We will never sell it.'],
    ],
    [
      'fr',
      'trois dans une page de récit',
      'Le débat fut vif. Il a duré deux heures.\n\nAnne Roche (maire) : Nous avons besoin de ce pont.\n\nPaul Lenoir (opposition) : Vous le dites.\n\nLa séance a été levée à minuit.',
      ['turn Anne Roche: Nous avons besoin de ce pont.', 'turn Paul Lenoir: Vous le dites.'],
    ],
  ] as const)('%s, %s', (language, _, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })

  test.each([
    ['en', 'Correction: An earlier version misspelled the name of the quay.'],
    ['en', 'Photo: Ann Ross'],
    ['fr', 'Note : Le musée est fermé le lundi.'],
    ['en', 'Update: The road is open again.'],
    ['fr', 'Résultat : la gare fermera en mai.'],
    ['en', 'Tel: 020 7946 0000'],
    ['en', 'Paris: Sunny until noon.\nLyon: Rain all day.\nLille: Wind from the west.'],
    [
      'en',
      'Jane Hale: Mayor since 2010.\n\nTom Reed: Her deputy until the vote.\n\nPaul Roche: Owner of the quay.',
    ],
    ['en', 'The governor added: It is typical of her. She left.'],
    ['fr', 'Distribution : Anne Roche, Paul Lenoir. Durée : 1 h 40.'],
    ['en', 'Jane Hale, the mayor: “We will not sell the bridge.”'],
    ['fr', '14 h 32 – La préfecture lève l’alerte.\n\n14 h 10 – Le maire arrive sur place.'],
    ['en', '10:15 The train leaves York.\n\n10:42 The train stops.'],
  ] as const)('is none in %s: %s', (language, text) => {
    expect(spoken(text, language)).toEqual([])
  })
})

describe('a paragraph without a label', () => {
  test.each([
    [
      'en',
      'goes on with the turn before another',
      'Ann Ross: Why?\n\nPaul Roche: I was late.\n\nThe bus had left.\n\nAnn Ross: Had it?',
      [
        'turn Ann Ross: Why?',
        'turn Paul Roche: I was late.',
        'turn +: The bus had left.',
        'turn Ann Ross: Had it?',
      ],
    ],
    [
      'fr',
      'continue le dernier tour où il dit je',
      'Anne : Pourquoi ?\n\nPaul : J’étais en retard.\n\nJe le suis toujours.\n\nLe train est parti à midi.',
      ['turn Anne: Pourquoi ?', 'turn Paul: J’étais en retard.', 'turn +: Je le suis toujours.'],
    ],
    [
      'en',
      'is told where it quotes somebody',
      'Ann Ross: Why?\n\nPaul Roche: I was late.\n\nHis sister, in the next room, called out: “He always is.”\n\nAnn Ross: Are you?',
      ['turn Ann Ross: Why?', 'turn Paul Roche: I was late.', 'turn Ann Ross: Are you?'],
    ],
    [
      'en',
      'is the article’s behind one label alone',
      'Jane Hale runs the quay.\n\nJane Hale: We will never sell it.\n\nI met her in May.',
      ['turn Jane Hale: We will never sell it.'],
    ],
  ] as const)('%s, %s', (language, _, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })
})

describe('whom a label calls', () => {
  test.each([
    ['en', 'Peter Nolan met Ann Ross.\n\nAR: When?\n\nPN: In May, I think.', ['Ann Ross', 'Peter Nolan']],
    [
      'fr',
      'Ouest-Matin : Dormez-vous ?\n\nConor Tierney : Je dors.\n\nO.-M. : Et lui ?\n\nC. T. : Il dort, je crois.',
      ['', '', 'Ouest-Matin', 'Conor Tierney'],
    ],
    [
      'en',
      'The Chair (Senator Ian Petrie): We are back.\n\nMs. Caroline Wren: I am here.\n\nThe Chair: You are.\n\nMs. Wren: Yes.',
      ['Ian Petrie', '', 'Ian Petrie', 'Caroline Wren'],
    ],
    [
      'en',
      'Ann Ross: Were you cold?\n\nTREVOR LOCKE (Global Markets Wire): How many?\n\nAnn Ross: Four.\n\nTREVOR LOCKE: I see.\n\nPAVLA DVORSKA (Denni List): And you?',
      ['', '', '', '', ''],
    ],
    [
      'fr',
      'ANNE ROCHE : Une question chacun.\n\nTRÉVOR LOCHE (Agence des marchés) : Combien de voix ?\n\nANNE ROCHE : Quatre.\n\nPAVLA DVORSKA (Denni List) : Et vous ?',
      ['', '', '', ''],
    ],
    [
      'en',
      'Interviewed by Colin Marsh.\n\nFree Wheel: You had said you would not start. What happened?\n\nAilsa Drummond: I was ill. I went all the same.\n\nFW: Will you be back?\n\nAilsa Drummond: Ask my knees. I hope so.',
      ['Colin Marsh', '', 'Colin Marsh', ''],
    ],
    [
      'fr',
      'Propos recueillis par Maxime Arnal.\n\nRoue Libre : Vous aviez annoncé que vous ne partiriez pas. Que s’est-il passé ?\n\nAilsa Drummond : J’étais malade. Je suis partie quand même.\n\nRL : Reviendrez-vous ?\n\nAilsa Drummond : Demandez-le à mes genoux. Je l’espère.',
      ['Maxime Arnal', '', 'Maxime Arnal', ''],
    ],
    [
      'en',
      'Ms. Corinne Hale (Co-chair): The sitting is open.\n\nMr. Loïc Penn: Thank you, Madam Co-chair. I shall be brief.\n\nThe Co-chair: I note it.\n\nMr. Penn: I am obliged.',
      ['', '', '', 'Loïc Penn'],
    ],
    [
      'fr',
      'À la table : le maire, Clovis Haché, et Joanne McPhail.\n\nLE MAIRE : Vous avez dix minutes.\n\nMme McPHAIL : Je serai brève.',
      ['Clovis Haché', 'Joanne McPhail'],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(ofTurns(text, language, 'named')).toEqual(expected)
  })
})

describe('a bracket beside the words', () => {
  test.each([
    [
      'en',
      'Mr. Okoro (Nigeria) (spoke in French): We have come far.\n\nMs. Lind (Sweden): I agree with you.',
      ['(spoke in French)', ''],
    ],
    [
      'fr',
      'Ada Winter (en anglais) : Je suis là.\n\nPaul Roche (maire) : Vous voilà !\n\nAda Winter (idem) : Je repars.',
      ['(en anglais)', '', '(idem)'],
    ],
    [
      'fr',
      'Le Président. – La séance est ouverte.\n\nAda Winter (PPE). – (EN) Je vous remercie.',
      ['', '(EN)'],
    ],
    ['en', 'Q. Why?\n\nA. (through interpreter) I was cold.', ['', '(through interpreter)']],
    [
      'en',
      '[Translation]\n\nMr. Reed: I was there.\n\n[English]\n\nMs. Hale: So was I.',
      ['[Translation]', '[English]'],
    ],
  ] as const)('tells of the language and of no office, %s: %s', (language, text, expected) => {
    expect(ofTurns(text, language, 'aside')).toEqual(expected)
  })

  test.each([
    [
      'fr',
      'Anne : Et alors ?\n\nPaul : (En anglais.) I was furious. (Il revient au français.) Pardon, je me calme.',
      ['turn Anne: Et alors ?', 'turn Paul: I was furious.', 'turn +: Pardon, je me calme.'],
    ],
    [
      'en',
      'Ann: And then?\n\nPaul: I laughed. (Laughter.) You would have, too. (Applause.)',
      ['turn Ann: And then?', 'turn Paul: I laughed. | You would have, too.'],
    ],
    [
      'en',
      'Ann: And then?\n\nPaul: I read it (page three) and [...] I left.',
      ['turn Ann: And then?', 'turn Paul: I read it (page three) and [...] I left.'],
    ],
  ] as const)('parts the words where it is a direction, %s: %s', (language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })
})

test.each([
  [
    'fr',
    'SAINT-AUBIN – Nous publions une partie de l’audience de mercredi.\n\nQ. – Qui avait la clé ?\n\nR. – Tout le monde.\n\nQ. – Y avait-il une affiche ?\n\nR. – Je ne l’ai pas vue.',
  ],
  [
    'en',
    'HARTWICK – We print a part of what was said on Wednesday.\n\nQ. – Who had the key?\n\nA. – All of us.\n\nQ. – Was there a notice?\n\nA. – I did not see it.',
  ],
] as const)('a place in capitals before the copy is no label (%s)', (language, text) => {
  expect(spoken(text, language)).toHaveLength(4)
})
