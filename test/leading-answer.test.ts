import { describe, expect, it } from 'vitest'
import { createI18n, LOCALES } from '../locales/i18n.ts'
import { leadingLine, nextSteps } from '../locales/leading-answer.ts'
import { verdictMeaning } from '../locales/verdict-words.ts'
import { Verdict, type Findings } from '../server/api/findings.ts'

const t = Object.fromEntries(LOCALES.map((locale) => [locale, createI18n(locale).getFixedT(locale)]))

const findings = (
  verdict: Verdict,
  facts: Partial<Record<'speaker' | 'language' | 'context', string>> = {},
) =>
  ({
    verdict,
    speaker: { answer: facts.speaker ?? 'same' },
    language: { answer: facts.language ?? 'original', spoken: 'fr', printed: 'fr' },
    words: { answer: 'exact', harm: 'none' },
    context: { answer: facts.context ?? 'whole' },
    record: null,
    original: null,
    rivals: [],
  }) as unknown as Findings

describe('the worst of the four answers is named', () => {
  it.each([
    [
      findings('misattributed', { speaker: 'different' }),
      'Who said it? Another speaker',
      'Qui l’a dit ? Un autre locuteur',
    ],
    [
      findings('out_of_context', { context: 'spliced' }),
      'In context? Pieces joined without a mark',
      'Dans ce contexte ? Morceaux réunis sans le signaler',
    ],
    [findings('exact'), 'In these words? Word for word', 'En ces mots ? Mot pour mot'],
    // Where the words are right, what is least established.
    [
      findings('exact', { speaker: 'unknown', context: 'partial' }),
      'Who said it? Not known',
      'Qui l’a dit ? Non établi',
    ],
    [
      findings('exact', { language: 'unknown' }),
      'In which language? Language spoken not known',
      'Dans quelle langue ? Langue parlée non établie',
    ],
    [
      findings('exact', { context: 'partial' }),
      'In context? Part of a sentence',
      'Dans ce contexte ? Partie de phrase',
    ],
  ])('%#', (found, english, french) => {
    expect(leadingLine(t.en!, found)).toBe(english)
    expect(leadingLine(t.fr!, found).replaceAll('\u202f', ' ')).toBe(french)
  })
})

it.each(LOCALES)('says what to do next for every verdict, in %s', (locale) => {
  const told = Verdict.options.map((verdict) => nextSteps(t[locale]!, findings(verdict)).join(' '))
  expect(told.every((step) => step !== '' && !step.startsWith('ui.'))).toBe(true)
  expect(new Set(told).size).toBe(Verdict.options.length)
})

it.each([
  ['exact', 'en', 'The words are as printed on record; which language was spoken is not known.'],
  [
    'exact',
    'fr',
    'Les mots sont ceux qu’imprime la source ; on ne sait pas dans quelle langue ils ont été prononcés.',
  ],
  ['edited_marked', 'en', 'which language was spoken is not known'],
  ['edited_marked', 'fr', 'on ne sait pas dans quelle langue'],
] as const)('%s does not claim a language that is not known, in %s', (verdict, locale, told) => {
  const found = findings(verdict, { language: 'unknown' })
  expect(verdictMeaning(t[locale]!, verdict, found).replaceAll('\u202f', ' ')).toContain(told)
  expect(verdictMeaning(t[locale]!, verdict, findings(verdict))).not.toContain(told)
  expect(nextSteps(t[locale]!, found)).not.toContain(t[locale]!(($) => $.ui.next.verdict.exact))
})

it.each([
  ['en', 'check the claim again before you print it'],
  ['fr', 'revérifiez la citation avant de la publier'],
] as const)('lets nobody print what stands no more on record, in %s', (locale, told) => {
  const steps = nextSteps(t[locale]!, { ...findings('exact'), changedSince: ['sources', 'recaptured'] })
  expect(steps).toEqual([expect.stringContaining(told)])
  expect(nextSteps(t[locale]!, { ...findings('exact'), changedSince: ['sources'] })).not.toEqual(steps)
})

it.each(LOCALES)(
  'sends nobody to the whole sentence of what the source does not stand by, in %s',
  (locale) => {
    const found = findings('out_of_context', { context: 'cut_changes_meaning' })
    const steps = (reason: string) =>
      nextSteps(t[locale]!, { ...found, context: { ...found.context, reason } as never })
    expect(steps('corrected')).toEqual(steps('hearsay'))
    expect(steps('corrected')).not.toEqual(steps('condition'))
  },
)

it.each([
  ['en', 'In context? The source does not stand by the words', 'corrects or withdraws'],
  ['fr', 'Dans ce contexte ? La source ne garantit pas ces mots', 'corrige ou retire'],
] as const)(
  'says of words that the source takes back what it does, and blames no cut, in %s',
  (locale, line, told) => {
    const found = findings('out_of_context', { context: 'cut_changes_meaning' })
    const corrected = { ...found, context: { ...found.context, reason: 'corrected' } } as Findings
    expect(leadingLine(t[locale]!, corrected).replaceAll('\u202f', ' ')).toBe(line)
    expect(verdictMeaning(t[locale]!, 'out_of_context', corrected)).toContain(told)
    expect(verdictMeaning(t[locale]!, 'out_of_context', found)).not.toContain(told)
  },
)
