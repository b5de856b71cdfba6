import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { readClaim } from '../../../server/quote/compare/claim.ts'
import { compareCondition, readCondition } from '../../../server/quote/compare/compare-sentences.ts'
import { compare } from '../../../server/quote/compare/compare.ts'
import { contextOf } from '../../../server/quote/context/context.ts'
import { grammars } from '../../support/grammars.ts'

const of = (marked: string) => {
  const [before = '', words = '', after = ''] = marked.split('|')
  const text = before + words + after
  return contextOf({ text, at: before.length }, { text, at: before.length + words.length })
}

/** The context of the words between the strokes in what one person says; […] between them stands for a marked cut. */
const spoken = (marked: string, language: 'fr' | 'en', asks = false) => {
  const [before = '', inside = '', after = ''] = marked.split('|')
  const hidden: { start: number; end: number }[] = []
  let words = ''
  for (const part of inside.split(/(<[^>]*>)/)) {
    const start = before.length + words.length
    if (part.startsWith('<')) {
      words += part.slice(1, -1)
      hidden.push({ start, end: before.length + words.length })
    } else words += part
  }
  const text = before + words + after
  const [start, end] = [before.length, before.length + words.length]
  return contextOf(
    { text, at: start },
    { text, at: end },
    {
      document: read(text, grammars[language]),
      pieces: [{ start, end }],
      hidden,
      asks,
      rendering: null,
      reporter: null,
    },
  )
}

describe('the context of a quotation', () => {
  it.each([
    ['whole', 'It rained. |We shall go.| They stayed.'],
    ['whole', 'It rained. |We shall go|. They stayed.'],
    ['whole', 'No. |We shall go|. They stayed.'],
    ['whole', '“|We shall go|,” she said.'],
    ['whole', 'Elle répond : « |Nous irons| », sans hésiter.'],
    ['partial', 'We know that |we shall go|.'],
    ['partial', 'He called it “|a mess|”.'],
    ['partial', '|We shall go| if they ask.'],
  ])('is %s for %s', (answer, marked) => {
    expect(of(marked).answer).toBe(answer)
  })

  it('shows what stands before and after, cut at words and never inside a character', () => {
    const { before, after } = of(`${'🌊 word '.repeat(60)}|here|${' word 🌊'.repeat(60)}`)
    for (const shown of [before, after]) {
      expect(shown.isWellFormed()).toBe(true)
      expect(shown.length).toBeGreaterThan(100)
      expect(shown.replaceAll(/🌊|word|\s/gu, '')).toBe('')
    }
  })
})

