import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../server/access/secrets.ts'
import { ACCESS_REQUESTS } from '../support/access-requests.ts'
import { cookieIn } from '../support/accounts.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
/** Of whoever signed in last, as a browser keeps it. */
let cookie = ''
beforeAll(async () => {
  server = await startServer({ user: null })
})
afterAll(() => server.close())

describe('every endpoint of sign-in and accounts answers as documented', () => {
  it.each(ACCESS_REQUESTS)('%s', async (endpoint, path, body, status, shape) => {
    const endsAt = '2100-01-01T00:00:00.000Z'
    if (endpoint === 'POST /setup') {
      const first = { hash: hashOf('first'), purpose: 'first-run', endsAt }
      await server.store.oneTimes.put(first, '2026-01-01T00:00:00.000Z')
    }
    if (endpoint === 'POST /invitation')
      await server.store.accounts.invite(2, { hash: hashOf('again'), endsAt }, 'Inès')
    const [method = ''] = endpoint.split(' ')
    const answer = await server.ask(method, path, body, cookie ? { Cookie: cookie } : {})
    cookie = cookieIn(answer) || cookie
    expect(answer.status).toBe(status)
    if (shape === null) expect(answer.body).toBe('')
    else expect(shape.parse(answer.body)).toEqual(answer.body) // and has nothing that is not documented
  })
})
