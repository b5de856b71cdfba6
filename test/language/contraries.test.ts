/** Words and phrases that say the contrary of each other in two languages, and where a text has them. */
import { describe, expect, it, test } from 'vitest'
import { areAlike, areContrary, contrariesOf, polesIn } from '../../server/language/contraries.ts'
import { loadTable } from '../../server/language/load.ts'
import { read } from '../../server/language/read.ts'
import { wholeOf } from '../../server/language/stretch.ts'
import { table } from '../support/table.ts'
import { grammars } from '../support/grammars.ts'

const COLUMNS = ['axis', 'pole', 'english', 'french'] as const

const poles = (text: string, language: 'fr' | 'en') =>
  polesIn(wholeOf(read(text, grammars[language])), () => true)
const said = (text: string, language: 'fr' | 'en') =>
  poles(text, language).map(({ from, to }) =>
    read(text, grammars[language])
      .tokens.slice(from, to)
      .map((token) => token.text)
      .join(' '),
  )

describe('the table of contraries', () => {
  const rows = loadTable('contraries.tsv', COLUMNS)

  it('has both poles of every axis, and no word at both of one', () => {
    for (const [axis, lines] of Map.groupBy(rows, ({ cells }) => cells.axis)) {
      const at = (pole: string, language: 'english' | 'french') =>
        lines.flatMap(({ cells }) => (cells.pole === pole ? cells[language].split(', ') : []))
      for (const language of ['english', 'french'] as const) {
        expect([axis, at('+', language).length > 0, at('-', language).length > 0]).toEqual([axis, true, true])
        expect(new Set(at('+', language)).isDisjointFrom(new Set(at('-', language)))).toBe(true)
      }
    }
  })

  it('tells by file and line what pole there is not', () => {
    const wrong = table('contraries.tsv', `${COLUMNS.join('\t')}\nbig\t*\tbig\tgrand`, COLUMNS)
    expect(() => contrariesOf(wrong)).toThrow('contraries.tsv:2: no such pole: *')
  })
})

test.each([
  ['fr', 'Elle a boudé la réunion.', ['boudé']],
  ['en', 'They turned it down.', ['turned it down']],
  ['en', 'They turned the corner.', []],
  ['fr', 'Les troupes ne battent pas en retraite.', ['battent pas en retraite']],
  ['fr', 'Le coureur s’est vite essoufflé.', ['vite', 'essoufflé']],
] as const)('in %s “%s” has %j', (language, text, found) => {
  expect(said(text, language)).toEqual(found)
})

test.each([
  ['boudé', 'flocked', true, false],
  ['boudé', 'shunned', false, true],
  ['dégringolé', 'soared', true, false],
  ['fermé', 'flocked', false, false],
])('« %s » is to “%s” contrary: %j, alike: %j', (french, english, contrary, alike) => {
  const [left, right] = [poles(`Ils ont ${french}.`, 'fr')[0]!, poles(`They ${english}.`, 'en')[0]!]
  expect(areContrary(left, right)).toBe(contrary)
  expect(areAlike(left, right)).toBe(alike)
})
