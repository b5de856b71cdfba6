import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { addAccount, asking, cookieIn } from '../support/accounts.ts'
import { type OpenIdProvider, startProvider } from '../support/openid-provider.ts'
import { startServer, type TestServer } from '../support/server.ts'

let provider: OpenIdProvider
let server: TestServer

const EMAIL = 'ada@example.org'

async function start(newcomers: 'invited' | 'readers' = 'invited') {
  server = await startServer({
    openId: {
      issuer: provider.issuer,
      clientId: 'dixit',
      clientSecret: 'secret',
      name: 'La Maison',
      newcomers,
    },
  })
  onTestFinished(() => server.close())
  const account = { name: 'Ada', role: 'administrator', email: EMAIL } as const
  return server.store.accounts.add(
    account,
    { invitation: { hash: 'x', endsAt: '2000-01-01T00:00:00.000Z' } },
    'Tests',
  )
}

beforeEach(async () => {
  provider = await startProvider()
  onTestFinished(() => provider.close())
  provider.person = { sub: '7', email: EMAIL, email_verified: true, name: 'Ada Lovell' }
})

const go = (address: string, headers: Record<string, string> = {}) =>
  fetch(address, { redirect: 'manual', headers })
const cookieOf = (response: Response) => cookieIn({ headers: response.headers })
const locationOf = (response: Response) => response.headers.get('Location')!

/** To the provider, and as far back as its answer: what a browser then asks, and the cookie it has. */
async function toProvider(to = '/sources/3') {
  const sent = await go(`${server.address}/api/session/openid?${new URLSearchParams({ to })}`)
  const answered = await go(locationOf(sent))
  return { cookie: cookieOf(sent), back: locationOf(answered) }
}

/** All the way. @returns where one is then, and who asks with the cookie of it */
async function signIn(to?: string) {
  const { cookie, back } = await toProvider(to)
  const response = await go(back, { Cookie: cookie })
  const session = cookieOf(response)
    .split('; ')
    .filter((one) => !one.endsWith('='))
    .join('; ')
  return { at: locationOf(response), session, ask: asking(server, { Cookie: session }) }
}

const accounts = async () => (await server.store.accounts.list({ limit: 50 })).items

