/** Claims in one language against what was said in the other: found, judged word by word, and in their context. */
import { describe, expect, it } from 'vitest'
import { batchCheck } from '../server/terminal/batch.ts'
import { openStore } from '../server/store/open.ts'
import { learner } from '../server/desk/learn.ts'
import { grammars } from './support/grammars.ts'

const SPEAKER = 'Ondine Keravel'

/** What one person says among others, checked against a claim in the other language. */
async function check(language: 'fr' | 'en', said: string, claim: string, speaker: string | null = SPEAKER) {
  const store = openStore(':memory:', grammars)
  const passages = [
    [SPEAKER, said],
    ...(language === 'fr'
      ? [
          ['Achille Morvan', 'Les chevaux de la ferme ont mangé tout le foin avant la foire.'],
          [SPEAKER, 'Le musée du village rouvrira au mois de septembre.'],
        ]
      : [
          ['Achille Morvan', 'The horses of the farm have eaten all the hay before the fair.'],
          [SPEAKER, 'The village museum will reopen in September.'],
        ]),
  ].map(([speaker, text]) => ({ speaker, text, spoken: language }))
  const other = language === 'fr' ? 'en' : 'fr'
  const line = {
    id: 1,
    sources: [{ title: 'Séance', kind: 'transcript', language, passages }],
    claim: { text: claim, speaker, language: other },
  }
  const { check: found } = await batchCheck(line, store, learner(store, grammars))
  await store.close()
  return found
}

describe('a claim across languages that leaves out what changes its words', () => {
  it.each<['fr' | 'en', reason: string, said: string, claim: string]>([
    [
      'fr',
      'condition',
      'Si vous voulez bien, pour répondre à mon voisin : il n’y aura pas de chantier au quai Bréval tant que l’étude n’est pas rendue.',
      'There will be no building work at Quai Bréval.',
    ],
    [
      'en',
      'question',
      'Does the warden accept that the new slipway will cost the harbour more than 4 million euros?',
      'La nouvelle cale coûtera plus de 4 millions d’euros au port.',
    ],
    [
      'fr',
      'condition',
      'Nous vendrons le moulin en mai si la banque nous refuse un prêt.',
      'We will sell the mill in May.',
    ],
    [
      'en',
      'condition',
      'We will sell the mill in May if the bank refuses us a loan.',
      'Nous vendrons le moulin en mai.',
    ],
    [
      'fr',
      'condition',
      'Si la banque nous refuse un prêt, nous vendrons le moulin en mai.',
      'We will sell the mill in May.',
    ],
    [
      'en',
      'condition',
      'I shall vote for the new bridge, provided that the ferry is kept.',
      'Je voterai pour le nouveau pont.',
    ],
    [
      'fr',
      'attribution',
      'On raconte que le réservoir est plein de mercure.',
      'The reservoir is full of mercury.',
    ],
    [
      'en',
      'attribution',
      'My opponents say that the reservoir is full of mercury.',
      'Le réservoir est plein de mercure.',
    ],
    ['fr', 'question', 'Croyez-vous que les marins ont vendu leur bateau ?', 'The sailors sold their boat.'],
    ['en', 'question', 'Do you think the sailors sold their boat?', 'Les marins ont vendu leur bateau.'],
    [
      'fr',
      'exception',
      'La plage est ouverte à tous, mais elle doit être quittée le soir.',
      'The beach is open to everyone.',
    ],
    [
      'en',
      'hedge',
      'Perhaps the sailors sold their boat in Norway.',
      'Les marins ont vendu leur bateau en Norvège.',
    ],
  ])('%s, %s: %s', async (language, reason, said, claim) => {
    const found = await check(language, said, claim)
    expect(found).toMatchObject({
      verdict: 'out_of_context',
      words: { answer: 'rendered' },
      context: { answer: 'cut_changes_meaning', reason },
    })
  })

  it.each<['fr' | 'en', context: string, said: string, claim: string]>([
    [
      'fr',
      'whole',
      'Nous vendrons le moulin en mai si la banque nous refuse un prêt.',
      'We will sell the mill in May if the bank refuses us a loan.',
    ],
    [
      'en',
      'whole',
      'Unless the bank gives us a loan, we will sell the mill in May.',
      'Nous vendrons le moulin en mai, sauf si la banque nous accorde un prêt.',
    ],
    [
      'fr',
      'whole',
      'On raconte que le réservoir est plein de mercure.',
      'They say the reservoir is full of mercury.',
    ],
    [
      'en',
      'whole',
      'Do you think the sailors sold their boat?',
      'Croyez-vous que les marins ont vendu leur bateau ?',
    ],
    // its “but” is in the claim, whatever words follow it there
    [
      'en',
      'whole',
      'You may scold it, but you must never rush it.',
      'Vous pouvez le gronder, mais vous ne devez jamais le bousculer.',
    ],
    [
      'fr',
      'whole',
      'Vous pouvez la gronder, mais il ne faut jamais la brusquer.',
      'You may scold it, but you must never hurry it along.',
    ],
    [
      'fr',
      'partial',
      'Nous vendrons le moulin en mai, et la roue ira au musée de la ville.',
      'We will sell the mill in May.',
    ],
    [
      'en',
      'partial',
      'We will sell the mill in May, and the wheel will go to the town museum.',
      'Nous vendrons le moulin en mai.',
    ],
  ])('%s, and is %s where it does not: %s', async (language, context, said, claim) => {
    const found = await check(language, said, claim)
    expect(found).toMatchObject({
      verdict: 'translation_unmarked',
      words: { answer: 'rendered' },
      context: { answer: context, reason: null },
    })
  })
})

