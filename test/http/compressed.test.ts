import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { temporaryFolder } from '../support/database.ts'
import { askRaw } from '../support/raw-http.ts'
import { startServer, type TestServer } from '../support/server.ts'

const SCRIPT = 'export const said = "Le bac passe."\n'.repeat(200)
let server: TestServer
afterEach(() => server.close())

async function start(): Promise<void> {
  const pages = temporaryFolder()
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), `<!doctype html><title>Dixit</title>${'<p>'.repeat(500)}`)
  writeFileSync(join(pages, 'assets', 'main-1a2b.js'), SCRIPT)
  server = await startServer({ pages: `${pages}/` })
}

const encodingOf = async (path: string, accepted: string) =>
  (await askRaw(server.address, { path, headers: { 'Accept-Encoding': accepted } })).headers[
    'content-encoding'
  ]

it('pages and scripts come compressed to whoever takes them so', async () => {
  await start()
  for (const path of ['/', '/assets/main-1a2b.js']) {
    expect(await encodingOf(path, 'gzip')).toBe('gzip')
    expect(await encodingOf(path, 'gzip, br')).toBe('br')
    expect(await encodingOf(path, 'identity')).toBeUndefined()
  }
  const response = await fetch(`${server.address}/assets/main-1a2b.js`)
  expect(await response.text()).toBe(SCRIPT)
  expect(response.headers.get('Cache-Control')).toContain('immutable')
  expect(response.headers.get('Vary')).toContain('Accept-Encoding')
})

it('what the API answers never does, since its length would tell of secrets beside words of somebody else', async () => {
  await start()
  for (const path of ['/api/openapi.json', '/api/sources', '/api/nowhere', '/healthz'])
    expect(await encodingOf(path, 'gzip, br')).toBeUndefined()
})
