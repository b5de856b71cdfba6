/** A PostgreSQL server of the tests' own, on a port of this machine, in a folder that goes with it. */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer } from '../../server/store/postgres/open-server.ts'
import { postgresDatabase } from '../../server/store/postgres/postgres.ts'
import { postgresPrograms } from './postgres-programs.ts'

const USER = 'dixit'
/** Of the database that each of a test's own is a copy of. */
const TEMPLATE = 'dixit_template'
const STARTING_MS = 30_000

let server: ReturnType<typeof start> | undefined
let made = 0

/** @returns the address of a database with an empty store in it, or with nothing */
export function postgresAddress({ isEmpty = false } = {}): string {
  server ??= start()
  const name = `dixit_${process.pid}_${++made}`
  server.admin.exec(
    isEmpty
      ? `CREATE DATABASE ${name} TEMPLATE template0`
      : `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`,
  )
  return server.addressOf(name)
}

export const dropPostgres = (address: string) =>
  server!.admin.exec(`DROP DATABASE ${new URL(address).pathname.slice(1)} WITH (FORCE)`)

function start() {
  const programs = postgresPrograms()!
  const folder = mkdtempSync(join(tmpdir(), 'dixit-postgres-'))
  const as = ordinaryUser()
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const options = { ...as, cwd: folder }
  const initial = ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(join(programs, 'initdb'), initial, { ...options, stdio: 'ignore' })
  const port = 20_000 + (process.pid % 30_000)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'full_page_writes=off',
    'autovacuum=off',
  ].flatMap((setting) => ['-c', setting])
  // It ends with what started it, however that ends: its input is closed then.
  const script = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$FOLDER"'
  const postgres = [join(programs, 'postgres'), '-D', data, '-p', String(port), ...settings]
  const shell = spawn('/bin/sh', ['-c', script, 'sh', ...postgres], {
    ...options,
    env: { ...process.env, FOLDER: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.unref()
  ;(shell.stdin as unknown as { unref(): void }).unref()
  awaitServer(join(programs, 'pg_isready'), port)
  const addressOf = (name: string) => `postgres://${USER}@127.0.0.1:${port}/${name}`
  const admin = postgresDatabase(addressOf('postgres'))
  admin.exec(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0`)
  openServer(addressOf(TEMPLATE)).db.close()
  return { admin, addressOf }
}

/** PostgreSQL does not run as root: then as whom its package made for it. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, , uid, gid] = users.find((line) => /^(?:postgres|nobody):/.test(line))!.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

function awaitServer(isReady: string, port: number): void {
  const asleep = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  for (const until = Date.now() + STARTING_MS; ; Atomics.wait(asleep, 0, 0, 100)) {
    try {
      execFileSync(isReady, ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
      return
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}
