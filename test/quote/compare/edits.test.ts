import { describe, expect, it } from 'vitest'
import type { EditKind, Harm } from '../../../server/api/edits.ts'
import { read } from '../../../server/language/read.ts'
import { readClaim } from '../../../server/quote/compare/claim.ts'
import { compare } from '../../../server/quote/compare/compare.ts'
import { grammar } from '../../support/grammars.ts'

type Case = [said: string, claimed: string, edits: [EditKind, Harm][]]

const found = (language: 'en' | 'fr', said: string, claimed: string) => {
  const { answer, edits } = compare(read(said, grammar(language)), readClaim(claimed, grammar(language)))!
  return { answer, edits: edits.map(({ kind, harm }): [EditKind, Harm] => [kind, harm]) }
}

/** The gravest first and each kind once: which words of a verb carry its edit is shown elsewhere. */
const gist = (edits: [EditKind, Harm][]) => {
  const counted = edits.filter(([, harm]) => harm !== 'none')
  const meaning = counted.filter(([, harm]) => harm === 'meaning')
  return [
    ...new Set((meaning.length > 0 ? meaning : counted).map(([kind, harm]) => `${kind} ${harm}`)),
  ].sort()
}
const wanted = (edits: [EditKind, Harm][]) => edits.map(([kind, harm]) => `${kind} ${harm}`).sort()

