import { type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { cookieIn, PASSWORD } from './support/accounts.ts'
import { temporaryDatabase } from './support/database.ts'
import { dixit, startCommand } from './support/program.ts'

let child: ChildProcess | undefined
afterEach(async () => {
  if (child?.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit')
  child = undefined
})

const serve = (more: string[]) => ['serve', '--port', '0', '--db', temporaryDatabase(), ...more]

/** Asked to serve where it may not, with everything it says: no process is needed for what never starts. */
async function expectRefused(told: string, more: string[], env: Record<string, string>): Promise<void> {
  const { code, err } = await dixit(serve(more), { DIXIT_LOG_LEVEL: 'silent', ...env })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(told) })
  for (const way of ['dixit user add', '--first-run']) expect(err).toContain(way)
}

describe('where other machines reach the server and nobody has an account', () => {
  it.each([
    ['en', 'Nobody has an account, and 0.0.0.0 can be reached', '0.0.0.0', {}],
    ['fr', 'Personne n’a de compte, et 0.0.0.0 est accessible', '0.0.0.0', {}],
    ['en', 'and dixit.example can be reached', '127.0.0.1', { DIXIT_HOSTS: 'dixit.example' }],
    ['en', 'can be reached', '127.0.0.1', { DIXIT_TRUST_PROXY: 'loopback' }],
  ] as [string, string, string, Record<string, string>][])(
    'it does not start, and says in %s “%s”, at %s with %o',
    (lang, told, host, env) => expectRefused(told, ['--host', host, '--lang', lang], env),
  )
})

describe('where a verdict takes two and nobody has an account', () => {
  it.each([
    ['en', 'DIXIT_TWO_PERSONS is set, and nobody has an account'],
    ['fr', 'DIXIT_TWO_PERSONS est activé et personne n’a de compte'],
  ])('it does not start, and says in %s “%s”', (lang, told) =>
    expectRefused(told, ['--lang', lang], { DIXIT_TWO_PERSONS: '1' }),
  )
})

describe('the first run', () => {
  it.each(['127.0.0.1', '0.0.0.0'])(
    'on %s lets the first administrator be made with the code it printed, once, and nothing else be done',
    async (host) => {
      const started = startCommand(serve(['--host', host, '--first-run']), { DIXIT_LOG_LEVEL: 'silent' })
      child = started
      const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]()
      const line = async () => (await lines.next()).value ?? ''
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
