import { beforeAll, describe, expect, it } from 'vitest'
import type { Source } from '../../server/api/sources.ts'
import { suggestQuotes } from '../../server/import/extraction.ts'
import type { Store } from '../../server/store/store.ts'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { startServer } from '../support/server.ts'
import { grammars } from '../support/grammars.ts'

const ARTICLE = [
  'Le tunnel rouvrira mardi, a annoncé Edmée Thornbury, la ministre des Ports.',
  '« Nous avons perdu un hiver, a-t-elle admis, mais pas la confiance. »',
  'Le chantier, surnommé « la Taupe », coûtera deux fois plus cher que prévu.',
]

describe('the quotes suggested in a source', () => {
  let store: Store
  let source: Source
  beforeAll(async () => {
    store = openStore(':memory:', grammars)
    const article = captured(ARTICLE, { language: 'fr' })
    source = await store.sources.add(article, suggestQuotes(article, grammars))
  })

  it('are stored with it, to be reviewed', () => {
    expect(source.quotes.map(({ status }) => status)).toEqual(['suggested'])
  })

  it('stand in their passages, the words that attribute them left out', () => {
    const [quote] = source.quotes
    expect(quote!.spans.map(({ exact }) => exact)).toEqual([
      'Nous avons perdu un hiver',
      'mais pas la confiance.',
    ])
    for (const { passage, start, end, exact } of quote!.spans) {
      expect(source.passages.find(({ id }) => id === passage)!.text.slice(start, end)).toBe(exact)
    }
  })

  it('bear the fullest name that the whole text gives', () => {
    expect(source.quotes[0]!.speaker?.name).toBe('Edmée Thornbury')
  })
})

it('a turn that the record itself gives to a speaker needs no suggestion', () => {
  const record = captured(['« Nous irons », dit-elle.'], { language: 'fr' })
  expect(
    suggestQuotes(
      {
        ...record,
        passages: [{ text: '« Nous irons », dit-elle.', speaker: 'Edmée Thornbury' }],
      },
      grammars,
    ),
  ).toEqual([])
})

describe('what a record leaves between the turns whose speakers it gives', () => {
  const suggestedIn = (language: 'fr' | 'en', lines: readonly string[], turn: string) => {
    const passages = lines.map((text) => ({
      text,
      spoken: { language, markup: `FloorLanguage="${language}"` },
    }))
    const record = captured([], { kind: 'record', language, title: 'Remarks by Ann Ross' })
    return suggestQuotes(
      {
        ...record,
        passages: [...passages.slice(0, 4), { text: turn, speaker: 'Ida Roy' }, ...passages.slice(4)],
      },
      grammars,
    )
  }
  const LINES = {
    fr: [
      'La séance est ouverte à 14 h 30.',
      'L’huissier de la Cloche apporte le message suivant :',
      'Monsieur le président, nous vous attendons à l’hôtel de ville.',
      'En conséquence, le président s’y rend.',
      'Mesdames et messieurs, nous sommes heureux d’être ici.',
      'Nous fermerons notre port dimanche.',
      'Je vous le dis : nous ne vendrons rien.',
    ],
    en: [
      'The House met at 2:30 p.m.',
      'A message was delivered by the Usher of the Harbour Bell as follows:',
      'Mr. Speaker, we desire your attendance in the town hall.',
      'Accordingly, the Speaker went there.',
      'Ladies and gentlemen, we are pleased to be here.',
      'We will close our harbour on Sunday.',
      'I tell you: we will sell nothing.',
    ],
  }

  it.each([
    ['fr', 'Lecture du message de M. Luc Petit, huissier de la Cloche :', 'Luc Petit'],
    ['en', 'The message of Luke Small, Usher of the Harbour Bell, was read:', 'Luke Small'],
  ] as const)(
    'is, where it introduces words, whose it says, until a turn begins (%s)',
    (language, line, name) => {
      const found = suggestedIn(language, LINES[language].with(1, line), 'Bien.')
      expect(found).toMatchObject([{ speaker: { name }, spans: [{ passage: 2 }] }])
    },
  )

  it.each(['fr', 'en'] as const)('is nobody’s whom it last told of (%s)', (language) => {
    const turn = { fr: 'Je vous remercie.', en: 'I thank you.' }[language]
    expect(suggestedIn(language, LINES[language], turn)).toEqual([])
  })

  it.each([
    ['fr', 'Le greffier lit la lettre d’Anne Roche : « Nous ne vendrons rien du tout. »', 'Anne Roche'],
    ['en', 'The Clerk read a letter from Ann Ross: “We will sell nothing at all.”', 'Ann Ross'],
  ] as const)('is whose it says that it is, in the language that it marks (%s)', (language, line, name) => {
    const [quote, ...others] = suggestedIn(language, [...LINES[language], line], 'Bien.')
    expect(others).toEqual([])
    expect(quote).toMatchObject({
      speaker: { name },
      spoken: { language, basis: 'marked', evidence: { markup: `FloorLanguage="${language}"` } },
    })
  })
})

it('words left in the other language are suggested as printed in it', () => {
  const text = 'Interrogé lundi, il a répondu en anglais : “We will rebuild every crane that you have sold.”'
  const [quote] = suggestQuotes({ ...captured([text], { language: 'fr' }), passages: [{ text }] }, grammars)
  expect(quote).toMatchObject({ printedLanguage: 'en' })
  const french = 'Elle a répondu : « Nous irons tous ensemble au port. »'
  const [own] = suggestQuotes(
    { ...captured([french], { language: 'fr' }), passages: [{ text: french }] },
    grammars,
  )
  expect(own).not.toHaveProperty('printedLanguage')
})

