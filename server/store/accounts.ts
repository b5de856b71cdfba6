/** Accounts, and the invitations by which their passwords are set. */
import type { Database } from './database.ts'
import type { Role } from '../access/asker.ts'
import type { Account } from '../api/access.ts'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'
import { PROGRAM, type StoredHistory } from './history.ts'
import type { Accounts, OneTime } from './kept-accounts.ts'
import { pageOf, readCursor } from './page.ts'
import { expectVersion } from './version.ts'

/** Purposes of what is good for one time. */
const INVITATION = 'invitation'
export const FIRST_RUN = 'first-run'

interface Row {
  id: number
  name: string
  folded: string
  role: Role
  email: string | null
  password: string | null
  created_at: string
  disabled_at: string | null
  version: number
  invited_until: string | null
  seen_at: string | null
}

const COLUMNS = `a.*,
  (SELECT max(ends_at) FROM one_time o WHERE o.account_id = a.id AND o.purpose = '${INVITATION}') AS invited_until,
  (SELECT max(seen_at) FROM sessions s WHERE s.account_id = a.id) AS seen_at`

export function storedAccounts(db: Database, history: StoredHistory): Accounts {
  const any = db.prepare<[], number>(`SELECT EXISTS (SELECT 1 FROM accounts)`).pluck()
  const one = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM accounts a WHERE a.id = ?`)
  const named = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM accounts a WHERE a.folded = ?`)
  const listed = db.prepare<{ name: string; sought: string; most: number }, Row>(
    `SELECT ${COLUMNS} FROM accounts a
     WHERE a.folded > :name AND (:sought = '' OR instr(a.folded, :sought) > 0) ORDER BY a.folded LIMIT :most`,
  )
  const checkers = db
    .prepare<[], string>(
      `SELECT name FROM accounts WHERE disabled_at IS NULL AND role <> 'reader' ORDER BY folded`,
    )
    .pluck()
  const insert = db
    .prepare<Pick<Row, 'name' | 'folded' | 'role' | 'email' | 'password' | 'created_at'>, number>(
      `INSERT INTO accounts (name, folded, role, email, password, created_at)
       VALUES (:name, :folded, :role, :email, :password, :created_at) ON CONFLICT DO NOTHING RETURNING id`,
    )
    .pluck()
  const update = db.prepare<Pick<Row, 'id' | 'role' | 'email' | 'disabled_at'>>(
    `UPDATE accounts SET role = :role, email = :email, disabled_at = :disabled_at, version = version + 1
     WHERE id = :id AND NOT EXISTS (SELECT 1 FROM accounts o WHERE lower(o.email) = lower(:email) AND o.id <> :id)`,
  )
  const setPassword = db.prepare<[string | null, number]>(`UPDATE accounts SET password = ? WHERE id = ?`)
  const administrators = db
    .prepare<[], number>(
      `SELECT count(*) FROM accounts a WHERE role = 'administrator' AND disabled_at IS NULL AND (password IS NOT NULL
         OR EXISTS (SELECT 1 FROM passkeys p WHERE p.account_id = a.id)
         OR EXISTS (SELECT 1 FROM openid_subjects o WHERE o.account_id = a.id))`,
    )
    .pluck()
  const endSessions = db.prepare<[number]>(`DELETE FROM sessions WHERE account_id = ?`)
  const endTokens = db.prepare<[number]>(`DELETE FROM tokens WHERE account_id = ?`)
  const endCodes = db.prepare<[number]>(`DELETE FROM one_time WHERE account_id = ?`)
  const putInvitation = db.prepare<[string, number, string]>(
    `INSERT INTO one_time (hash, purpose, account_id, ends_at) VALUES (?, '${INVITATION}', ?, ?)`,
  )
  const invited = db.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM accounts a
     WHERE a.id = (SELECT account_id FROM one_time WHERE hash = ? AND purpose = '${INVITATION}' AND ends_at > ?)`,
  )
  const codeFor = db.prepare<[string, string, string], { account_id: number | null }>(
    `DELETE FROM one_time WHERE hash = ? AND purpose = ? AND ends_at > ? RETURNING account_id`,
  )

  const get = (id: number) => accountOf(one.get(id))

  function inviteNow(id: number, { hash, endsAt }: OneTime): void {
    endCodes.run(id)
    putInvitation.run(hash, id, endsAt)
  }

  /** Inside a transaction of the caller's. @throws where nobody would be left who may sign in and say who may */
  function leaveAnAdministrator(before: number): void {
    if (before > 0 && administrators.get() === 0) throw new Problem('last_administrator')
  }

  /** Told inside the transaction that made the change; of a password nothing but that it changed. */
  function recorded(
    id: number,
    by: string,
    deed: 'added' | 'changed' | 'invited' | 'password',
    before: object | null = null,
  ): Account {
    const account = get(id)!
    const after = deed === 'password' ? null : told(account)
    history.recordNow({ by, done: `account.${deed}`, of: ['account', id], before, after })
    return account
  }

  function addNow(account: Pick<Row, 'name' | 'role' | 'email' | 'password'>): number {
    // What the program does by itself is signed with its own name.
    if (foldText(account.name) === foldText(PROGRAM)) throw new Problem('duplicate')
    const id = insert.get({
      ...account,
      folded: foldText(account.name),
      created_at: new Date().toISOString(),
    })
    if (id === undefined) throw new Problem('duplicate')
    return id
  }

  return {
    any: async () => any.get() === 1,
    get: async (id) => get(id),
    checkers: async () => checkers.all(),
    named: async (name) => accountOf(named.get(foldText(name))),
    async list({ search = '', cursor, limit }) {
      const [name] = readCursor(cursor, [''])
      const rows = listed.all({ name, sought: foldText(search).trim(), most: limit + 1 })
      return pageOf(
        rows,
        limit,
        ({ folded }) => [folded],
        (some) => some.map((row) => accountOf(row)!),
      )
    },
    add: async ({ name, role, email }, way, by) =>
      db
        .transaction(() => {
          if (any.get() === 0 && role !== 'administrator') throw new Problem('first_administrator')
          const id = addNow({ name, role, email, password: 'password' in way ? way.password : null })
          if ('invitation' in way) inviteNow(id, way.invitation)
          return recorded(id, by, 'added')
        })
        .immediate(),
    addFirst: async (code, name, password, now) =>
      db
        .transaction(() => {
          if (!codeFor.get(code, FIRST_RUN, now) || any.get() === 1) return null
          return recorded(addNow({ name, role: 'administrator', email: null, password }), name, 'added')
        })
        .immediate(),
    update: async (id, { role, disabled, email }, by, expected) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row) return null
          expectVersion(row.version, expected)
          const before = administrators.get()!
          const disabledAt =
            disabled === false ? null : (row.disabled_at ?? (disabled ? new Date().toISOString() : null))
          const { changes } = update.run({
            id,
            role: role ?? row.role,
            email: email === undefined ? row.email : email,
            disabled_at: disabledAt,
          })
          if (changes === 0) throw new Problem('duplicate')
          leaveAnAdministrator(before)
          if (disabledAt !== null || (role && role !== row.role)) endSessions.run(id)
          if (disabledAt !== null) {
            endTokens.run(id)
            endCodes.run(id)
          }
          return recorded(id, by, 'changed', told(accountOf(row)!))
        })
        .immediate(),
    invite: async (id, invitation, by) =>
      db
        .transaction(() => {
          const row = one.get(id)
          if (!row || row.disabled_at !== null) return null
          const before = administrators.get()!
          setPassword.run(null, id)
          leaveAnAdministrator(before)
          endSessions.run(id)
          inviteNow(id, invitation)
          return recorded(id, by, 'invited')
        })
        .immediate(),
    invited: async (code, now) => accountOf(invited.get(code, now)),
    redeem: async (code, password, now) =>
      db
        .transaction(() => {
          const id = codeFor.get(code, INVITATION, now)?.account_id ?? null
          if (id === null) return null
          setPassword.run(password, id)
          endSessions.run(id)
          return recorded(id, one.get(id)!.name, 'password')
        })
        .immediate(),
    async password(name) {
      const row = named.get(foldText(name))
      if (!row || row.password === null || row.disabled_at !== null) return null
      return { account: accountOf(row)!, password: row.password }
    },
    setPassword: async (id, password) =>
      db
        .transaction(() => {
          setPassword.run(password, id)
          endSessions.run(id)
          recorded(id, one.get(id)!.name, 'password')
        })
        .immediate(),
  }
}

/** What the history tells of an account: everybody reads it, and an address is its owner’s. */
const told = ({ name, role, disabled }: Account) => ({ name, role, disabled })

function accountOf(row: Row | undefined): Account | null {
  if (!row) return null
  const { id, name, role, email, version } = row
  return {
    id,
    name,
    role,
    email,
    disabled: row.disabled_at !== null,
    invited: row.invited_until !== null && row.invited_until > new Date().toISOString(),
    createdAt: row.created_at,
    seenAt: row.seen_at,
    version,
  }
}
