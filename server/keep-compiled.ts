/** A quicker start: what Node compiles of the program is kept for the next time. */
import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * To be called before the program is imported, which is why the two files that start it import the rest afterwards. The
 * folder is the user's own: code is run from it, and into a shared one, such as Node's default below /tmp, others may
 * write first. Where it cannot be written, nothing is kept.
 *
 * @param env the process's own: its threads find the folder there
 */
export function keepCompiled(env: NodeJS.ProcessEnv): void {
  env['NODE_COMPILE_CACHE'] ||= join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'dixit')
  enableCompileCache()
}
