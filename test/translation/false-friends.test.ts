import { expect, test } from 'vitest'
import { flags } from '../../server/translation/flags.ts'
import { grammars } from '../support/grammars.ts'

/** What a star stands for matters not: a stem is found whatever follows. */
const written = (pattern: string) => pattern.replace('*', '')

const isFlaggedBeside = (french: string, english: string, beside = '') =>
  flags(
    { language: 'fr', text: `Hier : ${written(french)} ${written(beside)}.` },
    { language: 'en', text: `Yesterday: ${written(english)} ${written(beside)}.` },
    grammars,
  ).flags.some(({ check }) => check === 'false_friend')

test.each(grammars.fr.falseFriends())('each of $french deceives beside each of $english', (friends) => {
  const { french, english, frenchMeans, englishMeans, beside } = friends
  const isFlagged = (left: string, right: string) => isFlaggedBeside(left, right, beside[0])
  expect(french.filter((word) => !english.some((other) => isFlagged(word, other)))).toEqual([])
  expect(english.filter((word) => !french.some((other) => isFlagged(other, word)))).toEqual([])
  expect(frenchMeans.filter((word) => isFlagged(french[0]!, `${english[0]!}, ${word}`))).toEqual([])
  expect(englishMeans.filter((word) => isFlagged(`${french[0]!}, ${word}`, english[0]!))).toEqual([])
})
