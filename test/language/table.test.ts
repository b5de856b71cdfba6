import { expect, test } from 'vitest'
import { inOrder, wordsOf, wrongRow } from '../../server/language/table.ts'
import { table } from '../support/table.ts'

const COLUMNS = ['word', 'classes'] as const

test('a row keeps its cells by their columns, and where it stands', () => {
  expect(table('words.fr.tsv', 'word\tclasses\n# pour mémoire\n\njamais\tnegation\nsans', COLUMNS)).toEqual([
    { cells: { word: 'jamais', classes: 'negation' }, file: 'words.fr.tsv', line: 4 },
    { cells: { word: 'sans', classes: '' }, file: 'words.fr.tsv', line: 5 },
  ])
})

test.each([
  ['words.en.tsv:1', 'word\tclass\nnever\tnegation'],
  ['words.en.tsv:3', 'word\tclasses\nnever\tnegation\nnone\tnegation\tquantifier'],
  ['words.en.tsv:2', 'word\tclasses\nnever \tnegation'],
  ['words.en.tsv:2', `word\tclasses\n${'x'.repeat(201)}`],
])('an error names file and line: %s', (place, text) => {
  expect(() => table('words.en.tsv', text, COLUMNS)).toThrow(place)
})

test('who reads a row tells the same of it', () => {
  const [row] = table('verbs.fr.tsv', 'word\tclasses\ndire\tparler', COLUMNS)
  expect(() => wrongRow(row!, 'no such class: parler')).toThrow('verbs.fr.tsv:2: no such class: parler')
})

test('the words of a cell are parted by commas, and none is empty', () => {
  const [row, wrong] = table('fr-en.tsv', 'word\tclasses\nsœur, frère\tx\nami,,amie\tx', COLUMNS)
  expect(wordsOf(row!, 'word')).toEqual(['sœur', 'frère'])
  expect(() => wordsOf(wrong!, 'word')).toThrow('fr-en.tsv:3: a word is missing: word')
})

test('rows stand in the order of their first cell, whatever its accents and capitals', () => {
  const rows = table('words.fr.tsv', 'word\tclasses\nécart\nÉcosse\nécot\neau', COLUMNS)
  expect(inOrder(rows.slice(0, 3))).toHaveLength(3)
  expect(() => inOrder(rows)).toThrow('words.fr.tsv:5: out of order: eau')
})
