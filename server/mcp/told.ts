/** What an assistant is told of a quotation: a sentence to repeat, and the same as values with selectors to point by. */
import { z } from 'zod'
import type { Translate } from '../../locales/i18n.ts'
import { leadingLine } from '../../locales/leading-answer.ts'
import { verdictLabel } from '../../locales/verdict-words.ts'
import { Id } from '../api/fields.ts'
import {
  ContextAnswer,
  type Findings,
  LanguageAnswer,
  type Original,
  SpeakerAnswer,
  Verdict,
  WordsAnswer,
} from '../api/findings.ts'
import { Basis, Language } from '../api/language.ts'
import { isPrintable } from '../quote/printable.ts'
import type { Store } from '../store/store.ts'
import type { Addresses } from '../write/addresses.ts'
import { nearestTo, originalLines, placeOf } from '../write/translation-lines.ts'
import { recordTargets } from '../write/web-annotation.ts'

const Told = z.object({
  text: z.string().describe('The words as they stand there.'),
  language: Language.describe('The language printed there.'),
  speaker: z.string().nullable(),
  source: Id,
  title: z.string(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  page: z.string().describe('The source in Dixit.'),
  targets: z
    .array(z.looseObject({ type: z.literal('SpecificResource') }))
    .describe('Where the words stand: W3C Web Annotation targets, with offsets in code points.'),
})
type Told = z.infer<typeof Told>

export const ToldQuotation = z.object({
  sentence: z.string().describe('What was found, in the language asked for.'),
  onRecord: z.boolean().describe('Whether these words, or what they render, stand in a stored source.'),
  mayBePrinted: z
    .boolean()
    .describe('Whether it can go to print as it stands. Where it is false, do not print it as a quotation.'),
  verdict: Verdict,
  speaker: SpeakerAnswer,
  language: LanguageAnswer,
  spoken: Language,
  basis: Basis.describe('What the language spoken rests on.'),
  words: WordsAnswer,
  context: ContextAnswer,
  record: Told.nullable(),
  original: Told.nullable().describe('The words as they were spoken, where the record is a translation.'),
  nearest: z
    .array(z.object({ text: z.string(), place: z.string(), page: z.string() }))
    .describe('What is nearest on record to words that are not.'),
  check: z
    .object({ id: Id, page: z.string() })
    .nullable()
    .describe('The check as it is kept, where checks are.'),
})
export type ToldQuotation = z.infer<typeof ToldQuotation>

export const ToldOriginal = z.object({
  sentence: z.string(),
  found: z.boolean(),
  spoken: Language,
  basis: Basis,
  original: Told.nullable(),
})
export type ToldOriginal = z.infer<typeof ToldOriginal>

export interface Means {
  store: Pick<Store, 'passages'>
  at: Addresses
  t: Translate
}

/** @param check the id of the check, where it is kept */
export async function tellQuotation(
  findings: Findings,
  check: number | null,
  { store, at, t }: Means,
): Promise<ToldQuotation> {
  const { verdict, words, language, record } = findings
  const mayBePrinted = isPrintable(verdict)
  const nearest = nearestTo(findings).map((rival) => ({
    text: rival.text,
    place: placeOf(rival, t),
    page: `${at.sourcePage(rival.source)}?passage=${rival.passage}`,
  }))
  const lines = [
    `${verdictLabel(t, verdict, words.harm)}.`,
    `${leadingLine(t, findings)}.`,
    record && t(($) => $.assistant.onRecord, wordsAt(record)),
    t(($) => $.assistant[mayBePrinted ? 'print' : verdict === 'unresolved' ? 'absent' : 'doNotPrint']),
  ]
  return {
    sentence: lines.filter(Boolean).join(' '),
    onRecord: record !== null,
    mayBePrinted,
    verdict,
    speaker: findings.speaker.answer,
    language: language.answer,
    spoken: language.spoken,
    basis: language.basis,
    words: words.answer,
    context: findings.context.answer,
    record: record && (await told(record, store, at)),
    original: findings.original && (await told(findings.original, store, at)),
    nearest,
    check: check === null ? null : { id: check, page: at.checkPage(check) },
  }
}

/** The words as they were spoken: those claimed, where these are on record in the language spoken. */
export async function tellOriginal(findings: Findings, { store, at, t }: Means): Promise<ToldOriginal> {
  const { record, language } = findings
  const original = findings.original ?? (language.answer === 'original' ? record : null)
  const [missing] = originalLines(findings, t)
  return {
    sentence: original
      ? t(($) => $.assistant.spokenAs, {
          ...wordsAt(original),
          language: t(($) => $.language[original.printedLanguage]),
        })
      : (missing ?? t(($) => $.assistant[record ? 'languageUnknown' : 'absent'])),
    found: original !== null,
    spoken: language.spoken,
    basis: language.basis,
    original: original && (await told(original, store, at)),
  }
}

type Found = NonNullable<Findings['record']> | Original

const textOf = ({ spans }: Found) => spans.map(({ exact }) => exact).join(' … ')

const wordsAt = (found: Found) => ({
  text: textOf(found),
  place: [found.speaker?.name, found.title, found.publisher, found.publishedAt?.slice(0, 'yyyy-mm-dd'.length)]
    .filter(Boolean)
    .join(', '),
})

async function told(found: Found, { passages }: Means['store'], at: Addresses): Promise<Told> {
  const { source, title, publisher, publishedAt, printedLanguage, speaker, link, passage, spans } = found
  const captures = await passages.captures(spans.map((span) => span.passage))
  return {
    text: textOf(found),
    language: printedLanguage,
    speaker: speaker?.name ?? null,
    source,
    title,
    publisher,
    publishedAt,
    url: link,
    page: `${at.sourcePage(source)}?passage=${passage}`,
    targets: recordTargets(found, { at, captures }).map((target) => ({ ...target })),
  }
}
