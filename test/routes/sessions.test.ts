import { afterEach, describe, expect, it } from 'vitest'
import { addAccount, asking, cookieIn, PASSWORD, signIn, withToken } from '../support/accounts.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
afterEach(() => server.close())

/** A newsroom with an administrator, Inès, and an editor, Odile. */
async function newsroom(options: Parameters<typeof startServer>[0] = {}) {
  server = await startServer(options)
  const ines = await addAccount(server, 'Inès', 'administrator')
  const odile = await addAccount(server, 'Odile Werner', 'editor')
  return { ines, odile }
}

describe('signing in', () => {
  it('is not needed where one person works alone, and cannot be done', async () => {
    server = await startServer({ user: 'Claire' })
    expect((await server.ask('GET', '/session')).body).toMatchObject({
      mode: 'one-person',
      account: { name: 'Claire', role: 'administrator' },
      setup: false,
    })
    const answer = await server.ask('POST', '/session', { name: 'Claire', password: PASSWORD })
    expect(answer).toMatchObject({ status: 409, body: { code: 'no_accounts' } })
  })

  it('is asked of everybody from the first account on, though the server is running', async () => {
    server = await startServer({ user: 'Claire' })
    expect((await server.ask('GET', '/sources')).status).toBe(200)
    await addAccount(server, 'Inès', 'administrator')
    expect((await server.ask('GET', '/sources')).status).toBe(401)
    expect((await server.ask('GET', '/session')).body).toMatchObject({ mode: 'accounts', account: null })
  })

  it('tells who one is, however the name is typed, until one signs out', async () => {
    await newsroom()
    const ask = await signIn(server, 'odile  WERNER')
    expect((await ask('GET', '/session')).body).toMatchObject({
      mode: 'accounts',
      account: { name: 'Odile Werner', role: 'editor' },
    })
    const out = await ask('DELETE', '/session')
    expect({ status: out.status, cookie: cookieIn(out) }).toEqual({ status: 204, cookie: 'dixit=' })
    expect((await ask('GET', '/sources')).status).toBe(401)
  })

  it('answers an unknown name, a wrong password and a disabled account alike', async () => {
    const { odile } = await newsroom()
    await server.store.accounts.update(odile.id, { disabled: true }, 'Inès')
    for (const name of ['Nobody', 'Inès', 'Odile Werner']) {
      const password = name === 'Odile Werner' ? PASSWORD : 'trois bacs sur la Meuse'
      const { status, body } = await server.ask('POST', '/session', { name, password })
      expect({ status, body }).toMatchObject({ status: 401, body: { code: 'wrong_sign_in' } })
    }
  })

  it('takes a password whose accents are typed as marks of their own', async () => {
    await newsroom()
    const code = (await (await signIn(server, 'Inès'))('POST', '/accounts/2/invitation')).body.code
    await server.ask('POST', '/invitation', { code, password: 'l’été à Liège, déjà'.normalize('NFC') })
    await signIn(server, 'Odile Werner', 'l’été à Liège, déjà'.normalize('NFD'))
  })

  it('gives a new session each time, of which the store has the hash alone', async () => {
    const database = temporaryDatabase()
    await newsroom({ database })
    const given = { name: 'Inès', password: PASSWORD }
    const first = cookieIn(await server.ask('POST', '/session', given))
    const second = cookieIn(await server.ask('POST', '/session', given, { Cookie: first }))
    expect(second).not.toBe(first)
    const rows = lookInto(database, (db) => JSON.stringify(db.prepare('SELECT * FROM sessions').all()))
    for (const cookie of [first, second]) expect(rows).not.toContain(cookie.slice('dixit='.length))
    expect(lookInto(database, (db) => JSON.stringify(db.prepare('SELECT * FROM accounts').all()))).toMatch(
      /\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    )
  })
})

describe('the cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    await newsroom()
    const answer = await server.ask('POST', '/session', { name: 'Inès', password: PASSWORD })
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^dixit=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    )
  })

  it('is kept to this host and to TLS by its name where a proxy speaks TLS, and no other counts there', async () => {
    await newsroom({ trustProxy: ['loopback'] })
    const tls = asking(server, { 'X-Forwarded-Proto': 'https' })
    const answer = await tls('POST', '/session', { name: 'Inès', password: PASSWORD })
    expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-dixit=[\w-]{43}; Path=\/; .*; Secure$/)
    const [, secret] = cookieIn(answer).split('=')
    expect((await tls('GET', '/sources', undefined, { Cookie: `__Host-dixit=${secret}` })).status).toBe(200)
    expect((await tls('GET', '/sources', undefined, { Cookie: `dixit=${secret}` })).status).toBe(401)
  })

  it('lets no page of another site do what its owner may', async () => {
    await newsroom()
    const cookie = cookieIn(await server.ask('POST', '/session', { name: 'Inès', password: PASSWORD }))
    const add = (headers: Record<string, string>) =>
      askRaw(server.address, {
        method: 'POST',
        path: '/api/speakers',
        headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ name: 'Mallory Duvivier' }),
      }).then(({ status }) => status)
    for (const Origin of ['https://elsewhere.example', 'null', 'http://localhost:1'])
      expect(await add({ Origin })).toBe(403)
    expect(await add({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
    expect(await add({ Origin: server.address })).toBe(201)
  })
})

