/** Loaded into a server before the program, so that it syncs nothing when it commits: the control of the power cut. */
import Database from 'better-sqlite3'

// oxlint-disable-next-line typescript/unbound-method -- it is called on whatever it is called on
const { pragma } = Database.prototype
Database.prototype.pragma = function (this: Database.Database, source, options) {
  return pragma.call(this, source.replace('synchronous = FULL', 'synchronous = NORMAL'), options)
}
