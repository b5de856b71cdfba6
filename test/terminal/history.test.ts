import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { lookInto, temporaryFolder } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { dixit } from '../support/program.ts'

const run = (words: string[], DIXIT_DB: string, LANG = 'fr') =>
  dixit(words, { DIXIT_DB, LANG, DIXIT_USER: 'Maud' })

async function collection() {
  const file = join(temporaryFolder(), 'dixit.db')
  const store = openStore(file, grammars)
  await store.sources.add(captured(['Le quai est ouvert.']), [], { by: 'Claire' })
  await store.close()
  await run(['check', 'Le quai est ouvert.'], file)
  return file
}

it.each([
  [
    'fr',
    '3 entrées dans l’historique, toutes telles qu’elles ont été écrites.',
    'L’entrée 2 de l’historique a été altérée',
  ],
  ['en', '3 entries of the history, each as it was written.', 'Entry 2 of the history was touched'],
])('the history is told whole until an entry is touched, in %s', async (lang, whole, touched) => {
  const file = await collection()
  const fine = await run(['history', 'verify'], file, lang)
  expect([fine.code, fine.err]).toEqual([0, ''])
  expect(fine.out).toContain(whole)
  expect((await run(['verify'], file, lang)).out).toContain(whole)
  lookInto(file, (db) =>
    db.exec(`DROP TRIGGER history_immutable; UPDATE history SET "by" = 'Maud' WHERE id = 2`),
  )
  for (const words of [['history', 'verify'], ['verify'], ['history', 'verify', file]]) {
    const { code, out } = await run(words, file, lang)
    expect([words, code]).toEqual([words, 1])
    expect(out).toContain(touched)
  }
})

it('what seals it is printed, and found again in it or not', async () => {
  const file = await collection()
  const { out } = await run(['history', 'head'], file)
  const [hash, id] = out.split(' ') as [string, string]
  expect([hash.length, id]).toEqual([64, '3'])
  expect((await run(['history', 'verify', '--sealed', hash], file)).code).toBe(0)
  const other = await run(['history', 'verify', '--sealed', 'a'.repeat(64)], file)
  expect([other.code, other.out]).toEqual([1, expect.stringContaining('l’empreinte scellée')])
})

it('each entry is written out on a line, with who did it', async () => {
  const { out } = await run(['history', 'export'], await collection())
  const entries = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number; by: string; done: string })
  expect(entries.map(({ id, by, done }) => [id, by, done])).toEqual([
    [1, 'Dixit', 'history.begun'],
    [2, 'Claire', 'source.added'],
    [3, 'Maud', 'check.made'],
  ])
})

it('any program can check the chain from what is written out', async () => {
  const { out } = await run(['history', 'export'], await collection())
  let before = ''
  for (const line of out.trim().split('\n')) {
    const { hash, ...entry } = JSON.parse(line) as Record<string, unknown> & { hash: string }
    const { id, at, by, done, noun, thing, undoes, madeWith } = entry
    const [was, is] = [entry['before'], entry['after']].map((state) => state && JSON.stringify(state))
    const sealed = JSON.stringify([before, id, at, by, done, noun, thing, was, is, undoes, madeWith])
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(hash)
    before = hash
  }
})
