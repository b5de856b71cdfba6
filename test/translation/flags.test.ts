import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flags, type Flag } from '../../server/translation/flags.ts'
import {
  FAITHFUL_FROM_ENGLISH,
  FAITHFUL_FROM_FRENCH,
  FAULTY_FROM_ENGLISH,
  FAULTY_FROM_FRENCH,
} from './renditions.ts'
import { FAITHFUL_BY_RULE, FAULTY_BY_RULE } from './rule-renditions.ts'
import { grammars } from '../support/grammars.ts'

type Language = 'fr' | 'en'
const other = (language: Language): Language => (language === 'fr' ? 'en' : 'fr')

const flagged = (language: Language, original: string, rendition: string) =>
  flags({ language, text: original }, { language: other(language), text: rendition }, grammars)
const grave = (language: Language, original: string, rendition: string) =>
  flagged(language, original, rendition).flags.filter(({ harm }) => harm === 'meaning')
const checks = (found: Flag[]) => found.map(({ check }) => check)
/** Every flag points at words that are there. */
const expectInside = (found: Flag[], original: string, rendition: string) => {
  const spans = found.flatMap((flag) => [
    { span: flag.original, whole: original },
    { span: flag.rendition, whole: rendition },
  ])
  for (const { span, whole } of spans) {
    if (!span) continue
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(whole.length)
  }
}

describe('a faithful translation raises no flag of harm meaning', () => {
  it.each(FAITHFUL_FROM_FRENCH)('%s → %s', (original, rendition) => {
    expect(grave('fr', original, rendition)).toEqual([])
  })
  it.each(FAITHFUL_FROM_ENGLISH)('%s → %s', (original, rendition) => {
    expect(grave('en', original, rendition)).toEqual([])
  })
})

describe('a rule of the languages lets a translation go its own way', () => {
  it.each(FAITHFUL_BY_RULE)('%s (%s): %s → %s', (_, language, original, rendition) => {
    expect(grave(language, original, rendition)).toEqual([])
  })
})

describe('a rule of the languages finds the fault', () => {
  it.each(FAULTY_BY_RULE)('%s: %s (%s): %s → %s', (_, check, language, original, rendition) => {
    expect(checks(grave(language, original, rendition))).toContain(check)
  })
})

describe('a faulty translation is flagged by the check that names its fault', () => {
  it.each(FAULTY_FROM_FRENCH)('%s: %s → %s', (check, original, rendition) => {
    expect(checks(grave('fr', original, rendition))).toContain(check)
  })
  it.each(FAULTY_FROM_ENGLISH)('%s: %s → %s', (check, original, rendition) => {
    expect(checks(grave('en', original, rendition))).toContain(check)
  })
})

describe('a flag points at the words that it means', () => {
  it.each<[Language, string, string, string, string | null, string | null]>([
    [
      'fr',
      'Le pont coûtera 12,5 millions d’euros.',
      'The bridge will cost €15.2 million.',
      'number',
      '12,5 millions d’euros',
      '€15.2 million',
    ],
    [
      'en',
      'The village lost four billion pounds.',
      'Le village a perdu quatre millions de livres.',
      'magnitude',
      'four billion pounds',
      'quatre millions de livres',
    ],
    [
      'fr',
      'J’ai confié la clé à Mme Quintard.',
      'I gave the key to Ms. Quinault.',
      'name',
      'Quintard',
      'Quinault',
    ],
    [
      'fr',
      'Le ministre a signé le décret, malgré les objections de ses conseillers, hier soir.',
      'The minister signed the decree last night.',
      'omission',
      'malgré les objections de ses conseillers',
      null,
    ],
    [
      'en',
      'The lawyer read the letter.',
      'L’avocate a lu la lettre, ce qui est honteux.',
      'addition',
      null,
      'ce qui est honteux',
    ],
    [
      'fr',
      'Les ouvriers attendent leur titre de séjour.',
      'The workers are waiting for their titre de séjour.',
      'untranslated',
      'titre de séjour',
      'titre de séjour',
    ],
  ])('%s: %s → %s: %s', (language, original, rendition, check, left, right) => {
    const flag = grave(language, original, rendition).find((one) => one.check === check)
    expect(flag).toBeDefined()
    const said = (text: string, span: { start: number; end: number } | undefined) =>
      span ? text.slice(span.start, span.end) : null
    expect([said(original, flag!.original), said(rendition, flag!.rendition)]).toEqual([left, right])
  })
})