const GRAVE: Record<'en' | 'fr', Case[]> = {
  en: [
    [
      'We will not reopen the quarry this year.',
      'We will reopen the quarry this year.',
      [['negation', 'meaning']],
    ],
    ['The harbour was never dredged.', 'The harbour was dredged.', [['negation', 'meaning']]],
    [
      'Nobody asked the residents of Wick Lane.',
      'Everybody asked the residents of Wick Lane.',
      [['negation', 'meaning']],
    ],
    [
      'They can’t move the archive before June.',
      'They can move the archive before June.',
      [['negation', 'meaning']],
    ],
    [
      'There is no money left for the choir.',
      'There is money left for the choir.',
      [['negation', 'meaning']],
    ],
    [
      'They opened the sluice without a permit.',
      'They opened the sluice with a permit.',
      [['negation', 'meaning']],
    ],
    [
      'I do not say that it is untrue, I say that it is late.',
      'I say that it is untrue, I say that it is late.',
      [['negation', 'meaning']],
    ],
    [
      'I said that few passengers would notice.',
      'I said that a few passengers would notice.',
      [['quantifier', 'meaning']],
    ],
    [
      'The pool is heated by the wood boiler, not by electricity.',
      'The pool is heated by electricity, not by the wood boiler.',
      [['negation', 'meaning']],
    ],
    [
      'It has survived a flood, so I dare say it will survive a marquee.',
      'It has survived a flood, so it will survive a marquee.',
      [['hedge', 'meaning']],
    ],
    ['We counted 214 swans on the lake.', 'We counted 241 swans on the lake.', [['number', 'meaning']]],
    [
      'It will cost two million pounds to rebuild.',
      'It will cost two billion pounds to rebuild.',
      [['number', 'meaning']],
    ],
    ['The fund holds 1.5 billion.', 'The fund holds 15 billion.', [['number', 'meaning']]],
    ['A third of the seats were empty.', 'A quarter of the seats were empty.', [['number', 'meaning']]],
    ['About 40% of them came back.', 'About 60% of them came back.', [['number', 'meaning']]],
    ['It rained for three days.', 'It rained for three weeks.', [['unit', 'meaning']]],
    ['The pipe is twelve kilometres long.', 'The pipe is twelve miles long.', [['unit', 'meaning']]],
    ['We paid $300 for each lamp.', 'We paid €300 for each lamp.', [['unit', 'meaning']]],
    ['The vote is on 14 March.', 'The vote is on 15 March.', [['date', 'meaning']]],
    ['The vote is on March 14, 2031.', 'The vote is on May 14, 2031.', [['date', 'meaning']]],
    ['We opened in 2016 and never closed.', 'We opened in 2018 and never closed.', [['date', 'meaning']]],
    ['The ferry leaves at four o’clock.', 'The ferry leaves at five o’clock.', [['date', 'meaning']]],
    ['The ferry leaves at noon.', 'The ferry leaves at midnight.', [['date', 'meaning']]],
    ['The council may sell the baths.', 'The council must sell the baths.', [['modality', 'meaning']]],
    ['We would close the branch.', 'We will close the branch.', [['modality', 'meaning']]],
    ['If the grant comes, we stay.', 'When the grant comes, we stay.', [['modality', 'meaning']]],
    [
      'Some parents have complained to me.',
      'All parents have complained to me.',
      [['quantifier', 'meaning']],
    ],
    ['We lost nearly all our hives.', 'We lost all our hives.', [['quantifier', 'meaning']]],
    ['Today only the north pier is open.', 'Today the north pier is open.', [['quantifier', 'meaning']]],
    ['Today I think the bells are too loud.', 'Today the bells are too loud.', [['hedge', 'meaning']]],
    ['It is often flooded in winter.', 'It is always flooded in winter.', [['quantifier', 'meaning']]],
    ['The mast is perhaps too tall.', 'The mast is too tall.', [['hedge', 'meaning']]],
    ['The lock is apparently broken again.', 'The lock is broken again.', [['hedge', 'meaning']]],
    ['We promised you a hearing in April.', 'They promised you a hearing in April.', [['person', 'meaning']]],
    ['My staff wrote the letter.', 'Your staff wrote the letter.', [['person', 'meaning']]],
    ['The weir is safe now.', 'The weir was safe now.', [['tense', 'meaning']]],
    ['We repair the nets in spring.', 'We repaired the nets in spring.', [['tense', 'meaning']]],
    ['They will sell the tram.', 'They sold the tram.', [['tense', 'meaning']]],
    ['We have sold the tram depot.', 'We will sell the tram depot.', [['tense', 'meaning']]],
    ['She went to Oban with the plans.', 'She goes to Oban with the plans.', [['tense', 'meaning']]],
    ['I met Doris Halloway in the lane.', 'I met Doris Pelham in the lane.', [['name', 'meaning']]],
    ['The boat came from Tarbert.', 'The boat came from Lerwick.', [['name', 'meaning']]],
    ['Wages went up in every mill.', 'Wages went down in every mill.', [['content_word', 'meaning']]],
    ['We accept the referee’s report.', 'We reject the referee’s report.', [['content_word', 'meaning']]],
    ['He voted before the storm.', 'He voted after the storm.', [['content_word', 'meaning']]],
    ['They have three ships and two crews.', 'They have two ships and three crews.', [['number', 'meaning']]],
    ['The mill employs about 200 people.', 'The mill employs 200 people.', [['hedge', 'meaning']]],
    ['The mill employs 200 people.', 'The mill employs more than 200 people.', [['quantifier', 'meaning']]],
    ['I don’t think the school should close.', 'I think the school should close.', [['negation', 'meaning']]],
    ['Half of the budget goes to roads.', 'Most of the budget goes to roads.', [['quantifier', 'meaning']]],
    ['The company will pay the fine.', 'The company would pay the fine.', [['modality', 'meaning']]],
    ['The mayor thanked the surveyor.', 'The surveyor thanked the mayor.', [['content_word', 'meaning']]],
    [
      'Tea or coffee will be served at noon.',
      'Tea and coffee will be served at noon.',
      [['content_word', 'meaning']],
    ],
  ],
  fr: [
    [
      'La piscine est chauffée par la chaufferie bois, pas par l’électricité.',
      'La piscine est chauffée par l’électricité, pas par la chaufferie bois.',
      [['negation', 'meaning']],
    ],
    [
      'Il reste peu d’espoir dans la vallée.',
      'Il reste un peu d’espoir dans la vallée.',
      [['quantifier', 'meaning']],
    ],
    ['Nous ne fermerons pas la piscine.', 'Nous fermerons la piscine.', [['negation', 'meaning']]],
    ['Personne n’a lu ce rapport.', 'Tout le monde a lu ce rapport.', [['negation', 'meaning']]],
    ['La halle n’a jamais été rénovée.', 'La halle a été rénovée.', [['negation', 'meaning']]],
    ['On signera sans la région.', 'On signera avec la région.', [['negation', 'meaning']]],
    ['Il n’y a plus de place au port.', 'Il y a de la place au port.', [['negation', 'meaning']]],
    ['Il ne reste que deux boulangers.', 'Il reste deux boulangers.', [['quantifier', 'meaning']]],
    ['La dette atteint 2,2 milliards.', 'La dette atteint 2,2 millions.', [['number', 'meaning']]],
    [
      'Nous avons planté mille deux cents tilleuls.',
      'Nous avons planté mille trois cents tilleuls.',
      [['number', 'meaning']],
    ],
    [
      'Le chantier coûtera 1,5 million d’euros.',
      'Le chantier coûtera 15 millions d’euros.',
      [['number', 'meaning']],
    ],
    [
      'Quatre-vingt-dix familles attendent un toit.',
      'Quatre-vingts familles attendent un toit.',
      [['number', 'meaning']],
    ],
    ['Nous livrons trente tonnes de lin.', 'Nous livrons trente kilos de lin.', [['unit', 'meaning']]],
    ['Il a plu pendant trois jours.', 'Il a plu pendant trois mois.', [['unit', 'meaning']]],
    ['Le vote aura lieu le 14 mars.', 'Le vote aura lieu le 14 mai.', [['date', 'meaning']]],
    ['Le bac part à 16h30.', 'Le bac part à 17h30.', [['date', 'meaning']]],
    ['Le bac part à midi.', 'Le bac part à minuit.', [['date', 'meaning']]],
    ['Nous avons ouvert en 2016.', 'Nous avons ouvert en 2018.', [['date', 'meaning']]],
    ['La mairie peut vendre les bains.', 'La mairie doit vendre les bains.', [['modality', 'meaning']]],
    ['Il faudrait vendre les bains.', 'Il faudra vendre les bains.', [['modality', 'meaning']]],
    ['Le tram coûterait trop cher.', 'Le tram coûtera trop cher.', [['modality', 'meaning']]],
    ['Si la région paie, nous restons.', 'Quand la région paie, nous restons.', [['modality', 'meaning']]],
    ['Certains parents se sont plaints.', 'Tous les parents se sont plaints.', [['quantifier', 'meaning']]],
    ['Ici, seulement le quai nord est ouvert.', 'Ici, le quai nord est ouvert.', [['quantifier', 'meaning']]],
    ['Ici, je crois que les cloches sonnent trop.', 'Ici, les cloches sonnent trop.', [['hedge', 'meaning']]],
    ['La digue est souvent inondée.', 'La digue est toujours inondée.', [['quantifier', 'meaning']]],
    ['Le mât est peut-être trop haut.', 'Le mât est trop haut.', [['hedge', 'meaning']]],
    ['Le mât est sans doute trop haut.', 'Le mât est trop haut.', [['hedge', 'meaning']]],
    ['Nous avons promis une réunion.', 'Ils ont promis une réunion.', [['person', 'meaning']]],
    [
      'L’usine emploie environ deux cents personnes.',
      'L’usine emploie deux cents personnes.',
      [['hedge', 'meaning']],
    ],
    ['On attend une centaine de cygnes.', 'On attend cent cygnes.', [['hedge', 'meaning']]],
    ['L’usine emploie 200 personnes.', 'L’usine emploie plus de 200 personnes.', [['quantifier', 'meaning']]],
    ['Il faut deux milliards par an.', 'Il faut deux milliards d’euros par an.', [['unit', 'meaning']]],
    ['Les prix augmentent depuis janvier.', 'Les prix ont augmenté depuis janvier.', [['tense', 'meaning']]],
    ['Mon équipe a écrit la lettre.', 'Votre équipe a écrit la lettre.', [['person', 'meaning']]],
    ['Le maire a fermé l’école.', 'Le maire ferme l’école.', [['tense', 'meaning']]],
    [
      'Nous réparons les filets au printemps.',
      'Nous réparerons les filets au printemps.',
      [['tense', 'meaning']],
    ],
    ['La halle était ouverte le lundi.', 'La halle est ouverte le lundi.', [['tense', 'meaning']]],
    ['Ils vendront le dépôt.', 'Ils ont vendu le dépôt.', [['tense', 'meaning']]],
    ['J’ai vu Odile Marchenoir au marché.', 'J’ai vu Odile Fontvieille au marché.', [['name', 'meaning']]],
    ['Le bateau vient de Paimpol.', 'Le bateau vient de Concarneau.', [['name', 'meaning']]],
    ['Les salaires ont augmenté partout.', 'Les salaires ont baissé partout.', [['content_word', 'meaning']]],
    ['Nous acceptons le rapport.', 'Nous refusons le rapport.', [['content_word', 'meaning']]],
    ['Il a voté avant la tempête.', 'Il a voté après la tempête.', [['content_word', 'meaning']]],
    ['C’est possible dès demain.', 'C’est impossible dès demain.', [['content_word', 'meaning']]],
  ],
}

