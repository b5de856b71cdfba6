import { describe, expect, test } from 'vitest'
import { areAlike, buildEquivalents, swapKind } from '../../server/language/equivalents.ts'
import { table } from '../support/table.ts'
import { grammar } from '../support/grammars.ts'

const rowsOf = (rows: string) =>
  table('equivalents.fr.tsv', `phrases\tkind\n${rows}`, ['phrases', 'kind'] as const)

describe('what says the same', () => {
  test.each([
    ['en', 'a lot of', 'many', 'content_word'],
    ['en', 'will', 'am going to', 'tense'],
    ['en', 'jail', 'gaol', 'spelling'],
    ['en', 'ai not', 'is not', 'spelling'],
    ['fr', 'cela', 'ca', 'spelling'],
    ['fr', 'a cause de', 'en raison de', 'content_word'],
    ['fr', 'on', 'nous', 'person'],
    ['fr', 'gaol', 'jail', undefined],
    ['en', 'many', 'few', undefined],
  ])('in %s, %s for %s is an edit of kind %s', (language, a, b, kind) => {
    expect(swapKind(a, b, grammar(language))).toBe(kind)
    expect(swapKind(b, a, grammar(language))).toBe(kind)
  })

  test.each([
    ['en', 'perhaps', 'maybe', true],
    ['en', 'shall', 'will', true],
    ['en', 'perhaps', 'never', false],
    ['fr', 'aucun', 'nulle', true],
    ['fr', 'aucun', 'tous', false],
  ])('in %s, %s and %s of one class are alike: %s', (language, a, b, alike) => {
    expect(areAlike(a, b, grammar(language))).toBe(alike)
  })

  test.each([
    ['a kind that is none', 'equivalents.fr.tsv:2: no kind of swap is called “nuance”', 'a = b\tnuance'],
    ['a phrase alone', 'equivalents.fr.tsv:2: nothing that says the same', 'jamais\tnegation'],
  ])('%s is told with file and line', (_, told, rows) => {
    expect(() => buildEquivalents(rowsOf(rows))).toThrow(told)
  })
})
