import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../../server/language/read.ts'
import { readClaim } from '../../../server/quote/compare/claim.ts'
import { wordByWord } from '../../../server/quote/compare/word-by-word.ts'
import { grammar } from '../../support/grammars.ts'

const edits = (language: string, speech: string, back: string) =>
  wordByWord(read(speech, grammar(language)), readClaim(back, grammar(language)))

describe('a whole wording against another', () => {
  it.each([
    ['fr', 'Franchement, nous ne vendrons pas le port.', 'Nous ne vendrons pas le port.', ['Franchement']],
    ['en', 'Frankly, we will not sell the port.', 'We will not sell the port.', ['Frankly']],
    ['fr', 'Nous ne vendrons pas le port, hélas.', 'Nous ne vendrons pas le port.', ['hélas']],
    ['en', 'We will not sell the port, alas.', 'We will not sell the port.', ['alas']],
    ['fr', 'Nous vendrons le port.', 'Rien de tel.', ['Nous', 'vendrons', 'le', 'port']],
    ['en', 'We will sell the port.', 'We will sell the port.', []],
  ])('%s: of “%s”, “%s” leaves out %j', (language, speech, back, lost) => {
    const words = edits(language, speech, back).flatMap(({ said }) => said.text.split(' ').filter(Boolean))
    expect(words).toEqual(lost)
  })

  it('accounts for every word of both', () => {
    const text = fc
      .array(fc.constantFrom('the', 'port', 'never', 'sells', 'its', 'boats'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (speech, back) => {
        const all = edits('en', speech, back)
        const rest = (whole: string, stretches: { start: number; end: number }[]) =>
          stretches
            .toSorted((a, b) => b.start - a.start)
            .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), whole)
            .split(' ')
            .filter(Boolean)
        const kept = rest(
          speech,
          all.map(({ said }) => said),
        )
        expect(kept).toEqual(
          rest(
            back,
            all.map(({ claimed }) => claimed),
          ),
        )
      }),
    )
  })
})
