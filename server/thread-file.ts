/** Where a thread's program is: beside the file that starts it, as it was written or, in a package, compiled. */
import { extname } from 'node:path'

/**
 * @param name without an ending, such as `./worker`
 * @param from the `import.meta.url` of the file that starts it
 */
export const threadFile = (name: string, from: string): URL => new URL(`${name}${extname(from)}`, from)
