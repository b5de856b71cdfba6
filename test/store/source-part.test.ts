import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import type { Source } from '../../server/api/sources.ts'
import { captured } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

const TEXTS = Array.from({ length: 1_203 }, (_, i) => `Le bac n° ${i} passe, « dit-on ici », à l’aube.`)
TEXTS[700] = 'L’État a payé le bac ; l’ETAT le paiera encore. The state paid.'

let store: Store
let whole: Source
beforeAll(async () => {
  store = openStore(passingDatabase(), grammars)
  const quotes = TEXTS.flatMap((text, passage) => {
    const start = text.indexOf('dit-on')
    return start < 0
      ? []
      : [
          {
            spans: [{ passage, start, end: start + 10 }],
            kind: 'direct' as const,
            status: 'suggested' as const,
          },
        ]
  })
  const { id } = await store.sources.add(captured(TEXTS), quotes)
  whole = (await store.sources.get(id))!
})
afterAll(() => store.close())

describe('a long source is read part by part', () => {
  it('and its parts together are the whole', async () => {
    const parts: Source[] = []
    for (let from: number | null = 0; from !== null; from = parts.at(-1)!.next)
      parts.push((await store.sources.get(whole.id, { from, limit: 500 }))!)
    expect(parts.map(({ passages }) => passages.length)).toEqual([500, 500, 203])
    expect(parts.flatMap(({ passages }) => passages)).toEqual(whole.passages)
    expect(parts.flatMap(({ quotes }) => quotes)).toEqual(whole.quotes)
  })

  it('each part tells how long the whole is', async () => {
    const part = await store.sources.get(whole.id, { from: 1_200, limit: 2 })
    expect(part).toMatchObject({ count: { passages: 1_203, quotes: 1_202 }, next: 1_202 })
  })

  it('a part behind the end holds nothing', async () => {
    const part = await store.sources.get(whole.id, { from: 5_000, limit: 2 })
    expect(part).toMatchObject({ passages: [], quotes: [], next: null })
  })

  it('its outline has every passage, and none of its words', async () => {
    const { items } = (await store.sources.outline(whole.id))!
    expect(items.map(({ id }) => id)).toEqual(whole.passages.map(({ id }) => id))
    expect(items[0]).toEqual({
      id: whole.passages[0]!.id,
      printedLanguage: 'fr',
      counterparts: [],
      length: TEXTS[0]!.length,
    })
    expect(await store.sources.outline(99)).toBeNull()
  })
})

describe('words are found in it', () => {
  const found = async (search: string) => {
    const { count, items } = (await store.sources.find(whole.id, search))!
    return {
      count,
      words: items.map(({ passage, start, end }) =>
        whole.passages.find(({ id }) => id === passage)!.text.slice(start, end),
      ),
    }
  }

  it.each([
    ['etat', ['État', 'ETAT']],
    ['bac n° 1202', ['bac n° 1202']],
    ['the state', ['The state']],
    ['bac état', []],
    ['aube passe', []],
    ['…', []],
    ['" OR 1', []],
  ])('“%s”', async (search, words) => {
    expect(await found(search)).toEqual({ count: words.length, words })
  })

  it('the commonest too, each place counted and the first thousand told', async () => {
    expect(await found('le')).toMatchObject({ count: 1_204, words: { length: 1_000 } })
  })

  it('and nothing in a source that is not there', async () => {
    expect(await store.sources.find(99, 'bac')).toBeNull()
  })
})
