import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'

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
  store = openStore(':memory:')
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

it.each(['', '…', 'Zanzibar', 'hippocampe thermonucléaire', '« »'])(
  'a look-up of “%s” finds nothing',
  async (words) => {
    expect(await store.passages.lookUp(words, 20)).toEqual([])
  },
)

it('a look-up answers no more passages than asked for', async () => {
  expect(await store.passages.lookUp('la', 20)).toHaveLength(2)
  expect(await store.passages.lookUp('la', 1)).toHaveLength(1)
})

it('a look-up says where a passage stands and what its record marks', async () => {
  const own = openStore(':memory:')
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
      spoken: { language: 'en', markup: 'lang="en"' },
      source: {
        id: source.id,
        title: 'Harbour record',
        publisher: 'Harbour Board',
        publishedAt: '2026-02-03',
        url: 'https://board.example/4',
        language: 'en',
      },
    },
  ])
  await own.close()
})

it('a deleted passage is never found again, even where a newer one has its words', async () => {
  const own = openStore(':memory:')
  const gone = await own.sources.add(captured([FERRY, FILLING[0]!]))
  await own.sources.remove(gone.id)
  expect(await own.passages.lookUp(FERRY, 20)).toEqual([])
  expect(await own.passages.lookUp('Tanneurs', 20)).toEqual([])

  const again = await own.sources.add(captured([FERRY]))
  const found = await own.passages.lookUp(FERRY, 20)
  expect(found.map(({ id }) => id)).toEqual([again.passages[0]!.id])
  expect(gone.passages.map(({ id }) => id)).not.toContain(found[0]!.id)
  await own.close()
})
