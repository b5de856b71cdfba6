import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => (server = await startServer()))
afterAll(() => server.close())

async function captured(url?: string) {
  const text = ['Le pont est ouvert.', 'Le pont est fermé.', 'Le pont est détruit.']
  const given = { title: `Le pont ${url ?? ''}`, text: text[0], ...(url && { url }) }
  const { id } = (await server.ask('POST', '/sources', given)).body
  for (const again of text.slice(1)) await server.ask('POST', `/sources/${id}/snapshots`, { text: again })
  const { items } = (await server.ask('GET', `/sources/${id}/snapshots`)).body
  return { id, items: items.toReversed() as { id: number; capturedAt: string }[] }
}

const httpDate = (iso: string) => new Date(iso).toUTCString()

it('the captures of a page are a TimeMap, oldest first', async () => {
  const { id, items } = await captured('https://quai.example/pont')
  const at = `${server.address}/api/sources/${id}`
  const { headers, body } = await server.ask('GET', `/sources/${id}/timemap`)
  expect(headers.get('Content-Type')).toMatch(/^application\/link-format/)
  const memento = (i: number, rel: string) =>
    `<${at}/snapshots/${items[i]!.id}/original>; rel="${rel}"; datetime="${httpDate(items[i]!.capturedAt)}"`
  expect(body.trim().split(',\n')).toEqual([
    '<https://quai.example/pont>; rel="original"',
    `<${at}/timemap>; rel="self"; type="application/link-format"`,
    `<${at}/timegate>; rel="timegate"`,
    memento(0, 'first memento'),
    memento(1, 'memento'),
    memento(2, 'last memento'),
  ])
})

it('each capture says when it was made, and where the others are', async () => {
  const { id, items } = await captured('https://quai.example/quai')
  const { headers, body } = await server.ask('GET', `/sources/${id}/snapshots/${items[1]!.id}/original`)
  expect(body).toBe('Le pont est fermé.')
  expect(headers.get('Memento-Datetime')).toBe(httpDate(items[1]!.capturedAt))
  expect(headers.get('Content-Disposition')).toMatch(/^attachment/)
  const link = headers.get('Link')!
  expect(link).toContain('<https://quai.example/quai>; rel="original"')
  expect(link).toContain(`/snapshots/${items[0]!.id}/original>; rel="prev first memento"`)
  expect(link).toContain(`/snapshots/${items[2]!.id}/original>; rel="next last memento"`)
})

it('a moment leads to the capture in force then', async () => {
  const { id, items } = await captured()
  const asked = (when?: string) =>
    fetch(`${server.address}/api/sources/${id}/timegate`, {
      redirect: 'manual',
      headers: when ? { 'Accept-Datetime': when } : {},
    })
  const way = async (when?: string) =>
    (await asked(when)).headers.get('Location')!.match(/snapshots\/(\d+)/)![1]
  expect(await way()).toBe(`${items[2]!.id}`)
  expect(await way('Thu, 31 May 2001 20:35:00 GMT')).toBe(`${items[0]!.id}`)
  const answer = await asked()
  expect([answer.status, answer.headers.get('Vary')]).toEqual([
    302,
    expect.stringContaining('Accept-Datetime'),
  ])
  // What has no address of its own goes by our page of it.
  expect(answer.headers.get('Link')).toContain(`<${server.address}/sources/${id}>; rel="original"`)
  expect((await asked('last Tuesday')).status).toBe(400)
})

it.each([
  '/sources/99/timemap',
  '/sources/99/timegate',
  '/sources/1/snapshots/99/original',
  '/sources/x/timemap',
])('%s leads nowhere', async (path) => expect((await server.ask('GET', path)).status).toBe(404))
