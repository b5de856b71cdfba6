import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignWords } from '../../../server/translation/align/align.ts'
import { deserialise, serialise } from '../../../server/translation/align/align-bytes.ts'
import { learn, type ParallelPair } from '../../../server/translation/align/align-learn.ts'
import type { WordModel } from '../../../server/translation/align/align-model.ts'
import { alignSentences } from '../../../server/translation/align/align-sentences.ts'
import { tokens } from '../../../server/translation/align/align-tokens.ts'
import { grammars } from '../../support/grammars.ts'

const words = (text: string) => text.split(' ').filter((word) => word !== '')

/** Words of no language, so that neither looks nor the lexicon help, in the two orders of noun and adjective. */
const NOUNS = words('brouche/tiddle vilon/garp sarnu/hockle mepti/dwane loufa/skerr tanvi/boggim')
const ADJECTIVES = words('drin/molf pesso/wunk gravo/yilt tchour/fesp')
const both = (word: string) => word.split('/') as [string, string]

function invented(): ParallelPair[] {
  const pairs: ParallelPair[] = []
  for (const noun of NOUNS.map(both)) {
    for (const adjective of ADJECTIVES.map(both)) {
      pairs.push({ fr: ['zu', noun[0], adjective[0]], en: ['ko', adjective[1], noun[1]] })
    }
    pairs.push({ fr: ['zu', noun[0], 'plo'], en: ['ko', noun[1], 'rax'] })
  }
  return pairs
}

const linked = (model: WordModel, fr: string, en: string) =>
  align(model, words(fr), words(en))
    .map((link) => `${words(fr)[link.fr]}/${words(en)[link.en]}`)
    .sort()
    .join(' ')

describe('learning', () => {
  const model = learn(invented(), grammars)

  it('tells which words belong together, and in which order they come', () => {
    expect(linked(model, 'zu vilon pesso', 'ko wunk garp')).toBe('pesso/wunk vilon/garp zu/ko')
    expect(linked(model, 'zu mepti plo', 'ko dwane rax')).toBe('mepti/dwane plo/rax zu/ko')
  })

  it('leaves alone what the other text lacks', () => {
    expect(linked(model, 'zu vilon pesso', 'ko garp')).toBe('vilon/garp zu/ko')
  })

  it('gives the same model for the same pairs', () => {
    expect(serialise(learn(invented(), grammars))).toEqual(serialise(model))
  })

  it('says how far it has come, up to the end', () => {
    const told: [number, number][] = []
    const many = Array.from({ length: 60 }, invented).flat()
    learn(many, grammars, { onProgress: (done, total) => told.push([done, total]) })
    const totals = new Set(told.map(([, total]) => total))
    expect(totals.size).toBe(1)
    expect(told.length).toBeGreaterThan(5)
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
    expect(told.at(-1)![0]).toBe(told.at(-1)![1])
  })

  it('goes on from what it knows, and comes to much the same as at once', () => {
    const pairs = invented()
    const odd = pairs.filter((_, at) => at % 2 === 1)
    const even = pairs.filter((_, at) => at % 2 === 0)
    const first = learn(even, grammars)
    const bytes = serialise(first)
    const after = learn(odd, grammars, { start: first })
    expect(serialise(first)).toEqual(bytes)
    expect(after.pairs).toBe(pairs.length)
    for (const { fr, en } of pairs) {
      expect(linked(after, fr.join(' '), en.join(' '))).toBe(linked(model, fr.join(' '), en.join(' ')))
    }
  })

  it('reads a single new pair into what it knows', () => {
    const after = learn([{ fr: ['zu', 'plinou', 'drin'], en: ['ko', 'molf', 'quarn'] }], grammars, {
      start: model,
    })
    expect(linked(after, 'zu plinou pesso', 'ko wunk quarn')).toBe('pesso/wunk plinou/quarn zu/ko')
  })

  it('lends rare forms what is known of their stem', () => {
    expect(linked(model, 'zu vilons', 'ko garps')).toBe('vilons/garps zu/ko')
  })
})

describe('before anything was learned', () => {
  const model = learn([], grammars)

  it.each([
    ['la ministre parle', 'the minister speaks', 'la/the ministre/minister parle/speaks'],
    ['14 résolutions adoptées', '14 resolutions adopted', '14/14 adoptées/adopted résolutions/resolutions'],
    ['Dubreuil , hier', 'yesterday , Dubreuil', ',/, Dubreuil/Dubreuil hier/yesterday'],
  ])('the lexicon, names, numbers and looks link “%s” and “%s”', (fr, en, expected) => {
    expect(linked(model, fr, en)).toBe(expected)
  })

  it('links nothing with nothing', () => {
    expect(align(model, [], ['the'])).toEqual([])
    expect(align(model, ['le'], [])).toEqual([])
  })
})

