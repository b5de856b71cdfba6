import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { cookieIn, PASSWORD } from './support/accounts.ts'
import { temporaryDatabase } from './support/database.ts'
import { startCommand } from './support/program.ts'

let child: ChildProcess | undefined
afterEach(async () => {
  if (child?.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  child = undefined
})

/** `dixit serve` on a free port, with everything it prints. */
function serve(db: string, more: string[], env: Record<string, string> = {}) {
  const started = startCommand(['serve', '--port', '0', '--db', db, ...more], {
    DIXIT_LOG_LEVEL: 'silent',
    ...env,
  })
  child = started
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]()
  return { started, line: async () => (await lines.next()).value ?? '' }
}

describe('where other machines reach the server and nobody has an account', () => {
  it.each([
    ['en', 'Nobody has an account, and 0.0.0.0 can be reached', '0.0.0.0', {}],
    ['fr', 'Personne n’a de compte, et 0.0.0.0 est accessible', '0.0.0.0', {}],
    ['en', 'and dixit.example can be reached', '127.0.0.1', { DIXIT_HOSTS: 'dixit.example' }],
    ['en', 'can be reached', '127.0.0.1', { DIXIT_TRUST_PROXY: 'loopback' }],
  ] as [string, string, string, Record<string, string>][])(
    'it does not start, and says in %s “%s”, at %s with %o',
    async (lang, told, host, env) => {
      const { started } = serve(temporaryDatabase(), ['--host', host, '--lang', lang], env)
      const [said, [code]] = await Promise.all([text(started.stderr), once(started, 'exit')])
      expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining(told) })
      for (const way of ['dixit user add', '--first-run']) expect(said).toContain(way)
    },
  )
})

describe('where a verdict takes two and nobody has an account', () => {
  it.each([
    ['en', 'DIXIT_TWO_PERSONS is set, and nobody has an account'],
    ['fr', 'DIXIT_TWO_PERSONS est activé et personne n’a de compte'],
  ])('it does not start, and says in %s “%s”', async (lang, told) => {
    const { started } = serve(temporaryDatabase(), ['--lang', lang], { DIXIT_TWO_PERSONS: '1' })
    const [said, [code]] = await Promise.all([text(started.stderr), once(started, 'exit')])
    expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining(told) })
    for (const way of ['dixit user add', '--first-run']) expect(said).toContain(way)
  })
})

describe('the first run', () => {
  it.each(['127.0.0.1', '0.0.0.0'])(
    'on %s lets the first administrator be made with the code it printed, once, and nothing else be done',
    async (host) => {
      const db = temporaryDatabase()
      const { line } = serve(db, ['--host', host, '--first-run'])
      const port = /:(\d+)/.exec(await line())![1]!
      const code = (await line()).split(' ').at(-1)!
      const ask = (method: string, path: string, body?: object, headers = {}) =>
        fetch(`http://127.0.0.1:${port}/api${path}`, {
          method,
          headers: { 'Content-Type': 'application/json', ...headers },
          ...(body && { body: JSON.stringify(body) }),
        })
      expect(await (await ask('GET', '/session')).json()).toMatchObject({
        mode: 'accounts',
        account: null,
        setup: true,
      })
      for (const path of ['/sources', '/accounts', '/account/tokens'])
        expect((await ask('GET', path)).status).toBe(401)
      const given = { name: 'Inès', password: PASSWORD }
      expect((await ask('POST', '/setup', { ...given, code: `${code}x` })).status).toBe(403)
      expect((await ask('POST', '/setup', { ...given, code, password: 'short' })).status).toBe(422)
      const made = await ask('POST', '/setup', { ...given, code })
      expect(await made.json()).toMatchObject({ account: { role: 'administrator' }, setup: false })
      expect((await ask('GET', '/accounts', undefined, { Cookie: cookieIn(made) })).status).toBe(200)
      expect((await ask('POST', '/setup', { ...given, code })).status).toBe(403)
    },
  )
})
