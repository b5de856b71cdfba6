import { describe, expect, test } from 'vitest'
import { ofTurns, participants, spoken } from './cut.ts'

describe('questions and answers', () => {
  test.each([
    [
      'en',
      'Q: You grew up here?\nA: Down the road.\nQ: And you came back.\nA: Everyone does.',
      [
        'turn -: You grew up here?',
        'turn -: Down the road.',
        'turn -: And you came back.',
        'turn -: Everyone does.',
      ],
    ],
    [
      'fr',
      'Q. – Qui avait la clé ?\n\nR. – Tout le monde.\n\nLA CORONER. – Prenez votre temps.\n\nR. – Ça va.',
      [
        'turn -: Qui avait la clé ?',
        'turn -: Tout le monde.',
        'turn LA CORONER: Prenez votre temps.',
        'turn -: Ça va.',
      ],
    ],
    [
      'fr',
      'Question – Comment va l’usine ?\n\nRéponse – Mal.\n\nQuestion – Que faire ?\n\nRéponse – Attendre.',
      [
        'turn Question: Comment va l’usine ?',
        'turn -: Mal.',
        'turn Question: Que faire ?',
        'turn -: Attendre.',
      ],
    ],
    [
      'fr',
      '**Pourquoi avoir quitté Paris ?**\n\nJ’y étais mal.\n\n**Et la musique**\n\nElle m’attendait.\n\n**Un regret ?**\n\nAucun.\n\n*Propos recueillis par Jeanne Morel*',
      [
        'question -: Pourquoi avoir quitté Paris ?',
        'answer -: J’y étais mal.',
        'question -: Et la musique',
        'answer -: Elle m’attendait.',
        'question -: Un regret ?',
        'answer -: Aucun.',
      ],
    ],
    [
      'en',
      'Ann Ross spoke to Peter Nolan by phone.\n\nFIRST CALL\n\nWhere did this begin?\n\nOn a wharf. My father worked there.\n\nYou never left. Were you tempted?\n\nI was. My wife was not.\n\nHe was a quiet man, your father.\n\nHe was.\n\nAnd you?\n\nI talk. I cannot help it.\n\nPeter Nolan lives in York.',
      [
        'question -: Where did this begin?',
        'answer -: On a wharf. My father worked there.',
        'question -: You never left. Were you tempted?',
        'answer -: I was. My wife was not.',
        'question -: He was a quiet man, your father.',
        'answer -: He was.',
        'question -: And you?',
        'answer -: I talk. I cannot help it.',
      ],
    ],
    [
      'fr',
      '1. Pourquoi des horloges ?\n\nJ’étais en retard.\n\n2. Vous trichez ?\n\nParfois. Mais je le dis.\n\n3. On vous envie.\n\nJe plains les envieux.',
      [
        'question -: Pourquoi des horloges ?',
        'answer -: J’étais en retard.',
        'question -: Vous trichez ?',
        'answer -: Parfois. Mais je le dis.',
        'question -: On vous envie.',
        'answer -: Je plains les envieux.',
      ],
    ],
    [
      'en',
      '1. Why clocks?\n\nI was late.\n\n2. Do you cheat?\n\nAt times. But I say so.\n\n3. You are envied.\n\nI pity them.',
      [
        'question -: Why clocks?',
        'answer -: I was late.',
        'question -: Do you cheat?',
        'answer -: At times. But I say so.',
        'question -: You are envied.',
        'answer -: I pity them.',
      ],
    ],
    // Most questions without their mark.
    [
      'en',
      'Why clocks?\n\nI was late.\n\nYou must get letters.\n\nI get two a year. I keep them.\n\nYour rivals say you cheat.\n\nI do.\n\nDid you say so?\n\nI wrote it down.',
      [
        'question -: Why clocks?',
        'answer -: I was late.',
        'question -: You must get letters.',
        'answer -: I get two a year. I keep them.',
        'question -: Your rivals say you cheat.',
        'answer -: I do.',
        'question -: Did you say so?',
        'answer -: I wrote it down.',
      ],
    ],
    [
      'fr',
      'Pourquoi des horloges ?\n\nJ’étais en retard.\n\nVous devez recevoir des lettres.\n\nJ’en reçois deux par an. Je les garde.\n\nVos rivaux disent que vous trichez.\n\nJe triche.\n\nVous l’avez dit ?\n\nJe l’ai écrit.',
      [
        'question -: Pourquoi des horloges ?',
        'answer -: J’étais en retard.',
        'question -: Vous devez recevoir des lettres.',
        'answer -: J’en reçois deux par an. Je les garde.',
        'question -: Vos rivaux disent que vous trichez.',
        'answer -: Je triche.',
        'question -: Vous l’avez dit ?',
        'answer -: Je l’ai écrit.',
      ],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })

  test.each([
    [
      'en',
      'How will the tax work?\n\nIt applies to second homes.\n\nWho will pay it?\n\nSome 12,000 owners.\n\nWhen does it start?\n\nThe first bills go out in March.',
    ],
    [
      'fr',
      'Faut-il partir ? La ville hésite.\n\nLe maire a promis un pont.\n\nQui le paiera ?\n\nLe conseil vote lundi.',
    ],
    [
      'en',
      'I have asked for weeks. Who will pay?\n\nNobody says.\n\n“I cannot tell,” said Jane Hale.\n\nThe law is plain.\n\nThe council knows it.\n\nIt will not last.\n\nWho gains?\n\nI do not know.',
    ],
  ] as const)('are none in an article that asks itself: %s', (language, text) => {
    expect(spoken(text, language)).toEqual([])
  })
})

describe('speech set with dashes', () => {
  test.each([
    [
      'fr',
      '— Tu viens ?\n— Non, répondit-elle. Je reste.',
      ['dialogue -: Tu viens ?', 'dialogue -: Non, répondit-elle. Je reste.'],
    ],
    [
      'fr',
      'Le vieil homme lève son verre, et dit, dans un français que nul ne lui connaissait :\n\n— Merci à la soupe.\n\nSilence autour de la table.',
      ['dialogue -: Merci à la soupe.'],
    ],
    [
      'fr',
      '– Comment va votre poignet ?\n\n– Il me parle.\n\nJ’ai fait du thé. Je ne sais pas pourquoi.\n\n– Et la voile ?\n\n– Elle attend.',
      [
        'dialogue -: Comment va votre poignet ?',
        'dialogue -: Il me parle.',
        'dialogue +: J’ai fait du thé. Je ne sais pas pourquoi.',
        'dialogue -: Et la voile ?',
        'dialogue -: Elle attend.',
      ],
    ],
    [
      'fr',
      '— Monsieur Duval, pourquoi ce livre ?\nPersonne ne l’avait écrit.\n— Qui sont ces gens ?\nMes voisins.',
      [
        'dialogue -: Monsieur Duval, pourquoi ce livre ?',
        'dialogue -: Personne ne l’avait écrit.',
        'dialogue -: Qui sont ces gens ?',
        'dialogue -: Mes voisins.',
      ],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(spoken(text, language)).toEqual(expected)
  })

  test.each([
    [
      'fr',
      '— Vous cuisinez ?\n\n— Je cuisine.\n\nLe maire se lève. Un temps.\n\n— Pour qui ?\n\n— Pour ma mère.',
    ],
    ['en', '— Do you cook?\n\n— I cook.\n\nThe mayor stands up. A pause.\n\n— For whom?\n\n— For my mother.'],
    [
      'fr',
      'ANNE : Vous cuisinez ?\n\nPAUL : Je cuisine.\n\nRires dans la salle. La porte claque.\n\nANNE : Pour qui ?\n\nPAUL : Pour ma mère.',
    ],
    [
      'en',
      'ANNE: Do you cook?\n\nPAUL: I cook.\n\nLaughter in the hall. A door slams.\n\nANNE: For whom?\n\nPAUL: For my mother.',
    ],
  ] as const)('is not gone on with by what a narrator tells, %s: %s', (language, text) => {
    expect(spoken(text, language)).toHaveLength(4)
  })

  test.each([
    ['fr', 'Programme :\n– ouverture à 18 h ;\n– concert à 20 h ;\n– feu d’artifice à minuit.'],
    ['fr', 'L’essentiel\n\n— La gare fermera en mai.\n— Les bus la remplaceront.\n— Le prix ne change pas.'],
    ['en', 'What to do\n\n- Bring a coat.\n- Wear boots.\n- Arrive early.'],
    ['en', '“We shall go.”\n— Jane Doe, Leeds'],
  ] as const)('is no list and no signature, %s: %s', (language, text) => {
    expect(spoken(text, language)).toEqual([])
  })
})

describe('who asks and who answers', () => {
  test.each([
    ['en', 'Q. Why?\n\nA. I was cold.', ['asks', 'answers']],
    [
      'fr',
      '– Vous partez ?\n\n– Je pars.\n\n– Vous revenez quand ?\n\n– Je ne sais pas.',
      ['asks', 'answers', 'asks', 'answers'],
    ],
    ['en', 'HOST: Welcome.\n\nADA: I am glad.\n\nTOM: I am too.', ['asks', 'answers', 'answers']],
    [
      'en',
      'The Speaker: Order.\n\nMr. Tom Reed: I rise.\n\nThe Speaker: You may.',
      ['presides', '', 'presides'],
    ],
    [
      'fr',
      'Anne : Où ?\n\nPaul : Ici.\n\nAnne : Quand partez-vous ?\n\nPaul : Demain.',
      ['asks', 'answers', 'asks', 'answers'],
    ],
    ['fr', '— Il pleut, dit-il.\n\n— Je vois, dit-elle.', ['', '']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(ofTurns(text, language, 'role')).toEqual(expected)
  })

  test.each([
    [
      'fr',
      'Ada Winter ouvre la porte. Elle a faim.\n\n– Vous cuisinez ?\n\n– Je cuisine.\n\nPropos recueillis par Luc Petit',
      { asks: 'Luc Petit', answers: 'Ada Winter' },
    ],
    [
      'en',
      'Peter Nolan makes clocks. Ann Ross talked to him in York.\n\nQ. Why clocks?\n\nA. I was late.',
      { asks: 'Ann Ross', answers: 'Peter Nolan' },
    ],
    [
      'en',
      'Peter Nolan makes clocks. We met him in York.\n\nWhy do you make clocks?\n\nI was late for everything.\n\nAre you still late?\n\nNo. I am early.\n\nPeter Nolan was talking to Ann Ross.',
      { asks: 'Ann Ross', answers: 'Peter Nolan' },
    ],
    [
      'fr',
      'Pierre Nolan fabrique des pendules.\n\nPourquoi faites-vous des pendules ?\n\nJ’étais en retard à tout.\n\nL’êtes-vous encore ?\n\nNon. Je suis en avance.\n\nPierre Nolan s’entretenait avec Anne Roche.',
      { asks: 'Anne Roche', answers: 'Pierre Nolan' },
    ],
    [
      'en',
      'I call Mathurin Lepage.\n\nEXAMINATION BY MS VUKAS\n\nQ. Mr Lepage, how many?\n\nA. I counted two.',
      { asks: 'VUKAS', answers: 'Mathurin Lepage' },
    ],
    [
      'fr',
      'Le procureur, Me Luc Cossette, a mené l’interrogatoire du fermier, Wendell Briggs.\n\nQ. – Aviez-vous la clé ?\n\nR. – Je l’avais.',
      { asks: 'Luc Cossette', answers: 'Wendell Briggs' },
    ],
    [
      'en',
      'Solène Abgrall makes films. She met Harriet Moon in Paris.\n\nLANTERN: Is that true?\n\nABGRALL: I think so.\n\nLANTERN: Are you sure?',
      { asks: 'Harriet Moon', answers: 'Solène Abgrall' },
    ],
    [
      'en',
      'Peter Nolan makes clocks. Our crime correspondent, Ann Ross, had an hour with him.\n\nQ. Why?\n\nA. I was late.',
      { asks: 'Ann Ross', answers: 'Peter Nolan' },
    ],
    [
      'fr',
      'Ada Winter cuisine. Notre correspondant, Luc Petit, a passé une heure avec elle.\n\nQ. Pourquoi ?\n\nR. J’étais en retard.',
      { asks: 'Luc Petit', answers: 'Ada Winter' },
    ],
    // What opens a question is not always somebody's name.
    [
      'fr',
      'Ada Winter ouvre la porte.\n\n– Longuement, alors ?\n\n– Je cuisine.\n\n– Mesdames, vous partez ?\n\n– Je pars.',
      { answers: 'Ada Winter' },
    ],
    [
      'en',
      'Ada Winter opens the door.\n\nQ. Briefly, why?\n\nA. I was late.\n\nQ. Ladies, are you leaving?\n\nA. I am.',
      { answers: 'Ada Winter' },
    ],
    ['en', 'The Speaker (Hon. Ann Ross): Order.\n\nMr. Tom Reed: I rise.', { presides: 'Ann Ross' }],
    ['en', '“We tried,” said Jane Hale.', {}],
  ] as const)('are named in %s: %s', (language, text, expected) => {
    expect(participants(text, language)).toEqual(expected)
  })
})
