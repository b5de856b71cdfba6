import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { lookInto, temporaryDatabase } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { link, translated } from '../support/translated.ts'

it.each([
  ['snapshots', 'bytes = bytes', 'a snapshot is never changed'],
  ['snapshots', `sha256 = 'forged'`, 'a snapshot is never changed'],
  ['snapshots', `captured_at = '1999-01-01'`, 'a snapshot is never changed'],
  ['passages', `text = 'Autre chose.'`, 'a passage is never changed'],
  ['passages', 'ordinal = 7', 'a passage is never changed'],
  ['passages', 'snapshot_id = 2', 'a passage is never changed'],
])('the %s refuse SET %s, whoever asks', async (table, change, refusal) => {
  const file = temporaryDatabase()
  const store = openStore(file, grammars)
  const source = await store.sources.add(captured(['Le phare sera repeint en juin.']))
  await store.sources.add(captured(['The lighthouse will be repainted in June.'], { language: 'en' }))

  expect(() => lookInto(file, (db) => db.exec(`UPDATE ${table} SET ${change} WHERE id = 1`))).toThrow(refusal)
  expect(await store.sources.get(source.id)).toEqual(source)
  await store.close()
})

it('a wording that was put in the place of another is never changed, whoever asks', async () => {
  const file = temporaryDatabase()
  const store = openStore(file, grammars)
  const { speech, printed } = await translated(store)
  const { id } = await link(store, speech, printed)
  await store.renditions.reword(id, { text: 'The pool stays open.', note: '' }, 'Claire')
  const change = `UPDATE rendition_wordings SET text = 'Autre chose.'`
  expect(() => lookInto(file, (db) => db.exec(change))).toThrow('a wording is never changed')
  await store.close()
})
