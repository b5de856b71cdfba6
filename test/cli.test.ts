/** What only a process has: an exit code, pipes, signals, a start. What the command does is told in terminal/. */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { temporaryDatabase } from './support/database.ts'
import { startCommand } from './support/program.ts'

async function ended(child: ReturnType<typeof startCommand>) {
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, signal: child.signalCode, out, err }
}

const FR = { LC_ALL: 'fr_CA.UTF-8' }

describe('as a process', () => {
  it.each([
    [0, ['--help'], /^Emploi\s:/, /^$/],
    [1, ['check', 'La lune appartient aux éclusiers.'], /^Introuvable\n/, /^$/],
    [2, ['vérifie'], /^$/, /^Le verbe «\svérifie\s» n’existe pas/],
  ])('it exits with %i after %o', async (exit, words, said, complained) => {
    const { code, out, err } = await ended(startCommand(words, { ...FR, DIXIT_DB: temporaryDatabase() }))
    expect(code).toBe(exit)
    expect(out).toMatch(said)
    expect(err).toMatch(complained)
  })

  it('it keeps what Node compiled of it in the user’s cache', async () => {
    const cache = join(dirname(temporaryDatabase()), 'cache')
    const own = { NODE_COMPILE_CACHE: '', XDG_CACHE_HOME: cache }
    expect((await ended(startCommand(['--help'], own))).code).toBe(0)
    expect(existsSync(join(cache, 'dixit'))).toBe(true)
  })
})

describe('in a pipe', () => {
  it('a batch answers a line before it has the next', async () => {
    const child = startCommand(['batch', 'locate', '--db', temporaryDatabase()])
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of [1, 2, 3]) {
      child.stdin.write(`{"id":${id},"text":"oui","selector":{"exact":"oui"}}\n`)
      expect(JSON.parse((await answers.next()).value as string)).toMatchObject({ id, status: 'found' })
    }
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
  })

  it('whose reader wants no more, it ends without a word', async () => {
    const child = startCommand(['batch', 'locate', '--db', temporaryDatabase()])
    child.stdout.destroy()
    child.stdin.write('{"id":1,"text":"oui","selector":{"exact":"oui"}}\n')
    const [err] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect([child.exitCode, err]).toEqual([141, ''])
  })
})

describe('on SIGINT', () => {
  it('a batch that waits for its next line is gone', async () => {
    const child = startCommand(['batch', 'locate', '--db', temporaryDatabase()])
    child.stdin.write('{"id":1,"text":"oui","selector":{"exact":"oui"}}\n')
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await ended(child)).toMatchObject({ signal: 'SIGINT', err: '' })
  })

  it('a server closes, and all is well', async () => {
    const child = startCommand(['serve', '--port', '0', '--db', temporaryDatabase()])
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    expect((await fetch(`${/http:\S+/.exec(String(said))![0]}/api/sources`)).status).toBe(200)
    child.kill('SIGINT')
    expect(await ended(child)).toMatchObject({ code: 0, err: '' })
  })
})
