import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { addAccount, asking, cookieIn, signIn, withToken } from '../support/accounts.ts'
import { newAuthenticator } from '../support/authenticator.ts'
import { startServer, type TestServer } from '../support/server.ts'

const ORIGIN = 'https://dixit.example'
const FORWARDED = { 'X-Forwarded-Host': 'dixit.example', 'X-Forwarded-Proto': 'https' }

let server: TestServer
let account: number
beforeEach(async () => {
  const started = await startServer({
    trustProxy: ['loopback'],
    hosts: ['dixit.example'],
    passkeyFrom: 'administrator',
  })
  onTestFinished(() => started.close())
  server = { ...started, ask: asking(started, FORWARDED) }
  account = (await addAccount(server, 'Ada', 'administrator')).id
  await addAccount(server, 'Ben', 'editor')
})

it('whose role takes a passkey has the one below by a password alone, and is told so', async () => {
  const ada = await signIn(server, 'Ada')
  expect((await ada('GET', '/session')).body.account).toEqual({
    name: 'Ada',
    role: 'editor',
    withPasskey: 'administrator',
  })
  expect((await ada('GET', '/accounts')).body.code).toBe('not_allowed')
  const token = { name: 'Mine', role: 'administrator' }
  expect((await ada('POST', '/account/tokens', token)).body.code).toBe('not_allowed')
  expect((await ada('POST', '/speakers', { name: 'Maud', kind: 'person' })).status).toBe(201)
})

it('by a passkey, which they make while signed in by password, they have it whole', async () => {
  const ada = await signIn(server, 'Ada')
  const device = newAuthenticator()
  const { body: asked } = await ada('POST', '/account/passkeys/challenge')
  const made = device.make(asked, { origin: ORIGIN })
  expect((await ada('POST', '/account/passkeys', { name: 'Key', response: made })).status).toBe(201)
  const { body: challenge } = await server.ask('POST', '/session/passkey/challenge')
  const response = device.show(challenge, { origin: ORIGIN })
  const answer = await server.ask('POST', '/session/passkey', { response })
  expect(answer.body.account).toEqual({ name: 'Ada', role: 'administrator', withPasskey: null })
  const whole = asking(server, { Cookie: cookieIn(answer) })
  expect((await whole('GET', '/accounts')).status).toBe(200)
})

it('others, and programs with a token made before, go on as they did', async () => {
  const ben = await signIn(server, 'Ben')
  expect((await ben('GET', '/session')).body.account).toEqual({
    name: 'Ben',
    role: 'editor',
    withPasskey: null,
  })
  const program = await withToken(server, account, 'editor')
  expect((await program('POST', '/speakers', { name: 'Maud', kind: 'person' })).status).toBe(201)
})
