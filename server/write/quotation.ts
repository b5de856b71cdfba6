/**
 * Quotes → schema.org Quotation (https://schema.org/Quotation). `inLanguage` is the language printed; words that were
 * spoken in the other one are a `translationOfWork`, whether their wording is stored or only their language is known.
 */
import { wordsQuoted } from '../../locales/words-quoted.ts'
import type { Authority, Rendition } from '../api/renditions.ts'
import type { Language } from '../api/language.ts'
import type { Quote } from '../api/quotes.ts'
import type { SpeakerKind } from '../api/speakers.ts'
import type { Captured } from '../store/store.ts'
import type { Addresses } from './addresses.ts'

export const SCHEMA = 'https://schema.org'

/** Only those that schema.org's vocabulary has: the others are creative works. */
const WORK = {
  article: 'NewsArticle',
  transcript: 'CreativeWork',
  subtitles: 'CreativeWork',
  record: 'CreativeWork',
  release: 'CreativeWork',
} as const

/** Whoever is not known to be a body is a person. */
export const typeOf = (speaker: SpeakerKind | null) =>
  speaker === 'organisation' ? 'Organization' : 'Person'

/** What a translator is, where who stands behind it tells. */
const TRANSLATOR: Partial<Record<Authority, 'Person' | 'Organization'>> = {
  interpreter: 'Person',
  house: 'Organization',
  agency: 'Organization',
  official: 'Organization',
}

export type Thing = { '@type': string } & Record<string, unknown>

export interface Quoted {
  quote: Quote
  /** What its first passage was captured with, while that is there. */
  capture: Captured | undefined
  /** null where nobody is named. */
  speaker: SpeakerKind | null
  /** Those of which it is either side. */
  renditions: readonly Pick<Rendition, 'original' | 'rendition' | 'translator' | 'authority'>[]
}

export function asQuotation({ quote, capture, speaker, renditions }: Quoted, at: Addresses): Thing {
  const { id, source, spoken, printedLanguage } = quote
  const original = renditions.find(({ rendition }) => rendition.id === id)
  const made = renditions.filter((one) => one.original.id === id)
  const spokenIn = spoken.tag ?? tagOf(spoken.language)
  const printedIn =
    printedLanguage === 'other' && capture?.printed !== 'other' ? capture?.printed : tagOf(printedLanguage)
  const isTranslated = spokenIn && printedIn && spokenIn !== printedIn
  return {
    '@type': 'Quotation',
    ...referTo(quote, at),
    url: at.quotePage(source, id),
    ...(printedIn && { inLanguage: printedIn }),
    ...(quote.speaker && {
      spokenByCharacter: {
        '@type': typeOf(speaker),
        '@id': at.speaker(quote.speaker.id),
        name: quote.speaker.name,
      },
    }),
    ...(capture && { isPartOf: workOf(capture, at), citation: citationOf(capture) }),
    ...(original
      ? {
          translationOfWork: {
            '@type': 'Quotation',
            ...referTo(original.original, at),
            ...inLanguage(original.original.printedLanguage),
          },
          ...translator(original),
        }
      : isTranslated && { translationOfWork: { '@type': 'Quotation', inLanguage: spokenIn } }),
    ...(made.length > 0 && {
      workTranslation: made.map((one) => ({
        '@type': 'Quotation',
        ...referTo(one.rendition, at),
        ...inLanguage(one.rendition.printedLanguage),
        ...translator(one),
      })),
    }),
  }
}

const referTo = (quote: Quote, at: Addresses) => ({
  '@id': at.exported(`quotes/${quote.id}`, 'quotation'),
  text: wordsQuoted(quote),
})

const translator = ({ translator: name, authority }: Pick<Rendition, 'translator' | 'authority'>) => {
  const type = TRANSLATOR[authority]
  return name !== null && type ? { translator: { '@type': type, name } } : {}
}

/** The published thing that words stand in. */
export function workOf({ source, language }: Captured, at: Addresses): Thing {
  const { id, kind, title, publisher, publishedAt, url } = source
  return {
    '@type': WORK[kind],
    '@id': at.sourcePage(id),
    name: title,
    ...inLanguage(language),
    ...(url !== null && { url }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(publishedAt !== null && { datePublished: publishedAt }),
  }
}

const citationOf = ({ source: { title, publisher, publishedAt } }: Captured): string =>
  [title, publisher, publishedAt?.slice(0, 'yyyy-mm-dd'.length)].filter(Boolean).join(', ')

export const inLanguage = (language: Language | null | undefined) => {
  const tag = tagOf(language)
  return tag ? { inLanguage: tag } : {}
}

const tagOf = (language: Language | null | undefined) =>
  language === 'fr' || language === 'en' ? language : null
