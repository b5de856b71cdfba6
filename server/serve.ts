/** The server's life: open the store, build the app, listen, close on SIGTERM. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collectDefaultMetrics } from 'prom-client'
import { access as accessTo } from './access/access.ts'
import { openId as openIdAt } from './access/openid.ts'
import { createApp } from './app.ts'
import {
  AccountsNeededError,
  isAboveReader,
  refuseBadSettings,
  type ServerOptions,
  TwoPersonsNeededError,
} from './environment.ts'
import { giveBackMemory } from './give-back-memory.ts'
import { isLoopback } from './http/loopback.ts'
import { startMetrics } from './http/metrics.ts'
import { loadGrammars } from './language/load.ts'
import { startLog } from './log.ts'
import { nightlyCopies } from './nightly-copies.ts'
import { PROGRAM } from './store/history.ts'
import { expectFile } from './store/look-into.ts'
import { openStore } from './store/open.ts'
import { sealAlways } from './timestamp/seal-always.ts'
import { startWorkers } from './work/workers.ts'

const HOUR_MS = 3_600_000
/** How often captures that wait to be sealed are looked for, those that other programs stored among them. */
const SEALING_EVERY_MS = 5_000
/** What is still running this long after SIGTERM is cut off. */
const GRACE_MS = 10_000
/** How long a connection may be idle: longer than proxies keep one, which would else send a request just as it is closed. */
const KEEP_ALIVE_MS = 75_000
/** Threads kept ready: to start one takes a second, and what is short is then answered long before. */
const WARM = 1

/** Where the server answers, and the code with which the first administrator is made, where that is to be done. */
export interface Serving {
  address: string
  firstRunCode: string | null
}

/**
 * Listens until SIGTERM or SIGINT, then finishes what is in flight; a second signal ends it at once.
 *
 * @param firstRun whether to start although nobody has an account, for nothing but making the first one
 * @returns where it answers, once it does
 * @throws BadSettingError, NoFileError where nightly copies are asked for of a server, AccountsNeededError, TwoPersonsNeededError, what opening the store or listening throws
 */
export async function serve(options: ServerOptions, firstRun: boolean): Promise<Serving> {
  refuseBadSettings(options)
  if (options.copies) expectFile(options.database)
  const { database, host, port, user, logLevel, copies, sessionHours, idleHours, passkeyFrom } = options
  const signers = options.twoPersons === '1' ? 2 : 1
  const log = startLog(logLevel)
  const grammars = loadGrammars()
  const store = openStore(database, grammars)
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
  const withoutAccounts = !(await store.accounts.any())
  try {
    server.listen(port, host)
    await once(server, 'listening')
    if (withoutAccounts && !firstRun && isReached(options, server))
      throw new AccountsNeededError(options.hosts[0] ?? host)
    if (withoutAccounts && !firstRun && signers > 1) throw new TwoPersonsNeededError()
  } catch (error) {
    server.close()
    await store.close()
    throw error
  }
  const bound = addressOf(server)
  const localOnly = isLoopback(bound.address)
  const access = accessTo(store, {
    user: firstRun || isReached(options, server) ? null : user,
    sessionMs: sessionHours * HOUR_MS,
    idleMs: idleHours * HOUR_MS,
    passkeyFrom: isAboveReader(passkeyFrom) ? passkeyFrom : null,
  })
  const openId = options.openId && openIdAt(options.openId, store, access)
  const firstRunCode = withoutAccounts && firstRun ? await access.firstRun() : null
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
  const sealing = new AbortController()
  const seal =
    options.seal === 'always' &&
    options.authority &&
    sealAlways(store, options.authority, PROGRAM, { log, signal: sealing.signal })
  const looks = seal && setInterval(() => void seal(), SEALING_EVERY_MS)
  server.on(
    'request',
    createApp(store, grammars, { ...options, log, metrics, workers, access, openId, localOnly, signers }),
  )
  const closed = async () => {
    await workers.close() // who may write closes last, and leaves one file
    await store.close()
  }
  const stop = (signal: NodeJS.Signals) => {
    // From now on a signal does what it does to any process.
    process.off('SIGTERM', stop).off('SIGINT', stop)
    log.info({ signal }, 'stopping')
    clearInterval(hours)
    if (looks) clearInterval(looks)
    sealing.abort()
    server.close(() => void closed().then(() => log.info('stopped')))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  giveBackMemory()
  log.info({ address: bound.address, port: bound.port }, 'started')
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`, firstRunCode }
}

/** Whether others than this machine reach the server: by its address, or through a proxy and by a name of its own. */
const isReached = ({ hosts, trustProxy }: ServerOptions, server: Server): boolean =>
  !isLoopback(addressOf(server).address) || hosts.length > 0 || trustProxy.length > 0

const addressOf = (server: Server) => server.address() as AddressInfo
