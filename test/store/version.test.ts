import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { captured, mark } from '../support/collection.ts'
import { passingDatabase } from '../support/database.ts'
import { learner } from '../../server/desk/learn.ts'
import { grammars } from '../support/grammars.ts'

interface Thing {
  version: number
}

/** Each change of each thing, asked for from the version `expected`. */
const CHANGES: [
  string,
  (store: Store, expected: number) => Promise<unknown>,
  (store: Store) => Promise<Thing | null>,
][] = [
  [
    'a source’s facts',
    (store, v) => store.sources.update(1, { title: 'Autre titre' }, 'Claire', v),
    (store) => store.sources.get(1),
  ],
  [
    'a source’s deletion',
    (store, v) => store.sources.remove(1, 'Claire', v),
    (store) => store.sources.get(1),
  ],
  [
    'a quote’s status',
    (store, v) => store.quotes.update(1, { status: 'rejected' }, 'Claire', v),
    (store) => store.quotes.get(1),
  ],
  ['a quote’s deletion', (store, v) => store.quotes.remove(1, 'Claire', v), (store) => store.quotes.get(1)],
  [
    'a speaker’s name',
    (store, v) => store.speakers.update(1, { name: 'Autre nom' }, 'Claire', v),
    (store) => store.speakers.get(1),
  ],
  ['a merge', (store, v) => store.speakers.merge(1, 2, 'Claire', v), (store) => store.speakers.get(1)],
  [
    'a decision',
    (store, v) => store.checks.decide(1, { verdict: 'exact', note: '' }, 'Claire', v),
    (store) => store.checks.get(1),
  ],
]

async function filled(): Promise<Store> {
  const store = openStore(passingDatabase(), grammars)
  const source = await store.sources.add(captured(['« Tout va bien », dit-il.']))
  await mark(store, source, ['Tout va bien'], { speaker: 'Ulysse Penrose' })
  await store.speakers.add({ kind: 'person', name: 'U. Penrose', aliases: [] }, 'Claire')
  await store.checks.add(
    await verify({ text: 'Tout va bien', declaredTranslation: false }, store, learner(store, grammars)),
    'Claire',
  )
  return store
}

it.each(CHANGES)('%s from the newest version is made', async (_, change, read) => {
  const store = await filled()
  const before = (await read(store))!
  await change(store, before.version)
  expect(await read(store)).not.toEqual(before)
  await store.close()
})

it.each(CHANGES)('%s from any other version is refused and changes nothing', async (_, change, read) => {
  const store = await filled()
  const before = (await read(store))!
  for (const stale of [before.version - 1, before.version + 1]) {
    await expect(change(store, stale)).rejects.toMatchObject({ code: 'edited_meanwhile' })
  }
  expect(await read(store)).toEqual(before)
  await store.close()
})

it('a version grows with every change', async () => {
  const store = await filled()
  await store.quotes.update(1, { status: 'rejected' }, 'Claire', 1)
  await store.quotes.update(1, { kind: 'partial' }, 'Basile', 2)
  expect((await store.quotes.get(1))!.version).toBe(3)
  await store.close()
})
