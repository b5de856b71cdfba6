import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv } from '../../server/read/csv.ts'
import { csv } from '../../server/write/csv.ts'

it.each([
  [
    'commas',
    'fr,en\r\nécluse,lock\r\n',
    [
      ['fr', 'en'],
      ['écluse', 'lock'],
    ],
  ],
  [
    'semicolons',
    'fr;en\nécluse;lock, gate',
    [
      ['fr', 'en'],
      ['écluse', 'lock, gate'],
    ],
  ],
  [
    'tabs',
    'fr\ten\nécluse\tlock',
    [
      ['fr', 'en'],
      ['écluse', 'lock'],
    ],
  ],
  [
    'quotation marks',
    '"a;b;c","d ""e"""\n"f\ng",',
    [
      ['a;b;c', 'd "e"'],
      ['f\ng', ''],
    ],
  ],
  [
    'empty lines',
    'a,b\n\n,\n c,d',
    [
      ['a', 'b'],
      [' c', 'd'],
    ],
  ],
  ['a mark that never closes', 'a,"b\nc', [['a', 'b\nc']]],
])('reads %s', (_, text, rows) => {
  expect(readCsv(text)).toEqual(rows)
})

it('reads what was written, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '=', '-', "'", ' ', 'é') })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (rows) => {
      // An apostrophe before a formula is what the writer puts there itself.
      const written = rows.map((row) => row.map((one) => one.replace(/^'+/, '')))
      const head = ['k', 'l', 'm']
      expect(readCsv(csv([head, ...written]).slice(1))).toEqual([head, ...written])
    }),
  )
})
