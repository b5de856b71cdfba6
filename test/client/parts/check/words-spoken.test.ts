import { describe, expect, it } from 'vitest'
import { pageToLink } from '../../../../client/parts/check/page-to-link.ts'
import {
  isTranslation,
  languageClaimed,
  languageMissing,
} from '../../../../client/parts/check/words-spoken.ts'
import { showsOriginal } from '../../../../locales/leading-answer.ts'
import type { Findings } from '../../../../server/api/findings.ts'
import type { Language } from '../../../../server/api/language.ts'

type Found = NonNullable<Findings['record']>

const record = (exact: string[], quote: number | null = 7) =>
  ({ source: 3, passage: 5, quote, spans: exact.map((words) => ({ exact: words })) }) as Found

const check = (
  spoken: Language,
  printed: Language,
  facts: {
    answer?: Findings['language']['answer']
    words?: Findings['words']['answer']
    claimed?: Language
    original?: boolean
    found?: boolean
  } = {},
) => {
  const { answer = 'unknown', words = 'exact', claimed, original = false, found = true } = facts
  return {
    claim: { language: claimed },
    language: { answer, spoken, printed },
    words: { answer: words },
    record: found ? record(['Oui.']) : null,
    original: original ? record(['Yes.']) : null,
  } as Findings
}

describe('the words as spoken', () => {
  it.each([
    ['a record in the language spoken', check('fr', 'fr'), null],
    ['a translation alone', check('fr', 'en'), 'fr'],
    ['a translation from a third language', check('other', 'en'), 'other'],
    ['a translation with its original', check('fr', 'en', { original: true }), null],
    ['a record of which the language spoken is not known', check('unknown', 'en'), null],
    ['a record of which the language printed is not known', check('fr', 'unknown'), null],
    ['nothing', check('unknown', 'en', { found: false }), null],
  ])('of %s: missing in %s', (_, findings, missing) => {
    expect(languageMissing(findings)).toBe(missing)
  })

  it.each([
    ['linked or found beside the record', check('fr', 'en', { original: true }), true],
    ['the record itself, of a claim in the other language', check('fr', 'fr', { words: 'rendered' }), true],
    ['not on record', check('fr', 'en'), false],
    [
      'not known to be, where nothing tells which language was spoken',
      check('unknown', 'fr', { words: 'rendered' }),
      false,
    ],
    [
      'not on record either where the claim is in the other language',
      check('other', 'fr', { words: 'rendered' }),
      false,
    ],
  ])('are shown or not: %s', (_, findings, shown) => {
    expect(showsOriginal(findings)).toBe(shown)
  })

  it('make a translation of what is printed otherwise, declared or not, there and back', () => {
    const answers = ['translation_declared', 'translation_undeclared', 'back_translation'] as const
    for (const answer of answers) expect(isTranslation(check('fr', 'en', { answer }))).toBe(true)
    for (const answer of ['original', 'unknown'] as const)
      expect(isTranslation(check('fr', 'en', { answer }))).toBe(false)
  })
})

it.each([
  ['says', check('fr', 'fr', { claimed: 'en', words: 'rendered' }), 'en'],
  ['must have, rendering French', check('fr', 'fr', { words: 'rendered' }), 'en'],
  ['must have, rendering English', check('en', 'en', { words: 'rendered' }), 'fr'],
  ['has as its record has it', check('fr', 'en'), 'en'],
] as const)('a claim is in the language that it %s', (_, findings, language) => {
  expect(languageClaimed(findings)).toBe(language)
})

describe('where words are linked with what they render', () => {
  const long = `${'mot '.repeat(30)}fin`
  it.each([
    [
      'at their quote, by the longest of its pieces',
      record(['Oui,', 'nous irons & vite']),
      'nous irons & vite',
    ],
    ['cut between two words', record([long]), 'mot '.repeat(20).trim()],
    ['cut within a word without end', record(['a'.repeat(300)]), 'a'.repeat(80)],
  ])('%s', (_, found, search) => {
    const page = new URL(pageToLink(found), 'http://dixit.example')
    expect([page.pathname, Object.fromEntries(page.searchParams)]).toEqual([
      '/quotes',
      { source: '3', search },
    ])
  })

  it('in their source, where they are no quote yet', () => {
    expect(pageToLink(record(['Oui.'], null))).toBe('/sources/3?passage=5')
  })
})
