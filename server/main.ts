/** Starts the server: read the environment, open the store, build the app, listen, close on SIGTERM. */
import { createServer } from 'node:http'
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createI18n, type Locale, localeFor } from '../locales/i18n.ts'
import { createApp } from './app.ts'
import { describeError } from './terminal/describe-error.ts'
import { openStore } from './store/open.ts'
import { warmUp } from './verify/warm-up.ts'

export const DEFAULT_DATABASE = fileURLToPath(new URL('../db/dixit.db', import.meta.url))
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/
/** What is still running this long after SIGTERM is cut off. */
const GRACE_MS = 10_000

export interface ServerOptions {
  database: string
  host: string
  port: number
  user: string
  allowedHosts: string[]
}

/** The options as the environment gives them. */
export const fromEnvironment = (env = process.env): ServerOptions => ({
  database: env['DIXIT_DB'] || DEFAULT_DATABASE,
  host: env['HOST'] || '127.0.0.1',
  port: Number(env['PORT'] || 4747),
  user: env['DIXIT_USER'] || userInfo().username,
  allowedHosts: (env['DIXIT_ALLOWED_HOSTS'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
})

/** The language of messages, as POSIX has it. */
export const environmentLocale = (env = process.env): Locale =>
  localeFor(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')

/** Listens until SIGTERM or SIGINT, then finishes what is in flight. @returns the address, once it answers there */
export async function serve({ database, host, port, user, allowedHosts }: ServerOptions): Promise<string> {
  const log = pino({ name: 'dixit' }, pino.destination(2))
  const store = openStore(database)
  const server = createServer(createApp(store, { log, user, allowedHosts, localOnly: LOOPBACK.test(host) }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  setImmediate(() => void warmUp())
  const close = () => {
    server.close(() => void store.close())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  process.once('SIGTERM', close)
  process.once('SIGINT', close)
  const address = server.address() as { port: number }
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}

if (import.meta.main) {
  const locale = environmentLocale()
  const t = createI18n(locale).getFixedT(locale)
  try {
    console.log(t(($) => $.cli.serving, { address: await serve(fromEnvironment()) }))
  } catch (error) {
    console.error(describeError(error, t))
    process.exitCode = 2
  }
}
