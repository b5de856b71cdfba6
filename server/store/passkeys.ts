import type { Database } from './database.ts'
import type { Role } from '../access/asker.ts'
import type { Passkey } from '../api/passkeys.ts'
import { Problem } from '../problem.ts'
import type { Passkeys } from './kept-ways-in.ts'

/** Of one account. */
const MOST = 20

interface Row {
  id: number
  account_id: number
  credential: string
  public_key: Buffer
  counter: number
  transports: string
  name: string
  created_at: string
  used_at: string | null
}

export function storedPasskeys(db: Database): Passkeys {
  const insert = db
    .prepare<Omit<Row, 'id' | 'used_at'>, number>(
      `INSERT INTO passkeys (account_id, credential, public_key, counter, transports, name, created_at)
       VALUES (:account_id, :credential, :public_key, :counter, :transports, :name, :created_at)
       ON CONFLICT DO NOTHING RETURNING id`,
    )
    .pluck()
  const one = db.prepare<[number, number], Row>(`SELECT * FROM passkeys WHERE id = ? AND account_id = ?`)
  const byCredential = db.prepare<[string], Row & { account_name: string; account_role: Role }>(
    `SELECT p.*, a.name AS account_name, a.role AS account_role
     FROM passkeys p JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL WHERE credential = ?`,
  )
  const listed = db.prepare<[number], Row>(`SELECT * FROM passkeys WHERE account_id = ? ORDER BY id`)
  const used = db.prepare<{ id: number; counter: number; now: string }>(
    `UPDATE passkeys SET counter = :counter, used_at = :now
     WHERE id = :id AND (counter < :counter OR (counter = 0 AND :counter = 0))`,
  )
  const rename = db.prepare<[string, number, number]>(
    `UPDATE passkeys SET name = ? WHERE id = ? AND account_id = ?`,
  )
  const remove = db.prepare<[number, number]>(`DELETE FROM passkeys WHERE id = ? AND account_id = ?`)
  const hasAnyWay = db
    .prepare<{ account: number }, number>(
      `SELECT EXISTS (SELECT 1 FROM accounts WHERE id = :account AND password IS NOT NULL)
         OR EXISTS (SELECT 1 FROM passkeys WHERE account_id = :account)
         OR EXISTS (SELECT 1 FROM openid_subjects WHERE account_id = :account)`,
    )
    .pluck()

  return {
    add: async ({ account, credential, publicKey, counter, transports, name }, now) =>
      db
        .transaction(() => {
          if (listed.all(account).length >= MOST) throw new Problem('too_many_passkeys')
          const id = insert.get({
            account_id: account,
            credential,
            public_key: Buffer.from(publicKey),
            counter,
            transports: JSON.stringify(transports),
            name,
            created_at: now,
          })
          if (id === undefined) throw new Problem('duplicate')
          return passkeyOf(one.get(id, account)!)
        })
        .immediate(),
    async of(credential) {
      const row = byCredential.get(credential)
      if (!row) return null
      return {
        id: row.id,
        credential,
        publicKey: new Uint8Array(row.public_key),
        counter: row.counter,
        transports: transportsOf(row),
        account: { id: row.account_id, name: row.account_name, role: row.account_role },
      }
    },
    used: async (id, counter, now) => used.run({ id, counter, now }).changes > 0,
    list: async (account) => listed.all(account).map(passkeyOf),
    credentials: async (account) =>
      listed.all(account).map((row) => ({ credential: row.credential, transports: transportsOf(row) })),
    rename: async (account, id, name) => {
      rename.run(name, id, account)
      const row = one.get(id, account)
      return row ? passkeyOf(row) : null
    },
    remove: async (account, id) =>
      db
        .transaction(() => {
          if (remove.run(id, account).changes === 0) return false
          if (hasAnyWay.get({ account }) === 0) throw new Problem('last_way')
          return true
        })
        .immediate(),
  }
}

const passkeyOf = ({ id, name, created_at, used_at }: Row): Passkey => ({
  id,
  name,
  createdAt: created_at,
  usedAt: used_at,
})

const transportsOf = ({ transports }: Row) => JSON.parse(transports) as string[]
