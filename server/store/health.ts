/** Whether the store can go on: it answers, and there is room where it writes. */
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Database } from './database.ts'
import type { Ailment, Store } from './store.ts'

/** A long source takes some tens of megabytes, and twice that on its way. */
const ENOUGH_BYTES = 100 * 1024 * 1024

export function storedHealth(db: Database): Store['health'] {
  const look = db.prepare('SELECT id FROM sources LIMIT 1')
  return {
    async ailments() {
      const ailments: Ailment[] = []
      try {
        look.get()
      } catch {
        ailments.push('store')
      }
      if (db.file !== null && (await freeBytes(db.file)) < ENOUGH_BYTES) ailments.push('disk')
      return ailments
    },
  }
}

async function freeBytes(file: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(file))
  return bavail * bsize
}
