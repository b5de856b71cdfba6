import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Draft } from '../../server/api/drafts.ts'
import { openStore } from '../../server/store/open.ts'
import { captured } from '../support/collection.ts'
import { dixit } from '../support/program.ts'
import { grammars } from '../support/grammars.ts'

let folder: string
let db: string
const manuscript = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dixit-'))
  db = join(folder, 'dixit.db')
  const store = openStore(db, grammars)
  await store.sources.add(
    captured(
      [
        {
          text: 'La vanne ouvre le 3 mars à midi.',
          speaker: 'Sidonie Farrow',
          spoken: { language: 'fr', markup: 'fr' },
        },
      ],
      {
        kind: 'record',
      },
    ),
  )
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FINE = '# La vanne\n\n«\u00a0La vanne ouvre le **3 mars** à midi\u00a0», a dit Sidonie Farrow.'
const ALTERED = FINE.replace('3 mars', '5 mars')
const BRACKETS = FINE.replace('à midi', 'à midi (pile)')

describe('draft stops a pipeline by its exit code', () => {
  it.each([
    [0, 'fine.md', FINE, ['1 citation trouvée', 'Rien n’y demande l’œil d’une personne.']],
    [1, 'altered.md', ALTERED, ['Citation modifiée', '  La vanne ouvre le 5 mars à midi', '1 à examiner']],
    [1, 'brackets.md', BRACKETS, ['Ajout sans crochets', 'Mot']],
    [0, 'silent.txt', 'Personne n’a rien dit à la vanne ce matin-là.', ['Aucune citation n’a été trouvée']],
  ])('%i: %s', async (exit, name, text, lines) => {
    const { code, out, err } = await dixit(['draft', manuscript(name, text), '--lang', 'fr', '--db', db])
    expect(err).toBe('')
    expect(code).toBe(exit)
    for (const line of lines) expect(out).toContain(line)
  })

  it.each([
    ['a file that is not there', 'absent.md', null, 'no such file|not exist|There is no'],
    ['a file that cannot be read', 'image.png', 'PNG\0', 'cannot be read'],
    ['a file without words', 'empty.txt', '…', 'text'],
  ])('2: %s', async (_, name, text, message) => {
    const file = text === null ? join(folder, name) : manuscript(name, text)
    const { code, out, err } = await dixit(['draft', file, '--lang', 'en', '--db', db])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(new RegExp(message, 'i'))
    expect(err).not.toMatch(/\n\s+at /)
  })
})

describe('draft prints its report', () => {
  it.each([['--as', 'json'], ['--json']])('as data: %s %s', async (...form) => {
    const words = form.filter((word) => word !== undefined)
    const { out } = await dixit([
      'draft',
      manuscript(`data${words.length}.md`, ALTERED),
      ...words,
      '--db',
      db,
    ])
    expect(Draft.parse(JSON.parse(out))).toMatchObject({ title: 'La vanne', quotes: [{ needsPerson: true }] })
  })

  it.each([
    ['html', 'fr', /^<!doctype html>[^]*<html lang="fr">[^]*Citation modifiée/],
    ['html', 'en', /^<!doctype html>[^]*<html lang="en">[^]*Altered/],
    ['csv', 'fr', /^N°,[^]*\r\n1,oui,Citation modifiée,/],
    ['csv', 'en', /^No\.,[^]*\r\n1,yes,Altered,/],
  ])('as %s in %s', async (as, language, whole) => {
    const file = manuscript(`${as}-${language}.md`, ALTERED)
    const { code, out } = await dixit(['draft', file, '--as', as, '--lang', language, '--db', db])
    expect(code).toBe(1)
    expect(out).toMatch(whole)
  })

  it('in no form that it does not know', async () => {
    const { code, err } = await dixit(['draft', 'x.md', '--as', 'pdf', '--lang', 'en', '--db', db])
    expect(code).toBe(2)
    expect(err).toContain('does not take this value')
  })
})
