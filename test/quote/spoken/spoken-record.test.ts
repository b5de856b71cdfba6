import { describe, expect, it } from 'vitest'
import { markedTogether } from '../../../server/quote/spoken/spoken-record.ts'

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
})