describe('a claim across languages that says the opposite', () => {
  it.each<['fr' | 'en', said: string, claim: string]>([
    [
      'fr',
      'C’était le pire hiver de la vallée depuis trente ans.',
      'It was the best winter of the valley in thirty years.',
    ],
    [
      'en',
      'The committee rejected the new bridge on Tuesday.',
      'La commission a adopté le nouveau pont mardi.',
    ],
    [
      'fr',
      'J’ai voté contre ce budget et je le dirai demain.',
      'I voted for this budget and I will say it tomorrow.',
    ],
    ['fr', 'Nous n’avons pas tendance à vendre nos chevaux.', 'We tend to sell our horses.'],
    ['fr', 'Le maire a accepté l’offre du port.', 'The mayor refused the offer of the port.'],
    ['en', 'The council will cut taxes on families.', 'Le conseil augmentera les impôts des familles.'],
    ['fr', 'La route est trop large pour ce village.', 'The road is too narrow for this village.'],
    [
      'en',
      'Three barges arrived with a cargo of wheat.',
      'La péniche est arrivée avec une cargaison de blé.',
    ],
    ['fr', 'Le pont est ouvert.', 'The two bridges are open.'],
  ])('%s, is mistranslated: %s → %s', async (language, said, claim) => {
    const found = await check(language, said, claim)
    expect(found).toMatchObject({ verdict: 'mistranslated', words: { answer: 'rendered', harm: 'meaning' } })
  })
})

