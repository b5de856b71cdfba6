import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { learner } from '../../../server/desk/learn.ts'
import { readSample } from '../../../server/import/sample.ts'
import { moveStore } from '../../../server/store/move/move.ts'
import { TABLES } from '../../../server/store/move/tables.ts'
import { openStore } from '../../../server/store/open.ts'
import { verify } from '../../../server/verify.ts'
import { captured, mark } from '../../support/collection.ts'
import { lookInto, temporaryFolder } from '../../support/database.ts'
import { grammars } from '../../support/grammars.ts'
import { postgresAddress } from '../../support/postgres.ts'
import { dixit } from '../../support/program.ts'

/** A file with something in it of what is kept. */
async function collection(): Promise<string> {
  const file = join(temporaryFolder(), 'dixit.db')
  const store = openStore(file, grammars)
  await store.sample.load(readSample(), 'Claire')
  const lines = Array.from({ length: 450 }, (_, i) => `« On rouvre le quai ${i} », dit Maud Quéré.`)
  const source = await store.sources.add(captured(lines), [], { by: 'Claire' })
  await mark(store, source, ['On rouvre le quai 7'], { speaker: 'Maud Quéré' })
  const claim = { text: 'On rouvre le quai 7', speaker: 'Maud Quéré', declaredTranslation: false }
  const check = await store.checks.add(await verify(claim, store, learner(store, grammars)), 'Claire')
  await store.checks.decide(check.id, { verdict: 'exact', note: 'Relu.' }, 'Maud')
  await store.learned.addTexts([{ fr: 'Le quai', en: 'The quay' }], 'Claire')
  await store.accounts.add(
    { name: 'Maud', role: 'administrator', email: 'Maud@example.org' },
    { password: 'x' },
    'Claire',
  )
  const gone = await store.speakers.add({ name: 'Nobody' }, 'Claire')
  await store.speakers.merge(1, gone.id, 'Claire')
  await store.close()
  return file
}

const all = (from: string, to: string) => [...moveStore(from, to)].length

/** What is asked of a store that was moved. */
async function told(place: string) {
  const store = openStore(place, grammars)
  const claim = { text: 'On rouvre le quai 7', speaker: 'Maud Quéré', declaredTranslation: false }
  const seen = {
    head: await store.history.head(),
    sources: await store.sources.list({ limit: 50 }),
    quotes: await store.quotes.list({ limit: 200 }),
    checks: await store.checks.list({ limit: 50 }),
    check: await store.checks.get(1),
    renditions: await store.renditions.list({ limit: 50 }),
    found: await verify(claim, store, learner(store, grammars)),
    account: await store.accounts.named('maud'),
    byAddress: await store.subjects.bind(
      'https://issuer',
      'sub',
      'MAUD@EXAMPLE.ORG',
      '2026-01-01T00:00:00.000Z',
    ),
    // No id is given twice, and what acts by itself does so again.
    next: await store.speakers.add({ name: 'Someone New' }, 'Claire'),
    refused: await store.checks.decide(1, { verdict: 'altered', note: '' }, 'Maud'),
  }
  await store.close()
  expect(() => lookInto(place, (db) => db.exec('DELETE FROM history'))).toThrow(/never forgotten/)
  return JSON.parse(JSON.stringify(seen, (key, value: unknown) => (key === 'at' ? '' : value))) as typeof seen
}

it('a store is the same after it was moved into a server and back', async () => {
  const file = await collection()
  const [address, back] = [postgresAddress({ isEmpty: true }), `${file}.back`]
  expect(all(file, address)).toBeGreaterThan(TABLES.length)
  all(address, back)
  const [before, there, again] = [await told(file), await told(address), await told(back)]
  expect(there).toEqual(before)
  expect(again).toEqual(before)
})

it('a move that was stopped goes on where it was, and meanwhile there is no store to be opened', async () => {
  const file = await collection()
  const address = postgresAddress({ isEmpty: true })
  for (const to of [address, `${file}.copy`]) {
    const stopped = moveStore(file, to)
    let steps = 0
    for (const { table, isChecking } of stopped) {
      steps++
      if (table === 'passages' && !isChecking) break
    }
    if (to === address) expect(() => openStore(to, grammars)).toThrow('was not finished')
    else expect(existsSync(to)).toBe(false)
    const whole = all(file, to)
    expect(whole).toBeGreaterThan(TABLES.length)
    expect((await told(to)).head).toBeDefined()
    expect(steps).toBeGreaterThan(1)
  }
})

it('nothing is written over', async () => {
  const file = await collection()
  const address = postgresAddress()
  const store = openStore(address, grammars)
  await store.speakers.add({ name: 'Ada Pell' }, 'Claire')
  expect(() => all(file, address)).toThrow('something in')
  expect(() => all(address, file)).toThrow('something in')
  expect((await store.speakers.list({ limit: 9 })).items).toHaveLength(1)
  await store.close()
})

it('names every table that there is', () => {
  const tables = lookInto(postgresAddress(), (db) =>
    db
      .prepare<[], string>(`SELECT tablename FROM pg_tables WHERE schemaname = current_schema()`)
      .pluck()
      .all(),
  )
  const made = ['dixit', 'index_size', 'passage_terms', 'sampled_terms']
  expect(tables.filter((name) => !made.includes(name)).toSorted()).toEqual(
    TABLES.map(([name]) => name).toSorted(),
  )
})

it.each([
  ['fr', 'lignes sont dans', 'Il y a déjà quelque chose', 'pg_dump et pg_restore', 'est intact'],
  ['en', 'rows are in', 'There is something in', 'pg_dump and pg_restore', 'is whole'],
])('the command moves a store and says so, in %s', async (LANG, moved, refused, noFile, whole) => {
  const file = await collection()
  const address = postgresAddress({ isEmpty: true })
  const run = (...words: string[]) => dixit(words, { DIXIT_DB: address, LANG })
  expect(await run('move', file, address)).toMatchObject({ code: 0, out: expect.stringContaining(moved) })
  expect(await run('move', file, address)).toMatchObject({ code: 2, err: expect.stringContaining(refused) })
  expect(await run('verify')).toMatchObject({ code: 0, out: expect.stringContaining(whole) })
  for (const verb of ['backup', 'restore'])
    expect(await run(verb, `${file}.copy`)).toMatchObject({ code: 2, err: expect.stringContaining(noFile) })
  const { code, out } = await run('check', 'On rouvre le quai 7')
  expect([code, out]).toEqual([0, expect.stringContaining('On rouvre le quai 7')])
  lookInto(address, (db) =>
    db.exec(`DROP TRIGGER history_immutable ON history; UPDATE history SET "by" = 'Nobody' WHERE id = 2`),
  )
  expect((await run('history', 'verify')).code).toBe(1)
})
