import { afterEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../server/access/asker.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
afterEach(() => server.close())

const ENTRY = { fr: ['préfecture'], en: ['prefecture'] }

const askedBy = async (asker: Asker | null) => {
  server = await startServer({ whoAsks: () => Promise.resolve(asker) })
}

describe('on a desk of one’s own', () => {
  it('what is done is signed with the name of its user, or with the one that is given', async () => {
    await askedBy({ name: 'Claire', role: 'administrator', alone: true })
    expect((await server.ask('POST', '/glossary', ENTRY)).body).toMatchObject({ by: 'Claire' })
    const changed = await server.ask('PATCH', '/glossary/1?as=Zo%C3%A9', { note: 'vu' })
    expect(changed.body).toMatchObject({ by: 'Zoé' })
  })

  it.each([
    ['nothing', ''],
    ['a NUL', '%00'],
    ['too long', 'x'.repeat(501)],
    ['two', 'Ada&as=Ben'],
  ])('a name is one line of text, which %s is not', async (_, as) => {
    await askedBy({ name: 'Claire', role: 'administrator', alone: true })
    const { status, body } = await server.ask('POST', `/glossary?as=${as}`, ENTRY)
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ path: 'as' }] } })
  })
})

describe('where people have accounts', () => {
  it('nobody is answered who does not say who they are, but told to sign in', async () => {
    await askedBy(null)
    for (const [method, path] of [
      ['GET', '/sources'],
      ['GET', '/renditions/export?as=tmx'],
      ['GET', '/nothing'],
      ['POST', '/checks'],
    ] as const)
      expect(await server.ask(method, path)).toMatchObject({ status: 401, body: { code: 'sign_in' } })
  })

  it('each signs with their own name, and with no other', async () => {
    await askedBy({ name: 'Odile', role: 'editor', alone: false })
    expect((await server.ask('POST', '/glossary', ENTRY)).body).toMatchObject({ by: 'Odile' })
    expect((await server.ask('PATCH', '/glossary/1?as=Odile', { note: 'vu' })).status).toBe(200)
    expect(await server.ask('PATCH', '/glossary/1?as=Claire', { note: 'vu' })).toMatchObject({
      status: 403,
      body: { code: 'not_yours' },
    })
  })

  it('a role may what those below it may, and is told in either language when it may not', async () => {
    await askedBy({ name: 'Basile', role: 'checker', alone: false })
    expect((await server.ask('GET', '/sources')).status).toBe(200)
    expect((await server.ask('POST', '/checks', { text: 'La séance est ouverte' })).status).toBe(201)
    expect(await server.ask('POST', '/glossary', ENTRY, { 'Accept-Language': 'fr' })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed', title: 'Votre rôle ne le permet pas' },
    })
  })
})
