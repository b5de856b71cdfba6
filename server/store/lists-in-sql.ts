/** Fragments of SQL: lists that a statement is given as JSON. `parameter` is what stands for the list. */

/** Ids, for `IN`. */
export const idsIn = (parameter: string) => `(SELECT CAST(value AS BIGINT) FROM json_each(${parameter}))`

/** Texts, for `IN`. */
export const textsIn = (parameter: string) => `(SELECT value FROM json_each(${parameter}))`

/** A table of ids, each with its `place` in the list, to begin a query with. */
export const listed = (parameter: string) =>
  `(SELECT key AS place, CAST(value AS BIGINT) AS id FROM json_each(${parameter}))`
