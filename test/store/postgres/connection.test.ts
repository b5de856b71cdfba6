import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../server/store/open.ts'
import { postgresDatabase } from '../../../server/store/postgres/postgres.ts'
import { shownPlace } from '../../../server/store/postgres/address.ts'
import { codeOf } from '../../read/code-of.ts'
import { captured } from '../../support/collection.ts'
import { lookInto, temporaryDatabase } from '../../support/database.ts'
import { grammars } from '../../support/grammars.ts'
import { startServer } from '../../support/server.ts'
import { slowClock } from '../../support/turns.ts'

/** Another program that has begun to write. */
function writer(address: string) {
  const db = postgresDatabase(address)
  onTestFinished(() => db.close())
  db.exec('BEGIN; SELECT pg_advisory_xact_lock(1145657428)')
  return { done: () => db.exec('COMMIT') }
}

/** Ends all sessions of a database but one's own, as a server does that restarts, and waits until they are gone. */
function cutOff(address: string): void {
  const db = postgresDatabase(address)
  db.exec(
    `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  db.close()
}

it('another program’s write is waited for, and meanwhile others read', async () => {
  const address = temporaryDatabase()
  const store = openStore(address, grammars)
  const other = writer(address)
  const both = Promise.all([
    store.speakers.add({ name: 'Ada Pell', kind: 'person' }, 'Claire'),
    store.sources.add(captured(['Le quai est fermé.'])),
  ])
  expect(await store.speakers.list({ limit: 9 })).toMatchObject({ items: [] })
  other.done()
  await both
  expect(await store.speakers.list({ limit: 9 })).toMatchObject({ items: [{ name: 'Ada Pell' }] })
  await store.close()
})

it.each([
  ['fr', /occupée/],
  ['en', /busy/],
])('one that does not end is told as what it is, in %s', async (language, title) => {
  const address = temporaryDatabase()
  const server = await startServer({ database: address })
  const other = writer(address)
  slowClock()
  const speaker = { name: 'Ada Pell' }
  const refused = await server.ask('POST', '/speakers', speaker, { 'Accept-Language': language })
  expect(refused.body).toMatchObject({ status: 503, code: 'store_busy', title: expect.stringMatching(title) })
  other.done()
  expect((await server.ask('POST', '/speakers', speaker)).status).toBe(201)
  await server.close()
})

it('a store goes on after its server was away, and nothing is half done', async () => {
  const address = temporaryDatabase()
  const store = openStore(address, grammars)
  await store.sources.add(captured(['Le quai est ouvert.']))
  let isCut = false
  const lines = Array.from({ length: 2_000 }, (_, i) => `Le bac ${i} traverse la rivière.`)
  const adding = store.sources.add(captured(lines), [], {
    onProgress: () => {
      if (!isCut) cutOff(address)
      isCut = true
    },
  })
  // Between two slices it is nobody’s loss; within one it is told, and nothing is left.
  await adding.catch((error: unknown) => expect(error).toMatchObject({ code: 'store_unreachable' }))
  expect(isCut).toBe(true)
  cutOff(address)
  // Whether the loss is known yet when it is first asked again is chance.
  const found = await codeOf(() => store.sources.list({ limit: 9 }))
  expect(['no problem', 'store_unreachable']).toContain(found)
  expect((await store.sources.list({ limit: 9 })).items.length).toBeGreaterThan(0)
  await store.close()
})

it('a check is made by a thread that has a connection of its own, to read', async () => {
  const address = temporaryDatabase()
  const server = await startServer({ database: address })
  await server.store.sources.add(captured(['Le quai est fermé depuis lundi.']))
  const check = await server.ask('POST', '/checks', { text: 'Le quai est fermé depuis lundi' })
  expect(check).toMatchObject({ status: 201, body: { words: { answer: 'exact' } } })
  const sessions = lookInto(address, (db) =>
    db
      .prepare(
        `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
      .pluck()
      .get(),
  )
  expect(sessions).toBe(2)
  await server.close()
})

it('a server that is not there is told as such, without the password', async () => {
  const address = 'postgres://dixit:secret@127.0.0.1:1/dixit'
  expect(() => openStore(address, grammars)).toThrow(expect.objectContaining({ code: 'store_unreachable' }))
  expect(shownPlace(address)).toBe('postgres://dixit@127.0.0.1:1/dixit')
})

it('bytes, numbers, flags and nothing come back as they do from a file', () => {
  const db = postgresDatabase(temporaryDatabase())
  onTestFinished(() => db.close())
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256)
  const row = db
    .prepare<[Uint8Array, number], object>(
      `SELECT CAST(? AS bytea) AS bytes, CAST(? AS bigint) AS number, 2 > 1 AS flag, NULL AS nothing, 'é' || chr(128512) AS text`,
    )
    .get(bytes, Number.MAX_SAFE_INTEGER)
  const [number, flag, nothing, text] = [Number.MAX_SAFE_INTEGER, 1, null, 'é😀']
  expect(row).toEqual({ bytes: Buffer.from(bytes), number, flag, nothing, text })
})

it('rows that are gone through one by one are all there, and others can be asked for meanwhile', () => {
  const db = postgresDatabase(temporaryDatabase())
  onTestFinished(() => db.close())
  const half = db.prepare<[number], number>(`SELECT CAST(? AS bigint) / 2`).pluck()
  const rows = db.prepare<[number], number>(`SELECT i FROM generate_series(1, ?) AS i`).pluck()
  let sum = 0
  for (const i of rows.iterate(1_200)) sum += half.get(i)!
  expect(sum).toBe(360_000)
  for (const i of rows.iterate(1_200)) if (i === 3) break
  const written = db.transaction(() => db.prepare(`DELETE FROM sources`).run().changes)
  expect(written.immediate()).toBe(0)
})
