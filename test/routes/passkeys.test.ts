import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { SessionState } from '../../server/api/access.ts'
import { Challenge, Passkey, Passkeys } from '../../server/api/passkeys.ts'
import type { BY_DEVICE } from '../support/access-requests.ts'
import { addAccount, asking, cookieIn, PASSWORD, signIn } from '../support/accounts.ts'
import { newAuthenticator } from '../support/authenticator.ts'
import { type Answer, startServer, type TestServer } from '../support/server.ts'

const ORIGIN = 'https://dixit.example'
const FORWARDED = { 'X-Forwarded-Host': 'dixit.example', 'X-Forwarded-Proto': 'https' }

let server: TestServer
let ada: TestServer['ask']

beforeEach(async () => {
  const started = await startServer({ trustProxy: ['loopback'], hosts: ['dixit.example'] })
  onTestFinished(() => started.close())
  // Under a name: an address of figures has no passkeys.
  server = { ...started, ask: asking(started, FORWARDED) }
  await addAccount(server, 'Ada', 'administrator')
  await addAccount(server, 'Ben', 'checker')
  ada = await signIn(server, 'Ada')
})

const challenge = async () => (await server.ask('POST', '/session/passkey/challenge')).body
const show = (response: object) => server.ask('POST', '/session/passkey', { response })

/** Ada with a passkey on a new device. */
async function withPasskey(ask = ada) {
  const device = newAuthenticator()
  const { body } = await ask('POST', '/account/passkeys/challenge')
  const response = device.make(body, { origin: ORIGIN })
  const added = await ask('POST', '/account/passkeys', { name: 'Ada’s telephone', response })
  expect(added).toMatchObject({ status: 201, body: { name: 'Ada’s telephone', usedAt: null } })
  return { device, passkey: added.body as { id: number } }
}

describe('a passkey', () => {
  it('signs in whose it is, without a name being typed', async () => {
    const { device } = await withPasskey()
    const answer = await show(device.show(await challenge(), { origin: ORIGIN }))
    expect(answer).toMatchObject({ status: 200, body: { account: { name: 'Ada', role: 'administrator' } } })
    expect(cookieIn(answer)).toMatch(/^__Host-dixit=/)
    const own = asking(server, { Cookie: cookieIn(answer) })
    expect((await own('GET', '/account/sessions')).body.items[0]).toMatchObject({ way: 'passkey' })
    expect((await own('GET', '/account/passkeys')).body.items).toMatchObject([
      { name: 'Ada’s telephone', usedAt: expect.any(String) },
    ])
  })

  it('is asked to be made on a device that keeps it, looks at who is there, and has none yet', async () => {
    await withPasskey()
    const { body } = await ada('POST', '/account/passkeys/challenge')
    expect(body).toMatchObject({
      rp: { id: 'dixit.example' },
      user: { name: 'Ada' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: expect.any(String) }],
    })
    expect(await challenge()).toMatchObject({ rpId: 'dixit.example', userVerification: 'required' })
  })

  it('is answered for as documented, each time', async () => {
    const { device, passkey } = await withPasskey()
    const path = `/account/passkeys/${passkey.id}`
    const shown = device.show(await challenge(), { origin: ORIGIN })
    const { body: asked } = await ada('POST', '/account/passkeys/challenge')
    const made = newAuthenticator().make(asked, { origin: ORIGIN })
    const answers: Record<(typeof BY_DEVICE)[number], Answer> = {
      'POST /account/passkeys/challenge': await ada('POST', '/account/passkeys/challenge'),
      'POST /account/passkeys': await ada('POST', '/account/passkeys', { name: 'Key', response: made }),
      'GET /account/passkeys': await ada('GET', '/account/passkeys'),
      'PATCH /account/passkeys/{id}': await ada('PATCH', path, { name: 'Key' }),
      'POST /session/passkey/challenge': await server.ask('POST', '/session/passkey/challenge'),
      'POST /session/passkey': await show(shown),
      'DELETE /account/passkeys/{id}': await ada('DELETE', path),
    }
    const { paths } = (await server.ask('GET', '/openapi.json')).body
    for (const [endpoint, answer] of Object.entries(answers)) {
      const [method = '', pattern = ''] = endpoint.split(' ')
      expect(Object.keys(paths[pattern][method.toLowerCase()].responses)).toContain(String(answer.status))
    }
    Challenge.parse(answers['POST /session/passkey/challenge'].body)
    Challenge.parse(answers['POST /account/passkeys/challenge'].body)
    SessionState.parse(answers['POST /session/passkey'].body)
    Passkeys.parse(answers['GET /account/passkeys'].body)
    for (const endpoint of ['POST /account/passkeys', 'PATCH /account/passkeys/{id}'] as const)
      Passkey.parse(answers[endpoint].body)
  })

  it('shows nothing of its key to whoever lists it', async () => {
    await withPasskey()
    const [passkey] = (await ada('GET', '/account/passkeys')).body.items
    expect(Object.keys(passkey).toSorted()).toEqual(['createdAt', 'id', 'name', 'usedAt'])
  })

  it('is named anew and removed by its owner, and by nobody else', async () => {
    const { passkey } = await withPasskey()
    const path = `/account/passkeys/${passkey.id}`
    const ben = await signIn(server, 'Ben')
    expect((await ben('PATCH', path, { name: 'Mine' })).status).toBe(404)
    expect((await ben('DELETE', path)).status).toBe(404)
    expect((await ada('PATCH', path, { name: ' Old\ttelephone ' })).body.name).toBe('Old telephone')
    expect((await ada('DELETE', path)).status).toBe(204)
    expect((await ada('GET', '/account/passkeys')).body.items).toEqual([])
  })

  it('is not removed where its owner could not sign in any more', async () => {
    const { device, passkey } = await withPasskey()
    // A new invitation takes the password away.
    await addAccount(server, 'Cleo', 'administrator')
    const cleo = await signIn(server, 'Cleo')
    await cleo('POST', '/accounts/1/invitation')
    const back = await show(device.show(await challenge(), { origin: ORIGIN }))
    const own = asking(server, { Cookie: cookieIn(back) })
    expect(await own('DELETE', `/account/passkeys/${passkey.id}`)).toMatchObject({
      status: 409,
      body: { code: 'last_way' },
    })
    await withPasskey(own)
    expect((await own('DELETE', `/account/passkeys/${passkey.id}`)).status).toBe(204)
  })

  it('is none of a disabled account', async () => {
    const ben = await signIn(server, 'Ben')
    const { device } = await withPasskey(ben)
    await ada('PATCH', '/accounts/2', { disabled: true })
    const answer = await show(device.show(await challenge(), { origin: ORIGIN }))
    expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_passkey' } })
  })
})

