import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Stamp } from '../../server/api/snapshots.ts'
import { proveStamp } from '../../server/timestamp/token.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { hasOpenssl, startAuthority, type TestAuthority } from '../support/timestamp-authority.ts'

describe.skipIf(!hasOpenssl())('a capture sealed with a timestamp', () => {
  let authority: TestAuthority
  let server: TestServer
  beforeAll(async () => {
    authority = await startAuthority()
    const { address, root: trusted } = authority
    server = await startServer({ authority: { address, trusted } })
  })
  beforeEach(() => void (authority.instead = null))
  afterAll(async () => {
    await server.close()
    authority.close()
  })

  let number = 0
  async function stored() {
    const text = `« Le bac passe », a dit Ada Pell la ${++number}e fois.`
    const { body } = await server.ask('POST', '/sources', { title: `Le bac ${number}`, text })
    const path = `/sources/${body.id}/snapshots/${body.snapshots[0].id}`
    return { id: body.id as number, path, text }
  }

  it('is proven by its authority, whose certificate leads to one that is trusted', async () => {
    const { id, path, text } = await stored()
    expect((await server.ask('GET', `${path}/stamp`)).status).toBe(404)
    const { status, body } = await server.ask('POST', `${path}/stamp`)
    expect(status).toBe(201)
    expect(Stamp.parse(body)).toMatchObject({
      authority: authority.address,
      by: 'Claire',
      valid: true,
      trusted: true,
      signer: 'Horodateur du Quai',
    })
    expect((await server.ask('GET', `${path}/stamp`)).body).toEqual(body)
    const listed = (await server.ask('GET', `/sources/${id}/snapshots`)).body
    expect(listed).toMatchObject({ mayBeStamped: true, items: [{ stampedAt: body.at }] })
    expect((await server.ask('GET', `/history?noun=source&thing=${id}&limit=1`)).body.items).toMatchObject([
      { done: 'source.stamped', by: 'Claire', after: { stamped: body.at } },
    ])

    // And OpenSSL says so too.
    const file = await fetch(`${server.address}/api${path}/stamp.tsr`)
    expect(file.headers.get('Content-Type')).toBe('application/timestamp-reply')
    const answer = Buffer.from(await file.arrayBuffer())
    expect(authority.verifies(answer, Buffer.from(text))).toBe(true)
    expect(authority.verifies(answer, Buffer.from(`${text} `))).toBe(false)
  })

  it('has one timestamp, the first', async () => {
    const { path } = await stored()
    const { body: first } = await server.ask('POST', `${path}/stamp`)
    expect((await server.ask('POST', `${path}/stamp`)).body).toEqual(first)
  })

  it.each<[string, (answer: Buffer) => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['what is no timestamp', () => Buffer.from('<html>Bonjour</html>')],
    ['more than a timestamp has', () => Buffer.alloc(300_000)],
    ['half of one', (answer) => answer.subarray(0, answer.length / 2)],
  ])('has none where the authority answers %s', async (_, instead) => {
    const { path } = await stored()
    authority.instead = instead
    const { status, body } = await server.ask('POST', `${path}/stamp`)
    expect([status, body.code]).toEqual([502, 'stamp_failed'])
    expect((await server.ask('GET', `${path}/stamp`)).status).toBe(404)
  })

  it('has none where the authority sends an old answer again', async () => {
    const [one, other] = [await stored(), await stored()]
    let old: Buffer = Buffer.alloc(0)
    authority.instead = (answer) => (old = answer)
    await server.ask('POST', `${one.path}/stamp`)
    authority.instead = () => old
    expect((await server.ask('POST', `${other.path}/stamp`)).body.code).toBe('stamp_failed')
  })

  it('is not proven for other bytes, with a byte of it changed, or trusted by another root', async () => {
    const { path, text } = await stored()
    await server.ask('POST', `${path}/stamp`)
    const answer = new Uint8Array(await (await fetch(`${server.address}/api${path}/stamp.tsr`)).arrayBuffer())
    const bytes = Buffer.from(text)
    expect(await proveStamp(answer, bytes, '')).toMatchObject({ valid: true, trusted: null })
    expect(await proveStamp(answer, bytes, authority.root)).toMatchObject({ valid: true, trusted: true })
    expect(await proveStamp(answer, bytes, authority.otherRoot)).toMatchObject({
      valid: true,
      trusted: false,
    })
    expect((await proveStamp(answer, Buffer.from('autre'), authority.root)).valid).toBe(false)
    const forged = Uint8Array.from(answer)
    forged[forged.length - 4]! ^= 1 // in the signature
    expect((await proveStamp(forged, bytes, authority.root)).valid).toBe(false)
  })

  it.each([
    ['fr', 'Il n’y a pas d’autorité d’horodatage'],
    ['en', 'There is no timestamp authority'],
  ])('needs an authority, in %s', async (locale, title) => {
    const alone = await startServer()
    const { body } = await alone.ask('POST', '/sources', { title: 'Le bac', text: 'Le bac passe.' })
    const path = `/sources/${body.id}/snapshots/${body.snapshots[0].id}/stamp`
    const refused = await alone.ask('POST', path, undefined, { 'Accept-Language': locale })
    expect([refused.status, refused.body.title]).toEqual([409, title])
    await alone.close()
  })
})
