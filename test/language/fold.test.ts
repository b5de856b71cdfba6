import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText, unfold } from '../../server/language/fold.ts'

/** Any string a JSON body could carry, weighted towards what typography is made of. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(...'aZéÉœŒæßİſ ﬁ …«»‹›“”‘’"\'`–—-.:;!?\u00a0\u202f\u00ad\u200b\u0301\ud800\n½Ǆ𝒜'),
      { maxLength: 60 },
    )
    .map((units) => units.join('')),
)

describe('folding', () => {
  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = foldText(source)
        expect(foldText(once)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leads every folded offset back to a stretch of the original that folds to the same', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = fold(source)
        expect(folded.starts).toHaveLength(folded.text.length)
        let last = 0
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = unfold(folded, i, i + 1)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(source.length)
          expect(foldText(source.slice(start, end))).toContain(folded.text[i] === ' ' ? '' : folded.text[i]!)
          last = start
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['guillemets and spaces inside them', '« Nous irons »', '“Nous irons”'],
    ['straight and curly marks', '"l\'eau"', '“l’eau”'],
    ['spaces of any width before French punctuation', 'Vraiment\u202f? Oui\u00a0!', 'Vraiment? Oui!'],
    ['dashes of any length', 'peut-être — demain', 'peut‑être -- demain'],
    ['ligatures', 'Le cœur de l’œuvre', "Le coeur de l'oeuvre"],
    ['capitals without accents', 'L’ÉTAT ÉTAIT À L’HEURE', 'L’ETAT ETAIT A L’HEURE'],
    ['soft hyphens and zero-width spaces', 'ré\u00adforme\u200b', 'réforme'],
    ['accents composed or combining', 'e\u0301te\u0301', 'été'],
    ['three dots', 'Attendez…', 'Attendez...'],
    ['line breaks and tabs', 'first\r\n\tsecond', 'first second'],
  ])('folds away %s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  it('leads a letter back to itself with the accents that combine with it', () => {
    expect(unfold(fold('e\u0301te\u0301.'), 0, 3)).toEqual({ start: 0, end: 5 })
    expect(unfold(fold('a\u200bb'), 0, 1)).toEqual({ start: 0, end: 1 })
  })

  it('keeps what typography cannot change', () => {
    expect(foldText('2,2 milliards')).not.toBe(foldText('22 milliards'))
    expect(foldText('did meet')).not.toBe(foldText('did not meet'))
  })

  it('folds a million characters without a space', () => {
    expect(foldText('É'.repeat(1_000_000))).toHaveLength(1_000_000)
  })
})
