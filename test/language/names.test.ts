import { describe, expect, test } from 'vitest'
import { foldText } from '../../server/language/fold.ts'
import { loadTable } from '../../server/language/load.ts'
import { buildNames, genderOfName } from '../../server/language/names.ts'
import { table } from '../support/table.ts'
import { grammars } from '../support/grammars.ts'

describe('what a given name tells of gender', () => {
  test.each<[string, 'fr' | 'en', 'f' | 'm' | undefined]>([
    ['aminata', 'fr', 'f'],
    ['olivier', 'en', 'm'],
    ['camille', 'fr', undefined],
    ['jean', 'fr', 'm'],
    ['jean', 'en', undefined],
    ['jean-marie', 'en', 'm'],
    ['marie-luc', 'fr', 'f'],
    ['laurence', 'fr', 'f'],
    ['laurence', 'en', 'm'],
    ['zzyzx', 'fr', undefined],
  ])('%s in %s text: %s', (name, language, gender) => {
    expect(genderOfName(grammars.fr.names, name, language)).toBe(gender)
  })

  test('nothing where the language is unknown and the two disagree', () => {
    expect(genderOfName(grammars.fr.names, 'laurence', 'unknown')).toBeUndefined()
    expect(genderOfName(grammars.fr.names, 'olivier', 'unknown')).toBe('m')
  })
})

describe('the tables of names', () => {
  const rowsOf = (rows: string) =>
    table('names.tsv', `name\tfr\ten\tenglish\tplace\n${rows}`, ['name', 'fr', 'en', 'english', 'place'])

  test.each([
    ['a gender that is none', 'names.tsv:2: neither f nor m: x', 'Anne\tx\tf'],
    ['a name that stands twice', 'names.tsv:3: Helene stands twice', 'Hélène\tf\tf\nHelene\tf\tf'],
  ])('%s is told with file and line', (_, told, rows) => {
    expect(() => buildNames(rowsOf(rows), [], [], [], [], [], [], [])).toThrow(told)
  })

  test.each([
    ['names.tsv', ['name', 'fr', 'en', 'english', 'place']],
    ['bodies.tsv', ['english', 'french']],
    ['offices.tsv', ['phrase', 'office']],
    ['short-names.tsv', ['short', 'of']],
    ['languages.tsv', ['english', 'french', 'tag', 'authors']],
    ['peoples.tsv', ['people', 'language']],
    ['towns.tsv', ['town', 'language']],
    ['venues.tsv', ['name', 'kind', 'language', 'where', 'unless']],
    ['equivalents.fr.tsv', ['phrases', 'kind']],
    ['equivalents.en.tsv', ['phrases', 'kind']],
  ])('%s is sorted without regard to accents', (file, columns) => {
    const keys = loadTable(file, columns).map(({ cells }) => foldText(Object.values(cells)[0]!))
    expect(keys).toEqual([...keys].sort())
  })

  test('the tag of a language is one that the browser knows', () => {
    for (const { tag } of grammars.fr.names.languages) expect(Intl.getCanonicalLocales(tag)).toHaveLength(1)
  })
})
