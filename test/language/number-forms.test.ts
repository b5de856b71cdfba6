import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../server/language/read.ts'
import { readClaim } from '../../server/quote/compare/claim.ts'
import { compare } from '../../server/quote/compare/compare.ts'
import { flags } from '../../server/translation/flags.ts'
import { type Printed, TWO_VALUES } from '../support/number-forms.ts'
import { grammar, grammars } from '../support/grammars.ts'

type Language = 'fr' | 'en'
const LANGUAGES: Language[] = ['fr', 'en']
/** What a changed value may be called. */
const CHANGED = ['number', 'magnitude', 'date', 'unit']

const sentence = ({ frame }: Printed, language: Language, form: string) => frame[language].replace('_', form)
const all = (printed: Printed, language: Language) =>
  printed[language].map((form) => sentence(printed, language, form))

const edits = (said: string, claimed: string, language: Language) =>
  compare(read(said, grammar(language)), readClaim(claimed, grammar(language)))?.edits ?? []
const grave = (original: string, from: Language, rendition: string) =>
  flags(
    { language: from, text: original },
    { language: from === 'fr' ? 'en' : 'fr', text: rendition },
    grammars,
  ).flags.filter(({ harm }) => harm === 'meaning')

describe.each(Object.entries(TWO_VALUES))('compare and the flags agree on any %s', (_, values) => {
  it('printed in another way, which changes nothing', () => {
    const two = values.chain(([printed]) =>
      fc.tuple(...(['fr', 'fr', 'en', 'en'] as const).map((one) => fc.constantFrom(...all(printed, one)))),
    )
    fc.assert(
      fc.property(two, ([french = '', other = '', english = '', another = '']) => {
        const changes = [...edits(french, other, 'fr'), ...edits(english, another, 'en')]
        expect(changes.filter(({ harm }) => harm !== 'none')).toEqual([])
        expect([...grave(french, 'fr', english), ...grave(another, 'en', other)]).toEqual([])
      }),
    )
  })

  it('that is another value, which changes the meaning', () => {
    const two = values.chain(([a, b]) =>
      fc.tuple(
        ...LANGUAGES.flatMap((one) => [fc.constantFrom(...all(a, one)), fc.constantFrom(...all(b, one))]),
      ),
    )
    fc.assert(
      fc.property(two, ([french = '', otherFrench = '', english = '', otherEnglish = '']) => {
        for (const [said, claimed, language] of [
          [french, otherFrench, 'fr'],
          [english, otherEnglish, 'en'],
        ] as const)
          expect(
            edits(said, claimed, language).filter(
              ({ kind, harm }) => harm === 'meaning' && CHANGED.includes(kind),
            ),
          ).not.toEqual([])
        for (const found of [grave(french, 'fr', otherEnglish), grave(english, 'en', otherFrench)])
          expect(found.map(({ check }) => check).some((check) => CHANGED.includes(check))).toBe(true)
      }),
    )
  })
})
