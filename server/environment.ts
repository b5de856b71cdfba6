/** What the environment sets. Only main.ts and cli.ts read it; all else is given it. */
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Locale, localeFor } from '../locales/i18n.ts'
import type { CopySettings } from './nightly-copies.ts'

const DEFAULT_DATABASE = fileURLToPath(new URL('../db/dixit.db', import.meta.url))

export type Environment = Readonly<Record<string, string | undefined>>

export interface ServerOptions {
  database: string
  host: string
  port: number
  user: string
  allowedHosts: string[]
  /** Null where no copies are asked for. */
  copies: CopySettings | null
}

/** The options as the environment gives them. */
export const fromEnvironment = (env: Environment): ServerOptions => ({
  database: env['DIXIT_DB'] || DEFAULT_DATABASE,
  host: env['HOST'] || '127.0.0.1',
  port: Number(env['PORT'] || 4747),
  user: env['DIXIT_USER'] || userInfo().username,
  allowedHosts: (env['DIXIT_ALLOWED_HOSTS'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
  copies: env['DIXIT_BACKUPS']
    ? { folder: env['DIXIT_BACKUPS'], kept: Number(env['DIXIT_BACKUPS_KEPT'] || 7) }
    : null,
})

/** The language of messages, as POSIX has it. */
export const environmentLocale = (env: Environment): Locale =>
  localeFor(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')
