#!/usr/bin/env node
/** The dixit command, as a process: it hands over its arguments, its environment and its streams. */
import { keepCompiled } from './keep-compiled.ts'
import { startLean } from './start-lean.ts'

/** In megabytes: a record of 5 MB is read with 300 MB, where V8 by itself takes 390, in the same time. */
const YOUNG_WHILE_ADDING = 2
/** As a shell has it of a command that SIGPIPE ended, which Node ignores. */
const NOBODY_READS_ON = 141

keepCompiled(process.env) // before the program starts anew, which then finds these files compiled too
// What ends soon would wait for it in vain.
if (process.argv[2] === 'serve') startLean(process.env)
if (process.argv[2] === 'add') startLean(process.env, YOUNG_WHILE_ADDING)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(NOBODY_READS_ON)
})
const { dixit } = await import('./terminal/dixit.ts')
process.exitCode = await dixit(process.argv.slice(2), process)
