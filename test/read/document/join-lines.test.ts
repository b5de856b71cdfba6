import { expect, it } from 'vitest'
import { joinLines } from '../../../server/read/document/join-lines.ts'

it.each([
  ['a word broken by the printer is whole again', ['la refor-', 'me du port'], 'la reforme du port'],
  ['in English as well', ['the recon-', 'struction of it'], 'the reconstruction of it'],
  ['a soft hyphen goes', ['la refor\u00AD', 'me'], 'la reforme'],
  ['a hyphen of typography is one', ['la refor\u2010', 'me'], 'la reforme'],
  [
    'a compound seen elsewhere keeps its hyphen',
    ['un sous-', 'marin, le sous-marin'],
    'un sous-marin, le sous-marin',
  ],
  ['whatever its capitals', ['Well-known men, a well-', 'known man'], 'Well-known men, a well-known man'],
  ['one of three parts does too', ['c’est-à-', 'dire, c’est-à-dire'], 'c’est-à-dire, c’est-à-dire'],
  ['peut-être keeps it always', ['Il viendra peut-', 'être'], 'Il viendra peut-être'],
  ['so do pronouns that follow their verb', ['Le pont, a-t-', 'elle dit'], 'Le pont, a-t-elle dit'],
  ['and names', ['avec Jean-', 'Pierre'], 'avec Jean-Pierre'],
  ['but a word all in capitals is whole again', ['LA REFOR-', 'ME'], 'LA REFORME'],
  ['figures keep theirs', ['de 2024-', '2025'], 'de 2024-2025'],
  ['a dash is no hyphen', ['le pont -', 'dit-on'], 'le pont - dit-on'],
  ['other lines are joined by a space', ['le pont', 'tient'], 'le pont tient'],
])('%s', (_, lines, expected) => {
  expect(joinLines([lines])).toEqual([expected])
})