describe('a session', () => {
  it.each([
    ['is over at its end', { sessionMs: 1 }],
    ['is over when it was not seen for long', { idleMs: 1 }],
  ])('%s', async (_, ends) => {
    await newsroom(ends)
    const ask = await signIn(server, 'Inès')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await ask('GET', '/sources')).status).toBe(401)
  })

  it('is listed for its owner, who ends it, and nobody else can', async () => {
    await newsroom()
    const here = await signIn(server, 'Odile Werner')
    const there = await signIn(server, 'Odile Werner')
    const { items } = (await here('GET', '/account/sessions')).body
    expect(items).toMatchObject([{ current: false }, { current: true, way: 'password' }])
    const other = await signIn(server, 'Inès')
    expect((await other('DELETE', `/account/sessions/${items[0].id}`)).status).toBe(404)
    expect((await there('GET', '/sources')).status).toBe(200)
    expect((await here('DELETE', `/account/sessions/${items[0].id}`)).status).toBe(204)
    expect((await there('GET', '/sources')).status).toBe(401)
    expect((await here('GET', '/sources')).status).toBe(200)
  })

  it('ends where an administrator says so, where the role changes and where the account is disabled', async () => {
    const { odile } = await newsroom()
    const ines = await signIn(server, 'Inès')
    for (const [method, path, body] of [
      ['DELETE', `/accounts/${odile.id}/sessions`, undefined],
      ['PATCH', `/accounts/${odile.id}`, { role: 'checker' }],
      ['PATCH', `/accounts/${odile.id}`, { disabled: true }],
    ] as const) {
      const ask = await signIn(server, 'Odile Werner')
      expect((await ask('GET', '/sources')).status).toBe(200)
      expect((await ines(method, path, body)).status).toBeLessThan(300)
      expect((await ask('GET', '/sources')).status).toBe(401)
    }
  })

  it('is begun anew, and the others end, with another password, for which the old one is asked', async () => {
    await newsroom()
    const [here, there] = [await signIn(server, 'Odile Werner'), await signIn(server, 'Odile Werner')]
    const change = { old: PASSWORD, password: 'cinq ponts de Namur' }
    expect(
      await here('PUT', '/account/password', { ...change, old: 'cinq bacs sur la Meuse' }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'old', code: 'wrong_password' }] },
    })
    const answer = await here('PUT', '/account/password', change)
    const anew = asking(server, { Cookie: cookieIn(answer) })
    expect((await anew('GET', '/sources')).status).toBe(200)
    for (const ask of [here, there]) expect((await ask('GET', '/sources')).status).toBe(401)
    await signIn(server, 'Odile Werner', change.password)
    await expect(signIn(server, 'Odile Werner')).rejects.toThrow('wrong_sign_in')
  })
})

describe('a token', () => {
  it('lets a program ask, in the name of who made it and with no more than both may', async () => {
    await newsroom()
    const ask = await signIn(server, 'Odile Werner')
    const made = await ask('POST', '/account/tokens', { name: 'Nightly', role: 'editor' })
    expect(made).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^dixit_[\w-]{43}$/) } })
    const program = asking(server, { Authorization: `Bearer ${made.body.token}` })
    const entry = { fr: ['écluse'], en: ['lock'] }
    expect(await program('POST', '/glossary', entry)).toMatchObject({
      status: 201,
      body: { by: 'Odile Werner' },
    })
    await server.store.accounts.update(2, { role: 'reader' }, 'Inès')
    expect((await program('GET', '/glossary')).status).toBe(200)
    expect((await program('POST', '/glossary', entry)).status).toBe(403)
  })

  it('is shown once, listed without, and ended by its owner', async () => {
    await newsroom()
    const ask = await signIn(server, 'Odile Werner')
    const { token, ...told } = (await ask('POST', '/account/tokens', { name: 'Nightly', role: 'reader' }))
      .body
    const { items } = (await ask('GET', '/account/tokens')).body
    expect(items).toEqual([told])
    const other = await signIn(server, 'Inès')
    expect((await other('DELETE', `/account/tokens/${told.id}`)).status).toBe(404)
    expect((await ask('DELETE', `/account/tokens/${told.id}`)).status).toBe(204)
    const program = asking(server, { Authorization: `Bearer ${token}` })
    expect((await program('GET', '/sources')).status).toBe(401)
  })

  it('is not for a role above one’s own, and ends', async () => {
    await newsroom()
    const ask = await signIn(server, 'Odile Werner')
    const token = (given: object) =>
      ask('POST', '/account/tokens', { name: 'Nightly', role: 'reader', ...given })
    expect((await token({ role: 'administrator' })).status).toBe(403)
    expect((await token({ days: 0 })).status).toBe(422)
    expect((await token({ days: 367 })).status).toBe(422)
    const { createdAt, endsAt } = (await token({ days: 1 })).body
    expect(Date.parse(endsAt) - Date.parse(createdAt)).toBeCloseTo(86_400_000, -3)
  })

  it('makes no other, and changes no account, for it may be in many hands', async () => {
    const { ines } = await newsroom()
    const program = await withToken(server, ines.id, 'administrator')
    expect((await program('GET', '/sources')).status).toBe(200)
    expect((await program('POST', '/account/tokens', { name: 'More', role: 'reader' })).status).toBe(403)
    expect((await program('GET', '/accounts')).status).toBe(403)
  })

  it.each(['Bearer', 'Bearer dixit_', 'Bearer nothing', 'Basic SW7DqHM6eA==', 'Bearer dixit_a dixit_b'])(
    '“%s” is none, and no cookie beside it counts',
    async (Authorization) => {
      await newsroom()
      const ask = await signIn(server, 'Inès')
      expect((await ask('GET', '/sources', undefined, { Authorization })).status).toBe(401)
    },
  )
})
