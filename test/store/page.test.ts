import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { captured, mark } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { learner } from '../../server/desk/learn.ts'
import { grammars } from '../support/grammars.ts'

let store: Store
beforeEach(() => {
  store = openStore(passingDatabase(), grammars)
})
afterEach(() => store.close())

interface List {
  /** Adds one thing, named so that it sorts by its number. @returns its id */
  add(number: number): Promise<number>
  remove?(id: number): Promise<unknown>
  page(cursor: string | undefined, limit: number): Promise<{ items: { id: number }[]; next: string | null }>
}

const LISTS: Record<string, List> = {
  sources: {
    add: async (number) => (await store.sources.add(captured([`Article numéro ${number}.`]))).id,
    remove: (id) => store.sources.remove(id, 'Claire'),
    page: (cursor, limit) => store.sources.list({ cursor, limit }),
  },
  quotes: {
    async add(number) {
      const source = await store.sources.add(
        captured([`He said “lot ${number}” and left.`], { language: 'en' }),
      )
      return (await mark(store, source, [`lot ${number}`])).id
    },
    remove: (id) => store.quotes.remove(id, 'Claire'),
    page: (cursor, limit) => store.quotes.list({ cursor, limit }),
  },
  speakers: {
    add: async (number) =>
      (
        await store.speakers.add(
          {
            kind: 'person',
            name: `Élu ${String(number).padStart(3, '0')}`,
            aliases: [],
          },
          'Claire',
        )
      ).id,
    page: (cursor, limit) => store.speakers.list({ cursor, limit }),
  },
  checks: {
    add: async (number) =>
      (
        await store.checks.add(
          await verify(
            { text: `Lot ${number}`, language: 'en', declaredTranslation: false },
            store,
            learner(store, grammars),
          ),
          'Claire',
        )
      ).id,
    page: (cursor, limit) => store.checks.list({ cursor, limit }),
  },
}

describe.each(Object.entries(LISTS))('the list of %s', (name, list) => {
  async function walk(
    limit: number,
    meanwhile: (page: number) => Promise<unknown> = async () => {},
  ): Promise<number[]> {
    const seen: number[] = []
    let cursor: string | undefined
    for (let page = 0; page === 0 || cursor !== undefined; page++) {
      const { items, next } = await list.page(cursor, limit)
      expect(items.length).toBeLessThanOrEqual(limit)
      seen.push(...items.map(({ id }) => id))
      cursor = next ?? undefined
      await meanwhile(page)
    }
    return seen
  }

  const fill = async (count: number) => {
    const ids: number[] = []
    for (let number = 1; number <= count; number++) ids.push(await list.add(number * 10))
    return ids
  }

  it.each([1, 3, 4, 7, 50])('shows each row once, %i to a page', async (limit) => {
    const ids = await fill(7)
    const inOrder = name === 'speakers' ? ids : ids.toReversed()
    expect(await walk(limit)).toEqual(inOrder)
  })

  it('neither loses nor repeats a row while others come and go', async () => {
    const ids = await fill(9)
    const gone: number[] = []
    const seen = await walk(2, async (page) => {
      await list.add(page % 2 === 0 ? 1 : 999)
      if (!list.remove) return
      const [victim] =
        page % 2 === 0
          ? ids.filter((id) => !gone.includes(id))
          : ids.filter((id) => !gone.includes(id)).slice(-1)
      if (victim === undefined || page > 2) return
      gone.push(victim)
      await list.remove(victim)
    })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(ids.filter((id) => !gone.includes(id))))
  })

  it('is one empty page where nothing is stored', async () => {
    expect(await list.page(undefined, 5)).toEqual({ items: [], next: null })
  })

  it.each([
    'nonsense',
    '',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[[1]]').toString('base64url'),
  ])('refuses the cursor “%s”', async (cursor) => {
    await expect(list.page(cursor, 5)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'cursor', code: 'invalid' }],
    })
  })
})
