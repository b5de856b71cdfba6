/** Gives back what loading took and does not hold any more: left alone, V8 keeps it for as long as nobody asks for anything. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Of this thread's heap. Takes some 50 ms, in which nobody is answered: for the end of a start, and no later. */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: object) => void
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
