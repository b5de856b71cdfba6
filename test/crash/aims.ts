/** The moments at which the server is killed, and how it is told whether it was caught in the middle of something. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { ACTS, type Desk, importing, nothingBack } from './load.ts'
import { lines } from './lines.ts'
import type { Remembered, Thing } from './remembered.ts'

/** One file with its folder. */
export interface Place {
  file: string
  /** Where copies go. */
  copies: string
}

export interface Aim {
  /** Before the server starts. @returns its environment */
  before?: (place: Place, memory: Remembered) => Record<string, string>
  /** Ends when the server is to be killed. */
  moment: (desk: Desk, place: Place) => Promise<unknown>
  /** Told once the server is gone: whether something was under way. */
  isCaught: (place: Place, desk: Desk) => boolean
}

const LONG = 1_500
const LONG_TEXT = 50_000
/** A quick act takes some milliseconds, most of them for the disk. */
const ACT_MS = 8
/** To take out a long source takes some tenths of a second. */
const REMOVAL_MS = 250
/** To copy, to look through the copy and to put it under its name. */
const COPY_MS = 120

/** Kills in the midst of one act, told by what is unanswered. */
const within = (act: (desk: Desk) => Promise<unknown>): Aim => ({
  async moment(desk) {
    await setTimeout(desk.next() * 200)
    void act(desk).catch(() => undefined) // nobody answers any more
    await setTimeout(desk.next() * ACT_MS)
  },
  isCaught: (_, { memory }) => memory.isUnanswered(),
})

export const AIMS = {
  edit: within((desk) => (desk.next() < 0.5 ? ACTS.correcting : ACTS.deciding).act(desk)),
  deletion: within((desk) => ACTS.deleting.act(desk)),
  import: {
    async moment(desk) {
      const until = desk.next()
      await importing(desk, LONG, (source) => stored(desk, source, until)).catch(() => undefined)
    },
    isCaught: isAtWork,
  },
  removal: {
    before({ file }: Place, memory: Remembered) {
      const long = memory.all('sources').find(isLong)
      if (long) long.states = [null]
      nothingBack(memory)
      written(file, (db) => {
        db.prepare(
          `UPDATE sources SET deleted_at = '2025-01-01T00:00:00.000Z' WHERE deleted_at IS NOT NULL OR id = ?`,
        ).run(long?.path.split('/').at(-1) ?? null)
        db.exec(`UPDATE sources SET in_work_at = 0 WHERE in_work_by IS NOT NULL`)
      })
      return {}
    },
    moment: ({ next }) => setTimeout(next() * REMOVAL_MS),
    isCaught: isAtWork,
  },
  backup: {
    before({ copies }: Place) {
      for (const name of readdirSync(copies)) rmSync(join(copies, name))
      return { DIXIT_BACKUPS: copies }
    },
    async moment({ next }, { copies }) {
      await appears(() => readdirSync(copies).length > 0)
      await setTimeout(next() * COPY_MS)
    },
    isCaught: ({ copies }) => readdirSync(copies).some((name) => name.includes('.part')),
  },
} satisfies Record<string, Aim>

const isLong = ({ states: [state] }: Thing) =>
  state !== null && state !== undefined && 'title' in state && state.text.length > LONG_TEXT

/** Stores a source until a share of it is stored, then waits for the end that is to come. */
async function stored({ server }: Desk, source: object, until: number) {
  for await (const line of lines(server, '/sources', source)) {
    if (line.meanwhile?.stage === 'storing' && line.meanwhile.share > until) throw new Error('far enough')
    if (line.answer) return line.answer
  }
}

function isAtWork({ file }: Place): boolean {
  return written(
    file,
    (db) => db.prepare(`SELECT 1 FROM sources WHERE in_work_by IS NOT NULL`).get() !== undefined,
  )
}

/** Waits until it is so, looking often. */
export async function appears(is: () => boolean): Promise<void> {
  while (!is()) await setTimeout(1)
}

/** Opens the file as any other SQLite program would. */
export function written<Result>(file: string, use: (db: Database.Database) => Result): Result {
  const db = new Database(file)
  try {
    return use(db)
  } finally {
    db.close()
  }
}
