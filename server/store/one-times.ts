/** What is good for one time, and the attempts to sign in. */
import type { Database } from './database.ts'
import type { Attempt, Attempts, OneTimes } from './kept-accounts.ts'

/** Of one purpose. Anybody may ask to be asked: beyond them the oldest goes. */
const MOST_OPEN = 1_000

export function storedOneTimes(db: Database): OneTimes {
  const clear = db.prepare<{ now: string; alone: string | null }>(
    `DELETE FROM one_time WHERE ends_at <= :now OR purpose = :alone`,
  )
  const put = db.prepare<[string, string, string, string]>(
    `INSERT INTO one_time (hash, purpose, data, ends_at) VALUES (?, ?, ?, ?)`,
  )
  const leaveNewest = db.prepare<{ purpose: string; most: number }>(
    `DELETE FROM one_time WHERE purpose = :purpose AND hash NOT IN (
       SELECT hash FROM one_time WHERE purpose = :purpose ORDER BY ends_at DESC LIMIT :most)`,
  )
  const take = db
    .prepare<[string, string, string], string>(
      `DELETE FROM one_time WHERE hash = ? AND purpose = ? AND ends_at > ? RETURNING data`,
    )
    .pluck()
  return {
    put: async ({ hash, purpose, data = '', alone = false, endsAt }, now) =>
      db
        .transaction(() => {
          clear.run({ now, alone: alone ? purpose : null })
          put.run(hash, purpose, data, endsAt)
          leaveNewest.run({ purpose, most: MOST_OPEN })
        })
        .immediate(),
    take: async (hash, purpose, now) => take.get(hash, purpose, now) ?? null,
  }
}

/** Failures longer ago are forgotten. */
const FORGOTTEN_MS = 3_600_000
const FIRST_WAIT_MS = 1_000

/** A second behind the last that was free, and twice as long after each. */
const waitAfter = ({ free, longest }: Attempt, failures: number): number =>
  failures < free ? 0 : Math.min(longest, FIRST_WAIT_MS * 2 ** (failures - free))

export function storedAttempts(db: Database): Attempts {
  const clear = db.prepare<[number]>(`DELETE FROM attempts WHERE last < ?`)
  const of = db.prepare<[string], { count: number; last: number }>(
    `SELECT count, last FROM attempts WHERE whose = ?`,
  )
  const count = db.prepare<[string, number]>(
    `INSERT INTO attempts (whose, count, last) VALUES (?, 1, ?)
     ON CONFLICT (whose) DO UPDATE SET count = attempts.count + 1, last = excluded.last`,
  )
  const uncount = db.prepare<[string]>(`UPDATE attempts SET count = count - 1 WHERE whose = ? AND count > 0`)
  const forget = db.prepare<[string]>(`DELETE FROM attempts WHERE whose = ?`)
  return {
    count: async (attempts, now) =>
      db
        .transaction(() => {
          clear.run(now - FORGOTTEN_MS)
          const waits = attempts.map((attempt) => {
            const before = of.get(attempt.whose)
            return before ? before.last + waitAfter(attempt, before.count) - now : 0
          })
          const longest = Math.max(0, ...waits)
          if (longest === 0) for (const { whose } of attempts) count.run(whose, now)
          return longest
        })
        .immediate(),
    succeed: async (whose, forgotten) =>
      db
        .transaction(() => {
          for (const one of whose) uncount.run(one)
          for (const one of forgotten) forget.run(one)
        })
        .immediate(),
  }
}
