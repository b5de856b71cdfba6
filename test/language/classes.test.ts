import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASSES, type WordClass } from '../../server/language/class-names.ts'
import groups from '../../server/language/data/classes.json' with { type: 'json' }
import { buildClasses, classesOf, findClass, isIn } from '../../server/language/classes.ts'
import { foldText } from '../../server/language/fold.ts'
import { loadTable } from '../../server/language/load.ts'
import { read } from '../../server/language/read.ts'
import { table } from '../support/table.ts'
import { grammar, grammars } from '../support/grammars.ts'

const SERVER = fileURLToPath(new URL('../../server/', import.meta.url))
const names = [...CLASSES] as WordClass[]
const TABLES = [
  ['words.fr.tsv', 'word'],
  ['words.en.tsv', 'word'],
  ['phrases.fr.tsv', 'phrase'],
  ['phrases.en.tsv', 'phrase'],
] as const

const wordsOf = (text: string) => table('words.fr.tsv', `word\tclasses\n${text}`, ['word', 'classes'])
const phrasesOf = (text: string) => table('phrases.fr.tsv', `phrase\tclasses\n${text}`, ['phrase', 'classes'])

/** What a text has of a class, as it is printed. */
function found(text: string, language: 'fr' | 'en', wanted: WordClass) {
  const document = read(text, grammar(language))
  const { tokens } = document
  return findClass(document, wanted, { from: 0, to: tokens.length }).map(({ from, to }) =>
    text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  )
}

describe('the tables of words and phrases', () => {
  test.each(TABLES)('%s is sorted without regard to accents', (file, column) => {
    const entries = loadTable(file, [column, 'classes']).map(
      ({ cells }) => (cells as Record<string, string>)[column]!,
    )
    const keys = entries.map((entry) => [foldText(entry), entry].join('\0'))
    expect(keys).toEqual([...keys].sort())
  })

  test('no class is defined twice', () => {
    const all = Object.values(groups).flatMap(Object.keys)
    expect(all.filter((name, at) => all.indexOf(name) < at)).toEqual([])
  })

  test('every class is asked for by somebody: another is dead', () => {
    const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(SERVER, file), 'utf8'))
      .join('\n')
    expect(names.filter((name) => !sources.includes(`'${name}'`))).toEqual([])
  })

  test('every class has a word or a phrase', () => {
    const given = new Set(
      TABLES.flatMap(([file, column]) =>
        loadTable(file, [column, 'classes']).flatMap(({ cells }) =>
          (cells as { classes: string }).classes.split(' '),
        ),
      ),
    )
    expect(names.filter((name) => !given.has(name))).toEqual([])
  })

  test.each([
    [
      'a class that is none',
      'words.fr.tsv:3: no class is called “negativ”',
      'jamais\tnegation\nrien\tnegativ',
      '',
    ],
    ['a word without a class', 'words.fr.tsv:2: no class is called “”', 'jamais', ''],
    ['a word that stands twice', 'words.fr.tsv:3: “rien” stands twice', 'rien\tnegation\nrien\tgrammar', ''],
    ['a phrase among the words', 'words.fr.tsv:2: a phrase among the words', 'sans doute\thedge', ''],
    ['a word among the phrases', 'phrases.fr.tsv:2: a word among the phrases', '', 'jamais\tnegation'],
    [
      'a phrase that stands twice',
      'phrases.fr.tsv:3: “en fait” stands twice',
      '',
      'en fait\tfiller\nen fait\thedge',
    ],
  ])('%s is told with file and line', (_, told, words, phrases) => {
    expect(() => buildClasses(wordsOf(words), phrasesOf(phrases))).toThrow(told)
  })
})

describe('the classes of a word', () => {
  test.each([
    ['jamais', 'fr', 'negation', true],
    ['never', 'en', 'negation', true],
    ['never', 'fr', 'negation', false],
    ['plus', 'fr', 'bound', true],
    ['plus', 'en', 'bound', false],
    ['minister', 'en', 'role', true],
    ['deputee', 'fr', 'role-f', true],
    ['peut-etre', 'fr', 'hedge', true],
    ['tout-le-monde', 'fr', 'quantifier', true],
    ['impossibilite', 'fr', 'soft-negation', true],
  ] as const)('of its language: %s in %s, %s: %s', (key, language, wanted, answer) => {
    expect(isIn(key, wanted, grammar(language))).toBe(answer)
  })

  test('of both, where the language is not known', () => {
    expect(isIn('jamais', 'negation', grammar('unknown'))).toBe(true)
    expect(isIn('never', 'negation', grammar('other'))).toBe(true)
  })

  test.each([
    ['à', 'a', 'preposition', true],
    ['a', 'a', 'preposition', false],
    ['A', 'a', 'auxiliary', true],
    ['À', 'a', 'auxiliary', false],
    ['où', 'ou', 'relative', true],
    ['ou', 'ou', 'relative', false],
  ] as const)('its accents tell it from another: %s', (text, key, wanted, answer) => {
    expect(classesOf(grammars.fr.classes, { key, text }).has(wanted)).toBe(answer)
  })
})

describe('finding a class in a text', () => {
  test.each([
    ['fr', 'hedge', 'Il viendra sans doute, à mon avis.', ['sans doute', 'à mon avis']],
    ['en', 'hedge', 'It seems to me that perhaps they left.', ['It seems to me', 'perhaps']],
    ['fr', 'soft-negation', 'C’est impossible, faute de temps.', ['impossible', 'faute de']],
    ['en', 'amount-many', 'A great many people, a lot of them young.', ['A great many', 'a lot of']],
    ['fr', 'waited', 'Dès mars, des ponts ouvriront.', ['Dès']],
  ] as const)('%s, %s: the longest first, never overlapping', (language, wanted, text, expected) => {
    expect(found(text, language, wanted)).toEqual(expected)
  })

  test('stays within the stretch that is asked about', () => {
    const document = read('Il viendra sans doute.', grammars.fr)
    expect(findClass(document, 'hedge', { from: 0, to: 3 })).toEqual([])
  })

  test('finds every word of a class wherever it stands', () => {
    const entries = loadTable('words.en.tsv', ['word', 'classes'])
      .filter(({ cells }) => /^[a-z]+$/.test(cells.word))
      .map(({ cells }) => [cells.word, cells.classes.split(' ') as WordClass[]] as const)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...entries), { minLength: 1, maxLength: 8 }), (some) => {
        const { tokens } = read(some.map(([word]) => word).join(', '), grammars.en)
        some.forEach(([, classes], at) => {
          for (const one of classes) expect(tokens[at]!.classes.has(one)).toBe(true)
        })
      }),
    )
  })
})
