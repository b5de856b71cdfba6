/**
 * Loaded into a server before the program, so that it acknowledges what it has not committed: the control of the crash
 * test, which must find that writes are lost.
 */
import Database from 'better-sqlite3'

const COMMIT_EVERY_MS = 400

// oxlint-disable-next-line typescript/unbound-method -- it is called on whatever it is called on
const { pragma } = Database.prototype
Database.prototype.pragma = function (this: Database.Database, source, options) {
  const answer = pragma.call(this, source, options)
  if (source.startsWith('busy_timeout')) commitLater(this) // the last thing that opening the store does
  return answer
}

/** Transactions within this one are savepoints. */
function commitLater(db: Database.Database): void {
  db.exec('BEGIN')
  setInterval(() => {
    if (db.open) db.exec('COMMIT; BEGIN')
  }, COMMIT_EVERY_MS).unref()
}