describe('what proves nothing is refused', () => {
  const refused = { status: 401, body: { code: 'wrong_passkey' } }

  it('an answer that was given before', async () => {
    const { device } = await withPasskey()
    const answer = device.show(await challenge(), { origin: ORIGIN })
    expect((await show(answer)).status).toBe(200)
    expect(await show(answer)).toMatchObject(refused)
  })

  it('an answer to what nobody here asked, or asked of whoever adds one', async () => {
    const { device } = await withPasskey()
    const invented = { ...(await challenge()), challenge: 'bm90aGluZw' }
    expect(await show(device.show(invented, { origin: ORIGIN }))).toMatchObject(refused)
    const { body } = await ada('POST', '/account/passkeys/challenge')
    const other = device.show({ ...body, rpId: 'dixit.example' }, { origin: ORIGIN })
    expect(await show(other)).toMatchObject(refused)
  })

  it.each([
    ['given to another site', { origin: 'https://dixit.example.evil' }],
    ['given in plain HTTP', { origin: 'http://dixit.example' }],
    ['of a key for another site', { origin: ORIGIN, domain: 'evil.example' }],
    ['by whom the device did not look at', { origin: ORIGIN, verified: false }],
  ])('an answer %s', async (_, given) => {
    const { device } = await withPasskey()
    expect(await show(device.show(await challenge(), given))).toMatchObject(refused)
    const { body } = await ada('POST', '/account/passkeys/challenge')
    const response = newAuthenticator().make(body, given)
    expect(await ada('POST', '/account/passkeys', { name: 'Another', response })).toMatchObject(refused)
  })

  it('a copy that has been used less often than the device', async () => {
    const { device } = await withPasskey()
    expect((await show(device.show(await challenge(), { origin: ORIGIN }))).status).toBe(200)
    device.count(-2)
    expect(await show(device.show(await challenge(), { origin: ORIGIN }))).toMatchObject(refused)
  })

  it('a key of somebody else under a known name', async () => {
    const { device } = await withPasskey()
    const { id, rawId } = device.show(await challenge(), { origin: ORIGIN })
    const forged = newAuthenticator().show(await challenge(), { origin: ORIGIN })
    expect(await show({ ...forged, id, rawId })).toMatchObject(refused)
  })

  it('a passkey of somebody who is not asked for one, and one that another has', async () => {
    const { body } = await ada('POST', '/account/passkeys/challenge')
    const response = newAuthenticator().make(body, { origin: ORIGIN })
    const ben = await signIn(server, 'Ben')
    expect(await ben('POST', '/account/passkeys', { name: 'Ben', response })).toMatchObject(refused)

    const { device } = await withPasskey()
    const again = (await ben('POST', '/account/passkeys/challenge')).body
    const same = device.make(again, { origin: ORIGIN })
    expect(await ben('POST', '/account/passkeys', { name: 'Ben', response: same })).toMatchObject({
      status: 409,
      body: { code: 'duplicate' },
    })
  })

  it('rubbish', async () => {
    const { device } = await withPasskey()
    const shown = device.show(await challenge(), { origin: ORIGIN })
    for (const part of ['clientDataJSON', 'authenticatorData', 'signature'] as const) {
      const response = { ...shown, response: { ...shown.response, [part]: 'AAAA' } }
      expect(await show(response)).toMatchObject(refused)
      expect((await show({ ...response, response: { ...shown.response, [part]: '$' } })).status).toBe(422)
    }
  })
})

it('there are passkeys under a name alone, and where there are accounts', async () => {
  expect((await server.ask('GET', '/session')).body.ways).toMatchObject({ passkey: true })
  const figures = await startServer({ user: 'Claire' })
  onTestFinished(() => figures.close())
  expect((await figures.ask('GET', '/session')).body.ways).toMatchObject({ passkey: false })
  expect((await figures.ask('POST', '/account/passkeys/challenge')).body.code).toBe('no_accounts')
  await addAccount(figures, 'Ada', 'administrator')
  const own = await signIn(figures, 'Ada', PASSWORD)
  expect((await own('POST', '/account/passkeys/challenge')).body.code).toBe('no_domain')
})