describe('a short claim across languages', () => {
  it.each<['fr' | 'en', said: string, claim: string]>([
    ['fr', 'Nous sommes en guerre. Le froid est là.', 'We are at war.'],
    ['fr', 'Le conseil ne reculera pas. Le vote est lundi.', 'The council will not back down.'],
    ['fr', 'Rien ne sera vendu. Les marins le savent.', 'Nothing will be sold.'],
    ['fr', 'Personne ne sera oublié. Nous avons les noms.', 'No one will be forgotten.'],
    ['fr', 'J’accuse le colonel d’avoir vendu nos chevaux.', 'I accuse the colonel.'],
    ['fr', 'J’accuse le colonel. Il a vendu nos chevaux.', 'I accuse the colonel.'],
    ['en', 'I accuse the colonel. He sold our horses.', 'J’accuse le colonel.'],
    ['fr', 'Les deux écoles sont fermées. Le froid est là.', 'Both schools are closed.'],
    ['fr', 'Parce qu’on est en 2019. Le froid est là.', 'Because it’s 2019.'],
    ['en', 'Because it is 2019. Nobody writes letters.', 'Parce qu’on est en 2019.'],
    ['en', 'The strike goes on. We meet on Friday.', 'La grève continue.'],
    ['en', 'We give up nothing. The valley is ours.', 'Nous ne renonçons à rien.'],
    ['en', 'I am not a candidate. I have a mill to run.', 'Je ne suis pas candidate.'],
  ])('%s, is found word for word: %s → %s', async (language, said, claim) => {
    expect(await check(language, said, claim)).toMatchObject({
      verdict: 'translation_unmarked',
      speaker: { answer: 'same' },
      words: { answer: 'rendered', harm: 'none' },
    })
  })

  it.each<['fr' | 'en', said: string, claim: string]>([
    ['fr', 'Mon moulin tourne. Mes genoux, un peu moins. Merci.', 'My mill turns. My knees, not so much.'],
    ['en', 'My boat is fine. My patience, not so much.', 'Mon bateau va bien. Ma patience, un peu moins.'],
    ['en', 'Tomorrow morning, perhaps. The tide decides.', 'Demain matin, peut-être.'],
    ['en', 'We came third at every lighthouse.', 'Nous étions troisièmes à tous les phares. [traduction]'],
  ])('%s, is found as a whole sentence of whom it names: %s → %s', async (language, said, claim) => {
    expect(await check(language, said, claim)).toMatchObject({
      speaker: { answer: 'same' },
      words: { answer: 'rendered', harm: 'none' },
      context: { answer: 'whole' },
    })
    for (const other of ['Achille Morvan', null])
      expect(await check(language, said, claim, other)).toMatchObject({ verdict: 'unresolved' })
  })

  it.each<['fr' | 'en', said: string, claim: string]>([
    [
      'en',
      'The five bakers on the square have to wash their hands.',
      'Les cinq boulangers de la place n’ont pas à se laver les mains.',
    ],
    [
      'fr',
      'Les trois marins de la barque doivent se voir dans l’eau.',
      'The three sailors in the boat do not have to see themselves in the water.',
    ],
  ])('%s, is mistranslated where it denies what is said: %s → %s', async (language, said, claim) => {
    expect(await check(language, said, claim)).toMatchObject({
      verdict: 'mistranslated',
      words: { answer: 'rendered', harm: 'meaning' },
    })
  })

  it.each<['fr' | 'en', said: string, claim: string]>([
    ['fr', 'Il est rentré de la guerre hier soir.', 'We are at war.'],
    ['fr', 'Le conseil ne paiera pas.', 'The council will not back down.'],
    ['fr', 'Ils sont en guerre.', 'I am at war.'],
    ['fr', 'Le cheval dort.', 'Two horses.'],
    ['en', 'The horse sleeps.', 'Deux chevaux.'],
    ['fr', 'Nous pourrions fermer.', 'We will close.'],
    ['fr', 'Sommes-nous en guerre ?', 'We are at war.'],
    ['en', 'He has come home from the war.', 'Nous sommes en guerre.'],
    ['en', 'They are candidates.', 'Je suis candidate.'],
    ['fr', 'Je le crois, dit le meunier.', 'I do not believe so.'],
    ['en', 'We shall come when possible.', 'C’était possible.'],
  ])('%s, is not found where a word is another: %s → %s', async (language, said, claim) => {
    expect(await check(language, said, claim)).toMatchObject({ verdict: 'unresolved' })
  })
})

describe('a turn that a page leaves in the other language', () => {
  const asked = {
    fr: ['Merci à tous. La navette part dans vingt minutes.', 'Le capitaine a-t-il dormi cette nuit ?'],
    en: ['Thank you all. The ferry leaves in twenty minutes.', 'Did the captain sleep last night?'],
  }
  async function onPage(page: 'fr' | 'en', said: string, text: string, language: 'fr' | 'en') {
    const store = openStore(':memory:', grammars)
    const other = page === 'fr' ? ('en' as const) : ('fr' as const)
    const passages = [
      ...asked[page].map((one) => ({ speaker: 'Achille Morvan', text: one, spoken: page })),
      { speaker: SPEAKER, text: said, spoken: other },
    ]
    const sources = [{ title: 'Quai', kind: 'transcript', language: page, passages }]
    const line = { id: 1, sources, claim: { text, speaker: SPEAKER, language } }
    const { check: findings } = await batchCheck(line, store, learner(store, grammars))
    await store.close()
    return findings
  }
  const LEFT = {
    fr: ['The boat is ready. The captain is ill.', 'Le bateau est prêt. Le capitaine est malade.'],
    en: ['Le bateau est prêt. Le capitaine est malade.', 'The boat is ready. The captain is ill.'],
  } as const

  it.each(['fr', 'en'] as const)(
    'is printed in its own, and its words are the original: %s',
    async (page) => {
      const [said, rendered] = LEFT[page]
      const other = page === 'fr' ? 'en' : 'fr'
      expect(await onPage(page, said, said, other)).toMatchObject({
        verdict: 'exact',
        language: { answer: 'original', printed: other },
      })
      expect(await onPage(page, said, rendered, page)).toMatchObject({
        verdict: 'translation_unmarked',
        words: { answer: 'rendered', harm: 'none' },
      })
    },
  )

  it.each(['fr', 'en'] as const)('but what it translates is printed in the page’s: %s', async (page) => {
    const [, said] = LEFT[page]
    expect(await onPage(page, said, said, page)).toMatchObject({
      verdict: 'translation_unmarked',
      language: { answer: 'translation_undeclared', printed: page },
    })
  })
})
