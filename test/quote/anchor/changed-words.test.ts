import { expect, it } from 'vitest'
import { changedWords } from '../../../server/quote/anchor/changed-words.ts'

it.each([
  ['The toll will stay free for us.', 'The toll will stay due for us.', ['free'], ['due']],
  ['Le péage restera gratuit ici.', 'Le péage ne restera pas gratuit ici.', [], ['ne', 'pas']],
  ['Nobody asked.', 'Nobody asked any of us.', [], ['any of us']],
  ['Il a plu.', 'Il a plu.', [], []],
])('of “%s” and “%s” the words are marked that the other lacks', (older, newer, was, now) => {
  const found = changedWords([older], [newer])
  const words = (text: string, spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end))
  expect(words(older, found.older[0]!)).toEqual(was)
  expect(words(newer, found.newer[0]!)).toEqual(now)
})
