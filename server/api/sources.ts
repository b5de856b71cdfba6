import { z } from 'zod'
import { Day, field, Id, line, plain, version, WebAddress, When, wholeText } from './fields.ts'
import { Language, LanguageTag, Spoken } from './language.ts'
import { cursor, limit, page, search } from './page.ts'
import { Quote } from './quotes.ts'
import { SpeakerRef } from './speakers.ts'

export const SourceKind = z
  .enum(['article', 'transcript', 'subtitles', 'record', 'release'])
  .meta({ id: 'SourceKind' })
export type SourceKind = z.infer<typeof SourceKind>

export const Passage = z
  .object({
    id: Id,
    text: z.string(),
    printedLanguage: Language.describe('That of the edition it stands in.'),
    wordsLanguage: Language.optional().describe(
      'That of its own words, where the record prints them in another, as they were said.',
    ),
    speaker: SpeakerRef.describe('Where the record itself names who speaks.'),
    spoken: Spoken,
    conflict: z
      .object({
        language: Language,
        tag: LanguageTag.optional(),
        markup: z.string().nullable(),
        mark: z.string().nullable().describe('Its own markup, which this stands against.'),
      })
      .nullable()
      .describe(
        'What the record in the other language marks instead; without markup, the language its words are in.',
      ),
    counterparts: z.array(Id).describe('The passages that say the same in the other printed language.'),
    paragraph: z.string().nullable().describe("The record's own id of it."),
    time: z
      .object({ start: z.int().min(0), end: z.int().min(0) })
      .nullable()
      .describe('In milliseconds from the start of the recording.'),
  })
  .meta({ id: 'Passage' })
export type Passage = z.infer<typeof Passage>

const sourceFacts = {
  id: Id,
  title: z.string(),
  kind: SourceKind,
  language: Language.describe('The language printed.'),
  languageBasis: z.enum(['detected', 'confirmed']),
  byline: z.string().nullable().describe('Who wrote it.'),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  addedAt: When,
  sample: z.boolean(),
  version,
}

export const Hit = z
  .object({
    passage: Id,
    text: z.string().describe('The stretch of it in which the words that were sought stand.'),
    cut: z.object({ before: z.boolean(), after: z.boolean() }),
    marks: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })).describe('Within that stretch.'),
  })
  .meta({ id: 'Hit' })
export type Hit = z.infer<typeof Hit>

export const SourceSummary = z
  .object({
    ...sourceFacts,
    passages: z.int().min(0),
    quotes: z.int().min(0),
    unreviewed: z.int().min(0).describe('Of its quotes, those suggested that nobody has reviewed.'),
    hit: Hit.nullable().describe('Where `search` found words of its passages.'),
  })
  .meta({ id: 'SourceSummary' })
export type SourceSummary = z.infer<typeof SourceSummary>

