import { once } from 'node:events'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { access } from '../../access/access.ts'
import { learner } from '../../desk/learn.ts'
import { assistantServer } from '../../mcp/assistant-server.ts'
import { serveHttp } from '../../mcp/serve-http.ts'
import { addressesAt } from '../../write/addresses.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'
import { withStore, workers } from './with-store.ts'

interface Given {
  db: string
  http?: number
  write?: boolean
  address: string
}

/**
 * Answers an assistant until it goes: over the standard streams, which then carry nothing else, or over HTTP until the
 * process is told to stop.
 */
export const mcp = ({ db, http, write, address }: Given, run: Run): Promise<Exit> =>
  withStore(db, async (store, grammars) => {
    const { stdin, stdout, locale, say, settings, t } = run
    const words = learner(store, grammars)
    const at = addressesAt(address.replace(/\/+$/, ''))
    const server = (by: string) =>
      assistantServer({ store, words, workers, at, locale, keeps: write === true, by })
    if (http === undefined) {
      const gone = once(stdin, 'close')
      const serving = serveStdio(() => server(settings.user), {
        transport: new StdioServerTransport(stdin, stdout),
      })
      await gone
      await serving.close()
    } else {
      const served = await serveHttp(server, {
        port: http,
        access: access(store, { user: settings.user, sessionMs: 0, idleMs: 0 }),
        needed: write ? 'checker' : 'reader',
      })
      say(t(($) => $.cli.mcpServing, { address: served.address }))
      await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
      await served.close()
    }
    return EXIT.fine
  })
