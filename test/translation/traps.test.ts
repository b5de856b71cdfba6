import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../server/language/lexicon.ts'
import { flags } from '../../server/translation/flags.ts'
import { grammars } from '../support/grammars.ts'

const PAIRS = readFileSync(new URL('traps.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split('\t') as [kind: string, check: string, Language, string, string])

const found = (language: Language, original: string, rendition: string) =>
  flags(
    { language, text: original },
    { language: language === 'fr' ? 'en' : 'fr', text: rendition },
    grammars,
  ).flags.filter(({ check, harm }) => harm === 'meaning' || check === 'register')

describe('a trap of translation that was fallen into is flagged by the check that names it', () => {
  it.each(PAIRS.filter(([, check]) => check !== ''))('%s (%s, %s): %s → %s', (_, check, ...pair) => {
    const wanted = check.split('|')
    expect(found(...pair).filter((flag) => wanted.includes(flag.check))).not.toEqual([])
  })
})

describe('a faithful translation beside such a trap is left alone', () => {
  it.each(PAIRS.filter(([, check]) => check === ''))('%s%s (%s): %s → %s', (_, __, ...pair) => {
    expect(found(...pair)).toEqual([])
  })
})
