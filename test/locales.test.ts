import { describe, expect, it } from 'vitest'
import { DecidedVerdict } from '../server/api/checks.ts'
import {
  ContextAnswer,
  LanguageAnswer,
  Original,
  NameEvidence,
  SpeakerAnswer,
  WordsAnswer,
} from '../server/api/findings.ts'
import { EditKind, Harm } from '../server/api/edits.ts'
import { Basis, Language } from '../server/api/language.ts'
import { QuoteKind, QuoteStatus } from '../server/api/quotes.ts'
import { SourceKind } from '../server/api/sources.ts'
import { SpeakerKind } from '../server/api/speakers.ts'
import { FlagCheck, MqmCategory, Severity } from '../server/api/annotations.ts'
import { Authority, RenditionState } from '../server/api/renditions.ts'
import { STATUS } from '../server/problem.ts'
import { flags } from '../server/translation/flags.ts'
import { parentOf } from '../server/translation/mqm.ts'
import { grammars } from './support/grammars.ts'
import en from '../locales/en.json' with { type: 'json' }
import fr from '../locales/fr.json' with { type: 'json' }

/** What flags are explained as. */
const FLAG_TOPICS = [...FlagCheck.options, 'contrary'] as const

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  )
const PLURAL = /_(zero|one|two|few|many|other)$/
const words = { en: leaves(en), fr: leaves(fr) }
const withoutPlural = (all: [string, string][]) =>
  [...new Set(all.map(([key]) => key.replace(PLURAL, '')))].toSorted()

/** One hint shows markup, which is typed as markup is; the originals of examples are in the other language. */
const isProse = ([key]: [string, string]) =>
  key !== 'ui.quotes.markupHint' && !/^flagExample\..*\.original$/.test(key)

/** The names between double braces, by key. */
const valuesIn = (all: [string, string][]) =>
  withoutPlural(all).map((key) => {
    const texts = all.filter(([one]) => one.replace(PLURAL, '') === key).map(([, text]) => text)
    return [key, [...new Set(texts.flatMap((text) => text.match(/\{\{\w+\}\}/g) ?? []))].toSorted()]
  })

describe('the words of the program', () => {
  it('are there in both languages, key by key', () => {
    expect(withoutPlural(words.fr)).toEqual(withoutPlural(words.en))
  })

  it.each(['en', 'fr'] as const)('have every plural form of %s', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const plurals = Map.groupBy(
      words[language].filter(([key]) => PLURAL.test(key)),
      ([key]) => key.replace(PLURAL, ''),
    )
    expect(plurals.size).toBeGreaterThan(0)
    for (const [key, found] of plurals) {
      expect([key, found.map(([one]) => PLURAL.exec(one)![1]!).toSorted()]).toEqual([key, forms])
    }
  })

  it('take the same values in both languages', () => {
    expect(valuesIn(words.fr)).toEqual(valuesIn(words.en))
  })

  it('are typed in French as a newspaper prints them', () => {
    for (const [key, text] of words.fr.filter(isProse)) {
      expect([key, text]).not.toEqual([
        key,
        expect.stringMatching(/[^\u202f][;!?](?![=&#])|[^\u00a0]:(?!\/\/|\d)|«[^\u00a0]|[^\u00a0]»|'|"/u),
      ])
    }
  })

  it('are typed in English with curly marks', () => {
    for (const [key, text] of words.en.filter(isProse))
      expect([key, text]).not.toEqual([key, expect.stringMatching(/['"]/)])
  })

  it.each([
    ['language', Language.options],
    ['basis', Basis.options],
    ['sourceKind', SourceKind.options],
    ['speakerKind', SpeakerKind.options],
    ['quoteKind', QuoteKind.options],
    ['quoteStatus', QuoteStatus.options],
    ['verdict', DecidedVerdict.options],
    ['verdictMeaning', DecidedVerdict.options],
    ['nameEvidence', NameEvidence.options],
    ['harm', Harm.options],
    ['edit', EditKind.options],
    ['mqm', [...MqmCategory.options, ...new Set(MqmCategory.options.map(parentOf))]],
    ['severity', Severity.options],
    ['authority', Authority.options],
    ['renditionState', RenditionState.options],
    ['originalReason', Original.shape.reason.options],
    ['flag', FLAG_TOPICS],
    ['flagMeaning', FLAG_TOPICS],
    ['flagExample', FLAG_TOPICS],
    ['problem', Object.keys(STATUS)],
  ] as const)('name every %s', (key, values) => {
    expect(Object.keys(en[key]).toSorted()).toEqual(values.toSorted())
  })

  it.each(FLAG_TOPICS)('show a translation that raises the flag “%s”', (check) => {
    const into = { en: ['fr', 'en'], fr: ['en', 'fr'] } as const
    for (const [locale, { flagExample }] of Object.entries({ en, fr })) {
      const [from, to] = into[locale as 'en' | 'fr']
      const { original, rendition } = flagExample[check]
      const raised = flags(
        { language: from, text: original },
        { language: to, text: rendition },
        grammars,
      ).flags
      expect(raised.map((flag) => (flag.contrary ? 'contrary' : flag.check))).toContain(check)
    }
  })

  it('name every answer', () => {
    expect(Object.keys(en.answer.speaker).toSorted()).toEqual(SpeakerAnswer.options.toSorted())
    expect(Object.keys(en.answer.language).toSorted()).toEqual(LanguageAnswer.options.toSorted())
    expect(Object.keys(en.answer.words).toSorted()).toEqual(WordsAnswer.options.toSorted())
    expect(Object.keys(en.answer.context).toSorted()).toEqual(ContextAnswer.options.toSorted())
  })
})
