/** Packs the program, installs it into an empty folder as anybody would, and asks the server that starts there. */
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dixit-package-'))
const home = join(folder, 'home')
const copies = join(folder, 'copies')
mkdirSync(home)
mkdirSync(copies)
const npm = (words: string[], cwd: string) =>
  execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  npm(['pack', '--silent', '--pack-destination', folder], root)
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!
  npm(['install', '--silent', '--prefer-offline', join(folder, archive)], folder)
  const installed = readdirSync(join(folder, 'node_modules', 'dixit'), { recursive: true }) as string[]
  for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md']) assert(installed.includes(name), name)
  assert.deepEqual(
    installed.filter((name) => /^test|\/test\/|\.db$|corpus|\.tsx?$/.test(name)),
    [],
  )

  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    PORT: '0',
    LANG: 'fr',
    DIXIT_LOG_LEVEL: 'error',
    DIXIT_BACKUPS: copies,
  }
  const server = spawn(join(folder, 'node_modules', '.bin', 'dixit'), ['serve'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string]
  const address = /http:\S+/.exec(line)![0]
  const answer = async (path: string, init?: RequestInit) => {
    const response = await fetch(address + path, init)
    assert.equal(response.status, 200, path)
    return response.text()
  }
  assert.deepEqual(JSON.parse(await answer('/healthz')), { ailments: [] })
  assert.match(await answer('/'), /<script type="module"/)
  await answer('/api/docs/swagger-ui.css')
  for (const browser of ['chromium', 'firefox'])
    assert.match(await answer(`/extension/dixit-${browser}.zip`), /^PK/)
  const quotes = await answer('/api/extractions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: '« Le bac passe », a dit Ada Pell.' }),
  })
  assert.match(quotes, /Ada Pell/)
  assert(statSync(join(home, '.local', 'share', 'dixit', 'dixit.db')).isFile())
  while (!readdirSync(copies).some((name) => name.endsWith('.db'))) await setTimeout(100)
  server.kill('SIGTERM')
  assert.deepEqual(await ended, [0, null])
  const { size } = statSync(join(folder, archive))
  process.stdout.write(
    `${archive}: ${(size / 1e6).toFixed(1)} MB, ${installed.length} files; it installs and runs.\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
