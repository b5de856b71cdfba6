import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { lookInto, inPostgres, passingDatabase, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { twoDaysLater } from '../support/turns.ts'

const numbered = (count: number, text: string) =>
  Array.from({ length: count }, (_, i) => `${text} ${String.fromCharCode(97 + (i % 26)).repeat(5)}.`)

const seenIn = (place: string) =>
  lookInto(place, (db) => ({
    terms: db.prepare(`SELECT term, passages FROM sampled_terms ORDER BY term`).all(),
    total: db.prepare<[], number>(`SELECT passages FROM index_size`).pluck().get(),
  }))

it.each([
  ['fr', 'Le passeur traverse', 'La fileuse traverse', 'passeur', 'fileuse'],
  ['en', 'The ferryman crosses', 'The weaver crosses', 'ferryman', 'weaver'],
] as const)(
  'a common word weighs the same whether older or newer passages hold it, in %s',
  async (language, older, newer, first, last) => {
    const store = openStore(passingDatabase(), grammars)
    for (const text of [older, newer])
      await store.sources.add(captured(numbered(2_000, text), { language, title: text }))
    const { holding, total } = await store.passages.lookUpForms([[first], [last]], language, 1)
    expect(total).toBe(4_000)
    for (const held of holding) {
      expect(held).toBeGreaterThan(1_800)
      expect(held).toBeLessThan(2_200)
    }
    await store.close()
  },
)

it('what is taken out is no longer counted, and counted once', async () => {
  const place = temporaryDatabase()
  const store = openStore(place, grammars)
  await store.sources.add(captured(numbered(150, 'Le bac rentre au port')))
  const before = seenIn(place)
  expect(before.total).toBe(150)
  expect(before.terms).toContainEqual(expect.objectContaining({ term: 'bac' }))
  const kiln = captured(numbered(200, 'The kiln was lit'), { language: 'en' })
  const { id, snapshots } = await store.sources.add(kiln)
  const again = { ...kiln, ...captured(numbered(100, 'The kiln went out')) }
  const capture = { replaces: snapshots[0]!.id, captured: again, suggested: [], fates: [] }
  await store.snapshots.add(id, capture, { by: 'Claire' })
  expect(seenIn(place).total).toBe(250)
  await store.sources.remove(id, 'Claire')
  twoDaysLater()
  await store.sources.forgetRemoved()
  expect(seenIn(place)).toEqual(before)
  await store.close()
})

it('what an older program stored is sampled when it is opened', async () => {
  const place = temporaryDatabase()
  const first = openStore(place, grammars)
  await first.sources.add(captured(numbered(300, 'Le bac rentre au port')))
  await first.close()
  const before = seenIn(place)
  lookInto(place, (db) =>
    db.exec(
      inPostgres
        ? `DROP FUNCTION rare_postings, about_postings;
           DROP TABLE sampled_terms, index_size;
           CREATE FUNCTION rare_postings(text, bigint, bigint) RETURNS bigint LANGUAGE sql RETURN 0;
           UPDATE dixit SET version = 1`
        : `DROP TABLE sampled_terms; DROP TABLE index_size; PRAGMA user_version = 25`,
    ),
  )
  await openStore(place, grammars).close()
  expect(seenIn(place)).toEqual(before)
})
