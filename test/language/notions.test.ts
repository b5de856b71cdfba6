/** What a text says by its sense, in whatever form of the words. */
import { describe, expect, it, test } from 'vitest'
import { findNotion, type Notion, notionsOf } from '../../server/language/notions.ts'
import { read } from '../../server/language/read.ts'
import { wholeOf } from '../../server/language/stretch.ts'
import { table } from '../support/table.ts'
import { grammars } from '../support/grammars.ts'

const COLUMNS = ['notion', 'english', 'french'] as const

const found = (notion: Notion, language: 'fr' | 'en', text: string) =>
  findNotion(wholeOf(read(text, grammars[language])), notion).map(({ words }) =>
    words.map((token) => token.text).join(' '),
  )

test.each<[Notion, 'fr' | 'en', text: string, string[]]>([
  ['difficulty', 'fr', 'Les éleveurs peinent à nourrir leurs bêtes.', ['peinent']],
  ['difficulty', 'en', 'The growers are struggling.', ['struggling']],
  ['ease', 'fr', 'Le pont a été monté sans accroc.', ['sans accroc']],
  ['cause', 'en', 'We left now that the road is open.', ['now that']],
  ['refuses', 'fr', 'Elle a refusé de signer.', ['refusé']],
  ['refuses', 'fr', 'Elle a signé.', []],
])('%s (%s): %s', (notion, language, text, words) => {
  expect(found(notion, language, text)).toEqual(words)
})

describe('the table of notions', () => {
  const rowsOf = (...rows: string[]) =>
    table('notions.tsv', [COLUMNS.join('\t'), ...rows].join('\n'), COLUMNS)

  it('tells by file and line what notion there is not', () => {
    expect(() => notionsOf(rowsOf('anger\tangry\tfâché'))).toThrow('notions.tsv:2: no such notion: anger')
  })

  it('stands in the order of the alphabet', () => {
    expect(() => notionsOf(rowsOf('ease\teasy\tfacile', 'cause\tbecause\tcar'))).toThrow('notions.tsv:3')
  })
})
