import { expect, it } from 'vitest'
import { dateFormat } from '../locales/date-format.ts'

it.each([
  ['fr', 'long', '2026-12-01', '1er décembre 2026'],
  ['fr', 'medium', '2026-12-01', '1er déc. 2026'],
  ['fr', 'long', '2026-12-11', '11 décembre 2026'],
  ['en', 'long', '2026-12-01', '1 December 2026'],
  ['en', 'long', '2026-12-01T23:59:59Z', '1 December 2026'],
] as const)('a day in %s, %s: %s is %s', (locale, dateStyle, iso, words) => {
  expect(dateFormat(locale, { dateStyle, timeZone: 'UTC' })(iso)).toBe(words)
})

it('a moment of the first of a month has its hour as it is', () => {
  const moment = dateFormat('fr', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  expect(moment('2026-05-01T01:01:00Z').replaceAll(/\s/gu, ' ')).toBe('1er mai 2026 à 01:01')
})
