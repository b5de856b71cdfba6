import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { quotationsIn } from '../../../server/quote/quotations.ts'
import { grammars } from '../../support/grammars.ts'

/** Each quotation as “words, piece | by piece < speaker”. */
const said = (text: string) =>
  quotationsIn(read(text, grammars.fr))
    .filter(({ kind }) => kind !== 'not_speech')
    .map(({ spans, speaker }) => {
      const words = spans.map(({ start, end }) => text.slice(start, end)).join(' | ')
      return `${words} < ${speaker?.name ?? '-'}`
    })

describe('who says what in French news', () => {
  describe('a verb after the words, whatever stands between', () => {
    it.each<[string, string[]]>([
      [
        '« Nous n’avons pas le choix », a soutenu jeudi devant la presse Fatoumata Diarra, directrice de l’hôpital.',
        ['Nous n’avons pas le choix < Fatoumata Diarra'],
      ],
      [
        '« La ligne fermera en juin », a indiqué, après une nuit de négociations, le patron de la régie, Samir Oukaci.',
        ['La ligne fermera en juin < Samir Oukaci'],
      ],
      [
        '« Je quitte mes fonctions avec le sentiment du devoir accompli », écrit dans sa lettre de démission Laurence Poitevin.',
        ['Je quitte mes fonctions avec le sentiment du devoir accompli < Laurence Poitevin'],
      ],
      ['« Le droit est avec nous », fait valoir Me Sophie Arnal.', ['Le droit est avec nous < Sophie Arnal']],
      ['« Peut-être », admet-elle finalement.', ['Peut-être < elle']],
      ['« Il faut du temps », tempère cet ancien de la maison.', ['Il faut du temps < ancien de la maison']],
      ['« Je ne voterai pas », tranche la jeune femme.', ['Je ne voterai pas < jeune femme']],
      [
        'Mariam Traoré, la ministre, et Boubacar Diallo, le gouverneur, étaient présents. « Nous construirons ce lycée », a-t-elle juré.',
        ['Nous construirons ce lycée < Mariam Traoré'],
      ],
      [
        'Les pertes sont « colossales », les stocks « épuisés », déplore Jacqueline Morin, de la coopérative.',
        ['colossales < Jacqueline Morin', 'épuisés < Jacqueline Morin'],
      ],
      [
        '« C’est fini », dit Karim Belkacem. « Je rentre chez moi. » Il ramasse son sac.',
        ['C’est fini | Je rentre chez moi. < Karim Belkacem'],
      ],
      [
        '« Fière de nos équipes ! », a tweeté la présidente de la région, Valérie Montagne.',
        ['Fière de nos équipes ! < Valérie Montagne'],
      ],
      [
        '« Les vols reprendront lundi », lit-on dans le communiqué d’Air Atlantique.',
        ['Les vols reprendront lundi < communiqué d’Air Atlantique'],
      ],
      ['« Tout va bien », assure-t-on à la mairie.', ['Tout va bien < mairie']],
      [
        '« Tout va bien », assure-t-on dans l’entourage du ministre.',
        ['Tout va bien < entourage du ministre'],
      ],
      [
        '« Nous irons jusqu’au bout », ont affirmé en chœur les deux sœurs.',
        ['Nous irons jusqu’au bout < deux sœurs'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a verb before them', () => {
    it.each<[string, string[]]>([
      [
        'La sénatrice Agnès Daubier, qui présidait la séance et n’avait rien dit depuis une heure, a jugé la proposition « inapplicable ».',
        ['inapplicable < Agnès Daubier'],
      ],
      [
        'Dans une lettre adressée au préfet, Gilles Pommier écrit qu’il n’a « jamais reçu la moindre convocation ».',
        ['jamais reçu la moindre convocation < Gilles Pommier'],
      ],
      ['Elle dit vouloir « tourner la page ».', ['tourner la page < Elle']],
      ['Le pape a appelé à « ouvrir les portes ».', ['ouvrir les portes < pape']],
      [
        'Le rapport de la Cour des comptes pointe « des retards récurrents », « un pilotage défaillant » et « une dette hors de contrôle ».',
        [
          'des retards récurrents < rapport de la Cour des comptes',
          'un pilotage défaillant < rapport de la Cour des comptes',
          'une dette hors de contrôle < rapport de la Cour des comptes',
        ],
      ],
      [
        'Le chef de l’opposition, Damien Rousseau, a qualifié la mesure de « poudre aux yeux ».',
        ['poudre aux yeux < Damien Rousseau'],
      ],
      [
        'L’avocate du prévenu, Me Inès Haddad, a plaidé « l’erreur de jeunesse ».',
        ['l’erreur de jeunesse < Inès Haddad'],
      ],
      [
        'Le chef de file des députés centristes, Rémi Vasseur, a fustigé « un texte bâclé, écrit sur un coin de table ».',
        ['un texte bâclé, écrit sur un coin de table < Rémi Vasseur'],
      ],
      ['Le maire se félicite d’un « succès populaire ».', ['succès populaire < maire']],
      [
        'La direction, par la voix de sa porte-parole Anna Costa, assure que « tous les emplois seront maintenus ».',
        ['tous les emplois seront maintenus < Anna Costa'],
      ],
      ['Le tribunal a estimé que l’État avait commis « une faute lourde ».', ['une faute lourde < tribunal']],
      ['L’AFP cite un témoin qui parle de « scènes de panique ».', ['scènes de panique < témoin']],
      [
        'Une riveraine, qui préfère rester anonyme, raconte : « J’ai vu les flammes depuis ma fenêtre. »',
        ['J’ai vu les flammes depuis ma fenêtre. < riveraine'],
      ],
      [
        'À la question de savoir s’il démissionnerait, le préfet Luc Hamel a répondu : « Pas aujourd’hui. »',
        ['Pas aujourd’hui. < Luc Hamel'],
      ],
      [
        'Comme l’a rappelé la ministre, « nul n’est au-dessus des lois ».',
        ['nul n’est au-dessus des lois < ministre'],
      ],
      [
        'Comme le disait Marguerite Aubin, « la mer ne rend jamais tout ».',
        ['la mer ne rend jamais tout < Marguerite Aubin'],
      ],
      [
        'Un voisin, qui dit avoir entendu « trois coups de feu », a prévenu la police.',
        ['trois coups de feu < voisin'],
      ],
      ['Le texte, que l’opposition juge « illisible », sera voté mardi.', ['illisible < opposition']],
      [
        'Marc Jolivet, dont le frère a disparu, veut « savoir la vérité ».',
        ['savoir la vérité < Marc Jolivet'],
      ],
      ['La maire y voit « un signal fort ».', ['un signal fort < maire']],
      [
        'Interrogé sur RTL, Antoine Berthier a reconnu « une erreur de calendrier ».',
        ['une erreur de calendrier < Antoine Berthier'],
      ],
      [
        'Sur son compte X, le député Jean Mercadal a raillé « un gouvernement en carton ».',
        ['un gouvernement en carton < Jean Mercadal'],
      ],
      ['Ces « nouveaux pauvres » travaillent à plein temps.', []],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a source without a verb', () => {
    it.each<[string, string[]]>([
      [
        'Le chantier sera, selon le directeur du port, Jean-Marc Loubet, « terminé avant Noël ».',
        ['terminé avant Noël < Jean-Marc Loubet'],
      ],
      [
        'D’après la procureure de Tarbes, Nicole Arrieu, l’homme était « connu pour des faits mineurs ».',
        ['connu pour des faits mineurs < Nicole Arrieu'],
      ],
      [
        'Pour Didier Maltais, maire de Saint-Cyprien, « la route appartient à ceux qui l’entretiennent ».',
        ['la route appartient à ceux qui l’entretiennent < Didier Maltais'],
      ],
      [
        'De l’avis de Corinne Bessac, présidente du syndicat, la réforme est « un coup d’épée dans l’eau ».',
        ['un coup d’épée dans l’eau < Corinne Bessac'],
      ],
      [
        'Aux yeux de l’ancien ministre Henri Castelnau, ce budget reste « une fable pour enfants ».',
        ['une fable pour enfants < Henri Castelnau'],
      ],
      [
        'Il faut, pour reprendre les mots du général Marchetti, « finir ce qu’on a commencé ».',
        ['finir ce qu’on a commencé < Marchetti'],
      ],
      ['Un projet « pharaonique », dixit le maire de Bram, Luc Estève.', ['pharaonique < Luc Estève']],
      [
        'L’économiste Nora Chevrier n’y croit pas. Selon elle, le plan est « mort-né ».',
        ['mort-né < Nora Chevrier'],
      ],
      [
        'Selon une source proche du dossier, l’offre était « dérisoire ».',
        ['dérisoire < source proche du dossier'],
      ],
      [
        'Le syndicat, pour qui la fermeture est « une trahison », appelle à la grève.',
        ['une trahison < syndicat'],
      ],
      [
        'Selon un communiqué de la préfecture, il s’agit d’un « accident industriel mineur ».',
        ['accident industriel mineur < communiqué de la préfecture'],
      ],
      [
        'Pour les syndicats, c’est « un recul historique » ; pour le patronat, « une avancée ».',
        ['un recul historique < syndicats', 'une avancée < patronat'],
      ],
      ['Pour la direction, il s’agit d’« un cas isolé ».', ['un cas isolé < direction']],
      ['Le ministre a ainsi, selon son entourage, « pris acte » de la décision.', ['pris acte < entourage']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a colon', () => {
    it.each<[string, string[]]>([
      [
        'Et Sylvie Caron d’ajouter : « Nous n’avons rien à cacher. »',
        ['Nous n’avons rien à cacher. < Sylvie Caron'],
      ],
      [
        'Réaction de Mehdi Zerouki, entraîneur du club : « On a manqué de lucidité. »',
        ['On a manqué de lucidité. < Réaction de Mehdi Zerouki'],
      ],
      [
        'Son avocat, Me Pierre Lacaze, prévient : « Nous ferons appel. »',
        ['Nous ferons appel. < Pierre Lacaze'],
      ],
      [
        'La réponse du ministre Hervé Collin est tombée lundi : « C’est non. »',
        ['C’est non. < Hervé Collin'],
      ],
      ['Le mot de la fin revient à Solange Petit : « On a bien ri. »', ['On a bien ri. < Solange Petit']],
      [
        '« On a perdu notre âme », lâche Robert, 68 ans, ancien docker. Avant d’ajouter : « Et nos emplois. »',
        ['On a perdu notre âme < Robert', 'Et nos emplois. < Robert'],
      ],
      [
        'Nicole Sabourin est catégorique : « Jamais je ne vendrai. »',
        ['Jamais je ne vendrai. < Nicole Sabourin'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('an agent', () => {
    it.each<[string, string[]]>([
      ['Le texte est jugé « liberticide » par la Ligue des droits de l’homme.', ['liberticide < Ligue']],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('the fullest name, for a pronoun, an office or an epithet', () => {
    it.each<[string, string[]]>([
      [
        'Camille Aubry et Thomas Rey ont visité l’usine hier. « C’est un gâchis », a-t-il soupiré.',
        ['C’est un gâchis < Thomas Rey'],
      ],
      [
        'Sandrine Kouassi a reçu Olivier Lemaître à Abidjan. « Nous avons signé », a-t-elle annoncé.',
        ['Nous avons signé < Sandrine Kouassi'],
      ],
      [
        'Olivier Lemaître a reçu Aminata Sow à Paris. « J’étais venue pour écouter », a-t-elle expliqué. « Et moi pour parler », a-t-il plaisanté.',
        ['J’étais venue pour écouter < Aminata Sow', 'Et moi pour parler < Olivier Lemaître'],
      ],
      [
        'La ministre des Transports, Lucie Tremblay-Roy, n’ira pas à Gaspé. « Mon agenda est public », a répliqué l’intéressée.',
        ['Mon agenda est public < Lucie Tremblay-Roy'],
      ],
      [
        'Le premier ministre Louis Archambault a réuni son cabinet mercredi. « Nous tiendrons parole », a promis le premier ministre.',
        ['Nous tiendrons parole < Louis Archambault'],
      ],
      [
        'Bruno Ferrandi, maire d’Aléria, a fermé la plage. « On ne joue pas avec la sécurité », insiste l’élu.',
        ['On ne joue pas avec la sécurité < Bruno Ferrandi'],
      ],
      [
        'Le président Idrissa Ouédraogo a reçu la délégation. « Nos portes sont ouvertes », a dit le chef de l’État.',
        ['Nos portes sont ouvertes < Idrissa Ouédraogo'],
      ],
      [
        'Le procès de Thierry Lambert s’est ouvert lundi à Rennes. « Je n’ai tué personne », a répété l’accusé.',
        ['Je n’ai tué personne < procès de Thierry Lambert'],
      ],
      [
        'Ségolène Carpentier, la rectrice, a tenu à rassurer les parents. « Tous les élèves auront un professeur », a-t-elle martelé. Dans la salle, Hervé Dutronc n’était pas convaincu. « On nous dit ça chaque année », a-t-il soupiré.',
        [
          'Tous les élèves auront un professeur < Ségolène Carpentier',
          'On nous dit ça chaque année < Hervé Dutronc',
        ],
      ],
      [
        'Le président du club, Alain Ricordel, et l’entraîneuse, Julie Marchal, se sont expliqués. « On s’est tout dit », assure l’entraîneuse. « Tout est réglé », confirme le président.',
        ['On s’est tout dit < Julie Marchal', 'Tout est réglé < Alain Ricordel'],
      ],
      [
        'Le premier adjoint, Éric Salomon, a démissionné. Le maire, Paul Vidal, a pris acte. « Je regrette ce départ », a commenté le maire.',
        ['Je regrette ce départ < Paul Vidal'],
      ],
      [
        'La vice-présidente, Olga Renard, remplaçait le président, Guy Thorel. « Je ne fais que passer », a souri la vice-présidente.',
        ['Je ne fais que passer < Olga Renard'],
      ],
      [
        '« Un scandale », s’indigne Élodie Prat. « Une honte », renchérit son mari, Loïc.',
        ['Un scandale < Élodie Prat', 'Une honte < Loïc'],
      ],
      [
        'Le maire a salué le travail des pompiers, dont le courage « force l’admiration », a-t-il souligné.',
        ['force l’admiration < maire'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a body or a writing', () => {
    it.each<[string, string[]]>([
      [
        'L’association Rivière vivante dénonce « un passage en force ».',
        ['un passage en force < association Rivière vivante'],
      ],
      [
        '« Aucun trafic n’est prévu dimanche », a fait savoir la SNCF.',
        ['Aucun trafic n’est prévu dimanche < SNCF'],
      ],
      [
        'La préfecture de la Manche évoque « un incident isolé » et promet une enquête.',
        ['un incident isolé < préfecture de la Manche'],
      ],
      [
        'Contactée, l’entreprise Boréalis assure avoir « respecté toutes les normes ».',
        ['respecté toutes les normes < Boréalis'],
      ],
      [
        'Dans un communiqué, la Ligue des droits condamne « une dérive inquiétante ».',
        ['une dérive inquiétante < Ligue'],
      ],
      [
        'Les deux hommes se sont parlé. « Un échange franc », résume l’Élysée. « Franc et direct », corrige la Maison Blanche.',
        ['Un échange franc < Élysée', 'Franc et direct < Maison Blanche'],
      ],
      ['Le journal Le Fanal parle d’une « victoire à la Pyrrhus ».', ['victoire à la Pyrrhus < Le Fanal']],
      [
        'La banque Lémanique a réagi lundi. Elle parle d’« un simple ajustement ».',
        ['un simple ajustement < Lémanique'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('turns, floors and incises', () => {
    it.each<[string, string[]]>([
      [
        'Le maire de Loudéac, Yann Perrot, ne cache pas sa colère.\n\n« Nous avons été trahis. On nous avait promis un médecin. »',
        ['Nous avons été trahis. On nous avait promis un médecin. < Yann Perrot'],
      ],
      [
        '« Le barrage tiendra », assure l’ingénieure Rosa Pinto.\n\n« Et s’il cède, nous serons les premiers à le savoir. »',
        [
          'Le barrage tiendra < Rosa Pinto',
          'Et s’il cède, nous serons les premiers à le savoir. < Rosa Pinto',
        ],
      ],
      [
        '« Vous mentez », a lancé Paul Guérin à sa voisine. « Prouvez-le », a répondu Odile Marchand. « Les chiffres sont là », a-t-il insisté. « Ce sont les vôtres », a-t-elle conclu.',
        [
          'Vous mentez < Paul Guérin',
          'Prouvez-le < Odile Marchand',
          'Les chiffres sont là < Paul Guérin',
          'Ce sont les vôtres < Odile Marchand',
        ],
      ],
      [
        '— Vous venez de loin ? demanda la vieille dame.\n— De Quimper, répondit Yann. J’ai marché.\n— Alors asseyez-vous.',
        [
          'Vous venez de loin ? < vieille dame',
          'De Quimper | J’ai marché. < Yann',
          'Alors asseyez-vous. < vieille dame',
        ],
      ],
      [
        '« La marée, explique Erwan Le Bris, ne nous attend pas. »',
        ['La marée | ne nous attend pas. < Erwan Le Bris'],
      ],
      [
        '« Le plus dur, raconte la navigatrice Maud Le Floch, c’est le silence. »',
        ['Le plus dur | c’est le silence. < Maud Le Floch'],
      ],
      [
        '« Il faut être clairs, a martelé le ministre de l’Agriculture, Julien Sabatier : il n’y aura pas d’aide. »',
        ['Il faut être clairs | il n’y aura pas d’aide. < Julien Sabatier'],
      ],
      [
        'Le capitaine Le Goff se souvient : « La nuit était noire.\n\n« Nous n’avions plus de radio.\n\n« Puis le vent est tombé. »',
        ['La nuit était noire. | Nous n’avions plus de radio. | Puis le vent est tombé. < Le Goff'],
      ],
      [
        'Le capitaine Le Goff se souvient : « La nuit était noire.\n\n» Nous n’avions plus de radio. »',
        ['La nuit était noire. | Nous n’avions plus de radio. < Le Goff'],
      ],
      [
        '« Personne ne nous a prévenus, dit Marc Vidal.\nLa mairie n’a pas répondu.',
        ['Personne ne nous a prévenus < Marc Vidal'],
      ],
      [
        'Q : Pourquoi maintenant ?\nR : Parce que c’est le bon moment.\nQ : Et demain ?\nR : On verra.',
        [
          'Pourquoi maintenant ? < -',
          'Parce que c’est le bon moment. < -',
          'Et demain ? < -',
          'On verra. < -',
        ],
      ],
      [
        '« Nous avons gagné ! » Devant l’usine, Farid Belaïd lève les bras.',
        ['Nous avons gagné ! < Farid Belaïd'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('headlines that quote the body', () => {
    it.each<[string, string[]]>([
      [
        '« On ne lâchera rien » : les soignants de Guéret repartent en grève\n\nÀ Guéret, la colère ne retombe pas. « On ne lâchera rien, on ira jusqu’au bout », prévient Mireille Bastien, infirmière et déléguée syndicale.',
        [
          'On ne lâchera rien < Mireille Bastien',
          'On ne lâchera rien, on ira jusqu’au bout < Mireille Bastien',
        ],
      ],
      [
        'Le maire de Tulle : « Je ne me représenterai pas »\n\nJacques Orsini a mis fin au suspense mardi.',
        ['Je ne me représenterai pas < Jacques Orsini'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('marks of every tradition', () => {
    it.each<[string, string[]]>([
      [
        `Le député Yves Lantier parle d'un "naufrage annoncé" et réclame "des têtes".`,
        ['naufrage annoncé < Yves Lantier', 'des têtes < Yves Lantier'],
      ],
      [
        '“Le pont sera reconstruit”, a assuré la mairesse de Sorel, Josée Lamontagne.',
        ['Le pont sera reconstruit < Josée Lamontagne'],
      ],
      [
        '«Nous votons trop souvent», regrette le conseiller d’Etat vaudois Philippe Jaccoud.',
        ['Nous votons trop souvent < Philippe Jaccoud'],
      ],
      [
        '« Il m’a dit : “Reste ici”, et il est parti », raconte Nadia Benali.',
        ['Il m’a dit : “Reste ici”, et il est parti < Nadia Benali'],
      ],
      [
        '« Il m’a dit « reste ici » et il est parti », raconte Nadia Benali.',
        ['Il m’a dit « reste ici » et il est parti < Nadia Benali'],
      ],
      [
        '«Le mot ‹neutralité› ne veut plus rien dire», estime l’historien Urs Ammann.',
        ['Le mot ‹neutralité› ne veut plus rien dire < Urs Ammann'],
      ],
      [
        '« Never again », « plus jamais ça », a répété Ruth Goldman devant le mémorial.',
        ['Never again < Ruth Goldman', 'plus jamais ça < Ruth Goldman'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  describe('a title or a term beside speech', () => {
    it.each<[string, string[]]>([
      [
        '« Nous partons », a dit Anne Roche. Elle dirige la fondation « Demain la mer ».',
        ['Nous partons < Anne Roche'],
      ],
      [
        '« Nous partons », a dit Anne Roche. Le « couloir de la mort » sera élargi.',
        ['Nous partons < Anne Roche'],
      ],
      [
        '« Nous partons », a dit Anne Roche. Elle a reçu le titre de « meilleure ouvrière de France ».',
        ['Nous partons < Anne Roche'],
      ],
      [
        '« Nous partons », a dit Anne Roche. Le fichier « Population » compte mille noms.',
        ['Nous partons < Anne Roche'],
      ],
    ])('%s', (text, expected) => {
      expect(said(text)).toEqual(expected)
    })
  })

  it.each<[string]>([
    ['Le film « Les Nuits de Mashhad » a été projeté devant mille personnes.'],
    ['Dans son essai « La Fin des cartes », Hélène Duval retrace trois siècles de frontières.'],
    ['La loi « pour une école de la confiance » a été promulguée vendredi.'],
    ['Elle a chanté « Je reviendrai dimanche » devant un public conquis.'],
    ['Le « zéro artificialisation nette » inquiète les maires ruraux.'],
    ['Les riverains vivent à côté d’une zone dite « sensible ».'],
    ['Ce que les économistes appellent une « trappe à liquidité » menace la zone.'],
    ['Raymond Pasquier, alias « le Vieux », a été arrêté dimanche à Nice.'],
    ['Celui que ses collègues surnomment « le Professeur » prendra sa retraite en juin.'],
    ['Trois hommes ont été mis en examen pour « association de malfaiteurs » et « vol en bande organisée ».'],
    ['Le navire « Belle-Aurore » a quitté Brest mardi matin.'],
    ['Un colloque sur le thème « Habiter la mer » se tiendra à Lorient.'],
    ['Le mot « saudade » n’a pas d’équivalent en français.'],
    ['OPA signifie « offre publique d’achat ».'],
    ['Le label « Ville fleurie » a été attribué à douze communes.'],
    ['Les « experts » de la chaîne n’ont rien vu venir.'],
    ['Ce sera « oui » ou « non », sans condition.'],
    ['L’opération « Cœur de ville » bénéficie à 222 communes.'],
    ['La rubrique « Vu d’ailleurs » paraît chaque lundi.'],
    ['Le quartier dit « des Minimes » sera rénové.'],
    ['Elle publie « Une vie à l’envers » chez un petit éditeur.'],
    ['« Bonjour tristesse » est paru en 1954.'],
    ['« Bonjour tristesse », écrit par Françoise Maurel en 1954, reste un classique.'],
    ['« La vie est un long fleuve », film de Paul Vidal, repasse ce soir.'],
    ['« Les Eaux dormantes », son dernier roman, sort jeudi.'],
    ['Le juge a retenu la qualification de « meurtre avec préméditation ».'],
    ['En 1998, il fonde « Terre promise », une coopérative agricole.'],
    ['L’accord dit « de Schengen » est suspendu.'],
    ['On parle de « micro-ferme » quand la surface est inférieure à deux hectares.'],
    ['Le sigle TVA veut dire « taxe sur la valeur ajoutée ».'],
    ['Le préfet a déclenché le plan « Grand froid ».'],
    ['Le syndicat a lancé la campagne « Touche pas à ma poste ».'],
    ['Anne Roche, « Nanou » pour les intimes, fête ses 80 ans.'],
    ['Le spectacle s’intitule « Mémoire vive ».'],
  ])('nobody says what stands in marks in %s', (text) => {
    expect(said(text)).toEqual([])
  })
})
