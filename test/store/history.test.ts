import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { learner } from '../../server/desk/learn.ts'
import { readSample } from '../../server/import/sample.ts'
import { lookAtHistory, readHistory } from '../../server/store/history-of-store.ts'
import { openStore } from '../../server/store/open.ts'
import type { Store } from '../../server/store/store.ts'
import { verify } from '../../server/verify.ts'
import { captured } from '../support/collection.ts'
import { freshFile, inPostgres, lookInto, lookIntoFile, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'

let file: string
let store: Store

beforeEach(() => {
  file = temporaryDatabase()
  store = openStore(file, grammars)
})
afterEach(() => store.close())

const checked = async (text: string) =>
  verify({ text, declaredTranslation: false }, store, learner(store, grammars))
const all = async (search: Partial<Parameters<Store['history']['list']>[0]> = {}) =>
  (await store.history.list({ limit: 200, ...search })).items
const told = async (search: Parameters<typeof all>[0] = {}) =>
  (await all(search))
    .toReversed()
    .map(({ by, done, noun, thing }) => [by, done, `${noun} ${thing ?? ''}`.trim()])
/** What whoever has the database in hand can do. */
const without = (trigger: string, table: string) =>
  `DROP TRIGGER ${trigger}${inPostgres ? ` ON ${table}` : ''}`
const WITHOUT_KEYS = inPostgres ? `SET session_replication_role = replica` : 'PRAGMA foreign_keys = OFF'
const firstTouched = () => lookAtHistory(file)!.faults.entry

/** A collection with something of each kind in it, done by two people. */
async function somethingDone() {
  const source = await store.sources.add(captured(['« Le quai reste ouvert », a dit Maud Quéré.']), [], {
    by: 'Claire',
  })
  await store.sources.update(source.id, { title: 'Le quai' }, 'Maud')
  const spans = [{ passage: source.passages[0]!.id, start: 2, end: 22 }]
  const given = { source: source.id, spans, kind: 'direct', status: 'suggested' } as const
  const quote = await store.quotes.add({ ...given, speaker: 'Maud Quéré' }, 'Claire')
  await store.quotes.update(quote.id, { status: 'accepted' }, 'Maud')
  const check = await store.checks.add(await checked('Le quai reste ouvert'), 'Claire')
  await store.checks.decide(check.id, { verdict: 'exact', note: 'Relu.' }, 'Maud')
  return { source, quote, check }
}

describe('each change is an entry, with who made it and what stood there', () => {
  it('of a source, a quote and a check', async () => {
    const { source, quote, check } = await somethingDone()
    expect(await told()).toEqual([
      ['Dixit', 'history.begun', 'history'],
      ['Claire', 'source.added', `source ${source.id}`],
      ['Maud', 'source.changed', `source ${source.id}`],
      ['Claire', 'quote.added', `quote ${quote.id}`],
      ['Maud', 'quote.changed', `quote ${quote.id}`],
      ['Claire', 'check.made', `check ${check.id}`],
      ['Maud', 'check.decided', `check ${check.id}`],
    ])
    const [changed] = await all({ noun: 'source', thing: source.id })
    expect(changed).toMatchObject({ before: { title: source.title }, after: { title: 'Le quai' } })
    const [decided, accepted] = await all({ by: 'Maud' })
    expect(decided!.after).toEqual({ verdict: 'exact', note: 'Relu.' })
    expect([accepted!.before, accepted!.after]).toEqual([{ status: 'suggested' }, { status: 'accepted' }])
  })

  it('of a speaker, with the one who was taken in and is back', async () => {
    const [one, other] = [
      await store.speakers.add({ name: 'Maud Quéré' }, 'Claire'),
      await store.speakers.add({ name: 'M. Quéré' }, 'Claire'),
    ]
    await store.speakers.update(one.id, { wikidata: 'Q42' }, 'Maud')
    const { merged } = (await store.speakers.merge(one.id, other.id, 'Maud'))!
    await store.speakers.undoMerge(one.id, merged[0]!.id, 'Claire')
    const names = ['speaker.added', 'speaker.merged', 'speaker.parted']
    expect((await told({ noun: 'speaker', thing: other.id })).map(([, done]) => done)).toEqual(names)
    expect(await all({ noun: 'speaker', thing: one.id, by: 'Maud' })).toMatchObject([
      { done: 'speaker.merged', after: { from: other.id, name: 'M. Quéré' } },
      { done: 'speaker.changed', before: { wikidata: null }, after: { wikidata: 'Q42' } },
    ])
  })

  it('of a long source in one, of the sample in one, and of nothing where nothing changed', async () => {
    const lines = Array.from({ length: 900 }, (_, i) => `« On rouvre le quai ${i} », dit-elle.`)
    const source = await store.sources.add(captured(lines), [], { by: 'Claire' })
    await store.sources.update(source.id, { title: source.title }, 'Claire')
    await store.sample.load(readSample(), 'Maud')
    await store.sample.remove([], 'Maud')
    const deeds = (await told({ by: 'Claire' })).concat(await told({ noun: 'sample' }))
    expect(deeds.map(([, done]) => done)).toEqual(['source.added', 'sample.loaded', 'sample.removed'])
  })

  it('but of none that was refused', async () => {
    const { quote } = await somethingDone()
    const before = await store.history.head()
    await expect(store.quotes.update(quote.id, { status: 'rejected' }, 'Claire', 1)).rejects.toThrow()
    await expect(store.quotes.update(quote.id, { speaker: 999 }, 'Claire')).rejects.toThrow()
    expect(await store.history.head()).toEqual(before)
  })

  it('a page at a time, newest first', async () => {
    await somethingDone()
    const first = await store.history.list({ limit: 4 })
    const second = await store.history.list({ limit: 4, cursor: first.next! })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(second.next).toBeNull()
  })
})

describe('the chain', () => {
  it('is whole while nobody touches it, and its head seals it', async () => {
    await somethingDone()
    const { entries, head, faults } = lookAtHistory(file)!
    expect(faults).toEqual({ entry: null, things: [], isOther: false })
    expect([entries, head]).toEqual([7, await store.history.head()])
    expect(lookAtHistory(file, head.hash)!.faults.isOther).toBe(false)
  })

  it('tells the first entry that was touched, whatever of it', async () => {
    await somethingDone()
    const columns = ['at', 'by', 'done', 'noun', 'thing', 'before', 'after', 'undoes', 'made_with', 'hash']
    const look = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...columns))
    lookInto(file, (db) => db.exec(without('history_immutable', 'history')))
    fc.assert(
      fc.property(look, ([id, column]) => {
        const other = ['thing', 'undoes', 'made_with'].includes(column)
          ? `coalesce("${column}" + 1, 1)`
          : ['before', 'after'].includes(column)
            ? `coalesce("${column}" || ' ', '{}')`
            : `"${column}" || ' '`
        lookInto(file, (db) => {
          db.exec(WITHOUT_KEYS)
          const was = db.prepare(`SELECT "${column}" FROM history WHERE id = ?`).pluck().get(id)
          db.prepare(`UPDATE history SET "${column}" = ${other} WHERE id = ?`).run(id)
          expect(firstTouched()).toBe(id)
          db.prepare(`UPDATE history SET "${column}" = ? WHERE id = ?`).run(was, id)
        })
        expect(firstTouched()).toBeNull()
      }),
    )
  })

  it.each([1, 4])('tells that entry %i is missing', async (id) => {
    await somethingDone()
    lookInto(file, (db) =>
      db.exec(`${without('history_kept', 'history')}; DELETE FROM history WHERE id = ${id}`),
    )
    expect(firstTouched()).toBe(id)
  })

  it('tells that its end was cut off, or that all of it was written anew, by a hash kept elsewhere', async () => {
    await somethingDone()
    const { hash } = await store.history.head()
    lookInto(file, (db) => db.exec(`${without('history_kept', 'history')}; DELETE FROM history WHERE id = 7`))
    expect(lookAtHistory(file)!.faults.entry).toBeNull()
    expect(lookAtHistory(file, hash)!.faults.isOther).toBe(true)
  })

  it('tells what is no longer as it says: a finding, a decision, a capture', async () => {
    const { source, check } = await somethingDone()
    const things = (sql: string) => {
      lookInto(file, (db) => db.exec(sql))
      return lookAtHistory(file)!.faults.things
    }
    expect(
      things(`${without('decisions_immutable', 'decisions')}; UPDATE decisions SET verdict = 'fabricated'`),
    ).toEqual([['check', check.id]])
    expect(things(`UPDATE decisions SET verdict = 'exact'`)).toEqual([])
    expect(things(`UPDATE decisions SET stands = 0`)).toEqual([['check', check.id]])
    expect(things(`UPDATE decisions SET stands = 1`)).toEqual([])
    expect(
      things(
        `${without('checks_immutable', 'checks')}; UPDATE checks SET findings = replace(findings, '"policy":', '"policy":9')`,
      ),
    ).toEqual([['check', check.id]])
    expect(
      things(
        `${without('snapshots_immutable', 'snapshots')}; UPDATE snapshots SET sha256 = 'ff' WHERE source_id = ${source.id}`,
      ),
    ).toContainEqual(['source', source.id])
  })

  it('stays one while several programs write at once', async () => {
    const others = [openStore(file, grammars), openStore(file, grammars)]
    const names = Array.from({ length: 60 }, (_, i) => `Maud ${i}`)
    await Promise.all(
      names.map((name, i) => [store, ...others][i % 3]!.speakers.add({ name, kind: 'person' }, `P${i % 3}`)),
    )
    expect(lookAtHistory(file)).toMatchObject({ entries: 61, faults: { entry: null } })
    for (const other of others) await other.close()
  })

  it('is written out entry by entry', async () => {
    await somethingDone()
    const entries: unknown[] = []
    expect(readHistory(file, (entry) => entries.push(entry))).toBe(true)
    expect(entries).toEqual((await all()).toReversed())
  })
})

