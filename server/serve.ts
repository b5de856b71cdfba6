/** The server's life: open the store, build the app, listen, close on SIGTERM. */
import { createServer } from 'node:http'
import { pino } from 'pino'
import { createApp } from './app.ts'
import type { ServerOptions } from './environment.ts'
import { loadGrammars } from './language/load.ts'
import { printedLanguage } from './read/printed-language.ts'
import { openStore } from './store/open.ts'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/
const HOUR_MS = 3_600_000
/** What is still running this long after SIGTERM is cut off. */
const GRACE_MS = 10_000

/** Listens until SIGTERM or SIGINT, then finishes what is in flight. @returns the address, once it answers there */
export async function serve({ database, host, port, user, allowedHosts }: ServerOptions): Promise<string> {
  const log = pino({ name: 'dixit' }, pino.destination(2))
  const grammars = loadGrammars()
  const store = openStore(database, grammars)
  const server = createServer(
    createApp(store, grammars, { log, user, allowedHosts, localOnly: LOOPBACK.test(host) }),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // Every check asks the language profiles: they are read before the first one comes.
  setImmediate(() => void printedLanguage('dixit'))
  const forget = () => void store.sources.forgetRemoved().catch((error: unknown) => log.error(error))
  forget()
  const forgetting = setInterval(forget, HOUR_MS)
  const close = () => {
    clearInterval(forgetting)
    server.close(() => void store.close())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  process.once('SIGTERM', close)
  process.once('SIGINT', close)
  const address = server.address() as { port: number }
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`
}
