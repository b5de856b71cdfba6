import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

const FERRY =
  'Le dernier bac quittera le quai des Tanneurs à vingt-deux heures, même les soirs de brume épaisse, a promis la capitainerie.'
const ORCHARD =
  'The orchard behind the old customs house will be opened to schoolchildren every Thursday until the pears are picked.'
const FILLING = [
  'La capitainerie rappelle que les vélos voyagent gratuitement le samedi.',
  'Schoolchildren from the old town have painted the customs house blue.',
  'Les soirs de match, le quai reste ouvert jusqu’à minuit.',
]

let store: Store
let ferry: number
let orchard: number

beforeAll(async () => {
  store = openStore(passingDatabase(), grammars)
  const source = await store.sources.add(captured([FILLING[0]!, FERRY, ORCHARD, FILLING[1]!, FILLING[2]!]))
  ferry = source.passages[1]!.id
  orchard = source.passages[2]!.id
})
afterAll(() => store.close())

describe('a look-up finds a passage first', () => {
  it.each([
    [
      'by twelve words, three of them changed',
      'fr',
      'Le dernier bac partira du quai des Teinturiers à vingt-deux heures, même les nuits',
    ],
    [
      'by twelve words, three of them changed',
      'en',
      'The garden behind the old customs house will be closed to pupils every',
    ],
    ['by three words', 'fr', 'brume épaisse, même'],
    ['by three words', 'en', 'pears are picked'],
    ['by two words', 'fr', 'dernier bac'],
    ['by two words', 'en', 'pears picked'],
    ['by one word', 'fr', 'Tanneurs'],
    ['by one word', 'en', 'ORCHARD'],
    ['in capitals without accents', 'fr', 'BRUME EPAISSE A PROMIS LA CAPITAINERIE'],
    ['with straight marks and other spaces', 'en', 'the  old customs\u2009house will be "opened"'],
  ])('%s (%s)', async (_, language, words) => {
    const [first] = await store.passages.lookUp(words, 20)
    expect(first?.id).toBe(language === 'fr' ? ferry : orchard)
  })
})

it.each([
  ['fr', 'C’est ce qu’il en est, et il en est ainsi.', 'il en est'],
  ['en', 'It is what it is, and so it will be for all of us.', 'it is what it is'],
])(
  'a look-up finds words that are all common ones by how they follow one another (%s)',
  async (_, text, words) => {
    const own = openStore(passingDatabase(), grammars)
    await own.sources.add(
      captured([...FILLING, 'Il y en a. Est-ce tout ?', 'What is it for? Is it all?', text]),
    )
    const [first] = await own.passages.lookUp(words, 20)
    expect(first?.text).toBe(text)
    await own.close()
  },
)

it('a look-up finds words that very many passages hold, however many they are', async () => {
  const own = openStore(passingDatabase(), grammars)
  const many = Array.from({ length: 1_500 }, (_, i) => `Le bac ${i} quitte le quai à l’heure.`)
  await own.sources.add(
    captured([...many, 'Le bac quitte le quai à l’aube.', ...many.map((text) => `${text} Oui.`)]),
  )
  const all = await own.passages.lookUp('Le bac quitte le quai à l’aube', 20)
  expect(all).toHaveLength(20)
  expect(all[0]!.text).toBe('Le bac quitte le quai à l’aube.')
  expect(await own.passages.lookUp('bac', 20)).toHaveLength(20)
  expect(await own.passages.lookUp('le quai à l’heure', 20)).toHaveLength(20)
  await own.close()
})

it('a look-up goes by common words where a rare one leads elsewhere', async () => {
  const own = openStore(passingDatabase(), grammars)
  const said = 'We all said what we had to say to them, and that was that.'
  const many = Array.from({ length: 30 }, (_, i) => `Zanzibar, port ${i}: departures and arrivals.`)
  await own.sources.add(captured([...many, said]))
  const found = await own.passages.lookUp('Zanzibar, we all said what we had to say to them', 20)
  expect(found[0]?.text).toBe(said)
  await own.close()
})

it('a look-up of words that run from one passage into the next finds both', async () => {
  const own = openStore(passingDatabase(), grammars)
  await own.sources.add(captured([...FILLING, FERRY, ORCHARD]))
  const across =
    'même les soirs de brume épaisse, a promis la capitainerie. The orchard behind the old customs house'
  const found = await own.passages.lookUp(across, 2)
  expect(new Set(found.map(({ text }) => text))).toEqual(new Set([FERRY, ORCHARD]))
  await own.close()
})

