import { isBuilt } from '../../app.ts'
import { type ServerOptions } from '../../environment.ts'
import { serve as startServer } from '../../serve.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'

/** Ends once the server answers. */
export async function serve(
  {
    db,
    host,
    port,
    firstRun = false,
  }: Pick<ServerOptions, 'host' | 'port'> & { db: string; firstRun?: boolean },
  { settings, say, t }: Run,
): Promise<Exit> {
  const { address, firstRunCode } = await startServer({ ...settings, database: db, host, port }, firstRun)
  say(t(($) => $.cli.serving, { address }))
  if (firstRunCode !== null) say(t(($) => $.cli.firstRunCode, { code: firstRunCode }))
  const { title, detail } = t(($) => $.problem.client_missing, { returnObjects: true })
  if (!isBuilt()) say(`${title}. ${detail}`)
  return EXIT.fine
}