describe('what stands just outside the cut changes what it says', () => {
  it.each<['fr' | 'en', string, string]>([
    ['en', 'attribution', 'I have read, as you have, that |the wharf will be sold|.'],
    ['fr', 'attribution', 'J’ai lu comme vous que |le quai serait vendu|.'],
    ['en', 'hedge', 'The danger is that |the wharf will be sold|.'],
    ['fr', 'hedge', 'Le danger, c’est que |le quai soit vendu|.'],
    ['en', 'hedge', 'Imagine for a moment that |the wharf is sold|.'],
    ['fr', 'hedge', 'Supposons que |le quai soit vendu|.'],
    ['en', 'hedge', 'I wish I could say that |the wharf is safe|.'],
    ['fr', 'hedge', 'J’aimerais croire que |le quai est sûr|.'],
    ['en', 'question', 'He asked me whether |the wharf would be sold|.'],
    ['fr', 'question', 'Il m’a demandé si |le quai serait vendu|.'],
    ['en', 'attribution', 'The survey concludes that |the wharf is sinking|.'],
    ['fr', 'attribution', 'L’expertise conclut que |le quai s’enfonce|.'],
    ['en', 'negation', 'I am not persuaded, on what I have read so far, that |the wharf is sinking|.'],
    ['fr', 'negation', 'Je ne suis pas convaincu, à ce stade, que |le quai s’enfonce|.'],
    ['en', 'taken_back', '|The new ferry is a marvel|. A marvel, if you enjoy swimming.'],
    ['fr', 'taken_back', '|Le nouveau bac est une merveille|. Une merveille, si l’on aime nager.'],
    [
      'en',
      'taken_back',
      '|Three cheers for the port|! That is what I would say if I still had the heart to laugh.',
    ],
    ['fr', 'taken_back', '|Bravo au port| ! Voilà ce que je dirais si j’avais encore le cœur à rire.'],
    ['en', 'negation', '|We have sold| nothing, and we shall sell nothing.'],
    ['en', 'attribution', 'There are people in the square saying that |the lake is poisoned|.'],
    ['en', 'attribution', 'What the divers tell me is that |the wall is safe|.'],
    ['fr', 'attribution', 'Ce que les plongeurs me disent, c’est que |le mur est sûr|.'],
    ['en', 'condition', '|No bell will be melted| in 2031.'],
    ['fr', 'condition', '|Aucun départ n’est prévu| en 2031.'],
    ['en', 'condition', '|We will not close the ford| this winter.'],
    ['fr', 'condition', '|Nous ne fermons pas le gué| pour l’instant.'],
    ['en', 'condition', '|We will never sell it| to a foreign firm. To a neighbouring firm, perhaps.'],
    ['fr', 'condition', '|On ne la vendra jamais| à un groupe étranger. À un groupe voisin, pourquoi pas.'],
    ['en', 'hedge', 'Either |she was not told, which is alarming|, or she was, which is worse.'],
    ['en', 'hedge', 'Either she was not told, which is alarming, or |she was, which is worse|.'],
    ['fr', 'hedge', 'Soit |elle ne le savait pas|, soit elle le savait.'],
    ['fr', 'hedge', 'Soit elle ne le savait pas, soit |elle le savait|.'],
    ['en', 'hedge', '|The risk to people is very low|, as far as we know today.'],
    ['fr', 'hedge', '|Le risque est très faible|, à notre connaissance.'],
    ['en', 'negation', 'I am not saying that |the lake is poisoned|.'],
    ['en', 'negation', 'We will never |sell the orchard|.'],
    ['en', 'negation', 'It would be dishonest to claim that |the wall is finished|.'],
    ['en', 'negation', 'It is simply false that |we sold the bells|.'],
    ['en', 'negation', 'I deny that |we sold the bells|.'],
    ['fr', 'negation', 'Je ne dis pas que |le lac est empoisonné|.'],
    ['fr', 'negation', 'Il serait absurde de prétendre que |la digue est finie|.'],
    ['fr', 'negation', 'Il est faux de dire que |nous avons vendu les cloches|.'],
    ['fr', 'negation', 'Nous n’irons pas jusqu’à |vendre le verger|.'],
    ['en', 'condition', 'If the rain stops, |we shall open the gates|.'],
    ['en', 'condition', '|We shall open the gates|, if the rain stops.'],
    ['en', 'condition', '|We shall open the gates| provided the rain stops.'],
    ['en', 'condition', 'Unless the county pays, |the baths will close|.'],
    ['en', 'condition', '|The baths will close|, the mayor knows it, unless the county pays.'],
    ['fr', 'condition', 'Si la pluie cesse, |nous ouvrirons les vannes|.'],
    ['fr', 'condition', '|Nous ouvrirons les vannes|, à condition que la pluie cesse.'],
    ['fr', 'condition', 'À moins que le département ne paie, |les bains fermeront|.'],
    ['fr', 'condition', '|Les bains fermeront| si le département ne paie pas.'],
    ['en', 'question', 'Do you really think |the bells are stolen|?'],
    ['fr', 'question', 'Croyez-vous vraiment |les cloches volées| ?'],
    ['en', 'attribution', 'My opponents say |the harbour is lost|.'],
    ['en', 'attribution', 'I am told that |the harbour is lost|.'],
    ['en', 'attribution', 'According to the brochure, |the dam is safe|.'],
    ['en', 'attribution', '|The dam is safe|, according to its builder.'],
    ['en', 'attribution', 'For years I used to think that |the dam was safe|.'],
    ['fr', 'attribution', 'On me dit que |le port est perdu|.'],
    ['fr', 'attribution', 'Selon la brochure, |le barrage est sûr|.'],
    ['fr', 'attribution', 'Mes adversaires prétendent que |le port est perdu|.'],
    ['fr', 'attribution', 'Il paraît que |le port est perdu|.'],
    ['fr', 'hedge', '|Le barrage tiendra<, je l’espère,> jusqu’en mai.|'],
    ['en', 'hedge', '|The dam will hold<, we still believe,> until May.|'],
    ['fr', 'taken_back', '|Bien sûr, c’est la faute du vent.| Non, soyons sérieux : nous avons mal amarré.'],
    ['en', 'taken_back', '|Of course the wind did it.| No, joking aside: we tied her up badly.'],
    ['en', 'taken_back', '|Of course the ledger is clean. It never lied to anyone.| No, it is a sieve.'],
    ['fr', 'taken_back', '|Évidemment que le registre est propre.| Non, c’est une passoire.'],
    ['fr', 'taken_back', '|Le barrage est sûr|, paraît-il.'],
    [
      'fr',
      'taken_back',
      '|C’est la loi qui nous y oblige.| Enfin non, euh, ce n’est pas vrai : elle nous y incite.',
    ],
    ['en', 'taken_back', '|The law makes us do it.| Well, no, er, that is not true: it lets us do it.'],
    [
      'fr',
      'taken_back',
      '|Le tunnel sera prêt|, et moi, je serai ténor. Non, soyons sérieux : il ne le sera pas.',
    ],
    [
      'en',
      'taken_back',
      '|The tunnel will be ready|, and I shall sing at the opera. No, joking aside: it will not.',
    ],
    ['fr', 'condition', 'Si la commune prend le car à sa charge, |nous garderons tout le monde|.'],
    ['fr', 'taken_back', 'Mais bien sûr. |Vendons aussi la mairie.| Non, monsieur : rien ne sera vendu.'],
    ['en', 'taken_back', 'Of course. |Let us sell the town hall too.| No, sir: nothing will be sold.'],
    ['en', 'taken_back', '|It is the finest gate on the river.| No, you fell for it, it is not.'],
    ['fr', 'taken_back', '|Il est le plus beau du fleuve.| Non, vous y avez cru, il ne l’est pas.'],
    ['en', 'taken_back', '|It is dry.| It isn’t, of course.'],
    ['en', 'taken_back', 'In 2009 I told them: |the gallery is safe|. It was not.'],
    ['fr', 'taken_back', 'En 2009, j’ai dit aux familles : |la galerie est sûre|. Elle ne l’était pas.'],
    [
      'en',
      'taken_back',
      '|The minister should be very proud.| I am being sarcastic, in case you are asleep.',
    ],
    ['fr', 'taken_back', '|Le ministre peut être fier.| J’ironise, au cas où vous dormiriez.'],
    ['en', 'taken_back', '|He has deceived the islands.| If that is out of order, I withdraw it.'],
    ['fr', 'taken_back', '|Il a trompé les îles.| Si cela n’est pas permis, je retire ce mot.'],
    ['fr', 'taken_back', '|Le quai est fini.| Non, pardon, je me reprends : il reste les anneaux.'],
    ['en', 'taken_back', '|The quay is finished.| No, sorry, I misspoke: the rings are not in.'],
    ['fr', 'taken_back', '|Une ruine pour le port| ? Ce n’en est pas une.'],
    ['en', 'taken_back', '|A ruin for the port|? It is not, and never was.'],
    ['fr', 'taken_back', '|Vendre le bac ? Jamais.| Enfin, si, peut-être.'],
    ['fr', 'taken_back', '|Nous ne partirons pas.| Si, au printemps.'],
    ['en', 'taken_back', '|We shall never sell.| Well, yes, if we must.'],
    ['en', 'taken_back', '|We shall test every well.| No, let me rephrase: every public well.'],
    ['fr', 'taken_back', '|Nous testerons chaque puits.| Non, je me corrige : chaque puits public.'],
    ['en', 'condition', '|We shall sail in May|, wind and council permitting.'],
    ['fr', 'condition', '|Nous partirons en mai|, le vent et la mairie aidant.'],
    ['en', 'taken_back', '|It is what everybody dreams of.| No. I was ashamed.'],
    ['en', 'taken_back', '|It is what everybody dreams of, isn’t it, a quiet night.| No. I was ashamed.'],
    ['fr', 'taken_back', '|C’est ce dont tout le monde rêve.| Non. J’avais honte.'],
    ['en', 'taken_back', '|The ferry runs on time.| That is what I am paid to say.'],
    ['fr', 'taken_back', '|Le bac part à l’heure.| C’est ce qu’on m’a demandé de dire.'],
    [
      'en',
      'taken_back',
      '|The ferry runs on time.| That is our answer, and there is not a word of truth in it.',
    ],
    ['fr', 'taken_back', '|Le bac part à l’heure.| Voilà ma réponse, et il n’y a là rien de vrai.'],
    ['en', 'taken_back', '|The ferry runs on time.| This is the official line.'],
    ['fr', 'taken_back', '|Le bac part à l’heure.| C’est la version officielle.'],
    ['en', 'taken_back', '|The harbour is lost|, or so they say.'],
    ['en', 'taken_back', '|The harbour is lost.| That is a lie.'],
    ['en', 'taken_back', '|I shall run for king.| I’m joking, of course.'],
    ['fr', 'taken_back', '|Le port est perdu.| C’est du moins ce qu’on raconte.'],
    ['fr', 'taken_back', '|Je serai candidat.| Je plaisante.'],
    ['en', 'hedge', 'I think |the bells are too loud|.'],
    ['en', 'hedge', '|The bells are too loud|, I suppose.'],
    ['en', 'hedge', 'Perhaps |the bells are too loud|.'],
    ['fr', 'hedge', 'Je crois que |les cloches sonnent trop|.'],
    ['fr', 'hedge', 'Peut-être que |les cloches sonnent trop|.'],
    ['fr', 'hedge', '|Les cloches sonnent trop|, me semble-t-il.'],
    ['en', 'exception', '|Every street was swept|, except ours.'],
    ['fr', 'exception', '|Toutes les rues ont été balayées|, sauf la nôtre.'],
    ['en', 'quantifier', 'Only |the north pier is open|.'],
    ['fr', 'quantifier', 'Seul |le quai nord est ouvert|.'],
    ['en', 'quantifier', 'Most of |the north pier is open|.'],
    ['en', 'attribution', 'The builder keeps repeating that |the gates are new|.'],
    ['en', 'attribution', 'It could be said that |the gates are new|.'],
    ['en', 'attribution', 'We only hear the old claim that |the gates are new|.'],
    ['fr', 'attribution', 'Hier, on nous a expliqué que, dans le port, |les vannes sont neuves|.'],
    ['fr', 'attribution', 'Vous avez dit que |les vannes sont neuves|.'],
    ['fr', 'condition', 'Nous viendrons tous si, d’ici là, |les vannes sont réparées|.'],
    ['fr', 'negation', 'Le maire refuse que |le verger soit vendu|.'],
    ['en', 'condition', '|We will not mend one more net| without asking the crews.'],
    ['fr', 'condition', '|Nous ne réparerons plus un filet| sans consulter les équipages.'],
    ['en', 'condition', '|Nobody leaves the quay| before the pilot has signed.'],
    ['fr', 'condition', '|Personne ne quitte le quai| avant que le pilote n’ait signé.'],
    ['en', 'condition', 'Should the rain stop, |we shall open the gates|.'],
    ['en', 'condition', 'Had the crews asked, |we would have opened the gates|.'],
    ['en', 'condition', '|We would have opened the gates| had the crews asked.'],
    ['en', 'hedge', '|The gates are open|, at least I think so.'],
    ['fr', 'hedge', '|Les vannes sont ouvertes|, du moins je le crois.'],
    ['fr', 'hedge', '|Les vannes n’ont jamais cédé|, que je sache.'],
    ['en', 'condition', 'Without a pilot, |nobody leaves the quay|.'],
    ['fr', 'condition', 'Sans pilote, |personne ne quitte le quai|.'],
    ['en', 'condition', 'If we count the boats, then I believe |the harbour is full|.'],
    ['fr', 'condition', 'Si l’on compte les bateaux, alors je crois que |le port est plein|.'],
    ['en', 'condition', 'We do not know whether |the gates are new|.'],
    ['en', 'exception', '|The quay is free to all|, but it must be left at night.'],
    ['fr', 'exception', '|La plage est ouverte à tous|, mais elle doit être quittée le soir.'],
    ['en', 'exception', '|You can walk on the dike|, but you must keep off the sluice.'],
    ['fr', 'exception', '|On peut marcher sur la digue|, mais on doit rester loin de l’écluse.'],
    ['en', 'exception', '|The warden can open the gate|, but he cannot leave it open.'],
    ['fr', 'exception', '|La gardienne peut ouvrir la porte|, mais elle ne peut pas la laisser ouverte.'],
    ['en', 'exception', '|The fair will take place|, but without the fireworks.'],
    ['fr', 'exception', '|La foire aura lieu|, mais pas le dimanche.'],
    ['en', 'negation', 'I do not think that the wall is finished and |we are safe|.'],
    ['en', 'attribution', 'Women come up to me on the quay and say, |you have sold our ferry|.'],
    ['fr', 'attribution', 'Des femmes m’abordent sur le quai et me disent : |vous avez vendu notre bac|.'],
    ['en', 'attribution', 'They say to me, |you have sold our ferry|.'],
    ['en', 'negation', 'I would refrain from saying that |the ferry is sold|.'],
    ['fr', 'negation', 'Nous nous garderons bien d’affirmer que |le bac est vendu|.'],
    ['en', 'taken_back', '|The warden should go tonight.| No, scrub that, I have just read her letter.'],
    ['fr', 'taken_back', '|La gardienne doit partir ce soir.| Non, gommez ça, je viens de lire sa lettre.'],
  ])('%s, %s: %s', (language, reason, marked) => {
    expect(spoken(marked, language)).toMatchObject({ answer: 'cut_changes_meaning', reason })
  })

  it.each<['fr' | 'en', string]>([
    ['en', 'Nobody doubts that |the wall is finished|.'],
    ['en', 'We must not forget that |the wall is finished|.'],
    ['en', 'There is no doubt that |the wall is finished|.'],
    ['en', 'The truth is that |the wall is finished|.'],
    ['en', 'I am sorry to say that |the wall is finished|.'],
    ['en', 'This means that |the wall is finished|.'],
    ['en', 'I do not doubt for a second that |the wall is finished|.'],
    ['fr', 'Personne ne doute que |la digue soit finie|.'],
    ['fr', 'La vérité, c’est que |la digue est finie|.'],
    ['fr', 'J’ai le plaisir d’annoncer que |la digue est finie|.'],
    ['fr', 'Cela veut dire que |la digue est finie|.'],
    ['fr', 'Il ne fait aucun doute que |la digue est finie|.'],
    ['fr', 'Il ne faut pas oublier que |la digue est finie|.'],
    ['en', 'I do not like rain, but |the wall is finished|.'],
    ['fr', 'Je n’aime pas la pluie, mais |la digue est finie|.'],
    ['fr', 'En revanche, |la digue est finie|.'],
    ['en', 'Mr. Speaker, |the wall is finished|.'],
    ['en', 'I repeat that |the wall is finished|.'],
    ['fr', 'Je vous l’assure : |la digue est finie|.'],
    ['en', 'Even if it rains, |we shall open the gates|.'],
    ['fr', 'Même s’il pleut, |nous ouvrirons les vannes|.'],
    ['en', '|The wall is finished|, and the gate too.'],
    ['fr', 'Non, euh, |nous ne vendrons pas la digue|.'],
    ['en', 'No, er, |we are keeping the wall|.'],
    ['fr', 'On ne va pas se mentir : elle |tiendra dix hivers|.'],
    ['en', 'We must not fool ourselves: it |will hold ten winters|.'],
    ['en', '|We have a law| permitting the sale of nets.'],
    ['fr', '|Nous avons un voisin| aidant les pêcheurs.'],
    ['fr', '|La digue est finie|, mais la porte attend.'],
    ['en', '|We have built a dike|, but we must now mend the gate.'],
    ['fr', '|Nous avons fini la digue|, mais nous devons encore réparer la porte.'],
    ['en', '|The wall is finished|, but without you we would have done nothing.'],
    ['fr', '|La digue est finie|, mais sans toi nous n’aurions rien fait.'],
    ['en', 'We know that |the wall is finished|.'],
    ['en', 'As I have often said, |the wall is finished|.'],
    ['en', 'The Tories—Liberals ask if it rains — but |the wall is finished|.'],
    ['fr', 'Il ne fait aucun doute que |la digue est finie|.'],
    ['fr', 'C’est un des premiers pas vers ce port : |la digue est finie|.'],
    ['fr', 'Le vent est si fort que |la digue tremble|.'],
    ['fr', 'Le maire soutient |la digue et ses ouvriers|.'],
    ['en', '|We want a signature|, not a handshake.'],
    ['en', '|Our crews train at sea|, whether in fog or in snow.'],
    ['fr', '|Nos équipages s’entraînent|, que ce soit dans la brume ou sous la neige.'],
    ['en', 'We will not sign this lease and |we shall say so at noon|.'],
    ['fr', 'Nous ne signerons pas ce bail et |nous le dirons à midi|.'],
    ['fr', 'En tant que pêcheur, |je connais cette côte|.'],
    ['fr', 'La mer monte, si bien que |la digue tremble|.'],
    ['en', '|They mended the nets| without asking the crews.'],
    ['fr', '|Ils ont réparé les filets| sans consulter les équipages.'],
    ['en', '|We will not sell the nets|, without doubt.'],
    ['fr', '|Nous ne vendrons pas les filets| sans cesse.'],
    ['en', '|We do not shout|, without wanting to boast.'],
    ['fr', '|Nous ne crions pas|, sans vouloir nous vanter.'],
    ['en', '|The crews who left| had the best nets.'],
    ['en', 'Had enough of it, |they sold the nets|.'],
    ['en', '|Nobody saw such nets| before, and they hold.'],
    ['fr', 'Sans bruit, |ils ont réparé les filets|.'],
    ['en', '|Quiet on the quay|, if you please.'],
    ['en', 'It goes without saying that |the wall is safe|.'],
    ['en', 'What I am saying is that |the wall is safe|.'],
    ['fr', 'Ce que je dis, c’est que |le mur est sûr|.'],
    ['en', '|The crew did not come| on 4 May.'],
    ['fr', '|L’équipage n’est pas venu| cette année.'],
    ['en', '|The bells will be melted| in 2031.'],
    ['fr', '|Les cloches seront fondues| cette année.'],
    ['en', '|The wall is finished|, but the gate must wait.'],
    ['fr', 'On ne le dit jamais assez : |la digue est finie|.'],
    ['en', 'We cannot say it often enough: |the wall is finished|.'],
    ['en', 'I walk up to them on the quay and say, |the ferry stays|.'],
    ['fr', 'Je les aborde sur le quai et leur dis : |le bac reste|.'],
    ['en', 'I never fail to say that |the ferry stays|.'],
    ['fr', 'Je n’hésite pas à dire que |le bac reste|.'],
  ])('and what does not leaves it partial (%s): %s', (language, marked) => {
    expect(spoken(marked, language)).toMatchObject({ answer: 'partial', reason: null })
  })

  it.each<['fr' | 'en', string]>([
    ['en', '|The wall is finished.| Not a stone is missing.'],
    ['fr', '|La digue est finie.| Elle n’a pas coûté cher.'],
    ['en', '|The wall is finished.| That is what I said on Monday.'],
    ['en', '|The ferry runs on time.| That is what I told the board, and it is true.'],
    ['fr', '|Le bac part à l’heure.| C’est ce que j’ai dit au conseil, et c’est vrai.'],
    ['en', '|The ferry runs on time.| The official line is still closed.'],
    ['en', '|We will not sell the ferry.| No. It stays.'],
    ['fr', '|Nous ne vendrons pas le bac.| Non. Il reste.'],
    ['fr', '|Le bac part à l’heure.| La version officielle paraîtra demain.'],
    ['en', '|The wall is finished.| They said it was not.'],
    ['en', '|It is finished.| The gate is not.'],
    ['en', '|The warden should go.| No, tell her, she will not mind.'],
    ['fr', '|La gardienne doit partir.| Non, dites-le-lui, elle le sait.'],
    ['fr', '|Elle est finie.| La porte, elle, ne l’est pas.'],
    ['fr', '|Nous ne partirons pas.| Oui, la mer monte.'],
    ['fr', '|La digue est finie.| Si la digue cède, nous partirons.'],
    ['en', 'Is it finished? |The wall is finished.| If it rains, we shall see.'],
    ['en', 'If it rains, we shall see. |The wall is finished.| I think so.'],
  ])('nor does another sentence (%s): %s', (language, marked) => {
    expect(spoken(marked, language)).toMatchObject({ answer: 'whole', reason: null })
  })

  it('a question quoted as one is no statement', () => {
    expect(spoken('Do you think |the bells are stolen|?', 'en', true).answer).toBe('partial')
  })
})

