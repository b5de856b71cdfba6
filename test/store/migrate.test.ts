import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ForeignDatabaseError, NewerDatabaseError } from '../../server/store/migrate.ts'
import { openStore } from '../../server/store/open.ts'
import { learner } from '../../server/desk/learn.ts'
import { verify } from '../../server/verify.ts'
import { captured } from '../support/collection.ts'
import { lookIntoFile, freshFile } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

const NEWEST = readdirSync(new URL('../../db/', import.meta.url)).filter((name) =>
  name.endsWith('.sql'),
).length

const OURS = 0x44_49_58_54

const versionOf = (file: string) => lookIntoFile(file, (db) => db.pragma('user_version', { simple: true }))
const tablesOf = (file: string) =>
  lookIntoFile(file, (db) => db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())

it('brings a fresh file to the newest version, with write-ahead logging', async () => {
  const file = freshFile()
  await openStore(file, grammars).close()
  expect(versionOf(file)).toBe(NEWEST)
  expect(lookIntoFile(file, (db) => db.pragma('journal_mode', { simple: true }))).toBe('wal')
})

it('opens a file again with everything in it', async () => {
  const file = freshFile()
  const first = openStore(file, grammars)
  const source = await first.sources.add(captured(['Le bac de nuit ne prend plus les vélos.']))
  await first.close()
  const second = openStore(file, grammars)
  expect(await second.sources.get(source.id)).toEqual(source)
  await second.close()
})

it.each(['wal', 'delete'])('refuses a newer file and leaves it as it was (journal: %s)', async (journal) => {
  const file = freshFile()
  await openStore(file, grammars).close()
  lookIntoFile(file, (db) => {
    db.pragma(`journal_mode = ${journal}`)
    db.pragma(`user_version = ${NEWEST + 3}`)
  })
  const before = readFileSync(file)

  expect(() => openStore(file, grammars)).toThrow(NewerDatabaseError)
  expect(() => openStore(file, grammars)).toThrow(
    expect.objectContaining({ found: NEWEST + 3, known: NEWEST }),
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('leaves nothing of a migration that fails halfway', () => {
  const file = freshFile()
  lookIntoFile(file, (db) => db.exec(`PRAGMA application_id = ${OURS}; CREATE TABLE checks (of_ours TEXT)`))

  expect(() => openStore(file, grammars)).toThrow('checks already exists')
  expect(tablesOf(file)).toEqual(['checks'])
  expect(versionOf(file)).toBe(0)
})

it.each([
  ['with tables of its own', 'CREATE TABLE checks (amount INTEGER)'],
  ['with a version', 'CREATE TABLE passages (id INTEGER); PRAGMA user_version = 3'],
  ['with a name', 'PRAGMA application_id = 252006673'],
])('refuses another program’s database and leaves it as it was: %s', (_, made) => {
  const file = freshFile()
  lookIntoFile(file, (db) => db.exec(made))
  const before = readFileSync(file)
  expect(() => openStore(file, grammars)).toThrow(ForeignDatabaseError)
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('takes a file that an older Dixit made without saying whose it is for its own, and says so in it', async () => {
  const file = freshFile()
  const older = readdirSync(new URL('../../db/', import.meta.url))
    .filter((name) => name.endsWith('.sql') && name < '009')
    .toSorted()
  lookIntoFile(file, (db) => {
    for (const name of older) db.exec(readFileSync(new URL(`../../db/${name}`, import.meta.url), 'utf8'))
    db.pragma(`user_version = ${older.length}`)
  })
  await openStore(file, grammars).close()
  expect(lookIntoFile(file, (db) => db.pragma('application_id', { simple: true }))).toBe(OURS)
})

it('refuses a file that is no database and leaves it as it was', () => {
  const file = freshFile()
  const letter = 'Chère Maud, je t’écris du quai. '.repeat(100)
  writeFileSync(file, letter)
  expect(() => openStore(file, grammars)).toThrow('store_damaged')
  expect(readFileSync(file, 'utf8')).toBe(letter)
})

it('finds those under their surname whom an older program stored', async () => {
  const file = freshFile()
  const older = readdirSync(new URL('../../db/', import.meta.url))
    .filter((name) => /^00[12]-.*\.sql$/.test(name))
    .toSorted()
  lookIntoFile(file, (db) => {
    for (const name of older) db.exec(readFileSync(new URL(`../../db/${name}`, import.meta.url), 'utf8'))
    db.exec(`INSERT INTO speakers (kind) VALUES ('person');
      INSERT INTO speaker_names (speaker_id, ordinal, name, folded) VALUES (1, 0, 'M. Rémi Massé', 'm remi masse');
      INSERT INTO speaker_names (speaker_id, ordinal, name, folded) VALUES (1, 1, 'Massé', 'masse')`)
    db.pragma('user_version = 2')
  })
  const store = openStore(file, grammars)
  expect(await store.speakers.alike('Julie Massé')).toMatchObject([
    { id: 1, names: ['M. Rémi Massé', 'Massé'] },
  ])
  expect(await store.speakers.named('Rémi Massé')).toMatchObject([{ id: 1 }])
  await store.close()
})

it('keeps the decision that an older program stored, signed and dated', async () => {
  const file = freshFile()
  const older = readdirSync(new URL('../../db/', import.meta.url))
    .filter((name) => name.endsWith('.sql') && name < '005')
    .toSorted()
  const store = openStore(':memory:', grammars)
  const claim = { text: 'Le bac de nuit ne prend plus les vélos.', declaredTranslation: false }
  const findings = await verify(claim, store, learner(store, grammars))
  lookIntoFile(file, (db) => {
    for (const name of older) db.exec(readFileSync(new URL(`../../db/${name}`, import.meta.url), 'utf8'))
    db.prepare(
      `INSERT INTO checks (checked_at, verdict, folded, findings, decided_verdict, decision_note, decided_by, decided_at)
       VALUES ('2026-03-01T08:00:00.000Z', 'unresolved', '', ?, 'fabricated', 'La mairie dément.', 'Claire', '2026-03-02T08:00:00.000Z')`,
    ).run(JSON.stringify(findings))
    db.pragma(`user_version = ${older.length}`)
  })
  const newer = openStore(file, grammars)
  const decision = {
    verdict: 'fabricated',
    note: 'La mairie dément.',
    by: 'Claire',
    at: '2026-03-02T08:00:00.000Z',
    stands: true,
    first: null,
  }
  expect(await newer.checks.get(1)).toMatchObject({ verdict: 'unresolved', decision })
  expect(await newer.checks.decisions(1)).toEqual({ items: [decision] })
  await Promise.all([store.close(), newer.close()])
})
