import { describe, expect, it } from 'vitest'
import { falseFriendsOf } from '../../server/language/false-friends.ts'
import { table } from '../support/table.ts'
import { grammars } from '../support/grammars.ts'

const COLUMNS = ['french', 'english', 'french means', 'english means', 'beside'] as const
const rowsOf = (...rows: string[]) =>
  table('false-friends.tsv', [COLUMNS.join('\t'), ...rows].join('\n'), COLUMNS)

describe('the false friends', () => {
  it('are told with what each of the two means in the other language', () => {
    expect(falseFriendsOf(rowsOf('pain, pains\tpain\tbread, loa*\tdouleur*, mal'))).toEqual([
      {
        french: ['pain', 'pains'],
        english: ['pain'],
        frenchMeans: ['bread', 'loa*'],
        englishMeans: ['douleur*', 'mal'],
        beside: [],
      },
    ])
  })

  it.each([
    ['a word is missing: english means', 'pain\tpain\tbread\t'],
    ['a star ends a single word: mal* de dos', 'pain\tpain\tbread\tmal* de dos'],
    ['a star ends a single word: d*uleur', 'pain\tpain\tbread\td*uleur'],
  ])('are told by file and line where a row is wrong: %s', (what, row) => {
    expect(() => falseFriendsOf(rowsOf(row))).toThrow(`false-friends.tsv:2: ${what}`)
  })

  it('are those of the data', () => {
    expect(grammars.fr.falseFriends().length).toBeGreaterThan(150)
  })
})
