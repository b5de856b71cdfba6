/** What a caller may be told of what SQLite refuses. */
import { Problem, type ProblemCode } from '../problem.ts'

const CODES: [beginning: string, ProblemCode][] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_BUSY', 'store_busy'],
  ['SQLITE_CORRUPT', 'store_damaged'],
  ['SQLITE_NOTADB', 'store_damaged'],
]

/** @returns the error itself where it is none of these */
export function toldOf(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code
  const told = typeof code === 'string' && CODES.find(([beginning]) => code.startsWith(beginning))
  return told ? new Problem(told[1], { cause: error }) : error
}
