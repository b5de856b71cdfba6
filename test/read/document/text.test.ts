import { describe, expect, it } from 'vitest'
import { readText } from '../../../server/read/document/text.ts'

const passages = (text: string) => readText(text).map((passage) => passage.text)

describe('reading plain text', () => {
  it.each([
    ['blank lines part paragraphs', 'One.\n\nTwo.\n \nThree.', ['One.', 'Two.', 'Three.']],
    [
      'so do single lines',
      'Un long paragraphe.\r\nUn autre.\rUn dernier.',
      ['Un long paragraphe.', 'Un autre.', 'Un dernier.'],
    ],
    [
      'spaces around a paragraph go, those inside stay',
      '  « Oui\u00a0! »  \n\n b  c ',
      ['« Oui\u00a0! »', 'b  c'],
    ],
    ['line and paragraph separators part lines too', 'a\u2028b\u2029c\u0085d', ['a', 'b', 'c', 'd']],
    ['nothing is no passage', ' \n\t\r\n ', []],
  ])('%s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected)
  })

  it('joins lines broken by hand', () => {
    const lines = [
      'The ferry was late again on Monday, and nobody on the',
      'quay was surprised, least of all the harbour master who',
      'had written it down in his book the evening before.',
    ]
    expect(passages(`${lines.join('\n')}\n\nThe end.`)).toEqual([lines.join(' '), 'The end.'])
  })

  it('reads a text of hostile spaces in a time that grows with its length', () => {
    expect(passages(`a${' \n'.repeat(200_000)}b`)).toEqual(['a', 'b'])
    expect(passages(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1)
  })
})