describe('what a marked cut hides', () => {
  it.each<['fr' | 'en', string, string]>([
    ['en', 'condition', '|We will, <if the county agrees to pay half,> pull it down in spring.|'],
    ['fr', 'condition', '|Nous la démolirons, <si le département paie la moitié,> au printemps.|'],
    ['en', 'attribution', '|The dam is, <according to its builder’s brochure,> perfectly safe.|'],
    ['fr', 'attribution', '|Le barrage est, <d’après la brochure de son constructeur,> parfaitement sûr.|'],
    ['en', 'negation', '|We will <not, as some fear,> close the baths.|'],
    ['fr', 'negation', '|Nous <n’allons pas> fermer les bains.|'],
    ['en', 'negation', '|The bells were <tuned in May and never> paid for.|'],
    ['en', 'hedge', '|The bells are, <I suppose,> too loud.|'],
    ['fr', 'hedge', '|Les cloches sont <peut-être> trop fortes.|'],
    ['en', 'condition', '|In May<, wind and council permitting,> we shall sail.|'],
    ['fr', 'condition', '|En mai<, le vent et la mairie aidant,> nous partirons.|'],
    ['en', 'exception', '|Every street <except ours> was swept.|'],
  ])('%s, %s: %s', (language, reason, marked) => {
    expect(spoken(marked, language)).toMatchObject({ answer: 'cut_changes_meaning', reason })
  })

  it.each<['fr' | 'en', string]>([
    ['en', '|What we need is the date<, the name of the engineer> and a copy of his report.|'],
    ['en', '|The plan<, which nobody has read,> is dead.|'],
    ['fr', '|Le plan<, que personne n’a lu,> est mort.|'],
    ['en', '|The roof was mended. <It was not painted.> The gate was mended too.|'],
    [
      'fr',
      '|Nous avons semé sur douze hectares<, soit un tiers de plus que l’an dernier,> et tout est vendu.|',
    ],
  ])('and may hide (%s): %s', (language, marked) => {
    expect(spoken(marked, language)).toMatchObject({ answer: 'whole', reason: null })
  })
})

