import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learn } from '../../server/translation/align/align-learn.ts'
import { linkTexts, MOST_WORDS, tokensOf } from '../../server/translation/link-texts.ts'
import { grammars } from '../support/grammars.ts'

/** What the lexicon alone knows. */
const model = learn([], grammars)
const fr = (text: string) => ({ language: 'fr' as const, text })
const en = (text: string) => ({ language: 'en' as const, text })

const SPEECH = 'Le marché rouvrira lundi. Le maire a promis 300 places. Personne ne partira.'
const PRINTED = 'The market will reopen on Monday. The mayor promised 300 places. Nobody will leave.'

describe('links', () => {
  it('join the words that say the same, from either side', () => {
    const shown = (a: string, b: string, links: ReturnType<typeof linkTexts>) =>
      links.map(({ original, rendered }) => [
        a.slice(original.start, original.end),
        b.slice(rendered.start, rendered.end),
      ])
    const there = shown(SPEECH, PRINTED, linkTexts(model, fr(SPEECH), en(PRINTED)))
    expect(there).toEqual(
      expect.arrayContaining([
        ['marché', 'market'],
        ['maire', 'mayor'],
        ['300', '300'],
      ]),
    )
    const back = shown(PRINTED, SPEECH, linkTexts(model, en(PRINTED), fr(SPEECH)))
    expect(back.map(([a, b]) => [b, a]).toSorted()).toEqual(there.toSorted())
  })

  it('are none within one language, and none of a text past the bound', () => {
    expect(linkTexts(model, fr(SPEECH), fr(SPEECH))).toEqual([])
    expect(linkTexts(model, fr('mot '.repeat(MOST_WORDS + 1)), en(PRINTED))).toEqual([])
    expect(tokensOf('mot '.repeat(MOST_WORDS), 'fr')).toHaveLength(MOST_WORDS)
    expect(tokensOf('a'.repeat(1_000_000), 'fr')).toBeNull()
  })

  it('lie inside both texts, each place but once, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const links = linkTexts(model, fr(a), en(b))
        const places = new Set<string>()
        for (const { original, rendered, confidence } of links) {
          expect(original.start < original.end && original.end <= a.length).toBe(true)
          expect(rendered.start < rendered.end && rendered.end <= b.length).toBe(true)
          expect(confidence > 0 && confidence <= 1).toBe(true)
          places.add(`${original.start} ${rendered.start}`)
        }
        expect(places.size).toBe(links.length)
      }),
    )
  })
})
