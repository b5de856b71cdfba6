import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '../../../server/language/stem.ts'
import { type Language, tokens } from '../../../server/translation/align/align-tokens.ts'
import { grammar, grammars } from '../../support/grammars.ts'

const keys = (text: string, language: Language) => tokens(text, language).map(({ key }) => key)
const language = fc.constantFrom<Language>('fr', 'en')

describe('tokens', () => {
  it.each<[Language, string, string]>([
    ['fr', 'Du pain et des jeux, au port.', 'de le pain et de les jeux , à le port .'],
    ['fr', 'L’État n’ira-t-il pas ?', 'le état ne ira t il pas ?'],
    ['fr', "aujourd' hui l' eau s' en va", "aujourd'hui le eau se en va"],
    ['fr', 'M. Dubreuil a dit : « À 12 500 € ? »', 'm dubreuil a dit : " à 12500 € ? "'],
    ['fr', 'Le cœur de Zoé…', 'le coeur de zoé ...'],
    ['fr', 'Jusqu’à aujourd’hui, quelqu’un', "jusque à aujourd'hui , quelque un"],
    ['en', 'We can’t, won’t and don’t.', 'we can not , will not and do not .'],
    ['en', "It 's Ann’s; we’ll cannot", "it 's ann 's ; we will can not"],
    ['en', 'Mr. O’Hara paid 12,500—twice', "mr o'hara paid 12500 twice"],
    ['en', '“Well-known” ... words', '" well known " ... words'],
  ])('cuts %s “%s”', (language, text, expected) => {
    expect(keys(text, language).join(' ')).toBe(expected)
  })

  it('gives both words of a contraction the place where it stands', () => {
    const text = 'Il sort du port'
    const [, , de, le] = tokens(text, 'fr')
    expect([de, le]).toEqual([
      { text: 'du', key: 'de', start: 8, end: 10 },
      { text: 'du', key: 'le', start: 8, end: 10 },
    ])
  })

  it('finds each token where it says, in the order of the text, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "l'",
        'aujourd’hui',
        'n’t',
        "'s",
        'du',
        'Mr.',
        ' ',
        '-',
        '’',
        '12 500',
        '…',
        '«',
        '\u00AD',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), language, (pieces, language) => {
        const text = pieces.join('')
        let last = { start: 0, end: 0 }
        for (const token of tokens(text, language)) {
          expect(token.text).toBe(text.slice(token.start, token.end))
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.key).not.toBe('')
          if (token.start !== last.start || token.end !== last.end) {
            expect(token.start).toBeGreaterThanOrEqual(last.end)
          }
          last = token
        }
      }),
    )
  })

  it('stays quick on a text that means no good', () => {
    for (const unit of ['«', "l'", "n't", '-a', 'a', '1 000 ', 'an’', "' "]) {
      const text = unit.repeat(200_000)
      expect(tokens(text, 'fr').length).toBeLessThanOrEqual(text.length)
      expect(tokens(text, 'en').length).toBeLessThanOrEqual(text.length)
    }
  })
})

describe('stems', () => {
  it.each<[Language, string]>([
    ['fr', 'grande grand grands grandes'],
    ['fr', 'commission commissions'],
    ['fr', 'maison maisons'],
    ['fr', 'parle parlait parlons parlé parlées parlaient'],
    ['en', 'talk talks talked talking'],
    ['en', 'stop stopped stopping stops'],
  ])('join the forms of a word: %s %s', (language, forms) => {
    expect(new Set(forms.split(' ').map((form) => stem(form, grammar(language))))).toHaveLength(1)
  })

  it('keep short words apart by their accents', () => {
    expect(stem('à', grammars.fr)).not.toBe(stem('a', grammars.fr))
    expect(stem('où', grammars.fr)).not.toBe(stem('ou', grammars.fr))
  })
})
