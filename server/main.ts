/** Starts the server, as `dixit serve` does. */
import { keepCompiled } from './keep-compiled.ts'
import { startLean } from './start-lean.ts'

keepCompiled(process.env) // before the program starts anew, which then finds these files compiled too
startLean(process.env)
const { dixit } = await import('./terminal/dixit.ts')
process.exitCode = await dixit(['serve', ...process.argv.slice(2)], process)
