/** Cursor pages: a page starts behind the row that ended the one before, whatever was added or deleted meanwhile. */
import { Problem } from '../problem.ts'

/** The sort key of the last row of a page. */
export type Key = (string | number)[]

export function readCursor(cursor: string | undefined, length: number): Key | null {
  if (cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => ['string', 'number'].includes(typeof part))
    ) {
      return key as Key
    }
  } catch {
    // falls through to the problem
  }
  throw Problem.invalid('cursor', 'invalid')
}

/** @param rows one more than fits, where there are more */
export function pageOf<Row, Item>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => Key,
  itemsOf: (rows: Row[]) => Item[],
) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next =
    rows.length > limit && last ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null
  return { items: itemsOf(shown), next }
}
