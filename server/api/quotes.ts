import { z } from 'zod'
import { Id, plain, version } from './fields.ts'
import { Language, NewSpoken, Spoken } from './language.ts'
import { cursor, limit, page, search } from './page.ts'
import { namesSpeaker, SpeakerRef } from './speakers.ts'

export const QuoteKind = z.enum(['direct', 'partial', 'not_speech']).meta({ id: 'QuoteKind' })
export type QuoteKind = z.infer<typeof QuoteKind>

export const QuoteStatus = z.enum(['suggested', 'accepted', 'rejected']).meta({ id: 'QuoteStatus' })
export type QuoteStatus = z.infer<typeof QuoteStatus>

/** A position in a passage together with a text-quote selector (W3C Web Annotation) that finds it again. */
export const Span = z
  .object({
    passage: Id,
    start: z.int().min(0),
    end: z.int().min(1),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .meta({ id: 'Span' })
export type Span = z.infer<typeof Span>

const Place = z.object({ passage: Id, start: z.int().min(0), end: z.int().min(1) })
const Words = Place.extend({ text: z.string() })

const sure = z
  .number()
  .min(0)
  .max(1)
  .optional()
  .describe('How sure the program is of the speaker, where it says.')

export const Attribution = z
  .object({
    cue: Words.nullable().describe('The words of saying: “said”, “a-t-il déclaré”, “according to”.'),
    name: Words.nullable().describe('The mention of the speaker that the cue goes with.'),
    sure,
  })
  .meta({ id: 'Attribution' })
export type Attribution = z.infer<typeof Attribution>

const NewAttribution = z.object({ cue: Place.nullable(), name: Place.nullable(), sure })
export type NewAttribution = z.infer<typeof NewAttribution>

export const Quote = z
  .object({
    id: Id,
    source: Id,
    sourceTitle: z.string(),
    kind: QuoteKind,
    text: z.string().describe('The words of its spans, one space between two spans.'),
    spans: z.array(Span).min(1),
    speaker: SpeakerRef,
    attribution: Attribution.nullable().describe('What the text itself attributes it by.'),
    printedLanguage: Language,
    spoken: Spoken,
    status: QuoteStatus,
    lostIn: Id.nullable().describe(
      'The capture of its source in which its words do not stand any more; null where they stand in the newest.',
    ),
    version,
  })
  .meta({ id: 'Quote' })
export type Quote = z.infer<typeof Quote>

export const NewQuote = z
  .object({
    source: Id,
    spans: z.array(Place).min(1).max(100),
    speaker: namesSpeaker
      .nullish()
      .describe('null: nobody. Where it is left out, whom the record names for these passages.'),
    attribution: NewAttribution.optional().describe('The words that attribute it to this speaker.'),
    kind: QuoteKind.default('direct'),
    spoken: NewSpoken.optional().describe('Where it is left out, what the record marks of these passages.'),
    printedLanguage: Language.optional().describe('Only where it differs from that of the source.'),
    status: QuoteStatus.default('accepted'),
  })
  .meta({ id: 'NewQuote' })
export type NewQuote = z.infer<typeof NewQuote>

export const QuoteChange = z
  .object({
    speaker: namesSpeaker.nullable().optional(),
    attribution: NewAttribution.optional().describe(
      'The words that attribute it to this speaker. Those of another speaker are dropped with that speaker.',
    ),
    kind: QuoteKind.optional(),
    spoken: NewSpoken.optional(),
    printedLanguage: Language.nullable().optional().describe('null: that of the source again.'),
    status: QuoteStatus.optional(),
  })
  .meta({ id: 'QuoteChange' })
export type QuoteChange = z.infer<typeof QuoteChange>

/** As many as are changed in one step while others wait. */
const MOST_AT_ONCE = 1_000

/** One change of several quotes, each as it was seen. */
export const QuotesChange = z
  .object({
    quotes: z
      .array(z.object({ id: Id, version }))
      .min(1)
      .max(MOST_AT_ONCE)
      .refine((quotes) => new Set(quotes.map(({ id }) => id)).size === quotes.length, 'invalid')
      .describe('Each named once.'),
    change: QuoteChange,
  })
  .meta({ id: 'QuotesChange' })

export const ChangedQuotes = z
  .object({
    entry: Id.nullable().describe(
      'Of the history, by which it can be taken back; null where nothing changed.',
    ),
    quotes: z.array(Quote).describe('As they are now.'),
    changed: z.array(Quote).describe('Those that somebody changed meanwhile, as they are; left alone.'),
    deleted: z.array(Id).describe('Those that are gone.'),
  })
  .meta({ id: 'ChangedQuotes' })
export type ChangedQuotes = z.infer<typeof ChangedQuotes>

/** A quote in a list. */
export const QuoteListed = Quote.extend({
  publisher: z.string().nullable().describe('Of its source.'),
  publishedAt: z.string().nullable().describe('Of its source.'),
  marks: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(0) }))
    .describe('Where its text has the words of `search`.'),
}).meta({ id: 'QuoteListed' })
export type QuoteListed = z.infer<typeof QuoteListed>

export const QuoteSearch = z.object({
  search: search.describe('Words of a quote. One that no passage holds stands for those one letter off.'),
  source: z.coerce.number().pipe(Id).optional(),
  speaker: z.coerce.number().pipe(Id).optional(),
  sourceNamed: plain(200).optional().describe('Part of the title or the publisher of its source.'),
  spoken: Language.optional(),
  printed: Language.optional(),
  status: QuoteStatus.optional(),
  from: z.iso.date().optional().describe('Of a source published on this day or later.'),
  to: z.iso.date().optional().describe('Of a source published on this day or before.'),
  sort: z
    .enum(['added', 'published', 'speaker'])
    .optional()
    .describe(
      'Newest first, as added where it is left out; `published` goes by the day of the source; speakers from A to Z.',
    ),
  cursor,
  limit,
})

export const QuotePage = page(QuoteListed).meta({ id: 'QuotePage' })
export type QuotePage = z.infer<typeof QuotePage>
