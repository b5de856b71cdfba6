import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { captured, mark } from '../support/collection.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  const source = await server.store.sources.add(captured(['“Mind the step,” she said.'], { language: 'en' }))
  await mark(server.store, source, ['Mind the step,'], { speaker: 'Maud Kerguelen' })
  await server.ask('POST', '/checks', { text: 'Mind the step' })
  const french = await server.store.sources.add(captured(['« Attention à la marche », dit-elle.']))
  await mark(server.store, french, ['Attention à la marche'])
  await server.ask('POST', '/renditions', { original: 1, rendition: 2 })
})
afterEach(() => server.close())

const CHANGES: [
  thing: string,
  read: string,
  method: string,
  path: string,
  first: unknown,
  second: unknown,
][] = [
  ['quote', '/quotes/1', 'PATCH', '/quotes/1', { status: 'rejected' }, { kind: 'partial' }],
  ['source', '/sources/1', 'PATCH', '/sources/1', { title: 'Premier' }, { title: 'Second' }],
  ['speaker', '/speakers/1', 'PATCH', '/speakers/1', { name: 'M. Kerguelen' }, { kind: 'unnamed' }],
  ['rendition', '/renditions/1', 'PATCH', '/renditions/1', { declared: true }, { state: 'in_review' }],
  ['check given', '/checks/1', 'PUT', '/checks/1/assignment', { to: 'Maud' }, { to: 'Ève' }],
  ['check', '/checks/1', 'PUT', '/checks/1/decision', { verdict: 'exact' }, { verdict: 'fabricated' }],
]

describe('two people who change one thing at once', () => {
  it.each(CHANGES)(
    'a %s: the second is told, and what the first wrote stays',
    async (_, read, method, path, first, second) => {
      const seen = (await server.ask('GET', read)).headers.get('ETag')!
      const done = await server.ask(method, path, first, { 'If-Match': seen })
      expect(done.status).toBe(200)

      const refused = await server.ask(method, path, second, { 'If-Match': seen })
      expect(refused.status).toBe(412)
      expect(refused.body.code).toBe('edited_meanwhile')
      const now = await server.ask('GET', read)
      expect(now.body).toEqual(done.body)

      const again = await server.ask(method, path, second, { 'If-Match': now.headers.get('ETag')! })
      expect(again.status).toBe(200)
      expect(again.body.version).toBe(done.body.version + 1)
    },
  )

  it.each(CHANGES)(
    'a %s: the answer to a change carries the version for the next',
    async (_, _read, method, path, first, second) => {
      const tag = (await server.ask(method, path, first)).headers.get('ETag')!
      expect((await server.ask(method, path, second, { 'If-Match': tag })).status).toBe(200)
    },
  )

  it.each(CHANGES)(
    'a %s: without If-Match, or with *, the last one wins',
    async (_, _read, method, path, first, second) => {
      expect((await server.ask(method, path, first)).status).toBe(200)
      expect((await server.ask(method, path, second, { 'If-Match': '*' })).status).toBe(200)
    },
  )

  it('a quote that was changed is not deleted unawares', async () => {
    const seen = (await server.ask('GET', '/quotes/1')).headers.get('ETag')!
    await server.ask('PATCH', '/quotes/1', { status: 'rejected' })
    expect((await server.ask('DELETE', '/quotes/1', undefined, { 'If-Match': seen })).status).toBe(412)
    const now = (await server.ask('GET', '/quotes/1')).headers.get('ETag')!
    expect((await server.ask('DELETE', '/quotes/1', undefined, { 'If-Match': now })).status).toBe(204)
  })

  it('a proxy may have made the tag a weak one', async () => {
    const seen = (await server.ask('GET', '/quotes/1')).headers.get('ETag')!
    expect(
      (await server.ask('PATCH', '/quotes/1', { kind: 'partial' }, { 'If-Match': `W/${seen}` })).status,
    ).toBe(200)
  })
})

it('a tag changes with what the answer holds, though the thing itself is the same', async () => {
  const tag = async () => (await server.ask('GET', '/quotes/1')).headers.get('ETag')
  const before = await tag()
  expect(await tag()).toBe(before)
  await server.ask('PATCH', '/sources/1', { language: 'fr' })
  expect(await tag()).not.toBe(before)
})
