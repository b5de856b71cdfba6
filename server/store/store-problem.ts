/** What a caller may be told of what the database refuses. */
import { Problem, type ProblemCode } from '../problem.ts'

const CODES: [beginning: string, ProblemCode][] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_BUSY', 'store_busy'],
  ['SQLITE_CORRUPT', 'store_damaged'],
  ['SQLITE_NOTADB', 'store_damaged'],
  ['POSTGRES_55P03', 'store_busy'], // somebody else writes
  ['POSTGRES_40', 'store_busy'], // two came in each other’s way
  ['POSTGRES_53100', 'disk_full'],
  ['POSTGRES_XX', 'store_damaged'],
  ['POSTGRES_08', 'store_unreachable'], // the connection was lost
  ['POSTGRES_53', 'store_unreachable'], // no more of them are let in
  ['POSTGRES_57P', 'store_unreachable'], // it stops, or starts
  ['POSTGRES_UNREACHABLE', 'store_unreachable'],
]

/** @returns the error itself where it is none of these */
export function toldOf(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code
  const told = typeof code === 'string' && CODES.find(([beginning]) => code.startsWith(beginning))
  return told ? new Problem(told[1], { cause: error }) : error
}
