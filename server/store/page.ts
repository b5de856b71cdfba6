/** Cursor pages: a page starts behind the row that ended the one before, whatever was added or deleted meanwhile. */
import { Problem } from '../problem.ts'

/** The sort key of the last row of a page. */
export type Key = readonly (string | number)[]

/** What a part is, not which. */
type Like<Start extends Key> = {
  -readonly [Part in keyof Start]: Start[Part] extends string ? string : number
}

/**
 * @param start the key that a list begins behind, by which a cursor is known for one of this list
 * @throws Problem where it is none
 */
export function readCursor<const Start extends Key>(cursor: string | undefined, start: Start): Like<Start> {
  if (cursor === undefined) return start as Like<Start>
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(key) &&
      key.length === start.length &&
      key.every(
        (part, i) =>
          typeof part === typeof start[i] && (typeof part === 'string' || Number.isSafeInteger(part)),
      )
    ) {
      return key as Like<Start>
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
