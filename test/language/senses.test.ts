import { describe, expect, it, test } from 'vitest'
import { lexiconOf } from '../../server/language/lexicon.ts'
import { areOpposites, areSynonyms, sensesFrom, sensesOf } from '../../server/language/senses.ts'
import { openTable } from '../../server/language/table.ts'
import { table } from '../support/table.ts'
import { grammar, grammars } from '../support/grammars.ts'
import type { Grammar } from '../../server/language/grammar.ts'

test.each([
  ['vast', 'immense', 'en', false],
  ['big', 'huge', 'en', true],
  ['tall', 'major', 'en', false],
  ['rules', 'regulations', 'en', true],
  ['growing', 'increasing', 'en', true],
  ['neighbourhood', 'district', 'en', true],
  ['firm', 'business', 'en', true],
  ['firmly', 'business', 'en', false],
  ['cop', 'copy', 'en', false],
  ['wages', 'salaries', 'en', true],
  ['gros', 'immense', 'fr', true],
  ['heureuse', 'ravi', 'fr', true],
  ['chateau', 'chat', 'fr', false],
  ['crime', 'crimee', 'fr', false],
  ['couteau', 'cout', 'fr', false],
  ['augmentait', 'grimper', 'fr', true],
  ['passer', 'arriver', 'fr', true],
])('%s and %s (%s) may stand for each other: %s', (a, b, language, answer) => {
  expect(areSynonyms(a, b, grammar(language))).toBe(answer)
  expect(areSynonyms(b, a, grammar(language))).toBe(answer)
})

test.each([
  ['rise', 'fall', 'en', true],
  ['rising', 'fell', 'en', true],
  ['legal', 'illegal', 'en', true],
  ['known', 'unknown', 'en', true],
  ['rise', 'baisse', 'en', false],
  ['hausse', 'baisse', 'fr', true],
  ['accepter', 'refuser', 'fr', true],
  ['possible', 'impossible', 'fr', true],
  ['hausse', 'augmentation', 'fr', false],
])('%s and %s (%s) say the contrary: %s', (a, b, language, answer) => {
  expect(areOpposites(a, b, grammar(language))).toBe(answer)
  expect(areOpposites(b, a, grammar(language))).toBe(answer)
})

test('a sense is one in both languages', () => {
  expect(sensesOf('huge', grammars.en).isDisjointFrom(sensesOf('enormes', grammars.fr))).toBe(false)
  expect(sensesOf('tall', grammars.en).isDisjointFrom(sensesOf('enormes', grammars.fr))).toBe(true)
})

test.each(['fr', 'en'] as const)('in %s no words are synonyms and opposites at once', (language) => {
  const known = [...grammars.fr.lexicon[language].senses().keys()].filter((word) => !word.includes(' '))
  const both = known.flatMap((a) =>
    known
      .filter((b) => areOpposites(a, b, grammar(language)) && areSynonyms(a, b, grammar(language)))
      .map((b) => [a, b]),
  )
  expect(both).toEqual([])
})

test('each sense joins two words of a language at least: another is a slip of the pen', () => {
  const { fr, en } = grammars.fr.lexicon
  const words = (sense: string) =>
    [fr, en].map(({ senses }) => [...senses().values()].filter((all) => all.has(sense)).length)
  const all = new Set([fr, en].flatMap(({ senses }) => [...senses().values()].flatMap((own) => [...own])))
  expect([...all].filter((sense) => Math.max(...words(sense)) < 2)).toEqual([])
})

describe('a sense and an opposition', () => {
  const COLUMNS = ['french', 'english', 'part', 'subject', 'sense'] as const
  const OPPOSITES = ['english', 'english opposite', 'french', 'french opposite'] as const
  const of = (opposition: string) => {
    const lexicon = lexiconOf(
      openTable(
        'fr-en.tsv',
        `${COLUMNS.join('\t')}\ngrand\tbig\tadj\tgeneral\tbig, size\ngrand\ttall\tadj\tgeneral\ngros\tbig\tadj\tgeneral\tbig`,
        COLUMNS,
      ),
    )
    const rows = table('opposites.tsv', `${OPPOSITES.join('\t')}\n${opposition}`, OPPOSITES)
    const senses = ({ language, verbs }: Grammar) => sensesFrom({ language, verbs, lexicon }, rows)
    return {
      fr: { ...grammars.fr, senses: senses(grammars.fr) },
      en: { ...grammars.en, senses: senses(grammars.en) },
    }
  }

  it('are read from their lines, and no other translation is a synonym', () => {
    const made = of('big\tsmall\tgrand, gros\tpetit')
    expect([...sensesOf('grand', made.fr)]).toEqual(['big', 'size'])
    expect(areSynonyms('grand', 'gros', made.fr)).toBe(true)
    expect(areSynonyms('big', 'tall', made.en)).toBe(false)
    expect(areOpposites('gros', 'petits', made.fr)).toBe(true)
    expect(areOpposites('tall', 'small', made.en)).toBe(false)
  })

  it('need both sides in both languages', () => {
    expect(() => areOpposites('gros', 'petits', of('big\tsmall\tgrand').fr)).toThrow(
      'opposites.tsv:2: a word is missing: french opposite',
    )
  })
})
