import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BadSettingError, fromEnvironment, refuseBadSettings } from '../../server/environment.ts'
import { readSample } from '../../server/import/sample.ts'
import { startLog } from '../../server/log.ts'
import { openStore } from '../../server/store/open.ts'
import { sealAlways } from '../../server/timestamp/seal-always.ts'
import { captured } from '../support/collection.ts'
import { temporaryFolder } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { startProgram } from '../support/program.ts'
import { hasOpenssl, startAuthority, type TestAuthority } from '../support/timestamp-authority.ts'

const MINUTE = 60_000

describe.skipIf(!hasOpenssl())('where each new capture is sealed', () => {
  let authority: TestAuthority
  beforeAll(async () => {
    authority = await startAuthority()
  })
  beforeEach(() => void (authority.instead = null))
  afterAll(() => authority.close())

  /** A store, a clock that a test sets, and what the log says. */
  function sealing() {
    const store = openStore(':memory:', grammars)
    const said: string[] = []
    let asked = 0
    let time = Date.now()
    const log = startLog('info', { write: (line) => void said.push(line) })
    const { address, root: trusted } = authority
    const counted = {
      ...store.stamps,
      waiting: (...of: Parameters<typeof store.stamps.waiting>) => (asked++, store.stamps.waiting(...of)),
    }
    const look = sealAlways({ snapshots: store.snapshots, stamps: counted }, { address, trusted }, 'Dixit', {
      log,
      now: () => time,
    })
    const add = async (title: string) =>
      (await store.sources.add(captured([`${title} passe.`], { title }))).id
    const stamped = async (id: number) =>
      (await store.snapshots.list(id))!.items.map(({ stampedAt }) => stampedAt !== null)
    return { store, said, look, add, stamped, asked: () => asked, later: (ms: number) => void (time += ms) }
  }

  it('those that wait are sealed by the program, and the history tells', async () => {
    const { store, look, add, stamped, said } = sealing()
    const [bac, quai] = [await add('Le bac'), await add('Le quai')]
    await look()
    expect([await stamped(bac), await stamped(quai)]).toEqual([[true], [true]])
    const { items } = await store.history.list({ noun: 'source', thing: quai, limit: 1 })
    expect(items).toMatchObject([{ done: 'source.stamped', by: 'Dixit' }])
    const phare = await add('Le phare')
    await look()
    expect(await stamped(phare)).toEqual([true])
    expect(said).toEqual([])
    await store.close()
  })

  it('a failure is told, and tried again after a minute, then after two', async () => {
    const { store, look, add, stamped, said, asked, later } = sealing()
    const bac = await add('Le bac')
    authority.instead = () => Buffer.alloc(0)
    await look()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('sealing')
    later(MINUTE - 1)
    await look()
    expect(asked()).toBe(1)
    later(1)
    await look()
    expect(said).toHaveLength(2)
    authority.instead = null
    later(MINUTE)
    await look()
    expect(await stamped(bac)).toEqual([false])
    later(MINUTE)
    await look()
    expect(await stamped(bac)).toEqual([true])
    await store.close()
  })

  it('one that cannot be sealed keeps no other from it', async () => {
    const { store, look, add, stamped, said, later } = sealing()
    const ids = [await add('Le bac'), await add('Le quai'), await add('Le phare')]
    let first = true
    authority.instead = (answer) => (first ? ((first = false), Buffer.alloc(0)) : answer)
    await look()
    expect(await Promise.all(ids.map(stamped))).toEqual([[false], [true], [true]])
    later(MINUTE)
    await look()
    expect(await Promise.all(ids.map(stamped))).toEqual([[true], [true], [true]])
    expect(said).toHaveLength(1)
    await store.close()
  })

  it('an authority that fails is not asked for one after the other', async () => {
    const { store, look, add, said } = sealing()
    for (const title of ['Le bac', 'Le quai', 'Le phare', 'La digue']) await add(title)
    authority.instead = () => Buffer.alloc(0)
    await look()
    expect(said).toHaveLength(2)
    await store.close()
  })

  it('a server that is told so does it while it runs', async () => {
    const server = await startProgram({
      DIXIT_DB: join(temporaryFolder(), 'dixit.db'),
      DIXIT_TSA: authority.address,
      DIXIT_SEAL: 'always',
    })
    const ask = async (path: string, body?: object) => {
      const headers = { 'Content-Type': 'application/json' }
      const asked = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {}
      return (await fetch(`${server.address}/api${path}`, asked)).json() as Promise<Record<string, unknown>>
    }
    const { id } = await ask('/sources', { title: 'Le bac', text: 'Le bac passe.' })
    const sealed = async () => (await ask(`/sources/${String(id)}/snapshots`)).items
    await expect
      .poll(sealed, { timeout: 60_000, interval: 500 })
      .toMatchObject([{ stampedAt: expect.any(String) as string }])
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  }, 90_000)

  it('what is old, and what is the sample’s, is left as it is', async () => {
    const { store, look, add, stamped, later } = sealing()
    const bac = await add('Le bac')
    later(8 * 24 * 60 * MINUTE)
    await look()
    expect(await stamped(bac)).toEqual([false])
    await store.close()

    const other = sealing()
    await other.store.sample.load(readSample(), 'Claire')
    await other.look()
    const { items } = await other.store.sources.list({ limit: 50 })
    expect((await Promise.all(items.map(({ id }) => other.stamped(id)))).flat()).not.toContain(true)
    await other.store.close()
  })
})

describe('a server is told when to seal', () => {
  const TSA = { DIXIT_TSA: 'https://tsa.example/' }
  it.each([{}, TSA, { ...TSA, DIXIT_SEAL: 'always' }, { DIXIT_SEAL: 'asked' }])('%o', (env) => {
    expect(() => refuseBadSettings(fromEnvironment(env))).not.toThrow()
  })
  it.each([{ DIXIT_SEAL: 'always' }, { ...TSA, DIXIT_SEAL: 'toujours' }, { ...TSA, DIXIT_SEAL: '1' }])(
    'and does not start where it could not: %o',
    (env) => {
      expect(() => refuseBadSettings(fromEnvironment(env))).toThrow(BadSettingError)
    },
  )
})
