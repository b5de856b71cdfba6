/** A disk that keeps nothing but what was synced, for a server of its own process: see unsynced.c. */
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SHIM = fileURLToPath(new URL('./unsynced.c', import.meta.url))
const HEAD_BYTES = 24

export interface Disk {
  /** For the server's environment. */
  env: Record<string, string>
  /** Takes back what was written to the files and not synced. Once nobody has them open any more. */
  cutPower(): void
}

/** @param folder whose files are looked after @returns null where there is no compiler, or no such way to load a library */
export function unsyncedDisk(folder: string): Disk | null {
  const [library, notes, below] = ['unsynced.so', 'notes', 'disk'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(notes)
  mkdirSync(below)
  if (process.platform !== 'linux') return null
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SHIM, '-ldl', '-lpthread'])
  if (compiled.status !== 0 || !existsSync(library)) return null
  return {
    env: {
      LD_PRELOAD: library,
      UNSYNCED_NOTES: notes,
      UNSYNCED_BELOW: below,
      DIXIT_DB: join(below, 'dixit.db'),
    },
    cutPower() {
      for (const name of readdirSync(below)) {
        const file = join(below, name)
        if (name.endsWith('-shm'))
          rmSync(file) // memory that is shared
        else undo(file, join(notes, String(statSync(file).ino)))
      }
    },
  }
}

/** The newest write first. */
function undo(file: string, notes: string): void {
  if (!existsSync(notes)) return
  const bytes = readFileSync(notes)
  const writes: { at: number; before: Buffer; size: number }[] = []
  for (let from = 0; from + HEAD_BYTES <= bytes.length;) {
    const [at, count, size] = [0, 8, 16].map((part) => Number(bytes.readBigInt64LE(from + part))) as [
      number,
      number,
      number,
    ]
    const end = from + HEAD_BYTES + count
    if (end > bytes.length) break // killed while it was noted, before it was written
    writes.push({ at, before: bytes.subarray(from + HEAD_BYTES, end), size })
    from = end
  }
  const open = openSync(file, 'r+')
  for (const { at, before, size } of writes.toReversed()) {
    writeSync(open, before, 0, before.length, at)
    ftruncateSync(open, size)
  }
  closeSync(open)
}
