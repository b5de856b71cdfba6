/** Runs this program anew with what bounds its memory and can be given to a process only as it starts. */

/**
 * Of each thread’s heap for what is young, in megabytes, twice. By itself V8 lets it grow to 64, which it gives back
 * late: that is half of what a busy server holds, for a tenth more checks a second.
 */
const YOUNG = 16
/** Of the pools in which glibc keeps what was given back to it. By itself it makes eight for each processor. */
const ARENAS = '2'

/**
 * In place of this process, so that its id, its streams and who waits for it stay. It goes on as it is where that cannot
 * be done: on Windows, and where another Node that started it talks with it. What the house set itself stands.
 *
 * @param env the process's own
 * @param young megabytes of the heap for what is young, twice
 */
export function startLean(env: NodeJS.ProcessEnv, young = YOUNG): void {
  const bound = `--max-semi-space-size=${young}`
  if (process.platform === 'win32' || process.send || process.execArgv.includes(bound)) return
  const [program, ...words] = process.argv
  process.execve?.(program!, [program!, ...process.execArgv, bound, ...words], {
    MALLOC_ARENA_MAX: ARENAS,
    ...env,
  })
}