const SLIGHT: Record<'en' | 'fr', Case[]> = {
  en: [
    ['We’ll repaint the bandstand.', 'We will repaint the bandstand.', [['spelling', 'minor']]],
    ['I cannot find the ledger.', 'I can not find the ledger.', []],
    ['It’s a programme for every neighbour.', 'It is a program for every neighbor.', [['spelling', 'minor']]],
    ['We organise a fair each June.', 'We organize a fair each June.', [['spelling', 'minor']]],
    ['The councils meets here.', 'The council meets here.', [['inflection', 'minor']]],
    [
      'We spoke to the baker of the street.',
      'We spoke to a baker of the street.',
      [['function_word', 'minor']],
    ],
    ['We shall repaint the bandstand.', 'We will repaint the bandstand.', [['tense', 'minor']]],
    ['We are going to repaint the bandstand.', 'We will repaint the bandstand.', [['tense', 'minor']]],
    ['You have to repaint the bandstand.', 'You must repaint the bandstand.', [['modality', 'minor']]],
    ['We must begin the count at once.', 'We must start the count at once.', [['content_word', 'minor']]],
    ['It is a very narrow lane.', 'It is a narrow lane.', [['content_word', 'minor']]],
    ['There is no reason to panic.', 'There isn’t any reason to panic.', [['negation', 'minor']]],
    ['A lot of swans were here.', 'Many swans were here.', [['content_word', 'minor']]],
    ['We shall, on Friday, count the swans.', 'We shall count the swans on Friday.', [['order', 'minor']]],
    ['We saw herons and swans there.', 'We saw swans and herons there.', [['order', 'minor']]],
    ['We met Doris Halloway in the lane.', 'We met Halloway in the lane.', [['name', 'minor']]],
    ['You cannot eat a promise.', 'You can’t eat a promise.', [['spelling', 'minor']]],
    ['Every child deserves a garden.', 'Each child deserves a garden.', [['quantifier', 'minor']]],
    [
      'The decision is not unreasonable.',
      'The decision is reasonable.',
      [
        ['negation', 'minor'],
        ['content_word', 'minor'],
      ],
    ],
    [
      'The harbour master refused the request.',
      'The harbour master rejected the request.',
      [['content_word', 'minor']],
    ],
    ['We recieved the ledger.', 'We received the ledger.', [['spelling', 'minor']]],
  ],
  fr: [
    ['Je sais pas où est le registre.', 'Je ne sais pas où est le registre.', [['function_word', 'minor']]],
    ['Je ne sais pas où est le registre.', 'Je sais pas où est le registre.', [['function_word', 'minor']]],
    [
      'Je crains qu’il ne vienne trop tard.',
      'Je crains qu’il vienne trop tard.',
      [['function_word', 'minor']],
    ],
    ['Y a un banc près du lavoir.', 'Il y a un banc près du lavoir.', [['function_word', 'minor']]],
    ['Ça fait dix ans que j’attends.', 'Cela fait dix ans que j’attends.', [['spelling', 'minor']]],
    [
      'On repeindra le kiosque.',
      'Nous repeindrons le kiosque.',
      [
        ['function_word', 'minor'],
        ['inflection', 'minor'],
      ],
    ],
    [
      'Nous allons vendre le dépôt.',
      'Nous vendrons le dépôt.',
      [
        ['tense', 'minor'],
        ['inflection', 'minor'],
      ],
    ],
    ['La clef est sous le paillasson.', 'La clé est sous le paillasson.', [['spelling', 'minor']]],
    ['Les communes voisine paient aussi.', 'Les communes voisines paient aussi.', [['inflection', 'minor']]],
    [
      'Chaque enfant mérite un jardin.',
      'Tous les enfants méritent un jardin.',
      [
        ['quantifier', 'minor'],
        ['function_word', 'minor'],
        ['inflection', 'minor'],
      ],
    ],
    ['Nous souhaitons un accord.', 'Nous voulons un accord.', [['content_word', 'minor']]],
    ['Le ministre nous a écoutés.', 'Le ministre nous a écouté.', [['inflection', 'minor']]],
    ['Il faut commencer le comptage.', 'Il faut débuter le comptage.', [['content_word', 'minor']]],
    ['C’est une rue très étroite.', 'C’est une rue étroite.', [['content_word', 'minor']]],
    ['Il n’y a aucune raison de partir.', 'Il n’y a pas de raison de partir.', [['negation', 'minor']]],
    ['Nous parlons d’un banc.', 'Nous parlons du banc.', [['function_word', 'minor']]],
    ['Il pleut depuis trois ans ici.', 'Il pleut depuis trois années ici.', [['unit', 'minor']]],
    [
      'On attend une centaine de cygnes.',
      'On attend environ cent cygnes.',
      [
        ['hedge', 'minor'],
        ['number', 'minor'],
      ],
    ],
    ['Il y avait beaucoup de cygnes ici.', 'Il y avait de nombreux cygnes ici.', [['content_word', 'minor']]],
  ],
}

