import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let port: string
beforeAll(async () => {
  server = await startServer()
  port = new URL(server.address).port
})
afterAll(() => server.close())

const addSpeaker = (headers: Record<string, string>) =>
  askRaw(server.address, {
    method: 'POST',
    path: '/api/speakers',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ name: 'Mallory Duvivier' }),
  })
const speakers = async () => (await server.store.speakers.list({ limit: 200 })).items.length

describe('a request under another name than this machine’s is refused, for pages and for data', () => {
  it.each([
    'dixit.example',
    'attacker.example:4747',
    '127.0.0.1.attacker.example',
    'localhost.example',
    '10.0.0.7',
    '[::2]',
  ])('%s', async (host) => {
    for (const path of ['/', '/api/sources', '/api/openapi.json']) {
      const { status, text } = await askRaw(server.address, { path, headers: { Host: host } })
      expect(status).toBe(403)
      expect(JSON.parse(text).code).toBe('foreign_origin')
    }
    expect((await addSpeaker({ Host: host })).status).toBe(403)
    expect(await speakers()).toBe(0)
  })
})

describe('a page of another site changes nothing here', () => {
  it.each(['https://elsewhere.example', 'http://127.0.0.1:1', 'http://localhost', 'null', 'file://', ''])(
    '%s',
    async (origin) => {
      expect((await addSpeaker({ Origin: origin })).status).toBe(403)
      expect(await speakers()).toBe(0)
    },
  )
})

describe('an extension of the browser', () => {
  const EXTENSIONS = [
    ['chrome-extension://enfoodnipgmcgigagddhaebeonhofiln', 'none'],
    ['moz-extension://5933c1bc-a72d-4a05-ae48-705be6d94b93', 'same-origin'],
  ] as const

  it.each(EXTENSIONS)(
    'changes what it is asked to where it was given our address: %s',
    async (origin, site) => {
      const before = await speakers()
      expect((await addSpeaker({ Origin: origin, 'Sec-Fetch-Site': site })).status).toBe(201)
      expect(await speakers()).toBe(before + 1)
    },
  )

  it.each(EXTENSIONS)('changes nothing where it was not, or no browser says so: %s', async (origin, site) => {
    const before = await speakers()
    for (const said of ['cross-site', 'same-site', '', `${site}, cross-site`])
      expect((await addSpeaker({ Origin: origin, 'Sec-Fetch-Site': said })).status).toBe(403)
    expect((await addSpeaker({ Origin: origin })).status).toBe(403)
    expect((await addSpeaker({ Origin: `https://x.example/${origin}`, 'Sec-Fetch-Site': site })).status).toBe(
      403,
    )
    expect(await speakers()).toBe(before)
  })

  it.each(EXTENSIONS)('is told nothing under a name that is not ours: %s', async (origin, site) => {
    const headers = { Origin: origin, 'Sec-Fetch-Site': site, Host: 'dixit.example' }
    expect((await addSpeaker(headers)).status).toBe(403)
  })
})

describe('this machine is answered under each of its names, and so are its own pages', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '127.8.0.1', '[::1]'])('%s', async (name) => {
    const before = await speakers()
    const host = `${name}:${port}`
    expect((await addSpeaker({ Host: host, Origin: `http://${host}` })).status).toBe(201)
    expect((await addSpeaker({ Host: host })).status).toBe(201)
    expect(await speakers()).toBe(before + 2)
  })
})

describe('every answer carries a policy that lets nothing foreign or inline run', () => {
  it.each(['/', '/api/docs', '/api/openapi.json', '/api/sources', '/api/nowhere'])('%s', async (path) => {
    const { headers } = await fetch(`${server.address}${path}`)
    const policy = headers.get('Content-Security-Policy')!
    const directives = Object.fromEntries(
      policy.split(';').map((directive) => directive.trim().split(/\s+(.*)/)),
    )
    expect(directives).toMatchObject({
      'default-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    })
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Powered-By')).toBeNull()
  })

  it('and what the API answers is kept nowhere', async () => {
    expect((await server.ask('GET', '/sources')).headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('what a browser says comes from another site', () => {
  const CROSS = { 'Sec-Fetch-Site': 'cross-site' }
  const ask = (path: string, headers: Record<string, string>) =>
    askRaw(server.address, { path, headers }).then(({ status }) => status)

  it('is refused, though it only reads, for it makes us work', async () => {
    const before = await speakers()
    expect((await addSpeaker(CROSS)).status).toBe(403)
    for (const dest of ['empty', 'image', 'iframe'])
      expect(await ask('/api/sources', { ...CROSS, 'Sec-Fetch-Dest': dest })).toBe(403)
    expect(await ask('/api/sources', CROSS)).toBe(403)
    expect(await speakers()).toBe(before)
  })

  it('may be a link that is followed to a page or an answer of ours', async () => {
    const followed = { ...CROSS, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
    expect(await ask('/api/sources', followed)).toBe(200)
    expect(await ask('/', CROSS)).not.toBe(403)
    expect((await addSpeaker(followed)).status).toBe(403)
  })

  it('is none where the page is our own', async () => {
    expect(await ask('/api/sources', { 'Sec-Fetch-Site': 'same-origin' })).toBe(200)
    expect(await ask('/api/sources', { 'Sec-Fetch-Site': 'none' })).toBe(200)
  })
})
