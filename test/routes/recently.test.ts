import { afterEach, expect, it } from 'vitest'
import { addAccount, cookieIn, PASSWORD, signIn } from '../support/accounts.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
afterEach(() => server.close())

const agoMinutes = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

/** What lets somebody in, later or as somebody else, and how it is answered otherwise. */
const LETS_IN = [
  ['POST', '/account/tokens', { name: 'A program', role: 'reader' }, 201],
  ['POST', '/account/passkeys/challenge', undefined, 409],
  ['DELETE', '/account/passkeys/9', undefined, 404],
  ['POST', '/accounts', { name: 'Basile Ormeau', role: 'reader' }, 201],
  ['PATCH', '/accounts/2', { email: 'odile@example.org' }, 200],
  ['POST', '/accounts/2/invitation', undefined, 200],
] as const

it('whoever signed in long ago signs in once more for what lets somebody in, and for nothing else', async () => {
  const database = temporaryDatabase()
  server = await startServer({ user: null, database })
  await addAccount(server, 'Ada Pell', 'administrator')
  await addAccount(server, 'Odile Werner', 'reader')
  const signedIn = (minutes: number) =>
    lookInto(database, (db) => db.prepare('UPDATE sessions SET created_at = ?').run(agoMinutes(minutes)))
  const ada = await signIn(server, 'Ada Pell')

  signedIn(11)
  for (const [method, path, body] of LETS_IN)
    expect([path, (await ada(method, path, body)).body.code]).toEqual([path, 'sign_in_again'])
  for (const path of ['/accounts', '/account/tokens', '/sources'])
    expect([path, (await ada('GET', path)).status]).toEqual([path, 200])

  signedIn(9)
  for (const [method, path, body, otherwise] of LETS_IN) {
    expect([path, (await ada(method, path, body)).status]).toEqual([path, otherwise])
  }
})

it('a session takes the place of the one that somebody signed in from', async () => {
  server = await startServer({ user: null })
  await addAccount(server, 'Ada Pell', 'administrator')
  const given = { name: 'Ada Pell', password: PASSWORD }
  const Cookie = cookieIn(await server.ask('POST', '/session', given))
  const again = cookieIn(await server.ask('POST', '/session', given, { Cookie }))
  expect((await server.ask('GET', '/sources', undefined, { Cookie })).status).toBe(401)
  expect((await server.ask('GET', '/sources', undefined, { Cookie: again })).status).toBe(200)
})

it('where one person works without signing in, nobody signs in once more', async () => {
  server = await startServer()
  const { status, body } = await server.ask('POST', '/accounts', { name: 'Ada Pell', role: 'administrator' })
  expect([status, body.account.name]).toEqual([201, 'Ada Pell'])
})
