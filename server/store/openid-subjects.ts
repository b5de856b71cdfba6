import type { Database } from './database.ts'
import type { Role } from '../access/asker.ts'
import { foldText } from '../language/fold.ts'
import { Problem } from '../problem.ts'
import type { SignedIn } from './kept-accounts.ts'
import type { Subjects } from './kept-ways-in.ts'

interface Row {
  id: number
  name: string
  role: Role
  disabled_at: string | null
}

export function storedSubjects(db: Database): Subjects {
  const bySubject = db.prepare<[string, string], Row>(
    `SELECT a.id, name, role, disabled_at FROM openid_subjects o JOIN accounts a ON a.id = o.account_id
     WHERE issuer = ? AND subject = ?`,
  )
  const used = db.prepare<[string, string, string]>(
    `UPDATE openid_subjects SET used_at = ? WHERE issuer = ? AND subject = ?`,
  )
  const byEmail = db.prepare<{ email: string; issuer: string }, Row>(
    `SELECT id, name, role, disabled_at FROM accounts a WHERE lower(email) = lower(:email) AND disabled_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM openid_subjects o WHERE o.account_id = a.id AND issuer = :issuer)`,
  )
  const insert = db.prepare<{ issuer: string; subject: string; account: number; now: string }>(
    `INSERT INTO openid_subjects (issuer, subject, account_id, created_at, used_at)
     VALUES (:issuer, :subject, :account, :now, :now)`,
  )
  const addReader = db
    .prepare<{ name: string; folded: string; email: string | null; now: string }, number>(
      `INSERT INTO accounts (name, folded, role, email, created_at) VALUES (:name, :folded, 'reader', :email, :now)
       ON CONFLICT DO NOTHING RETURNING id`,
    )
    .pluck()

  return {
    of: async (issuer, subject, now) =>
      db
        .transaction(() => {
          const row = bySubject.get(issuer, subject)
          if (!row) return null
          if (row.disabled_at !== null) throw new Problem('openid_unknown')
          used.run(now, issuer, subject)
          return signedIn(row)
        })
        .immediate(),
    bind: async (issuer, subject, email, now) =>
      db
        .transaction(() => {
          const row = byEmail.get({ email, issuer })
          if (!row) return null
          insert.run({ issuer, subject, account: row.id, now })
          return signedIn(row)
        })
        .immediate(),
    addReader: async ({ issuer, subject, name, email }, now) =>
      db
        .transaction(() => {
          const folded = foldText(name)
          const id = addReader.get({ name, folded, email, now })
          if (id === undefined) throw new Problem('duplicate')
          insert.run({ issuer, subject, account: id, now })
          return { id, name, role: 'reader' as const }
        })
        .immediate(),
  }
}

const signedIn = ({ id, name, role }: Row): SignedIn => ({ id, name, role })
