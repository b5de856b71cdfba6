import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'

const PAGE = `<!doctype html><title>Le bac</title><meta name="author" content="Odile Quay">
<article><h1>Le bac</h1><p>« Le bac ne passe plus », a dit le maire en anglais.</p>
<p>Personne, sur la rive, ne sait quand il reprendra.</p></article>`

const web = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { Location: '/bac' }).end()
  else if (request.url === '/inside') response.writeHead(302, { Location: 'http://127.0.0.2/' }).end()
  else if (request.url === '/bac') response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)
  else response.writeHead(404).end()
})
let server: TestServer
let host: string
beforeAll(async () => {
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  host = `127.0.0.1:${(web.address() as AddressInfo).port}`
  server = await startServer({ fetchHosts: [host] })
})
afterAll(async () => {
  await server.close()
  web.close()
})

const LINES = { Accept: 'application/x-ndjson' }

/** What is said of an import, line by line. */
async function lines(body: object, headers: Record<string, string> = LINES) {
  const { status, body: text } = await server.ask('POST', '/sources', body, headers)
  expect(status).toBe(200)
  return (text as string)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('a page given by its address', () => {
  it('is fetched, read, and stored with the address it ends at', async () => {
    const { status, body } = await server.ask('POST', '/sources', { url: `http://${host}/moved` })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      title: 'Le bac',
      byline: 'Odile Quay',
      url: `http://${host}/moved`,
      language: 'fr',
      quotes: [{ text: 'Le bac ne passe plus', spoken: { language: 'en', basis: 'stated' } }],
    })
  })

  it('that is inside our walls is refused, wherever the way there begins', async () => {
    for (const url of ['http://127.0.0.1:1/', `http://${host}/inside`, 'http://localhost/', 'http://[::1]/'])
      expect((await server.ask('POST', '/sources', { url })).body).toMatchObject({
        code: 'forbidden_address',
      })
  })

  it('that is not there is said so', async () => {
    const { body } = await server.ask('POST', '/sources', { url: `http://${host}/gone` })
    expect(body).toMatchObject({ code: 'fetch_failed', status: 502 })
    expect(body.detail).toContain('404')
  })
})

describe('told line by line', () => {
  it('an import says its stages, then answers', async () => {
    const said = await lines({ title: 'Rive', text: 'Nobody on the bank knows.' })
    expect(said[0]).toEqual({ meanwhile: { stage: 'reading', share: null } })
    expect(said.at(-1)).toMatchObject({ status: 201, answer: { title: 'Rive' } })
    const [first] = await lines({ url: `http://${host}/bac`, title: 'Encore' })
    expect(first).toEqual({ meanwhile: { stage: 'fetching', share: null } })
  })

  it('a long import says how much is stored', async () => {
    const text = Array.from({ length: 8_000 }, (_, i) => `Le bac ${i} ne passe plus la rivière.`).join('\n')
    const shares = (await lines({ title: 'Long', text }))
      .filter(({ meanwhile }) => meanwhile?.stage === 'storing')
      .map(({ meanwhile }) => meanwhile.share)
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })

  it('a problem is a line in the caller’s words', async () => {
    const [, problem] = await lines({ title: 'Vide', text: '…' }, { ...LINES, 'Accept-Language': 'fr' })
    expect(problem).toMatchObject({ problem: { code: 'empty_text', status: 422 } })
    expect(problem.problem.title).toMatch(/texte/)
  })

  it('a caller who is gone has nothing stored for them', async () => {
    const gone = new AbortController()
    const text = Array.from({ length: 40_000 }, (_, i) => `Le passeur ${i} attend sur la rive.`).join('\n')
    const response = await fetch(`${server.address}/api/sources`, {
      method: 'POST',
      headers: { ...LINES, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Abandon', text }),
      signal: gone.signal,
    })
    const reader = response.body!.getReader()
    let heard = ''
    while (!heard.includes('storing')) heard += Buffer.from((await reader.read()).value!).toString()
    gone.abort()
    await expect
      .poll(async () => (await server.ask('GET', '/sources?search=Abandon')).body.items, { timeout: 20_000 })
      .toEqual([])
    expect((await server.ask('GET', '/sources?search=passeur')).body.items).toEqual([])
  })
})

describe('the same bytes again', () => {
  const form = () => {
    const body = new FormData()
    body.set('file', new Blob(['La rive est sous l’eau depuis mardi.']), 'rive.txt')
    return body
  }
  it('are answered with the source that is there', async () => {
    const first = await server.ask('POST', '/sources', form())
    expect(first.status).toBe(201)
    const second = await server.ask('POST', '/sources', form())
    expect(second).toMatchObject({ status: 200, body: { id: first.body.id } })
    const pasted = { title: 'Rive nord', text: 'On passe par le pont.' }
    expect((await server.ask('POST', '/sources', pasted)).status).toBe(201)
    expect((await server.ask('POST', '/sources', pasted)).status).toBe(200)
    expect((await server.ask('POST', '/sources', { ...pasted, title: 'Autre' })).status).toBe(201)
  })
})
