/** Opens a store in a PostgreSQL server, brought up to date. */
import type { Opened } from '../database.ts'
import { BUSY_MS, OPENING_MS } from '../patience.ts'
import { shownPlace } from './address.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { postgresDatabase } from './postgres.ts'

/** @param address of a database that is there; the tables are made in it where there are none */
export function openServer(address: string): Opened {
  const db = postgresDatabase(address)
  const waitFor = (milliseconds: number) => db.exec(`SET lock_timeout = ${milliseconds}`)
  try {
    waitFor(OPENING_MS)
    bringUpToDate(db, shownPlace(address))
    return { db, place: address, begin: () => waitFor(BUSY_MS) }
  } catch (error) {
    db.close()
    throw error
  }
}
