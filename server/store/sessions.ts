/** Sessions of those who signed in, and tokens of their programs. */
import type { Database } from './database.ts'
import type { Role } from '../access/asker.ts'
import type { Session, Token, Way } from '../api/access.ts'
import { Problem } from '../problem.ts'
import type { SignedIn, Sessions, Tokens } from './kept-accounts.ts'

/** Of one account: beyond them the one seen longest ago ends. */
const MOST_SESSIONS = 50
const MOST_TOKENS = 50
/** When one was seen is written no more often: a write is a wait for the disk. */
const SEEN_EVERY_MS = 60_000

interface Row {
  id: number
  account_id: number
  created_at: string
  ends_at: string
}
type SessionRow = Row & { way: Way; agent: string; seen_at: string }
type TokenRow = Row & { name: string; role: Role; used_at: string | null }
/** With the account it belongs to. */
type Of<One> = One & { account_name: string; account_role: Role }

const OF_ACCOUNT = `a.name AS account_name, a.role AS account_role`
const MAY = `a.id = account_id AND a.disabled_at IS NULL`

const signedIn = ({ account_id, account_name, account_role }: Of<Row>): SignedIn => ({
  id: account_id,
  name: account_name,
  role: account_role,
})

const isOld = (seen: string | null, now: string) =>
  seen === null || Date.parse(now) - Date.parse(seen) >= SEEN_EVERY_MS

export function storedSessions(db: Database): Sessions {
  const insert = db
    .prepare<Omit<SessionRow, 'id'> & { hash: string }, number>(
      `INSERT INTO sessions (account_id, hash, way, agent, created_at, seen_at, ends_at)
       VALUES (:account_id, :hash, :way, :agent, :created_at, :seen_at, :ends_at) RETURNING id`,
    )
    .pluck()
  const clear = db.prepare<{ now: string; account: number; most: number }>(
    `DELETE FROM sessions WHERE ends_at <= :now OR account_id = :account AND id NOT IN (
       SELECT id FROM sessions WHERE account_id = :account ORDER BY seen_at DESC, id DESC LIMIT :most)`,
  )
  const byHash = db.prepare<[string, string, string], Of<SessionRow>>(
    `SELECT s.*, ${OF_ACCOUNT} FROM sessions s JOIN accounts a ON ${MAY}
     WHERE hash = ? AND ends_at > ? AND seen_at > ?`,
  )
  const seen = db.prepare<[string, number]>(`UPDATE sessions SET seen_at = ? WHERE id = ?`)
  const listed = db.prepare<[number, string, string], SessionRow>(
    `SELECT * FROM sessions WHERE account_id = ? AND ends_at > ? AND seen_at > ? ORDER BY seen_at DESC, id DESC`,
  )
  const end = db.prepare<[number, number]>(`DELETE FROM sessions WHERE account_id = ? AND id = ?`)
  const endAll = db.prepare<[number]>(`DELETE FROM sessions WHERE account_id = ?`)

  return {
    start: async ({ account, hash, way, agent, endsAt }, now) =>
      db
        .transaction(() => {
          const row = { account_id: account, way, agent, created_at: now, seen_at: now, ends_at: endsAt }
          const id = insert.get({ ...row, hash })!
          clear.run({ now, account, most: MOST_SESSIONS })
          return sessionOf({ id, ...row })
        })
        .immediate(),
    async of(hash, now, idleSince) {
      const row = byHash.get(hash, now, idleSince)
      if (!row) return null
      if (isOld(row.seen_at, now)) seen.run(now, row.id)
      return { id: row.id, way: row.way, since: row.created_at, account: signedIn(row) }
    },
    list: async (account, now, idleSince) => listed.all(account, now, idleSince).map(sessionOf),
    end: async (account, id) => end.run(account, id).changes > 0,
    endAll: async (account) => void endAll.run(account),
  }
}

const sessionOf = ({ id, way, agent, created_at, seen_at, ends_at }: SessionRow): Session => ({
  id,
  way,
  agent,
  createdAt: created_at,
  seenAt: seen_at,
  endsAt: ends_at,
  current: false,
})

export function storedTokens(db: Database): Tokens {
  const insert = db
    .prepare<Omit<TokenRow, 'id' | 'used_at'> & { hash: string }, number>(
      `INSERT INTO tokens (account_id, hash, name, role, created_at, ends_at)
       VALUES (:account_id, :hash, :name, :role, :created_at, :ends_at) RETURNING id`,
    )
    .pluck()
  const clear = db.prepare<[string]>(`DELETE FROM tokens WHERE ends_at <= ?`)
  const byHash = db.prepare<[string, string], Of<TokenRow>>(
    `SELECT t.*, ${OF_ACCOUNT} FROM tokens t JOIN accounts a ON ${MAY} WHERE hash = ? AND ends_at > ?`,
  )
  const used = db.prepare<[string, number]>(`UPDATE tokens SET used_at = ? WHERE id = ?`)
  const listed = db.prepare<[number, string], TokenRow>(
    `SELECT * FROM tokens WHERE account_id = ? AND ends_at > ? ORDER BY id DESC`,
  )
  const remove = db.prepare<[number, number]>(`DELETE FROM tokens WHERE account_id = ? AND id = ?`)

  return {
    add: async ({ account, hash, name, role, endsAt }, now) =>
      db
        .transaction(() => {
          clear.run(now)
          if (listed.all(account, now).length >= MOST_TOKENS) throw new Problem('too_many_tokens')
          const row = { account_id: account, name, role, created_at: now, ends_at: endsAt }
          const id = insert.get({ ...row, hash })!
          return tokenOf({ id, used_at: null, ...row })
        })
        .immediate(),
    async of(hash, now) {
      const row = byHash.get(hash, now)
      if (!row) return null
      if (isOld(row.used_at, now)) used.run(now, row.id)
      return { role: row.role, account: signedIn(row) }
    },
    list: async (account, now) => listed.all(account, now).map(tokenOf),
    remove: async (account, id) => remove.run(account, id).changes > 0,
  }
}

const tokenOf = ({ id, name, role, created_at, used_at, ends_at }: TokenRow): Token => ({
  id,
  name,
  role,
  createdAt: created_at,
  usedAt: used_at,
  endsAt: ends_at,
})
