import { Writable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { startLog } from '../../server/log.ts'
import { Problem } from '../../server/problem.ts'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { workers } from '../support/workers.ts'

let server: TestServer
let lines: string[]
afterEach(() => server.close())

const start = async (options: Parameters<typeof startServer>[0] = {}, level = 'info') => {
  lines = []
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(...chunk.toString().trimEnd().split('\n'))
      done()
    },
  })
  server = await startServer({ log: startLog(level, to), ...options })
}

/** A line is written when the caller has the answer, perhaps a moment later. */
async function linesOf(count: number): Promise<Record<string, unknown>[]> {
  while (lines.length < count) await new Promise((resolve) => setImmediate(resolve))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('each request is one line', () => {
  it('with its id, the pattern of its route, its status and its time', async () => {
    await start()
    const { headers } = await server.ask('GET', '/checks/7?lang=fr')
    expect(await linesOf(1)).toEqual([
      expect.objectContaining({
        level: 30,
        id: headers.get('X-Request-Id'),
        method: 'GET',
        route: '/api/checks/:id',
        status: 404,
        ms: expect.any(Number),
      }),
    ])
  })

  it('and what is asked all the time is one only for who wants to see everything', async () => {
    await start()
    const quiet = ['/healthz', '/metrics', '/assets/none.js']
    for (const path of [...quiet, '/desk']) await askRaw(server.address, { path })
    expect((await linesOf(1)).map(({ route }) => route)).toEqual(['/*'])
    await server.close()
    await start({}, 'debug')
    for (const path of quiet) await askRaw(server.address, { path })
    expect((await linesOf(3)).map(({ route }) => route)).toEqual(['/healthz', '/metrics', '/assets/*'])
  })
})

describe('the id of a request', () => {
  it.each(['7c1d0f62-9f2b-4a5e-8a43-1b52', 'proxy:ab_cd.01'])('is the one the proxy gave: %s', async (id) => {
    await start()
    const { headers } = await server.ask('GET', '/speakers', undefined, { 'X-Request-Id': id })
    expect(headers.get('X-Request-Id')).toBe(id)
    expect(await linesOf(1)).toMatchObject([{ id }])
  })

  it.each(['short', 'with space in it', '{"level":60,"id":1}', 'x'.repeat(65)])(
    'is made anew where that is none: %s',
    async (id) => {
      await start()
      const { headers } = await server.ask('GET', '/speakers', undefined, { 'X-Request-Id': id })
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/)
      expect(lines.join()).not.toContain(JSON.stringify(id).slice(1, -1))
    },
  )

  it('is told to whom the server could not answer, and leads to what went wrong', async () => {
    const broken = {
      ...workers,
      ask: () => Promise.reject(new TypeError('« Le bac passe » is not iterable')),
    }
    await start({ workers: broken })
    const { status, body, headers } = await server.ask('POST', '/extractions', { text: '« Le bac passe »' })
    expect(status).toBe(500)
    expect(body.requestId).toBe(headers.get('X-Request-Id'))
    const [error] = await linesOf(2)
    expect(error).toMatchObject({
      level: 50,
      id: body.requestId,
      err: { type: 'TypeError', at: expect.arrayContaining([expect.stringMatching(/^at /)]) },
    })
    expect(lines.join()).not.toContain('bac')
    const refused = await server.ask('POST', '/speakers', { name: '' })
    expect(refused.body).not.toHaveProperty('requestId')
  })

  it('is told as well where the server is only busy', async () => {
    const busy = { ...workers, ask: () => Promise.reject(new Problem('busy')) }
    await start({ workers: busy })
    const { status, body } = await server.ask('POST', '/extractions', { text: 'Rien.' })
    expect(status).toBe(503)
    expect(body.requestId).toEqual(expect.any(String))
  })
})

describe('nothing that a person wrote stands in the log', () => {
  const SECRETS = ['Zéphirine', 'brouillon-secret', 'jeton-d’essai', 'jeton-essai', 'biscuit-essai']

  it('neither texts nor names of files, queries, cookies or tokens, whatever is asked', async () => {
    await start({}, 'trace')
    const secrets = { Authorization: 'Bearer jeton-essai', Cookie: 'sid=biscuit-essai' }
    const form = new FormData()
    form.append('file', new Blob(['Zéphirine a dit : « Non. »']), 'brouillon-secret.txt')
    await server.ask('POST', '/sources', form, secrets)
    await server.ask('POST', '/checks', { text: 'Zéphirine', speaker: 'Zéphirine' }, secrets)
    await server.ask('POST', '/checks', '{"text": "Zéphirine', secrets)
    await server.ask('GET', `/quotes?text=${encodeURIComponent('Zéphirine')}`, undefined, secrets)
    await server.ask('GET', `/${encodeURIComponent('Zéphirine')}/brouillon-secret`, undefined, secrets)
    await askRaw(server.address, { path: '/brouillon-secret.txt?q=jeton-essai', headers: secrets })
    await askRaw(server.address, { path: '/assets/brouillon-secret.js', headers: secrets })
    await server.ask('POST', '/sources', { url: 'https://brouillon-secret.invalid/?q=jeton-essai' }, secrets)
    await linesOf(8)
    const all = lines.join('\n')
    for (const secret of SECRETS) {
      expect(all).not.toContain(secret)
      expect(all).not.toContain(encodeURIComponent(secret))
    }
  })
})
