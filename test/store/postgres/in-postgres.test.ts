import { expect, it } from 'vitest'
import { inPostgres } from '../../../server/store/postgres/in-postgres.ts'

it.each([
  ['SELECT ? FROM a WHERE b = ?', 'SELECT $1 FROM a WHERE b = $2', null],
  ['SELECT :b FROM a WHERE c = :c AND d = :b', 'SELECT $1 FROM a WHERE c = $2 AND d = $1', ['b', 'c']],
  [
    'WHERE (:b IS NULL OR b = :b) AND (:c IS NOT NULL)',
    'WHERE (CAST($1 AS text) IS NULL OR b = $2) AND (CAST($3 AS text) IS NOT NULL)',
    ['b', 'b', 'c'],
  ],
  [`WHERE a = ':b ?' AND "c?" = 'l''an :d'`, `WHERE a = ':b ?' AND "c?" = 'l''an :d'`, null],
  ['SELECT 1 -- what is :b?\n WHERE a = :b', 'SELECT 1 -- what is :b?\n WHERE a = $1', ['b']],
  ['FROM a CROSS JOIN b ON b.id = a.id', 'FROM a JOIN b ON b.id = a.id', null],
  [`json_group_array(json_object('a', ?))`, `json_agg(json_build_object('a', $1))`, null],
])('%s', (sql, text, names) => {
  expect(inPostgres(sql)).toEqual({ text, names })
})
