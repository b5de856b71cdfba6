import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, ROLES } from '../../server/access/asker.ts'
import { newSecret } from '../../server/access/secrets.ts'
import { addAccount, asking, cookieIn, PASSWORD, signIn, withToken } from '../support/accounts.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { WHO_MAY } from '../support/who-may.ts'

type Ask = TestServer['ask']

/** Where there is a provider, there are ways to it. */
const OUT_OF_REACH = {
  issuer: 'http://127.0.0.1:9',
  clientId: 'dixit',
  clientSecret: null,
  name: 'La Maison',
  newcomers: 'invited',
}

let server: TestServer
const accounts = {} as Record<Role, number>
beforeAll(async () => {
  server = await startServer({ openId: OUT_OF_REACH })
  for (const role of [...ROLES].reverse()) accounts[role] = (await addAccount(server, `The ${role}`, role)).id
})
afterAll(() => server.close())

/** Every route of the table, with the role it needs, null for none, and whether it takes a person. */
const ROUTES = Object.entries(WHO_MAY).flatMap(([who, routes]) => {
  const [needed, ...inPerson] = who.split(' ')
  const role = needed === 'anybody' ? null : (needed as Role)
  return routes
    .split('\n')
    .map((route) => route.trim())
    .filter(Boolean)
    .map((route) => ({ route, role, inPerson: inPerson.length > 0 }))
})

/** Of a thing that is not there: what may be asked is answered with “not found”, and changes nothing. */
const NOTHING = '999999'

/** How a request without a body, about nothing that is there, is answered: refused, or for another reason or none. */
async function refusal(ask: Ask, route: string): Promise<string> {
  const [method = '', path = ''] = route.split(' ')
  const { body } = await ask(method, path.replace(/:\w+/g, NOTHING))
  const code = (body as { code?: string }).code ?? ''
  return ['sign_in', 'not_allowed'].includes(code) ? code : 'none'
}

const outcome = async (ask: Ask) => {
  const all: Record<string, string> = {}
  for (const { route } of ROUTES) all[route] = await refusal(ask, route)
  return all
}
const expected = (refused: (route: (typeof ROUTES)[number]) => string | null) =>
  Object.fromEntries(ROUTES.map((one) => [one.route, (one.role !== null && refused(one)) || 'none']))

const isBelow = (role: Role, needed: Role | null) =>
  needed !== null && ROLES.indexOf(role) < ROLES.indexOf(needed)

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every route there is, as Express has them, and not as somebody wrote them down. */
const routesIn = (stack: readonly Layer[]): string[] =>
  stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      : routesIn(handle.stack ?? []),
  )

describe('who may what', () => {
  it('is said of every route of the API, in the table and in its documentation', async () => {
    const open = ['GET /healthz', 'GET /metrics', 'GET /api/openapi.json', 'GET /docs', 'GET /docs/start.js']
    const router = server.app.router as unknown as { stack: Layer[] }
    const there = routesIn(router.stack).filter((route) => !open.includes(route))
    expect(ROUTES.map(({ route }) => route).toSorted()).toEqual(there.toSorted())

    type Operation = { 'x-role'?: Role; security: object[] }
    const { paths } = (await server.ask('GET', '/openapi.json')).body as {
      paths: Record<string, Record<string, Operation>>
    }
    for (const [path, operations] of Object.entries(paths))
      for (const [method, { 'x-role': role = null, security }] of Object.entries(operations)) {
        const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`
        const { inPerson, ...told } = ROUTES.find((one) => one.route === route)!
        const ways = role === null ? [] : inPerson ? [{ session: [] }] : [{ session: [] }, { token: [] }]
        expect({ route, role, security }).toEqual({ ...told, security: ways })
      }
  })

  it.each(ROLES)('is right for a %s who signed in', async (role) => {
    // One of the routes signs out.
    const ask: Ask = async (method, path, ...rest) => (await signedIn(role))(method, path, ...rest)
    expect(await outcome(ask)).toEqual(expected((one) => (isBelow(role, one.role) ? 'not_allowed' : null)))
  })

  it.each(ROLES)('is right for a program of an administrator’s with the token of a %s', async (role) => {
    const ask = await withToken(server, accounts.administrator, role)
    expect(await outcome(ask)).toEqual(
      expected((one) => (isBelow(role, one.role) || one.inPerson ? 'not_allowed' : null)),
    )
  })

  it('is no more for a program than its owner may', async () => {
    const ask = await withToken(server, accounts.reader, 'administrator')
    expect(await outcome(ask)).toEqual(
      expected((one) => (isBelow('reader', one.role) || one.inPerson ? 'not_allowed' : null)),
    )
  })

  describe('is nothing', () => {
    const nothing = expected(() => 'sign_in')

    it('for nobody', async () => {
      expect(await outcome(asking(server, {}))).toEqual(nothing)
    })

    it('in a session that was signed out of', async () => {
      const cookie = cookieIn(
        await server.ask('POST', '/session', { name: 'The editor', password: PASSWORD }),
      )
      const ask = asking(server, { Cookie: cookie })
      await ask('DELETE', '/session')
      expect(await outcome(ask)).toEqual(nothing)
    })

    it('with a session or a token that has ended', async () => {
      const { secret, hash } = newSecret()
      const [ended, before] = [new Date().toISOString(), new Date(Date.now() - 1_000).toISOString()]
      const account = accounts.administrator
      const session = { account, hash, way: 'password', agent: '', endsAt: ended } as const
      await server.store.sessions.start(session, before)
      expect(await outcome(asking(server, { Cookie: `dixit=${secret}` }))).toEqual(nothing)
      const token = newSecret('dixit_')
      const given = { account, hash: token.hash, name: 'Old', role: 'administrator', endsAt: ended } as const
      await server.store.tokens.add(given, before)
      expect(await outcome(asking(server, { Authorization: `Bearer ${token.secret}` }))).toEqual(nothing)
    })

    it('for an account that is disabled, in its session and with its token', async () => {
      const { id } = await addAccount(server, 'Basile', 'administrator')
      const [ask, program] = [await signIn(server, 'Basile'), await withToken(server, id, 'administrator')]
      await server.store.accounts.update(id, { disabled: true }, 'The administrator')
      expect(await outcome(ask)).toEqual(nothing)
      expect(await outcome(program)).toEqual(nothing)
    })
  })
})

/** Each asks in a session that was not signed out of by what was asked before. */
const sessions = new Map<Role, Ask>()
async function signedIn(role: Role): Promise<Ask> {
  const kept = sessions.get(role)
  if (kept && (await kept('GET', '/session')).body.account) return kept
  const ask = await signIn(server, `The ${role}`)
  sessions.set(role, ask)
  return ask
}