describe('pieces joined without a mark', () => {
  const speech =
    'The scheme opens on Monday. It is not a loan. Nobody pays it back. The wall is another matter. I cannot promise that today.'
  const pieces = (claim: string) =>
    compare(read(speech, grammars.en), readClaim(claim, grammars.en))?.pieces.length

  it.each([
    [2, 'The scheme opens on Monday. I cannot promise that today.'],
    [2, 'The scheme opens on Monday. The wall is another matter.'],
    [1, 'The scheme opens on Monday. It is not a loan.'],
    [1, 'The scheme opens on Monday. ... I cannot promise that today.'],
    [1, 'The scheme opens on Monday.'],
  ])('are %i: %s', (count, claim) => {
    expect(pieces(claim)).toBe(count)
  })

  it.each<['fr' | 'en', said: string, claim: string]>([
    [
      'en',
      'If the lake freezes, we stay in the village until May. When the road opens, we shall bring bread to the camp.',
      'If the lake freezes, we shall bring bread to the camp.',
    ],
    [
      'fr',
      'Si le lac gèle, nous restons au village jusqu’en mai. Quand la route rouvrira, nous apporterons du pain au camp.',
      'Si le lac gèle, nous apporterons du pain au camp.',
    ],
  ])('%s: the condition of one sentence and what depends on another are two: %s', (language, said, claim) => {
    const found = compare(read(said, grammars[language]), readClaim(claim, grammars[language]))
    expect(found).toMatchObject({ answer: 'exact', pieces: [{}, {}] })
  })

  it.each<['fr' | 'en', said: string, claim: string]>([
    [
      'en',
      'If the lake freezes, we stay at home. If the road opens, we shall bring bread.',
      'If the lake freezes, we shall bring bread.',
    ],
    [
      'fr',
      'Si le lac gèle, nous restons ici. Si la route rouvre, nous apporterons du pain.',
      'Si le lac gèle, nous apporterons du pain.',
    ],
    [
      'en',
      'We stay at home if the lake freezes. We shall bring bread if the road opens.',
      'We shall bring bread if the lake freezes.',
    ],
  ])('%s: and so they are where the sentences are alike: %s', (language, said, claim) => {
    const parts = readCondition(readClaim(claim, grammars[language]))
    expect(compareCondition(read(said, grammars[language]), parts)).toMatchObject({ pieces: [{}, {}] })
    expect(compareCondition(read(claim, grammars[language]), parts)).toBeNull()
  })
})
