import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Source } from '../../server/api/sources.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { captured, mark } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
let french: Source
let english: Source

beforeAll(async () => {
  store = openStore(passingDatabase(), grammars)
  french = await store.sources.add(
    captured([
      'Le brise-lames protège les bateaux de pêche.',
      'Les bateaux rentrent au port avant la nuit.',
      'Il a répondu en anglais : “The breakwater will outlive us all.”',
    ]),
  )
  english = await store.sources.add(
    captured(['The breakwater protects the fishing boats.', 'The boats are back before dark.'], {
      title: 'The Breakwater',
      language: 'en',
    }),
  )
  await mark(store, french, ['The breakwater will outlive us all.'], { printedLanguage: 'en' })
})
afterAll(() => store.close())

const texts = async (words: string[][], printed: 'fr' | 'en', most = 20) =>
  (await store.passages.lookUpForms(words, printed, most)).passages.map(({ text }) => text)

describe('words in all their forms', () => {
  it('find the passages that hold most of them, the rarest counting most', async () => {
    expect(
      await texts(
        [
          ['breakwater', 'jetty'],
          ['protected', 'protects'],
          ['boat', 'boats'],
        ],
        'en',
      ),
    ).toEqual([english.passages[0]!.text, french.passages[2]!.text, english.passages[1]!.text])
    expect(await texts([['breakwater'], ['boat', 'boats']], 'en', 1)).toEqual([english.passages[0]!.text])
  })

  it('are found in passages of the language asked for, and in those that quote it', async () => {
    expect(await texts([['bateaux']], 'fr')).toEqual([french.passages[0]!.text, french.passages[1]!.text])
    expect(await texts([['bateaux']], 'en')).toEqual([])
    expect(await texts([['breakwater']], 'fr')).toEqual([french.passages[2]!.text])
  })

  it('are counted, each by the passages that hold any of its forms, in whatever language', async () => {
    const words = [['bateaux', 'boats'], ['breakwater'], ['unheard'], []]
    const { holding, total } = await store.passages.lookUpForms(words, 'en', 5)
    expect(holding).toEqual([4, 2, 0, 0])
    expect(total).toBe(5)
  })

  it('that nothing holds, or none at all, find nothing', async () => {
    expect(await texts([['zeppelin']], 'en')).toEqual([])
    expect(await texts([], 'fr')).toEqual([])
    expect(await texts([['the', 'of']], 'en')).toEqual([])
  })
})

it('of a source that is deleted nothing is found', async () => {
  const own = openStore(passingDatabase(), grammars)
  const { id } = await own.sources.add(captured(['The kiln was lit at dawn.'], { language: 'en' }))
  await own.sources.remove(id, 'Claire')
  expect((await own.passages.lookUpForms([['kiln']], 'en', 5)).passages).toEqual([])
  await own.close()
})

it('common words find what rare ones cannot, among thousands of passages', async () => {
  const own = openStore(passingDatabase(), grammars)
  const all = Array.from({ length: 3_000 }, (_, i) => `The council met on market day number ${i}.`)
  await own.sources.add(captured([...all, 'The council met the ferryman.'], { language: 'en' }))
  const { passages, holding } = await own.passages.lookUpForms([['council'], ['ferryman']], 'en', 1)
  expect(passages[0]?.text).toBe('The council met the ferryman.')
  expect(holding[0]).toBeGreaterThan(2_000)
  expect(holding[1]).toBe(1)
  const common = await own.passages.lookUpForms([['council'], ['market']], 'en', 3)
  expect(common.passages).toHaveLength(3)
  await own.close()
})

it('whatever is looked for, hostile or long, is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), { maxLength: 40 }),
      fc.constantFrom('fr', 'en', 'other', 'unknown'),
      async (words, printed) => {
        const { passages, holding } = await store.passages.lookUpForms(words, printed, 3)
        expect(passages.length).toBeLessThanOrEqual(3)
        expect(holding).toHaveLength(words.length)
      },
    ),
  )
})
