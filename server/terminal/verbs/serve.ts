import { isBuilt } from '../../app.ts'
import { type ServerOptions } from '../../environment.ts'
import { serve as startServer } from '../../serve.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'

/** Ends once the server answers. */
export async function serve(
  { db, host, port }: Pick<ServerOptions, 'host' | 'port'> & { db: string },
  { settings, say, stderr, t }: Run,
): Promise<Exit> {
  // Whoever starts it by hand wants to see what goes wrong, not each request.
  const logLevel = settings.logLevel || (stderr.isTTY ? 'warn' : 'info')
  const address = await startServer({ ...settings, database: db, host, port, logLevel })
  say(t(($) => $.cli.serving, { address }))
  say(t(($) => $.cli.storedIn, { file: db }))
  const { title, detail } = t(($) => $.problem.client_missing, { returnObjects: true })
  if (!isBuilt()) say(`${title}. ${detail}`)
  return EXIT.fine
}