it('the API suggests quotes with a source it stores, and extracts from a text it does not', async () => {
  const server = await startServer()
  const text = '“We lost a winter,” the harbour minister, Edmée Thornbury, said in French on Monday.'
  const { body: source } = await server.ask('POST', '/sources', { title: 'Winter', text })
  expect(source.quotes).toMatchObject([
    {
      text: 'We lost a winter,',
      speaker: { name: 'Edmée Thornbury' },
      printedLanguage: 'en',
      spoken: { language: 'fr', basis: 'stated' },
      status: 'suggested',
    },
  ])
  const { body: extraction } = await server.ask('POST', '/extractions', { text })
  expect(extraction).toMatchObject({ language: 'en', quotes: [{ spans: [{ start: 1, end: 18 }] }] })
  expect((await server.ask('GET', '/sources')).body.items).toHaveLength(1)
  await server.close()
})

it.each([
  [
    'fr',
    'Pieter Claes : « Je préfère un canal lent »',
    [
      'Le maire d’Oostbrug reçoit. Propos recueillis par Nadège Pirard.',
      'Le canal a deux ans de retard. Qui est responsable ?',
      'Moi, d’abord. Ensuite la pluie, qui n’avait pas lu nos plans.',
      'Démissionnerez-vous ?',
      'Non. Je reste.',
    ],
  ],
  [
    'en',
    'Pieter Claes: ‘I prefer a slow canal’',
    [
      'The mayor of Oostbrug receives us. Interview by Nadia Pirard.',
      'The canal is two years late. Who is to blame?',
      'I am, first of all. Then the rain, which had not read our plans.',
      'Will you resign?',
      'No. I stay.',
    ],
  ],
] as const)('whom the title alone names is who answers (%s)', (language, title, texts) => {
  const quotes = suggestQuotes(captured([...texts], { language, title }), grammars)
  const answers = quotes.filter(({ spans }) => [2, 4].includes(spans[0]!.passage))
  expect(answers.map(({ speaker }) => (speaker as { name: string }).name)).toEqual([
    'Pieter Claes',
    'Pieter Claes',
  ])
  expect(quotes).toHaveLength(4)
})

it.each([
  [
    'fr',
    'Nadège Pirard, l’éclusière qui peint',
    [
      'À l’occasion de son exposition, Nadège Pirard nous a reçus à l’écluse. Propos recueillis en anglais.',
      'LE HALAGE : Vous peignez la nuit ?',
      'NADÈGE PIRARD : Je peins quand les bateaux dorment. Ils bougent moins.',
    ],
  ],
  [
    'en',
    'Nadia Pirard, the lock-keeper who paints',
    [
      'For the opening of her show, Nadia Pirard received us at the lock. The interview was conducted in French.',
      'THE TOWPATH: Do you paint at night?',
      'NADIA PIRARD: I paint when the boats are asleep. They move less.',
    ],
  ],
] as const)('a title is no label of the paragraph below it (%s)', (language, title, texts) => {
  const quotes = suggestQuotes(captured([...texts], { language, title }), grammars)
  expect(quotes.map(({ spans }) => spans[0]!.passage)).toEqual([1, 2])
  const spoken = language === 'fr' ? 'en' : 'fr'
  expect(quotes.map((quote) => quote.spoken?.language)).toEqual([spoken, spoken])
})

it.each([
  [
    'en',
    'Remarks by Hon. Grace Oduya, Lake Ports Summit',
    [
      'Opening remarks by Hon. Grace Oduya, Minister of Energy. As delivered, in English, on 18 July.',
      'Friends, ten years ago there was no light on this shore.',
      'Tonight we have lamps in four hundred villages. You paid for none of them.',
      'I thank you.',
    ],
  ],
  [
    'fr',
    'Discours de Mme Jeanne Morel, Sommet des ports',
    [
      'Discours d’ouverture de Mme Jeanne Morel, ministre de l’Énergie, prononcé en français le 18 juillet.',
      'Chers amis, il y a dix ans, cette rive n’avait pas de lumière.',
      'Ce soir, nous avons des lampes dans quatre cents villages. Vous n’en avez payé aucune.',
      'Je vous remercie.',
    ],
  ],
] as const)(
  'what heads a speech is none of its words, and tells its language (%s)',
  (language, title, texts) => {
    const quotes = suggestQuotes(captured([...texts], { language, title }), grammars)
    expect(quotes.map(({ spans }) => spans[0]!.passage)).toEqual([1, 2, 3])
    for (const { spoken } of quotes) expect(spoken).toMatchObject({ language, evidence: { passage: 0 } })
  },
)

it.each([
  [
    'fr',
    'Préfecture du Haut-Val',
    'inferred',
    'fr',
    'Dix-neuf communes sont concernées. « La rivière baisse », a dit la préfète, Zoé Ort.',
  ],
  [
    'fr',
    'Association du Haut-Val',
    'unknown',
    'unknown',
    'Dix-neuf communes sont concernées. « La rivière baisse », a dit la présidente, Zoé Ort.',
  ],
  [
    'fr',
    'Préfecture du Haut-Val',
    'unknown',
    'unknown',
    '« La rivière baisse », a dit la préfète, Zoé Ort. Le maire a parlé par le truchement d’un interprète : « Il pleut. »',
  ],
  ['en', 'Home Office', 'inferred', 'en', '“The river is falling,” said the minister, Zoe Ort.'],
] as const)(
  'a state body quotes in its release what was said in its language (%s, %s)',
  (language, publisher, basis, spoken, text) => {
    const [quote] = suggestQuotes(
      { ...captured([text], { language, kind: 'release', publisher }), passages: [{ text }] },
      grammars,
    )
    expect(quote!.spoken).toMatchObject({ language: spoken, basis })
  },
)
