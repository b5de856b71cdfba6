import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { lookInto, temporaryFolder } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { dixit } from '../support/program.ts'
import { slowClock } from '../support/turns.ts'

const LANGUAGES = ['fr', 'en'] as const
const run = (words: string[], DIXIT_DB: string, LANG = 'fr') => dixit(words, { DIXIT_DB, LANG })
const titles = async (file: string) => {
  const store = openStore(file, grammars)
  const { items } = await store.sources.list({ limit: 50 })
  await store.close()
  return items.map(({ title }) => title)
}

it('a copy made while sources are being stored holds each of them whole or not at all, and nothing waits for it', async () => {
  const folder = temporaryFolder()
  const [file, copy] = [join(folder, 'dixit.db'), join(folder, 'copy.db')]
  const store = openStore(file, grammars)
  await store.sources.add(captured(['Le quai est ouvert.'], { title: 'Avant' }))
  const lines = Array.from({ length: 3_000 }, (_, i) =>
    `Le bac ${i} traverse la rivière à l’aube. `.repeat(25),
  )
  slowClock() // some 30 passages a turn
  let copying: ReturnType<typeof run> | undefined
  const adding = store.sources.add(captured(lines, { title: 'Long' }), [], {
    onProgress: () => void (copying ??= run(['backup', copy], file)),
  })
  await adding
  expect(await copying).toEqual({ code: 0, out: `Copiée dans ${copy}, et trouvée intacte.\n`, err: '' })
  expect(await titles(copy)).toEqual(['Avant'])
  expect((await run(['backup', copy], file)).code).toBe(0)
  expect(await titles(copy)).toEqual(['Long', 'Avant'])
  await store.close()
})

it.each([
  ['fr', 'est ouvert dans un autre programme', 'est gardé sous'],
  ['en', 'is open in another program', 'is kept as'],
])(
  'a copy is put back once nobody has the file open, and what was there is kept, in %s',
  async (lang, inUse, kept) => {
    const folder = temporaryFolder()
    const [file, copy] = [join(folder, 'dixit.db'), join(folder, 'copy.db')]
    const store = openStore(file, grammars)
    await store.sources.add(captured(['Le quai est ouvert.'], { title: 'Avant' }))
    await run(['backup', copy], file)
    await store.sources.add(captured(['Le quai est fermé.'], { title: 'Après' }))
    const refused = await run(['restore', copy], file, lang)
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining(inUse) })
    await store.close()
    const { code, out } = await run(['restore', copy], file, lang)
    expect(code).toBe(0)
    expect(await titles(file)).toEqual(['Avant'])
    expect(out).toContain(kept)
    const before = readdirSync(folder).find((name) => /^dixit\.db\.\d{4}-[\dTZ-]+$/.test(name))!
    expect(await titles(join(folder, before))).toEqual(['Après', 'Avant'])
  },
)

it.each(LANGUAGES)(
  'a damaged copy is told and never put back, and no copy is made of a damaged file, in %s',
  async (lang) => {
    const folder = temporaryFolder()
    const [file, copy, other] = ['dixit.db', 'copy.db', 'other.db'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const store = openStore(file, grammars)
    const { snapshots } = await store.sources.add(captured(['Le quai est ouvert.'], { title: 'Avant' }))
    await store.close()
    await run(['backup', copy], file)
    expect((await run(['verify', copy], file, lang)).code).toBe(0)
    expect((await run(['verify'], file, lang)).code).toBe(0)

    lookInto(copy, (db) => db.exec(`DROP TRIGGER snapshots_immutable; UPDATE snapshots SET bytes = x'00'`))
    const { code, out } = await run(['verify', copy], file, lang)
    expect(code).toBe(1)
    expect(out).toContain(`${snapshots[0]!.id}`)
    expect(out).toContain('dixit restore')
    expect((await run(['restore', copy], file, lang)).code).toBe(2)
    expect((await run(['backup', other], copy, lang)).code).toBe(2)
    expect(existsSync(other)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await titles(file)).toEqual(['Avant'])
  },
)

it('a file that a copy would overwrite is left where it is none of ours, or is all there is of a damaged one', async () => {
  const folder = temporaryFolder()
  const [file, letter, copy] = ['dixit.db', 'letter.txt', 'copy.db'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await openStore(file, grammars).close()
  writeFileSync(letter, 'Chère Maud, je t’écris du quai. '.repeat(100))
  expect((await run(['backup', letter], file)).code).toBe(2)
  expect(readFileSync(letter, 'utf8')).toContain('Chère Maud')
  expect((await run(['backup', file], file)).code).toBe(2)
  await run(['backup', copy], file)
  truncateSync(file, 20_000)
  expect((await run(['backup', copy], file)).code).toBe(2)
  expect((await run(['verify', copy], file)).code).toBe(0)
  expect((await run(['restore', copy], file)).code).toBe(0)
  expect((await run(['verify'], file)).code).toBe(0)
})