describe('who comes from the provider of the house', () => {
  it('is signed in, and is at the page they were going to', async () => {
    await start()
    expect((await server.ask('GET', '/session')).body.ways).toMatchObject({ openid: { name: 'La Maison' } })
    const { at, ask } = await signIn('/sources/3?passage=7')
    expect(at).toBe('/sources/3?passage=7')
    expect((await ask('GET', '/session')).body.account).toMatchObject({ name: 'Ada', role: 'administrator' })
    expect((await ask('GET', '/account/sessions')).body.items).toMatchObject([{ way: 'openid' }])
    // The code was exchanged by whoever had asked for it.
    expect(provider.asked.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
  })

  it('is known by their subject from then on, whatever becomes of the address', async () => {
    await start()
    await signIn()
    provider.person = { sub: '7', email: 'other@example.org', email_verified: true }
    expect((await (await signIn()).ask('GET', '/session')).body.account.name).toBe('Ada')
    // And nobody comes in by that address any more.
    provider.person = { sub: '8', email: EMAIL, email_verified: true }
    expect(await signIn('/glossary')).toMatchObject({ at: '/glossary#sign-in=openid_unknown', session: '' })
  })

  it.each([
    ['an address that the provider has not verified', { email: EMAIL, email_verified: false }],
    ['an address of which it does not say so', { email: EMAIL }],
    ['an address that it says is verified in words', { email: EMAIL, email_verified: 'true' }],
    ['an address that nobody here has', { email: 'eve@example.org', email_verified: true }],
    ['no address', {}],
  ])('is not let in by %s', async (_, told) => {
    await start()
    provider.person = { sub: '9', name: 'Ada', ...told }
    expect(await signIn()).toMatchObject({ at: '/sources/3#sign-in=openid_unknown', session: '' })
    expect(await accounts()).toHaveLength(1)
  })

  it('is asked about where the provider says it in its own time', async () => {
    await start()
    provider.isTaciturn = true
    expect((await signIn()).at).toBe('/sources/3')
    // Of somebody else than whom it named.
    provider.person = { ...provider.person, sub: '7' }
    provider.lies = { sub: '12' }
    expect((await signIn()).at).toBe('/sources/3#sign-in=openid_failed')
  })

  it('is not let in by an account that is disabled', async () => {
    const ada = await start()
    await signIn()
    await addAccount(server, 'Ben', 'administrator')
    await server.store.accounts.update(ada.id, { disabled: true }, 'Ben')
    expect((await signIn()).at).toBe('/sources/3#sign-in=openid_unknown')
  })
})

describe('where whoever the provider knows may read', () => {
  it('newcomers are readers under the name they have there', async () => {
    await start('readers')
    provider.person = { sub: '20', name: '  Élise   Bac ', email: 'elise@example.org', email_verified: true }
    const { ask } = await signIn()
    expect((await ask('GET', '/session')).body.account).toEqual({
      name: 'Élise Bac',
      role: 'reader',
      withPasskey: null,
    })
    expect((await (await signIn()).ask('GET', '/session')).body.account.name).toBe('Élise Bac')
    expect(await accounts()).toHaveLength(2)
  })

  it.each([
    ['openid_name_taken', { name: 'ADA' }],
    ['openid_name_taken', { name: 'Eve', email: EMAIL.toUpperCase(), email_verified: true }],
    ['openid_unknown', { name: 'Dixit' }],
    ['openid_unknown', {}],
  ])('nobody takes a name, an address or none: %s', async (code, told) => {
    await start('readers')
    await signIn() // Ada’s account is hers from now on
    provider.person = { sub: '21', ...told }
    expect(await signIn()).toMatchObject({ at: `/sources/3#sign-in=${code}`, session: '' })
    expect(await accounts()).toHaveLength(1)
  })
})

describe('an answer that is not to be believed lets nobody in', () => {
  it.each([
    ['with the nonce of somebody else', { lies: { nonce: 'other' } }],
    ['without a nonce', { lies: { nonce: undefined } }],
    ['by another issuer', { lies: { iss: 'https://evil.example' } }],
    ['for another client', { lies: { aud: 'other' } }],
    ['that has ended', { lies: { exp: 1_000 } }],
    ['without a subject', { lies: { sub: undefined } }],
    ['signed with a key that nobody knows', { forges: true }],
  ])('%s', async (_, made) => {
    await start()
    Object.assign(provider, made)
    expect(await signIn()).toMatchObject({ at: '/sources/3#sign-in=openid_failed', session: '' })
  })

  it('that names another issuer on the way', async () => {
    await start()
    const { cookie, back } = await toProvider()
    const mixed = back.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fevil.example')
    expect(locationOf(await go(mixed, { Cookie: cookie }))).toBe('/sources/3#sign-in=openid_failed')
  })

  it('that says no', async () => {
    await start()
    const { cookie, back } = await toProvider()
    const refusal = back.replace(/code=[^&]*/, 'error=access_denied')
    expect(locationOf(await go(refusal, { Cookie: cookie }))).toBe('/sources/3#sign-in=openid_failed')
  })

  it('in another browser than the one that was sent, with another state, or a second time', async () => {
    await start()
    const { cookie, back } = await toProvider()
    const failed = '/#sign-in=openid_failed'
    expect(locationOf(await go(back))).toBe(failed)
    expect(locationOf(await go(back, { Cookie: 'dixit-openid=other' }))).toBe(failed)
    const other = back.replace(/state=[^&]*/, 'state=other')
    expect(locationOf(await go(other, { Cookie: cookie }))).toBe(failed)
    expect(locationOf(await go(back, { Cookie: cookie }))).toBe('/sources/3')
    expect(locationOf(await go(back, { Cookie: cookie }))).toBe(failed)
  })

  it('where the provider is out of reach', async () => {
    await start()
    await provider.close()
    const sent = await go(`${server.address}/api/session/openid?to=/quotes`)
    expect(locationOf(sent)).toBe('/quotes#sign-in=openid_failed')
  })
})

it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/api/docs', 'x', '/a\nb'])(
  'leads to no other place than a page of ours: %s',
  async (to) => {
    await start()
    expect((await signIn(to)).at).toBe('/')
  },
)

it('no other site sends anybody to sign in', async () => {
  await start()
  const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'document' }
  expect((await go(`${server.address}/api/session/openid`, headers)).status).toBe(403)
})