it('a look-up of a long text finds a few words in it, however often they come', async () => {
  const own = openStore(passingDatabase(), grammars)
  await own.sources.add(captured([...FILLING, ORCHARD]))
  const unknown = Array.from({ length: 300 }, (_, i) => `inconnu${i}`).join(' ')
  for (const times of [1, 300])
    expect((await own.passages.lookUp(`${unknown} ${ORCHARD} `.repeat(times), 1))[0]?.text).toBe(ORCHARD)
  await own.close()
})

it.each(['', '…', 'Zanzibar', 'hippocampe thermonucléaire', '« »'])(
  'a look-up of “%s” finds nothing',
  async (words) => {
    expect(await store.passages.lookUp(words, 20)).toEqual([])
  },
)

it('a look-up answers no more passages than asked for', async () => {
  expect(await store.passages.lookUp('quai', 20)).toHaveLength(2)
  expect(await store.passages.lookUp('quai', 1)).toHaveLength(1)
})

it('a look-up says where a passage stands and what its record marks', async () => {
  const own = openStore(passingDatabase(), grammars)
  const source = await own.sources.add(
    captured(
      [
        {
          text: 'The tide tables were wrong.',
          speaker: 'Odile Marchbanks',
          spoken: { language: 'en', markup: 'lang="en"' },
        },
      ],
      {
        title: 'Harbour record',
        language: 'en',
        publisher: 'Harbour Board',
        url: 'https://board.example/4',
        publishedAt: '2026-02-03',
      },
    ),
  )
  expect(await own.passages.lookUp('tide tables', 5)).toEqual([
    {
      id: source.passages[0]!.id,
      text: 'The tide tables were wrong.',
      speaker: { id: source.passages[0]!.speaker!.id, name: 'Odile Marchbanks' },
      spoken: { language: 'en', markup: 'lang="en"', conflict: null },
      printed: 'en',
      edition: 'en',
      counterparts: [],
      time: null,
      source: {
        id: source.id,
        title: 'Harbour record',
        byline: null,
        publisher: 'Harbour Board',
        publishedAt: '2026-02-03',
        url: 'https://board.example/4',
        kind: 'article',
      },
    },
  ])
  await own.close()
})

it('a deleted passage is never found again, even where a newer one has its words', async () => {
  const own = openStore(passingDatabase(), grammars)
  const gone = await own.sources.add(captured([FERRY, FILLING[0]!]))
  await own.sources.remove(gone.id, 'Claire')
  expect(await own.passages.lookUp(FERRY, 20)).toEqual([])
  expect(await own.passages.lookUp('Tanneurs', 20)).toEqual([])

  const again = await own.sources.add(captured([FERRY]))
  const found = await own.passages.lookUp(FERRY, 20)
  expect(found.map(({ id }) => id)).toEqual([again.passages[0]!.id])
  expect(gone.passages.map(({ id }) => id)).not.toContain(found[0]!.id)
  await own.close()
})

it('whatever is stored and deleted, a look-up finds exactly what is left', async () => {
  const own = openStore(passingDatabase(), grammars)
  const left = new Map<number, string>()
  const words = fc.constantFrom(
    'bac',
    'quai',
    'brume',
    'pears',
    'customs',
    'house',
    'l’eau',
    'État',
    '1 500',
    'the',
  )
  const text = fc.array(words, { minLength: 2, maxLength: 8 }).map((list) => list.join(' '))
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (texts, isDeleted) => {
        const [oldest] = left.keys()
        if (isDeleted && oldest !== undefined) {
          await own.sources.remove(oldest, 'Claire')
          left.delete(oldest)
        }
        const { id } = await own.sources.add(captured(texts, { title: `${left.size} ${texts.join()}` }))
        left.set(id, texts[0]!)
        const found = await own.passages.lookUp(texts[0]!, 10_000)
        const sources = new Set(found.map(({ source }) => source.id))
        expect([...sources].filter((source) => !left.has(source))).toEqual([])
        if (!/^(?:the ?)+$/.test(texts[0]!)) expect(sources).toContain(id)
      },
    ),
  )
  await own.close()
})
