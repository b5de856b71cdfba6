import { describe, expect, it } from 'vitest'
import { readClaim } from '../../../server/quote/compare/claim.ts'
import { grammar, grammars } from '../../support/grammars.ts'

const shape = (text: string, language: string) =>
  readClaim(text, grammar(language)).tokens.map((token) =>
    token.type === 'word' ? token.word.text : `<${token.type}:${text.slice(token.start, token.end)}>`,
  )

describe('reading a claim', () => {
  it.each([
    ['en', 'We ... shall', ['We', '<gap:...>', 'shall']],
    ['en', 'We . . . shall', ['We', '<gap:. . .>', 'shall']],
    ['en', 'We […] shall', ['We', '<gap:[…]>', 'shall']],
    ['fr', 'Nous […] irons', ['Nous', '<gap:[…]>', 'irons']],
    ['fr', 'Nous (…) irons', ['Nous', '<gap:(…)>', 'irons']],
    ['fr', 'Nous… irons', ['Nous', 'irons']],
    ['en', '... we shall ...', ['we', 'shall']],
    ['en', 'They was [sic] wrong', ['They', 'was', 'wrong']],
    ['fr', 'Ils [les élus] iront', ['Ils', '<bracket:[les élus]>', 'iront']],
    ['en', '[W]e interven[ed] there', ['<bracket:[W]e>', '<bracket:interven[ed]>', 'there']],
    ['en', '“We shall go,” she said, “to the end”', ['We', 'shall', 'go', 'to', 'the', 'end']],
    ['en', 'We shall say "go" and "come"', ['We', 'shall', 'say', 'go', 'and', 'come']],
    ['fr', 'Nous irons, a-t-il dit, jusqu’au bout', ['Nous', 'irons', 'jusqu’', 'au', 'bout']],
    [
      'fr',
      'Nous irons, je le dis, jusqu’au bout',
      ['Nous', 'irons', 'je', 'le', 'dis', 'jusqu’', 'au', 'bout'],
    ],
    ['en', 'We paid two thousand pounds', ['We', 'paid', 'two thousand pounds']],
    ['en', 'We saw [12] ships sink[3] there', ['We', 'saw', '<bracket:[12]>', 'ships', 'sink', 'there']],
    ['fr', 'Nous n’irons pas[3] au bout', ['Nous', 'n’', 'irons', 'pas', 'au', 'bout']],
    ['en', 'No words between [ ] these', ['No', 'words', 'between', '<bracket:[ ]>', 'these']],
  ])('%s: %s', (language, text, expected) => {
    expect(shape(text, language)).toEqual(expected)
  })

  it.each([
    '« Rien n’est signé » [traduction]',
    '“Nothing is signed” (translated from French)',
    '“No” [our translation]',
  ])('hears that %s is a translation', (text) => {
    expect(readClaim(text, grammars.en).declaresTranslation).toBe(true)
  })

  it.each(['The translation [of the treaty] is late', 'Une traduction est prévue'])(
    'does not hear it in %s',
    (text) => {
      expect(readClaim(text, grammars.en).declaresTranslation).toBe(false)
    },
  )
})
