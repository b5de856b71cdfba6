import { expect, test } from 'vitest'
import { borrowedOf, isBorrowed } from '../../server/language/borrowed.ts'
import { grammars } from '../support/grammars.ts'
import { table } from '../support/table.ts'

const rowsOf = (...rows: string[]) => table('borrowed.tsv', ['word', ...rows].join('\n'), ['word'])

test('a borrowed word is at home in both languages, alone or in its phrase', () => {
  const borrowed = borrowedOf(rowsOf('coup d’état', 'détente'))
  expect(['coup', 'etat', 'detente'].every((key) => isBorrowed(key, { borrowed }))).toBe(true)
  expect(isBorrowed('baguette', { borrowed })).toBe(false)
})

test('the data hold those that papers print', () => {
  expect(
    ['rapprochement', 'blanche', 'leadership', 'tsunami'].filter((key) => !isBorrowed(key, grammars.fr)),
  ).toEqual([])
})

test('a row out of order is told by file and line', () => {
  expect(() => borrowedOf(rowsOf('élan', 'chic'))).toThrow('borrowed.tsv:3: out of order: chic')
})
