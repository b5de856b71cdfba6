/** The server's life: open the store, build the app, listen, close on SIGTERM. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collectDefaultMetrics } from 'prom-client'
import { onePerson } from './access/asker.ts'
import { createApp } from './app.ts'
import { refuseBadSettings, type ServerOptions } from './environment.ts'
import { isLoopback } from './http/loopback.ts'
import { startMetrics } from './http/metrics.ts'
import { loadGrammars } from './language/load.ts'
import { startLog } from './log.ts'
import { nightlyCopies } from './nightly-copies.ts'
import { printedLanguage } from './read/printed-language.ts'
import { openStore } from './store/open.ts'
import { startWorkers } from './work/workers.ts'

const HOUR_MS = 3_600_000
/** What is still running this long after SIGTERM is cut off. */
const GRACE_MS = 10_000
/** Threads kept ready: to start one takes a second and 200 MB, and what is short is then answered long before. */
const WARM = 1

/**
 * Listens until SIGTERM or SIGINT, then finishes what is in flight; a second signal ends it at once.
 *
 * @returns the address, once it answers there
 * @throws BadSettingError, what opening the store or listening throws
 */
export async function serve(options: ServerOptions): Promise<string> {
  refuseBadSettings(options)
  const { database, host, port, user, logLevel, copies } = options
  const log = startLog(logLevel)
  const grammars = loadGrammars()
  const store = openStore(database, grammars)
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    await store.close()
    throw error
  }
  const workers = startWorkers({ warm: WARM })
  const metrics = startMetrics(workers)
  collectDefaultMetrics({ register: metrics.registry })
  const forget = () =>
    void store.sources.forgetRemoved().catch((err: unknown) => log.error({ err }, 'forgetting'))
  const copy = copies && nightlyCopies(database, copies, { log })
  const eachHour = () => {
    forget()
    void copy?.()
  }
  eachHour()
  const hours = setInterval(eachHour, HOUR_MS)
  const bound = server.address() as AddressInfo
  const localOnly = isLoopback(bound.address)
  const whoAsks = () => Promise.resolve(onePerson(user))
  server.on('request', createApp(store, grammars, { ...options, log, metrics, workers, whoAsks, localOnly }))
  // Every check asks the language profiles: they are read before the first one comes.
  setImmediate(() => void printedLanguage('dixit'))
  const stop = (signal: NodeJS.Signals) => {
    // From now on a signal does what it does to any process.
    process.off('SIGTERM', stop).off('SIGINT', stop)
    log.info({ signal }, 'stopping')
    clearInterval(hours)
    server.close(() => void Promise.all([store.close(), workers.close()]).then(() => log.info('stopped')))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  log.info({ address: bound.address, port: bound.port }, 'started')
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
}
