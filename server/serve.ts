/** The server's life: open the store, build the app, listen, close on SIGTERM. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, BlockList } from 'node:net'
import { pino } from 'pino'
import { onePerson } from './access/asker.ts'
import { createApp } from './app.ts'
import type { ServerOptions } from './environment.ts'
import { loadGrammars } from './language/load.ts'
import { printedLanguage } from './read/printed-language.ts'
import { openStore } from './store/open.ts'
import { startWorkers } from './work/workers.ts'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')

const HOUR_MS = 3_600_000
/** What is still running this long after SIGTERM is cut off. */
const GRACE_MS = 10_000
/** Threads kept ready: to start one takes a second and 200 MB, and what is short is then answered long before. */
const WARM = 1

/** Listens until SIGTERM or SIGINT, then finishes what is in flight. @returns the address, once it answers there */
export async function serve({ database, host, port, user, allowedHosts }: ServerOptions): Promise<string> {
  const log = pino({ name: 'dixit' }, pino.destination(2))
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
  const forget = () => void store.sources.forgetRemoved().catch((error: unknown) => log.error(error))
  forget()
  const forgetting = setInterval(forget, HOUR_MS)
  const close = () => {
    clearInterval(forgetting)
    server.close(() => void Promise.all([store.close(), workers.close()]))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  const bound = server.address() as AddressInfo
  // By the address and not by how it was spelled: LOCALHOST and 0:0:0:0:0:0:0:1 are this machine as well.
  const localOnly = LOOPBACK.check(bound.address, bound.family === 'IPv6' ? 'ipv6' : 'ipv4')
  const whoAsks = () => Promise.resolve(onePerson(user))
  server.on('request', createApp(store, grammars, { log, workers, whoAsks, allowedHosts, localOnly }))
  // Every check asks the language profiles: they are read before the first one comes.
  setImmediate(() => void printedLanguage('dixit'))
  process.once('SIGTERM', close)
  process.once('SIGINT', close)
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
}