describe('what concerns the form alone is minor', () => {
  it.each<[Language, string, string, string]>([
    ['fr', '« Nous avons tout vendu […] sauf la grange. »', '“We sold everything except the barn.”', 'marks'],
    ['en', 'She [the mayor] lost the vote.', 'La maire a perdu le vote.', 'marks'],
    ['fr', '« Le puits est sec. »', '« The well is dry. »', 'marks'],
    [
      'fr',
      'Nous avons perdu la maison, la grange, les vaches et le tracteur. Il ne nous reste que la terre, et encore, elle est gorgée d’eau.',
      'We lost the house, the barn, the cows and the tractor.',
      'length',
    ],
  ])('%s: %s → %s: %s', (language, original, rendition, check) => {
    expect(flagged(language, original, rendition).flags).toContainEqual(
      expect.objectContaining({ check, harm: 'minor' }),
    )
  })

  it.each<[Language, string, string]>([
    ['fr', '« Nous avons tout vendu […] sauf la grange. »', '“We sold everything ... except the barn.”'],
    ['en', 'She [the mayor] lost the vote.', 'Elle [la maire] a perdu le vote.'],
    ['fr', 'Je… je ne sais pas.', 'I… I don’t know.'],
  ])('%s: %s → %s keeps its marks', (language, original, rendition) => {
    expect(checks(flagged(language, original, rendition).flags)).not.toContain('marks')
  })
})

describe('faithfulness ranks', () => {
  const original = 'Les pompiers ont sauvé deux enfants, mais la grange a brûlé.'
  const from = (rendition: string) => flagged('fr', original, rendition).faithfulness

  it('a whole rendition above a part of it, and a part above another text', () => {
    const whole = from('The firefighters saved two children, but the barn burned down.')
    const part = from('The firefighters saved two children.')
    const none = from('Do you remember when the trains still ran on time?')
    expect(whole).toBeGreaterThan(part)
    expect(part).toBeGreaterThan(none)
  })
})

describe('flags', () => {
  const french =
    'le la un ne pas plus aucun que maire ministre 12 1,5 milliard d’euros lundi demain pourrait doit tous Kervella OMS ? . , « » […] l’école n’a « peut-être »'.split(
      ' ',
    )
  const english =
    'the a not never no until mayor minister 12 1.5 billion €3 Monday tomorrow could must all Kerbrat WTO ? . , “ ” … didn’t [the I’ll perhaps 8 p.m.'.split(
      ' ',
    )
  const text = (words: string[]) =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' ')),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    )

  it('never throw, point inside their texts, and are the same again', () => {
    fc.assert(
      fc.property(text(french), text(english), fc.boolean(), (fr, en, fromFrench) => {
        const [original, rendition] = fromFrench ? [fr, en] : [en, fr]
        const found = flagged(fromFrench ? 'fr' : 'en', original, rendition)
        expect(found.faithfulness).toBeGreaterThanOrEqual(0)
        expect(found.faithfulness).toBeLessThanOrEqual(1)
        expectInside(found.flags, original, rendition)
        expect(flagged(fromFrench ? 'fr' : 'en', original, rendition)).toEqual(found)
      }),
    )
  })

  it('see the same faults whichever text is the original, but for what was left out or put in', () => {
    const turned: Record<string, string> = { omission: 'addition', addition: 'omission' }
    fc.assert(
      fc.property(fc.constantFrom(...FAULTY_FROM_FRENCH), ([, original, rendition]) => {
        // Words of the original left standing, and acronyms, have a direction of their own.
        const directed = new Set(['untranslated', 'acronym'])
        const there = checks(grave('fr', original, rendition)).filter((check) => !directed.has(check))
        const back = checks(grave('en', rendition, original)).filter((check) => !directed.has(check))
        expect(back.map((check) => turned[check] ?? check).sort()).toEqual(there.sort())
      }),
    )
  })

  it('refuse two wordings in one language', () => {
    expect(() => flags({ language: 'fr', text: 'a' }, { language: 'fr', text: 'b' }, grammars)).toThrow(
      RangeError,
    )
  })

  it.each([
    ['words', 'la maison est grande ', 'the house is big '],
    ['sentences', 'La maison est grande. ', 'The house is big. '],
    ['opening marks', '«', '“'],
    ['brackets', '[a ', '[…] '],
    ['denials', 'ne pas ', 'not '],
    ['names', 'Kervella ', 'Kerbrat '],
    ['figures', '12 345 678 ', '9 '],
  ])('come to an end in hostile text: %s', (_, french, english) => {
    const [original, rendition] = [french.repeat(4_000), english.repeat(4_000)]
    expectInside(flagged('fr', original, rendition).flags, original, rendition)
  })
})
