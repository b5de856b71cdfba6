/** Where the programs of PostgreSQL are, by which tests start a server of their own. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where Debian has it, the newest; else what the path leads to. */
const PACKAGED = '/usr/lib/postgresql'

/** The folder of its programs; null where there are none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(PACKAGED) ? readdirSync(PACKAGED).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(PACKAGED, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}
