import { afterEach, describe, expect, it } from 'vitest'
import type { Role } from '../../server/access/asker.ts'
import { addAccount, signIn } from '../support/accounts.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
afterEach(() => server.close())

const ENTRY = { fr: ['préfecture'], en: ['prefecture'] }

/** @returns asks as a person of that role, where people have accounts */
async function askedBy(name: string, role: Role) {
  server = await startServer()
  await addAccount(server, 'Inès', 'administrator')
  await addAccount(server, name, role)
  return signIn(server, name)
}

describe('on a desk of one’s own', () => {
  it('what is done is signed with the name of its user, or with the one that is given', async () => {
    server = await startServer({ user: 'Claire' })
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
    server = await startServer({ user: 'Claire' })
    const { status, body } = await server.ask('POST', `/glossary?as=${as}`, ENTRY)
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ path: 'as' }] } })
  })
})

describe('where people have accounts', () => {
  it('nobody is answered who does not say who they are, but told to sign in', async () => {
    server = await startServer({ user: 'Claire' })
    await addAccount(server, 'Inès', 'administrator')
    for (const [method, path] of [
      ['GET', '/sources'],
      ['GET', '/renditions/export?as=tmx'],
      ['GET', '/nothing'],
      ['POST', '/checks'],
    ] as const)
      expect(await server.ask(method, path)).toMatchObject({ status: 401, body: { code: 'sign_in' } })
  })

  it('each signs with their own name, and with no other', async () => {
    const ask = await askedBy('Odile', 'editor')
    expect((await ask('POST', '/glossary', ENTRY)).body).toMatchObject({ by: 'Odile' })
    expect((await ask('PATCH', '/glossary/1?as=Odile', { note: 'vu' })).status).toBe(200)
    expect(await ask('PATCH', '/glossary/1?as=Claire', { note: 'vu' })).toMatchObject({
      status: 403,
      body: { code: 'not_yours' },
    })
  })

  it('a role may what those below it may, and is told in either language when it may not', async () => {
    const ask = await askedBy('Basile', 'checker')
    expect((await ask('GET', '/sources')).status).toBe(200)
    expect((await ask('POST', '/checks', { text: 'La séance est ouverte' })).status).toBe(201)
    expect(await ask('POST', '/glossary', ENTRY, { 'Accept-Language': 'fr' })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed', title: 'Votre rôle ne le permet pas' },
    })
  })
})
