import { describe, expect, it } from 'vitest'
import { genderOfFirstName } from '../../../server/quote/extract/first-names.ts'

describe('what a first name tells of gender', () => {
  it.each<[string, 'fr' | 'en', 'f' | 'm' | undefined]>([
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
    expect(genderOfFirstName(name, language)).toBe(gender)
  })
})
