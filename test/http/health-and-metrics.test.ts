import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
afterEach(() => server.close())

const CROSS = { 'Sec-Fetch-Site': 'cross-site' }
const ask = (path: string, headers: Record<string, string> = {}) => askRaw(server.address, { path, headers })

describe('whether it is well', () => {
  it('is 200 where the store answers and has room', async () => {
    server = await startServer({ database: temporaryDatabase() })
    const { status, text, headers } = await ask('/healthz')
    expect([status, text]).toEqual([200, '{"ailments":[]}'])
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is 503, with what ails it and no more, where the store does not', async () => {
    const database = temporaryDatabase()
    await openStore(database, grammars).close()
    server = await startServer({ database })
    lookInto(database, (db) => db.exec('ALTER TABLE sources RENAME TO elsewhere'))
    const { status, text } = await ask('/healthz')
    expect([status, text]).toEqual([503, '{"ailments":["store"]}'])
  })

  it('is told to no page of another site', async () => {
    server = await startServer()
    expect((await ask('/healthz', CROSS)).status).toBe(403)
    expect((await ask('/healthz', { Host: 'elsewhere.example' })).status).toBe(403)
  })
})

describe('what it tells Prometheus', () => {
  it('are requests by the pattern of their route, checks by verdict, and the threads', async () => {
    server = await startServer()
    for (const id of [1, 2]) await server.ask('GET', `/checks/${id}`)
    await server.ask('POST', '/checks', { text: 'The ferry runs on Sundays.' })
    const { status, text, headers } = await ask('/metrics')
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('text/plain; version=0.0.4')
    expect(text).toContain(
      'dixit_request_seconds_count{method="GET",route="/api/checks/:id",status="404"} 2\n',
    )
    expect(text).toContain('dixit_checks_total{verdict="unresolved"} 1\n')
    expect(text).toMatch(/^dixit_work_busy 0$/m)
    expect(text).toMatch(/^dixit_work_waiting 0$/m)
  })

  it('is no more series than there are routes, whatever addresses are asked for', async () => {
    server = await startServer()
    for (let n = 0; n < 20; n++) {
      await ask(`/api/nothing-${n}`)
      await ask(`/page-${n}`)
    }
    const { text } = await ask('/metrics')
    expect(text.match(/^dixit_request_seconds_count.*$/gm)).toEqual([
      expect.stringContaining('route="/api/*",status="404"} 20'),
      expect.stringMatching(/route="\/\*",status="\d+"\} 20/),
    ])
  })

  it('is for this machine: no other site’s page and nobody behind a proxy is told', async () => {
    server = await startServer({ localOnly: false, hosts: ['dixit.example'] })
    expect((await ask('/metrics', CROSS)).status).toBe(403)
    for (const headers of [{ 'X-Forwarded-For': '192.0.2.7' }, { Forwarded: 'for=192.0.2.7' }])
      expect((await ask('/metrics', { Host: 'dixit.example', ...headers })).status).toBe(403)
    expect((await ask('/metrics')).status).toBe(200)
  })

  it('is for whoever has the token, where there is one', async () => {
    const metricsToken = 'f3c1a9d07be24410a2f8'
    server = await startServer({ metricsToken })
    const answered = async (headers: Record<string, string>) => (await ask('/metrics', headers)).status
    expect(await answered({})).toBe(403)
    expect(await answered({ Authorization: `Bearer ${metricsToken.slice(1)}` })).toBe(403)
    const right = { Authorization: `Bearer ${metricsToken}` }
    expect(await answered(right)).toBe(200)
    expect(await answered({ ...right, 'X-Forwarded-For': '192.0.2.7' })).toBe(200)
  })
})
