import { describe, expect, it } from 'vitest'
import { FlagCheck, MqmCategory, Severity } from '../../server/api/annotations.ts'
import { flags } from '../../server/translation/flags.ts'
import {
  FORMULA,
  LEAST_WORDS,
  mqmName,
  mqmScore,
  parentOf,
  PENALTY,
  penaltyOf,
  remarkOf,
} from '../../server/translation/mqm.ts'
import { grammars } from '../support/grammars.ts'

const open = (severity: Severity) => ({ severity, status: 'open' as const })

it.each([
  ['neutral', 0],
  ['minor', 1],
  ['major', 5],
  ['critical', 25],
] as const)('a %s error weighs %i', (severity, penalty) => {
  expect(PENALTY[severity]).toBe(penalty)
})

describe('the penalty of a rendition', () => {
  it('is the sum of what stands', () => {
    const remarks = [open('minor'), open('major'), { severity: 'minor', status: 'accepted' } as const]
    expect(penaltyOf(remarks)).toEqual({ penalty: 7, fails: false })
    expect(penaltyOf([])).toEqual({ penalty: 0, fails: false })
  })

  it('has nothing of what was dismissed, be it critical', () => {
    expect(penaltyOf([{ severity: 'critical', status: 'dismissed' }])).toEqual({ penalty: 0, fails: false })
  })

  it('fails for one critical error', () => {
    expect(penaltyOf([open('critical'), open('neutral')])).toEqual({ penalty: 25, fails: true })
  })
})

describe('the score of a set', () => {
  const set = (words: number, penalty: number, fails = false) => ({ words, penalty, fails })

  it('is 100 without an error, and loses what the penalties make of the words', () => {
    expect(mqmScore([set(600, 0), set(400, 30)])).toEqual({
      words: 1_000,
      penalty: 30,
      score: 97,
      formula: FORMULA,
      fails: false,
    })
  })

  it('has no floor, and says when a critical error stands', () => {
    expect(mqmScore([set(500, 750, true)])).toMatchObject({ score: -50, fails: true })
  })

  it('is none for fewer words than a sample needs', () => {
    expect(mqmScore([set(LEAST_WORDS - 1, 0)]).score).toBeNull()
    expect(mqmScore([]).score).toBeNull()
    expect(mqmScore([set(LEAST_WORDS, 0)]).score).toBe(100)
  })
})

describe('categories', () => {
  it('each stand under a dimension of the MQM core', () => {
    expect(new Set(MqmCategory.options.map(parentOf))).toEqual(
      new Set(['terminology', 'accuracy', 'linguistic', 'style', 'locale', 'audience', 'design']),
    )
  })

  it.each([
    ['accuracy/false_friend', 'Accuracy/False friend'],
    ['linguistic/grammar', 'Linguistic conventions/Grammar'],
    ['audience/culture_specific', 'Audience appropriateness/Culture specific'],
  ] as const)('%s goes out as %s', (category, name) => {
    expect(mqmName(category)).toBe(name)
  })
})

describe('a flag', () => {
  const span = { start: 0, end: 3 }

  it.each(FlagCheck.options)('of %s becomes an annotation of a known category', (check) => {
    const { category, severity } = remarkOf({ check, harm: 'meaning', original: span, rendition: span })
    expect(MqmCategory.options).toContain(category)
    expect(severity).toBe('major')
  })

  it.each([
    ['omission', 'accuracy/omission'],
    ['addition', 'accuracy/addition'],
    ['untranslated', 'accuracy/untranslated'],
    ['false_friend', 'accuracy/false_friend'],
    ['marks', 'linguistic/punctuation'],
    ['number', 'accuracy/mistranslation'],
  ] as const)('of %s is of the category %s', (check, category) => {
    expect(remarkOf({ check, harm: 'minor', original: span, rendition: span })).toEqual({
      category,
      severity: 'minor',
    })
  })

  it('that has words on one side only tells of something left out or put in', () => {
    expect(remarkOf({ check: 'hedge', harm: 'meaning', original: span }).category).toBe('accuracy/omission')
    expect(remarkOf({ check: 'hedge', harm: 'meaning', rendition: span }).category).toBe('accuracy/addition')
    expect(remarkOf({ check: 'length', harm: 'minor' }).category).toBe('accuracy/mistranslation')
  })

  it('as it is raised on a real pair', () => {
    const [flag] = flags(
      { language: 'fr', text: 'Le bassin a coûté 12 millions d’euros.' },
      { language: 'en', text: 'The pool cost 19 million euros.' },
      grammars,
    ).flags
    expect(remarkOf(flag!)).toEqual({ category: 'accuracy/mistranslation', severity: 'major' })
  })
})
