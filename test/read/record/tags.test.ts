import { expect, it } from 'vitest'
import { languageNamed } from '../../../server/read/record/language-named.ts'
import { markedAs } from '../../../server/read/record/record.ts'

it.each([
  ['ES', 'es'],
  ['es-MX', 'es'],
  ['pt_BR', 'pt'],
  ['spa', 'es'],
  ['iku', 'iu'],
  ['klingon', undefined],
  ['<b>', undefined],
])('the tag “%s” of a third language is kept as %s', (given, tag) => {
  expect(markedAs(given, 'x')).toEqual({ language: 'other', markup: 'x', ...(tag && { tag }) })
})

it.each(['FR', 'fra', 'en-CA', 'eng'])('“%s” needs none', (given) => {
  expect(markedAs(given, 'x')).not.toHaveProperty('tag')
})

it.each([
  ['Spanish', 'es'],
  ['espagnol', 'es'],
  ['Inuktitut', 'iu'],
  ['inuktitut', 'iu'],
  ['ukrainien', 'uk'],
  ['toString', undefined],
  ['Elvish', undefined],
])('the language named %s is %s', (name, tag) => expect(languageNamed(name)).toBe(tag))
