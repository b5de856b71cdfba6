import { expect, it, onTestFinished } from 'vitest'
import BetterSqlite3 from 'better-sqlite3'
import { openStore } from '../../server/store/open.ts'
import { sqliteDatabase } from '../../server/store/sqlite.ts'
import { captured } from '../support/collection.ts'
import { temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

it('what is asked together sees one state of a file, what is asked next the newest', async () => {
  const file = temporaryDatabase()
  const store = openStore(file, grammars)
  const db = sqliteDatabase(new BetterSqlite3(file, { readonly: true }))
  onTestFinished(async () => {
    db.close()
    await store.close()
  })
  const count = db.prepare<[], number>(`SELECT count(*) FROM passages`).pluck()
  const said = (text: string) => store.sources.add(captured([text]))
  const during = (first: () => Promise<unknown>) =>
    db.reading(() => {
      const before = count.get()
      const written = first()
      return { before, after: db.reading(() => count.get()), written }
    })
  const { written, ...seen } = during(() => said('Le bac passe.'))
  expect(seen).toEqual({ before: 0, after: 0 })
  await written
  expect(count.get()).toBe(1)
  expect(() =>
    db.reading(() => {
      throw new RangeError('out of paper')
    }),
  ).toThrow('out of paper')
  await said('The ferry runs.')
  expect(db.reading(() => count.get())).toBe(2)
})
