import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { americanSpelling } from '../../server/language/american.ts'
import { foldWord } from '../../server/language/fold.ts'
import { linesWith } from '../../server/language/lines-with.ts'

const TEXT = [
  'english\tfrench\tpart',
  '# chat',
  'colour, hue\tteinte\tnoun',
  '',
  'cat\tchat, chatte\tnoun',
  'take into account\ttenir compte de\tverb',
  '2nd, o’clock\tœuf\tnoun',
].join('\n')
const american = (phrase: string) =>
  phrase
    .split(/[ -]+/u)
    .filter((word) => word !== '')
    .map((word) => americanSpelling(foldWord(word)))
    .join(' ')

describe('the lines with a word', () => {
  const [english, french] = linesWith(`${TEXT}\n`, [american, american])

  it.each([
    ['color', [3]],
    ['hue', [3]],
    ['cat', [5]],
    ['take into account', [6]],
    ['2nd', [7]],
    ["o'clock", [7]],
    ['chat', []],
    ['cut', []],
    ['noun', []],
    ['', []],
  ])('are found by its key, and no others: %s', (key, lines) => {
    expect(english!.lines(key)).toEqual(lines)
  })

  it('are those of one column', () => {
    expect(['chat', 'chatte', 'oeuf', 'cat'].map((key) => french!.lines(key))).toEqual([[5], [5], [7], []])
  })

  it('tell how long the phrases are that begin with it', () => {
    expect(['take', 'into', 'hue'].map((word) => english!.longest(word))).toEqual([3, 1, 1])
    expect(french!.longest('tenir')).toBe(3)
  })

  it('are found whatever the spelling', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeéilmnoorstuyzçœ ’7-'), minLength: 1 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const [found] = linesWith(['word', ...words.map((one) => `x\t${one}`)].join('\n'), [
          american,
          american,
        ]).slice(1)
        for (const [at, one] of words.entries()) expect(found!.lines(american(one))).toContain(at + 2)
      }),
    )
  })
})