const SAME: Record<'en' | 'fr', [string, string][]> = {
  en: [
    ['We paid two thousand pounds.', 'We paid £2,000.'],
    ['It holds 1.5 million litres.', 'It holds 1,500,000 litres.'],
    ['About forty per cent came back.', 'About 40% came back.'],
    ['The vote is on 14 March 2031.', 'The vote is on March 14, 2031.'],
    ['The second of May was warm.', 'May 2 was warm.'],
    ['It leaves at 4 p.m. sharp.', 'It leaves at 4pm sharp.'],
    ['It was, you know, a long winter.', 'It was a long winter.'],
    ['We, we counted them twice.', 'We counted them twice.'],
    ['I mean, the lamps were on.', 'The lamps were on.'],
    ['Um, so, er, the lamps were on.', 'The lamps were on.'],
    ['The co-operative owns twenty-one boats.', 'The cooperative owns 21 boats.'],
    ['The pier cost half a million pounds.', 'The pier cost £500,000.'],
    ['We keep two dozen boats here.', 'We keep 24 boats here.'],
    ['The fund holds 1.5bn today.', 'The fund holds 1.5 billion today.'],
    ['Between ten and fifteen lamps were on.', '10–15 lamps were on.'],
  ],
  fr: [
    ['Nous avons payé deux mille euros.', 'Nous avons payé 2 000 €.'],
    ['Le fonds compte 2,2 milliards d’euros.', 'Le fonds compte 2 200 millions d’euros.'],
    ['Près de quarante pour cent sont revenus.', 'Près de 40 % sont revenus.'],
    ['Le premier mai, il pleuvait.', 'Le 1er mai, il pleuvait.'],
    ['Le bac part à 16 h 30.', 'Le bac part à 16h30.'],
    ['Quatre-vingt-dix-sept cygnes dormaient.', '97 cygnes dormaient.'],
    ['C’était, euh, un hiver long, hein.', 'C’était un hiver long.'],
    ['Nous, nous avons compté, vous savez, deux fois.', 'Nous avons compté deux fois.'],
    ['Bon, ben, les lampes étaient allumées.', 'Les lampes étaient allumées.'],
    ['L’œuvre du siècle, à l’Élysée !', 'L’oeuvre du siècle, à l’Elysée'],
    ['Nous irons jusqu’au bout.', 'Nous irons, a-t-il dit, jusqu’au bout.'],
    ['Il faut trois millions et demi par an.', 'Il faut 3,5 millions par an.'],
    ['Le pont a coûté 1,5 Md€ en tout.', 'Le pont a coûté 1,5 milliard d’euros en tout.'],
    ['Nonante-sept cygnes dormaient.', 'Quatre-vingt-dix-sept cygnes dormaient.'],
    ['Trois millions de cygnes dormaient.', '3 000 000 cygnes dormaient.'],
    ['Le bac part à quatre heures et demie.', 'Le bac part à 4 h 30.'],
  ],
}

describe('an edit that changes the meaning has its kind', () => {
  for (const language of ['en', 'fr'] as const) {
    it.each(GRAVE[language])('%s → %s', (said, claimed, edits) => {
      const { answer, edits: made } = found(language, said, claimed)
      expect(answer).toBe('altered')
      expect(gist(made)).toEqual(wanted(edits))
    })
  }
})

describe('an edit that does not is minor', () => {
  for (const language of ['en', 'fr'] as const) {
    it.each(SLIGHT[language])('%s → %s', (said, claimed, edits) => {
      expect(gist(found(language, said, claimed).edits)).toEqual(wanted(edits))
    })
  }
})

describe('the same words otherwise written, or without what hesitates, are exact', () => {
  for (const language of ['en', 'fr'] as const) {
    it.each(SAME[language])('%s = %s', (said, claimed) => {
      expect(found(language, said, claimed).answer).toBe('exact')
    })
  }
})
