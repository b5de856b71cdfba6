import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startLog } from '../server/log.ts'
import { nightlyCopies } from '../server/nightly-copies.ts'
import { faultsOf } from '../server/store/copies-of-file.ts'
import { openStore } from '../server/store/open.ts'
import { captured } from './support/collection.ts'
import { lookIntoFile, temporaryFolder } from './support/database.ts'
import { grammars } from './support/grammars.ts'
import { dixit } from './support/program.ts'

/** A store, a folder for its copies, a clock that a test sets, and what the log says. */
function copied(kept = 2) {
  const folder = temporaryFolder()
  const [database, copies] = [join(folder, 'dixit.db'), join(folder, 'copies')]
  mkdirSync(copies)
  const store = openStore(database, grammars)
  const said: string[] = []
  let time = 0
  const look = nightlyCopies(
    database,
    { folder: copies, kept },
    { log: startLog('info', { write: (line) => void said.push(line) }), now: () => time },
  )
  const at = (day: number, hour: number) => {
    time = new Date(2026, 10, day, hour).getTime()
    return look()
  }
  return { store, copies, said, at, names: () => readdirSync(copies).toSorted() }
}

it('a night has one copy, due from three o’clock, and so many nights are kept', async () => {
  const { store, copies, at, names } = copied()
  await store.sources.add(captured(['Le quai est ouvert.'], { title: 'Un' }))
  await at(1, 4)
  await store.sources.add(captured(['Le quai est fermé.'], { title: 'Deux' }))
  await at(1, 23)
  await at(2, 2)
  expect(names()).toEqual(['dixit-2026-11-01.db'])
  const titles = lookIntoFile(join(copies, names()[0]!), (db) =>
    db.prepare('SELECT title FROM sources').pluck().all(),
  )
  expect(titles).toEqual(['Un'])

  await at(2, 3)
  expect(names()).toEqual(['dixit-2026-11-01.db', 'dixit-2026-11-02.db'])
  writeFileSync(join(copies, 'dixit-2026-11-02.db.part'), 'what was stopped')
  writeFileSync(join(copies, 'letter.txt'), 'Chère Maud')
  await at(4, 9)
  expect(names()).toEqual(['dixit-2026-11-02.db', 'dixit-2026-11-04.db', 'letter.txt'])
  expect(faultsOf(join(copies, names()[1]!))).toEqual({ sqlite: [], snapshots: [] })
  await store.close()
})

it('what fails is told in the log, takes no copy away, and is tried again', async () => {
  const { store, copies, said, at, names } = copied(1)
  rmdirSync(copies)
  await at(1, 3)
  expect(said.join()).toContain('ENOENT')
  expect(existsSync(copies)).toBe(false)
  mkdirSync(copies)
  await at(1, 4)
  expect(names()).toEqual(['dixit-2026-11-01.db'])

  await store.sources.add(captured(['Le quai est ouvert.']))
  const { path } = lookIntoFile(
    join(copies, '../dixit.db'),
    (db) => (
      db.exec(`DROP TRIGGER snapshots_immutable; UPDATE snapshots SET bytes = x'00'`),
      { path: db.name }
    ),
  )
  expect(faultsOf(path).snapshots).toHaveLength(1)
  await at(2, 3)
  expect(said.at(-1)).toContain('store_damaged')
  expect(names()).toEqual(['dixit-2026-11-01.db'])
  await store.close()
})

it('two looks at once make one copy', async () => {
  const { store, at, said, names } = copied()
  await Promise.all([at(1, 3), at(1, 3)])
  expect(names()).toEqual(['dixit-2026-11-01.db'])
  expect(said).toHaveLength(1)
  await store.close()
})

it.each(['fr', 'en'])(
  'a number of copies that keeps none is refused before anything starts, in %s',
  async (LANG) => {
    const folder = temporaryFolder()
    for (const DIXIT_BACKUPS_KEPT of ['0', '-1', '1.5', 'sept']) {
      const DIXIT_DB = join(folder, 'dixit.db')
      const { code, err } = await dixit(['serve'], {
        DIXIT_DB,
        DIXIT_BACKUPS: folder,
        DIXIT_BACKUPS_KEPT,
        LANG,
      })
      expect(code).toBe(2)
      expect(err).toContain('DIXIT_BACKUPS_KEPT')
      expect(existsSync(DIXIT_DB)).toBe(false)
    }
  },
)
