/** What the records of all parliaments have alike. */
import type { Language } from '../../api/language.ts'
import type { ReadPassage, ToldSpeaker } from '../../store/captured.ts'
import { hasWords } from '../has-words.ts'
import type { ReadFile } from '../read-file.ts'

type Facts = Pick<ReadFile, 'title' | 'publisher' | 'publishedAt' | 'language' | 'sitting' | 'floor'>

/** What is a heading, a rule or a mark alone is no passage. */
export const asRecord = (facts: Facts, passages: ReadPassage[]): ReadFile => ({
  byline: null,
  url: null,
  kind: 'record',
  ...facts,
  passages: passages.filter(({ text }) => hasWords(text)),
})

/** A person under the label that the record prints: “Ida Roy (The Minister for Ports)”. */
export const toldPerson = (name: string, label: string, aliases: readonly string[] = []): ToldSpeaker => ({
  name,
  kind: 'person',
  labels: [label],
  aliases,
})

/** Codes of two letters (ISO 639-1) and of three, of which French has two (ISO 639-2). */
const CODES = new Map<string, Language>([
  ['fr', 'fr'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['en', 'en'],
  ['eng', 'en'],
])
/** Codes for a language that is not told, for several and for none. */
const NO_LANGUAGE = new Set(['', 'und', 'mul', 'zxx', 'mis'])

/** @param tag as a record has it: `fr`, `FR`, `fr-CA`, `fra`. Undefined where it names no language. */
export function taggedLanguage(tag: string | undefined): Language | undefined {
  const [code = ''] = tag?.trim().toLowerCase().split(/[-_]/) ?? []
  return NO_LANGUAGE.has(code) ? undefined : (CODES.get(code) ?? 'other')
}

/**
 * What markup says of the language spoken; undefined where its tag names none.
 *
 * @param ofWords whether it is that of the words as they stand, which may contradict it
 */
export function markedAs(tag: string | undefined, markup: string, ofWords = false): ReadPassage['spoken'] {
  const language = taggedLanguage(tag)
  const other = language === 'other' ? shortestTag(tag!) : undefined
  return language && { language, ...(other && { tag: other }), markup, ...(ofWords && { ofWords }) }
}

/** The language alone of a tag: `es` of `ES`, `es-MX` and `spa`; undefined where it is no tag of a language. */
function shortestTag(tag: string): string | undefined {
  const [code = ''] = tag.trim().split(/[-_]/)
  return /^[a-z]{2,3}$/i.test(code) ? new Intl.Locale(code).language : undefined
}

/** @param date `2031-05-04` @returns "4 May 2031", « 4 mai 2031 » */
export const dayInWords = (date: string, language: Language | undefined): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  )

/** @returns `2031-05-04` where a day of the calendar stands at the front: `20310504150000`, `2031-05-04T15:00` */
export function dayAtFront(text = ''): string | null {
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  return year && !Number.isNaN(Date.parse(date)) ? date : null
}
