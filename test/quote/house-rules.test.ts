import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../server/api/language.ts'
import { houseRules } from '../../server/quote/house-rules.ts'
import { quotations } from '../../server/quote/extract/quotation-marks.ts'
import '../support/properties.ts'
import { grammars } from '../support/grammars.ts'

/** The rules that the first quotation of a text breaks, each with its weight and the words it points at. */
function brokenIn(text: string, language: Language, undisclosed: 'no' | 'perhaps' | 'yes' = 'no') {
  const { spans } = quotations(text)[0]!
  return houseRules(text, { spans, undisclosed }, language, grammars.fr).map(
    ({ rule, weight, start, end }) => `${weight} ${rule}: ${text.slice(start, end)}`,
  )
}

describe('a quotation in French copy', () => {
  it.each<[string, string, string[]]>([
    ['as it should be', '« On part […] demain [mardi] », dit-il.', []],
    ['cut in any of the three ways', '« On part [...] demain (…) ou (...) après », dit-il.', []],
    ['with dots in its middle', '« On part… demain », dit-il.', ['note bare_dots: …']],
    ['with typed dots in its middle', '« On part ... demain », dit-il.', ['note bare_dots: ...']],
    ['that trails off', '« On part… »', []],
    ['that sets in late', '« … on part »', []],
    [
      'with an addition in parentheses',
      '« Il (le maire, NDLR) part », dit-elle.',
      ['fault insertion_unbracketed: (le maire, NDLR)'],
    ],
    [
      'with an addition in braces',
      '« Il {le maire} part », dit-elle.',
      ['fault insertion_unbracketed: {le maire}'],
    ],
    ['with what was heard', '« On part (rires) demain », dit-il.', ['note insertion_unbracketed: (rires)']],
    ['with an ending in parentheses', '« Les élu(e)s partent », dit-il.', []],
    [
      'with its errors and its translation tagged',
      '« On parts (sic) demain (notre traduction) », dit-il.',
      [],
    ],
    ['with English marks', 'Il dit : “On part.”', ['note marks_of_other_language: “']],
    ['with straight marks', 'Il dit : "On part."', ['note marks_of_other_language: "']],
    ['without spaces inside its marks', 'Il dit : «On part.»', ['note space_inside_marks: «']],
    [
      'with a space that breaks before its closing mark',
      'Il dit : « On part. »',
      ['note space_inside_marks: »'],
    ],
    ['with thin spaces', 'Il dit : «\u202fOn part.\u202f»', []],
  ])('%s', (_, text, broken) => expect(brokenIn(text, 'fr')).toEqual(broken))
})

describe('a quotation in English copy', () => {
  it.each<[string, string, string[]]>([
    ['as it should be', '“We leave ... tomorrow [Tuesday] and … return,” he said.', []],
    ['cut as French does', '“We leave […] tomorrow,” he said.', []],
    ['cut in parentheses', '“We leave (...) tomorrow,” he said.', ['fault dots_in_parentheses: (...)']],
    [
      'with an addition in parentheses',
      '“He (Smith) left,” she said.',
      ['fault insertion_unbracketed: (Smith)'],
    ],
    [
      'with what was heard',
      '“He left (laughter) at once,” she said.',
      ['note insertion_unbracketed: (laughter)'],
    ],
    ['with a plural in parentheses', '“The student(s) left,” she said.', []],
    ['with a year in parentheses', '“The storm (1987) was worse,” she said.', []],
    ['with French marks', 'He said « We leave. »', ['note marks_of_other_language: «']],
    ['with straight marks', 'He said: "We leave."', []],
  ])('%s', (_, text, broken) => expect(brokenIn(text, 'en')).toEqual(broken))
})

it.each([
  ['yes', 'fault'],
  ['perhaps', 'note'],
] as const)('a translation that is not disclosed – %s – is a %s', (undisclosed, weight) => {
  expect(brokenIn('“We leave,” he said.', 'en', undisclosed)).toEqual([
    `${weight} translation_undisclosed: We leave,`,
  ])
})

it('copy in another language is left alone', () => {
  expect(brokenIn('Er sagte: „Wir (alle) gehen ... jetzt“.', 'other')).toEqual([])
})

it('points only into the text, in order', () => {
  const piece = fc.constantFrom(
    '«',
    '»',
    '“',
    '”',
    '"',
    ' ',
    '\u00a0',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '…',
    '...',
    '.',
    'mot',
    'élu',
    'é',
    '\n',
    '🗝',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.constantFrom<Language>('fr', 'en'),
      (pieces, language) => {
        const text = pieces.join('')
        for (const { spans } of quotations(text)) {
          const broken = houseRules(text, { spans, undisclosed: 'no' }, language, grammars.fr)
          for (const [i, { start, end }] of broken.entries()) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(start).toBeGreaterThanOrEqual(broken[i - 1]?.start ?? 0)
          }
        }
      },
    ),
  )
})

it.each(['(', '(a', '…', '. ', '( a ) ', '… a ', '{a', '[…'])(
  'reads ten thousand characters of %s',
  (piece) => {
    const text = `« ${piece.repeat(10_000 / piece.length)} »`
    const read = () =>
      houseRules(text, { spans: [{ start: 2, end: text.length - 2 }], undisclosed: 'no' }, 'fr', grammars.fr)
    expect(read).not.toThrow()
  },
)
