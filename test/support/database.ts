/** Database files of a test's own, and a look into them past the program. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'

/** A folder that goes when the test does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const temporaryDatabase = () => join(temporaryFolder(), 'dixit.db')

/** Opens the file as any other SQLite program would, and closes it again. */
export function lookInto<Seen>(file: string, look: (db: Database.Database) => Seen): Seen {
  const db = new Database(file)
  try {
    return look(db)
  } finally {
    db.close()
  }
}
