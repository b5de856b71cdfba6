import { isBuilt } from '../../app.ts'
import { type ServerOptions } from '../../environment.ts'
import { serve as startServer } from '../../serve.ts'
import { shownPlace } from '../../store/postgres/address.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'

/** Ends once the server answers. */
export async function serve(
  {
    db,
    host,
    port,
    firstRun = false,
  }: Pick<ServerOptions, 'host' | 'port'> & { db: string; firstRun?: boolean },
  { settings, say, stderr, t }: Run,
): Promise<Exit> {
  // Whoever starts it by hand wants to see what goes wrong, not each request.
  const logLevel = settings.logLevel || (stderr.isTTY ? 'warn' : 'info')
  const options = { ...settings, database: db, host, port, logLevel }
  const { address, firstRunCode } = await startServer(options, firstRun)
  say(t(($) => $.cli.serving, { address }))
  if (firstRunCode !== null) say(t(($) => $.cli.firstRunCode, { code: firstRunCode }))
  say(t(($) => $.cli.storedIn, { file: shownPlace(db) }))
  const { title, detail } = t(($) => $.problem.client_missing, { returnObjects: true })
  if (!isBuilt()) say(`${title}. ${detail}`)
  return EXIT.fine
}
