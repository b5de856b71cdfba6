/** A thread that works in the background gives way to the others, and to whatever else the machine has to do. */
import { readlinkSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'

/** Of two threads that want one processor, the one that gives way has a tenth of it: enough to come to an end. */
const NICENESS = 10

/**
 * For good: a thread that was lowered may not raise itself again. Only Linux has priorities of single threads; elsewhere
 * this does nothing.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    // Of the process and the thread: “123/task/125”.
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(thread, Math.min(constants.priority.PRIORITY_LOW, getPriority() + NICENESS))
  } catch {
    // Where there is no /proc, or the house allows none of it.
  }
}
