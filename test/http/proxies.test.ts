import { afterEach, describe, expect, it } from 'vitest'
import { BadSettingError, fromEnvironment, refuseBadSettings } from '../../server/environment.ts'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const ask = async (headers: Record<string, string>) =>
  askRaw(server!.address, { path: '/api/speakers', headers })
const add = async (headers: Record<string, string>) =>
  askRaw(server!.address, {
    method: 'POST',
    path: '/api/speakers',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ name: 'Ada Pell' }),
  })

describe('behind a proxy that is believed', () => {
  const start = async () =>
    (server = await startServer({ hosts: ['dixit.example'], trustProxy: ['loopback'] }))
  const FORWARDED = { Host: '127.0.0.1', 'X-Forwarded-Host': 'dixit.example', 'X-Forwarded-Proto': 'https' }

  it('it is asked under the name that the proxy was asked under, and its own pages change things', async () => {
    await start()
    expect((await add({ ...FORWARDED, Origin: 'https://dixit.example' })).status).toBe(201)
    expect((await add({ Host: 'dixit.example', Origin: 'https://dixit.example' })).status).toBe(201)
    expect((await add({ ...FORWARDED, Origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await ask({ ...FORWARDED, 'X-Forwarded-Host': 'elsewhere.example' })).status).toBe(403)
  })

  it('browsers that came by TLS are told to stay with it, and others are not', async () => {
    await start()
    expect((await ask(FORWARDED)).headers['strict-transport-security']).toBe('max-age=31536000')
    expect((await ask({})).headers['strict-transport-security']).toBeUndefined()
  })
})

describe('a proxy that nobody named', () => {
  it('is believed nothing', async () => {
    server = await startServer({ hosts: ['dixit.example'] })
    const { status, headers } = await ask({
      Host: 'elsewhere.example',
      'X-Forwarded-Host': 'dixit.example',
      'X-Forwarded-Proto': 'https',
    })
    expect(status).toBe(403)
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

describe('the names it is asked under', () => {
  it('open to the network it answers by addresses and by the names that were given, and by no other', async () => {
    server = await startServer({ hosts: ['dixit.example', 'desk.example:8443'], localOnly: false })
    const statuses: Record<string, number> = {
      'dixit.example': 200,
      'DIXIT.example:4747': 200,
      'desk.example:8443': 200,
      'desk.example': 403,
      'localhost:4747': 200,
      '192.0.2.7': 200,
      '[2001:db8::7]:4747': 200,
      'elsewhere.example': 403,
      'dixit.example.elsewhere.example': 403,
      '192.0.2.7.elsewhere.example': 403,
      'localhost:4747.elsewhere.example': 403,
    }
    for (const [Host, status] of Object.entries(statuses))
      expect([Host, (await ask({ Host })).status]).toEqual([Host, status])
  })
})

describe('a setting that would open what it should not is refused at the start', () => {
  it.each([
    ['DIXIT_HOSTS', 'https://dixit.example', 'dixit.example/desk', '*', 'a b'],
    ['DIXIT_TRUST_PROXY', 'true', '1', 'proxy.example', '10.0.0.0/0', '10.0.0.0/33', '::/0', '1.2.3.4/8/8'],
    ['DIXIT_LOG_LEVEL', 'loud'],
    ['DIXIT_METRICS_TOKEN', 'guessed'],
    ['DIXIT_TWO_PERSONS', '2', 'yes'],
    ['DIXIT_OIDC_ISSUER', 'http://provider.example', 'provider.example', 'https://provider.example'],
  ])('%s', (setting, ...values) => {
    for (const value of values)
      expect(() => refuseBadSettings(fromEnvironment({ [setting]: value })), value).toThrow(BadSettingError)
  })

  it('and what is meant is taken', () => {
    refuseBadSettings(
      fromEnvironment({
        DIXIT_HOSTS: 'Dixit.example, desk.example:8443',
        DIXIT_TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::1',
        DIXIT_LOG_LEVEL: 'debug',
        DIXIT_TWO_PERSONS: '1',
        DIXIT_METRICS_TOKEN: 'f3c1a9d07be24410a2f8',
        DIXIT_OIDC_ISSUER: 'https://provider.example',
        DIXIT_OIDC_CLIENT_ID: 'dixit',
      }),
    )
  })
})
