/** What stands at the head of a line where a name would, and names nobody: times, and the word before a name in brackets. */
import { expect, test } from 'vitest'
import { cut, ofTurns, shown } from './cut.ts'

const leftOut = (text: string, language: 'fr' | 'en') =>
  cut(text, language).leftOut.map(({ start, end }) => text.slice(start, end))

test.each([
  ['en', '17.41 BST', 'Ross is back on the quay.'],
  ['en', '6:52 a.m. ET', 'Ross is back on the quay.'],
  ['en', '[00:42]', 'Ross is back on the quay.'],
  ['fr', '14 h 40', 'Roche est revenue sur le quai.'],
  ['fr', '9h05 HNE', 'Roche est revenue sur le quai.'],
] as const)('a line that is a time dates what follows (%s: %s)', (language, time, copy) => {
  const text = `${time}\n${copy}`
  expect(shown(text, language)).toEqual([`dateline ${time}`, `body ${copy}`])
  expect(leftOut(text, language)).toEqual([time])
})

test.each([
  ['en', '8.47pm Ross junior, on cost: “Patch it.”', ['8.47pm']],
  ['en', '8.47pm - Packed. “We begin,” says Ross.', ['8.47pm -']],
  ['fr', '21 h 22. Anne Roche : « On commence. »', ['21 h 22.']],
  ['fr', '15h11 – Au bord du quai, un enfant : « Papa ! »', ['15h11 –']],
  ['en', '8 p.m. was too late for her.', []],
  ['en', '12.5 million came, she said.', []],
  ['fr', '14 heures sonnaient quand elle est venue.', []],
] as const)('a time opens copy and is no part of it (%s: %s)', (language, text, times) => {
  expect(leftOut(text, language)).toEqual(times)
})

test.each([
  [
    'en',
    'Ann Quist left the court.\n\nCLIP (Quist, outside court): “I said it twice.”',
    ['CLIP (', ', outside court)'],
  ],
  [
    'fr',
    'Anne Quist quitte le palais.\n\nEXTRAIT (Quist, hier) : « Je l’ai dit. »',
    ['EXTRAIT (', ', hier)'],
  ],
  ['en', 'Ann Quist left the court.\n\nThe clip (grainy, at that): “I said it twice.”', []],
  ['fr', 'Anne Quist quitte le palais.\n\nPaul Roche (Quist, hier) : « Je l’ai dit. »', []],
] as const)('whoever is heard stands in the brackets of a recording (%s: %s)', (language, text, expected) => {
  expect(leftOut(text, language)).toEqual(expected)
})

test.each([
  [
    'en',
    'Ann Quist met Bob Hale.\n\nCLIP (Quist, in court): I said it twice. I meant it.\n\nCLIP (Hale): I heard it once, and you?',
    ['Ann Quist', 'Bob Hale'],
  ],
  [
    'fr',
    'Anne Quist a vu Paul Roche.\n\nSON (Quist, au palais) : Je l’ai dit. Je le redis.\n\nSON (Roche) : Je l’ai entendu une fois, et vous ?',
    ['Anne Quist', 'Paul Roche'],
  ],
] as const)('each recording has its own speaker (%s)', (language, text, expected) => {
  expect(ofTurns(text, language, 'named')).toEqual(expected)
})

test.each([
  [
    'en',
    'Ann Ross hosts; Bob Hale cooks.\n\n00:42\nANN ROSS — Bob, you chose the soup. Why?\n\nBOB HALE — I grew it.',
    ['ANN ROSS', 'BOB HALE'],
  ],
  [
    'fr',
    'Anne Roche reçoit ; Paul Vial cuisine.\n\n00:42\nANNE ROCHE — Paul, vous avez choisi la soupe. Pourquoi ?\n\nPAUL VIAL — Elle est à moi.',
    ['ANNE ROCHE', 'PAUL VIAL'],
  ],
] as const)('a name of whom the text tells is no dateline (%s)', (language, text, expected) => {
  const labels = cut(text, language).blocks.flatMap(({ turn }) => turn?.label ?? [])
  expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test.each([
  ['en', 'LOWMOOR — “We held the line,” said Ann Ross.', ['LOWMOOR —']],
  ['fr', 'ARMEVILLE — « On a tenu », a dit Anne Roche.', ['ARMEVILLE —']],
] as const)('a dateline before a quotation is no label (%s)', (language, text, expected) => {
  expect(leftOut(text, language)).toEqual(expected)
})
