import { afterAll, beforeAll, expect, it } from 'vitest'
import { captured } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => (server = await startServer()))
afterAll(() => server.close())

it.each([
  ['fr', 'Quelqu’un a supprimé cette source', 'Doublon'],
  ['en', 'Somebody deleted this source', ''],
])('a deleted source leaves what it was, who deleted it and why, in %s', async (locale, title, reason) => {
  const { id, snapshots } = await server.store.sources.add(
    captured([`Le quai ${locale}.`], { title: 'Le quai' }),
  )
  expect((await server.ask('GET', `/sources/${id}/tombstone`)).status).toBe(404)
  await server.ask('DELETE', `/sources/${id}?reason=${reason}`)
  const gone = await server.ask('GET', `/sources/${id}`, undefined, { 'Accept-Language': locale })
  expect([gone.status, gone.body.code, gone.body.title]).toEqual([410, 'gone', title])
  const { body } = await server.ask('GET', `/sources/${id}/tombstone`)
  expect(body).toEqual({
    id,
    title: 'Le quai',
    snapshots: [{ language: 'fr', sha256: snapshots[0]!.sha256 }],
    by: 'Claire',
    at: expect.any(String),
    reason: reason || null,
    until: new Date(Date.parse(body.at) + 86_400_000).toISOString(),
  })

  await server.ask('POST', `/sources/${id}/restore`)
  expect((await server.ask('GET', `/sources/${id}`)).status).toBe(200)
  expect((await server.ask('GET', `/sources/${id}/tombstone`)).status).toBe(404)
})

it('nothing stands where nothing ever was', async () => {
  expect((await server.ask('GET', '/sources/99999')).status).toBe(404)
})