it.skipIf(inPostgres)(
  'begins with what an older file holds, and goes on from what its desk kept',
  async () => {
    const older = freshFile()
    const names = readdirSync(new URL('../../db/', import.meta.url))
      .filter((name) => name < '018')
      .toSorted()
    lookIntoFile(older, (db) => {
      for (const name of names.filter((one) => one.endsWith('.sql')))
        db.exec(readFileSync(new URL(`../../db/${name}`, import.meta.url), 'utf8'))
      db.pragma(`user_version = ${names.filter((one) => one.endsWith('.sql')).length}`)
      db.exec(`INSERT INTO speakers (kind) VALUES ('person');
      INSERT INTO rendition_changes (id, rendition_id, annotation_id, "by", "at", before, after, undoes, made_with) VALUES
        (3, 8, NULL, 'Claire', '2026-01-05T08:00:00.000Z', NULL, '{"id":8}', NULL, NULL),
        (5, 8, 2, 'Maud', '2026-01-06T08:00:00.000Z', NULL, '{"id":2,"comment":"«\u00a0é\u00a0»"}', NULL, NULL),
        (6, 8, 2, 'Maud', '2026-01-07T08:00:00.000Z', '{"id":2}', NULL, 5, NULL)`)
    })
    await openStore(older, grammars).close()
    const entries: unknown[] = []
    readHistory(older, (entry) => entries.push(entry))
    expect(entries).toMatchObject([
      { id: 1, by: 'Dixit', done: 'history.begun', after: { speakers: 1, sources: 0 } },
      { id: 2, by: 'Claire', done: 'rendition.added', thing: 8, undoes: null },
      { id: 3, by: 'Maud', done: 'annotation.added', thing: 8, after: { comment: '«\u00a0é\u00a0»' } },
      { id: 4, by: 'Maud', done: 'annotation.removed', thing: 8, after: null, undoes: 3 },
    ])
    expect(lookAtHistory(older)!.faults.entry).toBeNull()
  },
)

it.each([
  ['history', `UPDATE history SET "by" = 'Nobody'`, 'never rewritten'],
  ['history', 'DELETE FROM history', 'never forgotten'],
  ['checks', `UPDATE checks SET findings = '{}'`, 'never rewritten'],
  ['checks', `UPDATE checks SET verdict = 'exact'`, 'never rewritten'],
  ['checks', 'DELETE FROM checks', 'never forgotten'],
  ['decisions', `UPDATE decisions SET note = ''`, 'never rewritten'],
  ['decisions', 'DELETE FROM decisions', 'never forgotten'],
])('the %s refuse %s, whoever asks', async (_, statement, refusal) => {
  await somethingDone()
  expect(() => lookInto(file, (db) => db.exec(statement))).toThrow(refusal)
})