export const Source = z
  .object({
    ...sourceFacts,
    snapshots: z
      .array(
        z.object({
          id: Id,
          language: Language.describe('The language printed.'),
          capturedAt: When,
          sha256: z.string(),
          mediaType: z.string(),
          fileName: z.string().nullable(),
          size: z.int().describe('In bytes.'),
        }),
      )
      .min(1)
      .describe('One for each language it is printed in.'),
    count: z.object({ passages: z.int().min(0), quotes: z.int().min(0) }).describe('In all of it.'),
    passages: z.array(Passage).describe('Those of the part asked for, in the order of the text.'),
    quotes: z.array(Quote).describe('Those that have words in these passages.'),
    next: z.int().min(0).nullable().describe('From where the next part begins; null after the last passage.'),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

export const AddedSource = Source.extend({
  sameAddress: z
    .object({ id: Id, title: z.string() })
    .optional()
    .describe(
      'A source of the same address that was there, of other bytes. Where this is the same page at a later time, `POST /sources/{id}/snapshots` of that one captures it again, and tells what changed.',
    ),
}).meta({ id: 'AddedSource' })
export type AddedSource = z.infer<typeof AddedSource>

/** Passages in one part of a long source, where nobody says how many. */
export const PART = 500

/** Which passages of a source, counted over its snapshots one after the other. */
export const Part = z.object({
  from: z.coerce
    .number()
    .int()
    .min(0)
    .max(1e9)
    .default(0)
    .describe('How many passages stand before the part.'),
  limit: z.coerce.number().int().min(1).max(1_000).default(PART).describe('How many it has at most.'),
})
export type Part = z.infer<typeof Part>

export const Outline = z
  .object({
    items: z
      .array(
        Passage.pick({ id: true, printedLanguage: true, counterparts: true }).extend({
          length: z.int().min(0).describe('Of its text, in characters.'),
        }),
      )
      .describe('Every passage, in the order of the text.'),
  })
  .meta({ id: 'Outline' })
export type Outline = z.infer<typeof Outline>

export const SearchInSource = z.object({
  search: plain(200).describe('Words that stand one after the other; accents and capitals do not matter.'),
})

export const FoundInSource = z
  .object({
    count: z.int().min(0),
    items: z
      .array(z.object({ passage: Id, start: z.int().min(0), end: z.int().min(0) }))
      .describe('The first thousand places, in the order of the text.'),
  })
  .meta({ id: 'FoundInSource' })
export type FoundInSource = z.infer<typeof FoundInSource>

const givenFacts = {
  kind: SourceKind.default('article'),
  language: Language.optional().describe('The language printed; detected where it is not given.'),
  byline: line.nullish(),
  publisher: line.nullish(),
  url: WebAddress.nullish(),
  publishedAt: Day.nullish(),
}

/** What a person may know of a source beside its words. */
export const SourceFacts = z.object({ title: line, ...givenFacts })

/** Whether there is something to be missing from, so that it is told together with what else is wrong. */
const isObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

/** A text with its title, or the address of a page to be fetched. */
export const NewSource = z
  .object({
    title: line.optional().describe('Read from the page where an address is given.'),
    ...givenFacts,
    kind: SourceKind.optional(),
    text: wholeText.optional(),
  })
  .refine(({ title, text }) => text === undefined || title !== undefined, {
    path: ['title'],
    message: 'invalid_type',
    when: isObject,
  })
  .refine(({ text, url }) => text !== undefined || url, {
    path: ['text'],
    message: 'invalid_type',
    when: isObject,
  })
  .meta({ id: 'NewSource', description: 'A text with its title, or the address of a page to be fetched.' })
export type NewSource = z.infer<typeof NewSource>

/** The fields of the form beside a file. */
export const NewSourceFile = z
  .object({
    title: field(line.optional()).describe('Read from the file where it is not given.'),
    kind: field(SourceKind.optional()).describe('Told by the format of the file where it is not given.'),
    language: field(givenFacts.language),
    byline: field(givenFacts.byline),
    publisher: field(givenFacts.publisher),
    url: field(givenFacts.url),
    publishedAt: field(givenFacts.publishedAt),
  })
  .meta({ id: 'NewSourceFile' })
export type NewSourceFile = z.infer<typeof NewSourceFile>

/** What stands in the place of a source that a person deleted. */
export const Tombstone = z
  .object({
    id: Id,
    title: z.string(),
    snapshots: z
      .array(z.object({ language: Language, sha256: z.string() }))
      .describe('The hashes of its originals, by which one kept elsewhere is known again.'),
    by: z.string(),
    at: When,
    reason: z.string().nullable(),
    until: When.nullable().describe('Until when it can be had back; null where it cannot any more.'),
  })
  .meta({ id: 'Tombstone' })
export type Tombstone = z.infer<typeof Tombstone>

export const Reason = z.object({ reason: plain(1_000).optional().describe('Why it is deleted.') })

/** What is told of an import while it goes on. */
export const ImportProgress = z
  .object({
    stage: z.enum(['fetching', 'reading', 'storing']),
    share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('How much of the stage is done, where that is known.'),
  })
  .meta({ id: 'ImportProgress' })
export type ImportProgress = z.infer<typeof ImportProgress>

export const SourceChange = z
  .object({
    title: line.optional(),
    kind: SourceKind.optional(),
    language: Language.optional(),
    byline: line.nullable().optional(),
    publisher: line.nullable().optional(),
    url: WebAddress.nullable().optional(),
    publishedAt: Day.nullable().optional(),
  })
  .meta({ id: 'SourceChange' })
export type SourceChange = z.infer<typeof SourceChange>

export const SourceSearch = z.object({
  search: search.describe(
    'In titles, publishers and passages. A word that no passage holds stands for those one letter off.',
  ),
  kind: SourceKind.optional(),
  language: Language.optional(),
  publisher: plain(200).optional().describe('Part of its name.'),
  url: WebAddress.optional().describe('The whole address of its page.'),
  from: z.iso.date().optional().describe('Published on this day or later.'),
  to: z.iso.date().optional().describe('Published on this day or before.'),
  deleted: z.literal('yes').optional().describe('Those deleted within a day, which can be had back.'),
  unreviewed: z.literal('yes').optional().describe('With quotes that nobody has reviewed.'),
  sort: z
    .enum(['added', 'published', 'title'])
    .optional()
    .describe('Newest first, as added where it is left out; titles from A to Z.'),
  cursor,
  limit,
})

export const SourcePage = page(SourceSummary).meta({ id: 'SourcePage' })
export type SourcePage = z.infer<typeof SourcePage>
