import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../server/store/open.ts'
import { lookIntoFile, temporaryDatabase, temporaryFolder } from '../support/database.ts'
import { grammars } from '../support/grammars.ts'
import { startServer } from '../support/server.ts'

/** As where a disk has lost a page of the file. */
function damage(file: string, table: string): void {
  const { page, size } = lookIntoFile(file, (db) => ({
    page: db
      .prepare<[string], number>(`SELECT rootpage FROM sqlite_schema WHERE name = ?`)
      .pluck()
      .get(table)!,
    size: db.pragma('page_size', { simple: true }) as number,
  }))
  const open = openSync(file, 'r+')
  writeSync(open, Buffer.alloc(size, 0xaa), 0, size, (page - 1) * size)
  closeSync(open)
}

it.each([
  ['fr', /endommagé/, /dernière copie/],
  ['en', /damaged/, /newest copy/],
])('a damaged file is told with how to restore it, in %s', async (language, title, detail) => {
  const database = temporaryDatabase()
  await openStore(database, grammars).close()
  damage(database, 'checks')
  const server = await startServer({ database })
  const { status, body } = await server.ask('GET', '/checks', undefined, { 'Accept-Language': language })
  expect(status).toBe(500)
  expect(body).toMatchObject({
    code: 'store_damaged',
    title: expect.stringMatching(title),
    detail: expect.stringMatching(detail),
  })
  expect((await server.ask('GET', '/speakers')).status).toBe(200)
  await server.close()
})

it.each(['fr', 'en'])('an extension that was never built is not found, in %s', async (language) => {
  const pages = temporaryFolder()
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Dixit</title>')
  const server = await startServer({ pages: `${pages}/` })
  const headers = { 'Accept-Language': language }
  expect((await fetch(`${server.address}/extension/dixit-firefox.zip`, { headers })).status).toBe(404)
  expect((await fetch(`${server.address}/anywhere`, { headers })).status).toBe(200)
  await server.close()
})

it.each([
  ['fr', /n’ont pas été construites/],
  ['en', /were not built/],
])('pages that were never built say what to run, in %s', async (language, title) => {
  const server = await startServer({ pages: `${temporaryFolder()}/` })
  const response = await fetch(server.address, { headers: { 'Accept-Language': language } })
  expect(response.status).toBe(503)
  const body = (await response.json()) as { detail: string }
  expect(body).toMatchObject({ code: 'client_missing', title: expect.stringMatching(title) })
  expect(body.detail).toContain('npm run build')
  expect((await server.ask('GET', '/sources')).status).toBe(200)
  await server.close()
})
