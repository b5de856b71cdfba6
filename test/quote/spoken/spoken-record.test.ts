import { describe, expect, it } from 'vitest'
import { basisOf, markedTogether } from '../../../server/quote/spoken/spoken-record.ts'

describe('the language spoken, as two records of the same words mark it', () => {
  const mark = (language: 'fr' | 'en' | 'other' | 'unknown') => ({
    language,
    markup: language === 'unknown' ? null : `LANGUAGE="${language}"`,
  })
  it.each([
    ['both say French', 'fr', ['fr'], 'fr', null],
    ['only the other says French', 'unknown', ['fr'], 'fr', null],
    ['only this one says English', 'en', ['unknown'], 'en', null],
    ['a third language', 'other', ['unknown'], 'other', null],
    ['nothing', 'unknown', ['unknown'], 'unknown', null],
    ['no other record', 'fr', [], 'fr', null],
    ['they disagree', 'fr', ['en'], 'fr', 'en'],
    ['two others disagree', 'unknown', ['fr', 'en'], 'fr', 'en'],
  ] as const)('%s', (_, own, others, spoken, conflict) => {
    const together = markedTogether(mark(own), others.map(mark))
    expect(together.language).toBe(spoken)
    expect(together.conflict?.language ?? null).toBe(conflict)
  })

  it.each([
    ['the other marks another', 'fr', mark('en'), 'en', 'marked', null],
    ['the other marks nothing', 'fr', mark('unknown'), 'fr', 'inferred', null],
    ['the other is of the floor too', 'fr', { language: 'fr', markup: null }, 'fr', 'inferred', null],
  ] as const)(
    'gives way to a mark where it is only that of the floor: %s',
    (_, own, other, spoken, basis, conflict) => {
      const together = markedTogether({ language: own, markup: null }, [other])
      expect([together.language, basisOf(together), together.conflict]).toEqual([spoken, basis, conflict])
    },
  )
})
