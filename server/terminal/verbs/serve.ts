import { isBuilt } from '../../app.ts'
import { type ServerOptions } from '../../environment.ts'
import { serve as startServer } from '../../serve.ts'
import { EXIT, type Exit, type Run } from '../terminal.ts'

/** Ends once the server answers. */
export async function serve(
  { db, host, port }: Pick<ServerOptions, 'host' | 'port'> & { db: string },
  { settings, say, stderr, t }: Run,
): Promise<Exit> {
  const address = await startServer({ ...settings, database: db, host, port })
  say(t(($) => $.cli.serving, { address }))
  if (!isBuilt())
    stderr.write(
      `${t(($) => $.problem.client_missing.title)}. ${t(($) => $.problem.client_missing.detail)}\n`,
    )
  return EXIT.fine
}
