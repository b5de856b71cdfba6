import Database from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { startServer } from '../support/server.ts'
import { slowClock, turnsDuring } from '../support/turns.ts'
import { codeOf } from '../read/code-of.ts'

/** Another program that has begun to write to the file. */
function writer(file: string) {
  const db = new Database(file)
  db.exec('BEGIN IMMEDIATE')
  onTestFinished(() => void db.close())
  return { done: () => db.exec('COMMIT') }
}

it('another program’s write is waited for, and meanwhile others are answered', async () => {
  const file = temporaryDatabase()
  const store = openStore(file, grammars)
  const other = writer(file)
  const both = Promise.all([
    store.speakers.add({ name: 'Ada Pell', kind: 'person' }, 'Claire'),
    store.sources.add(captured(['Le quai est fermé.'])),
  ])
  let isDone = false
  const others = async () => {
    for (let turn = 0; turn < 50; turn++) await setImmediate()
    expect(isDone).toBe(false)
    expect(await store.speakers.list({ limit: 9 })).toMatchObject({ items: [] })
    other.done()
  }
  const [turns] = await Promise.all([turnsDuring(both.then(() => (isDone = true))), others()])
  expect(turns).toBeGreaterThan(50)
  expect(await store.speakers.list({ limit: 9 })).toMatchObject({ items: [{ name: 'Ada Pell' }] })
  await store.close()
})

it('texts that are added one by one are each added once, though others write in between', async () => {
  const file = temporaryDatabase()
  const [store, other] = [openStore(file, grammars), openStore(file, grammars)]
  const texts = (of: string) =>
    Array.from({ length: 300 }, (_, i) => ({ fr: `${of} ${i}`, en: `${of} ${i}` }))
  const added = Promise.all([
    store.learned.addTexts(texts('a'), 'Claire'),
    other.learned.addTexts(texts('b'), 'Claire'),
  ])
  expect(await added).toEqual([300, 300])
  await Promise.all([store.close(), other.close()])
})

it.each([
  ['fr', /occupée/],
  ['en', /busy/],
])('one that does not end is told as what it is, in %s', async (language, title) => {
  const file = temporaryDatabase()
  const server = await startServer({ database: file })
  const other = writer(file)
  slowClock()
  const speaker = { name: 'Ada Pell' }
  const refused = await server.ask('POST', '/speakers', speaker, { 'Accept-Language': language })
  expect(refused.body).toMatchObject({ status: 503, code: 'store_busy', title: expect.stringMatching(title) })
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await codeOf(() => server.store.sources.add(captured(['Le quai est fermé.'])))).toBe('store_busy')
  other.done()
  expect((await server.ask('POST', '/speakers', speaker)).status).toBe(201)
  await server.close()
})