describe('texts cut into words elsewhere', () => {
  const model = learn([], grammars)

  it('are linked by those words, whatever stands in them', () => {
    expect(
      alignWords(model, ["aujourd'", 'hui', ',', 'le', 'port'], ['today', ',', 'the', 'port']),
    ).toMatchObject([
      { fr: 0, en: 0 },
      { fr: 1, en: 0 },
      { fr: 2, en: 1 },
      { fr: 3, en: 2 },
      { fr: 4, en: 3 },
    ])
  })

  it('may hold anything', () => {
    const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('', "l'", 'du', 'not', "n't", '-', '.')), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(text, text, (fr, en) => {
        const links = alignWords(model, fr, en)
        for (const link of links) {
          expect(link.fr).toBeLessThan(fr.length)
          expect(link.en).toBeLessThan(en.length)
        }
        expect(new Set(links.map((link) => `${link.fr} ${link.en}`)).size).toBe(links.length)
      }),
    )
  })
})

const key = fc.constantFrom(
  'zu',
  'vilon',
  'drin',
  'le',
  'garp',
  'ko',
  'molf',
  'the',
  '.',
  '?',
  '"',
  'never',
  'jamais',
)
const text = fc.array(key, { maxLength: 40 })

describe('links', () => {
  it('stay within the texts, each once, sure to some degree, and always the same', () => {
    const model = learn(invented(), grammars)
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (fr, en, least) => {
        const links = align(model, fr, en, least)
        for (const link of links) {
          expect(link.fr).toBeLessThan(fr.length)
          expect(link.en).toBeLessThan(en.length)
          expect(link.confidence).toBeGreaterThanOrEqual(least)
          expect(link.confidence).toBeLessThanOrEqual(1)
        }
        expect(new Set(links.map((link) => `${link.fr} ${link.en}`)).size).toBe(links.length)
        expect(align(model, fr, en, least)).toEqual(links)
      }),
    )
  })

  it('are found in long texts too, sentence by sentence', () => {
    const fr = Array.from({ length: 400 }, () => words('zu vilon pesso .')).flat()
    const en = Array.from({ length: 400 }, () => words('ko wunk garp .')).flat()
    const links = align(learn(invented(), grammars), fr, en)
    expect(links).toHaveLength(1600)
    expect(links.every((link) => Math.floor(link.fr / 4) === Math.floor(link.en / 4))).toBe(true)
  })
})

describe('a model as bytes', () => {
  it('comes back as it was, and links the same', () => {
    const pair = fc.record({ fr: text, en: text })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 5 }), pair, (pairs, { fr, en }) => {
        const model = learn(pairs, grammars)
        const back = deserialise(serialise(model), grammars)
        expect(back.pairs).toBe(pairs.length)
        expect(serialise(back)).toEqual(serialise(model))
        expect(align(back, fr, en, 0.1).map((link) => [link.fr, link.en])).toEqual(
          align(model, fr, en, 0.1).map((link) => [link.fr, link.en]),
        )
      }),
    )
  })

  it('is refused where the bytes are cut off or not its own', () => {
    const bytes = serialise(learn(invented(), grammars))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => deserialise(bytes.subarray(0, length), grammars)).toThrow(RangeError)
      }),
    )
    expect(() => deserialise(new TextEncoder().encode('something else'), grammars)).toThrow(RangeError)
  })
})

describe('sentences of parallel passages', () => {
  const keys = (text: string, language: 'fr' | 'en') => tokens(text, language).map((token) => token.key)

  it('are paired by their lengths, also where one language takes two for one', () => {
    const fr = keys('Il pleut. La digue tient depuis des années, et nous la surveillons. Merci à tous.', 'fr')
    const en = keys(
      'It rains. The dyke has held for years. And we watch it closely. Thanks to you all.',
      'en',
    )
    const starts = alignSentences(fr, en).map((part) => [fr[part.fr.from], en[part.en.from]])
    expect(starts).toEqual([
      ['il', 'it'],
      ['la', 'the'],
      ['merci', 'thanks'],
    ])
  })

  it('come in order, apart from each other and of a bounded length', () => {
    const long = fc.array(fc.oneof(key, fc.constantFrom('.', '!')), { maxLength: 700 })
    fc.assert(
      fc.property(long, long, (fr, en) => {
        let last = { fr: 0, en: 0 }
        for (const part of alignSentences(fr, en)) {
          expect(part.fr.from).toBeGreaterThanOrEqual(last.fr)
          expect(part.en.from).toBeGreaterThanOrEqual(last.en)
          expect(part.fr.to - part.fr.from).toBeLessThanOrEqual(200)
          expect(part.en.to - part.en.from).toBeLessThanOrEqual(200)
          last = { fr: part.fr.to, en: part.en.to }
        }
        expect(last.fr).toBeLessThanOrEqual(fr.length)
        expect(last.en).toBeLessThanOrEqual(en.length)
      }),
    )
  })
})
