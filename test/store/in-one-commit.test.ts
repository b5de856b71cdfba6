import { expect, it, onTestFinished } from 'vitest'
import BetterSqlite3 from 'better-sqlite3'
import { inOneCommit } from '../../server/store/in-one-commit.ts'
import { whenFree } from '../../server/store/patience.ts'
import { temporaryDatabase } from '../support/database.ts'

function opened() {
  const file = temporaryDatabase()
  const db = new BetterSqlite3(file, { timeout: 0 })
  const other = new BetterSqlite3(file, { timeout: 0 })
  onTestFinished(() => {
    other.close()
    db.close()
  })
  db.exec(`CREATE TABLE said (words TEXT NOT NULL UNIQUE) STRICT`)
  const insert = db.prepare<[string | null], string>(`INSERT INTO said VALUES (?) RETURNING words`).pluck()
  const happened = { commits: 0 }
  const together = inOneCommit({
    transaction: (work) => {
      const whole = db.transaction(work)
      return {
        immediate(...given) {
          const result = whole.immediate(...given)
          happened.commits++
          return result
        },
      }
    },
  })
  const say = (words: string | null) => together(() => insert.get(words)!)
  const said = () => other.prepare(`SELECT words FROM said ORDER BY rowid`).pluck().all()
  return { other, happened, say, said }
}

it('what is asked for in one turn is there with one commit when it is acknowledged, in its order', async () => {
  const { happened, say, said } = opened()
  const first = say('Le bac passe.').then((words) => [words, said()])
  const [known, ...rest] = await Promise.all([first, say('The ferry runs.'), say('Il pleut.')])
  expect(known).toEqual(['Le bac passe.', ['Le bac passe.', 'The ferry runs.', 'Il pleut.']])
  expect(rest).toEqual(['The ferry runs.', 'Il pleut.'])
  expect(happened.commits).toBe(1)
  await say('Il neige.')
  expect(happened.commits).toBe(2)
})

it('one that fails fails for itself', async () => {
  const { say, said } = opened()
  const all = await Promise.allSettled([say('Le bac passe.'), say(null), say('The ferry runs.')])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(said()).toEqual(['Le bac passe.', 'The ferry runs.'])
})

it('while somebody else writes, all wait for their turn', async () => {
  const { other, say, said } = opened()
  other.exec(`BEGIN IMMEDIATE`)
  const all = Promise.all(['Le bac passe.', 'The ferry runs.'].map((words) => whenFree(() => say(words))))
  const refused = await Promise.allSettled([say('Il pleut.'), say('Il neige.')])
  const busy = { status: 'rejected', reason: { code: 'SQLITE_BUSY' } }
  expect(refused).toMatchObject([busy, busy])
  other.exec(`COMMIT`)
  await all
  expect(said()).toEqual(['Le bac passe.', 'The ferry runs.'])
})
