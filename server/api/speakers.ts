import { z } from 'zod'
import { Id, line, version, When } from './fields.ts'
import { cursor, limit, page, search } from './page.ts'

export const SpeakerKind = z.enum(['person', 'organisation', 'unnamed']).meta({ id: 'SpeakerKind' })
export type SpeakerKind = z.infer<typeof SpeakerKind>

export const Alias = z
  .object({ name: line, language: z.enum(['fr', 'en']).nullable() })
  .meta({ id: 'Alias', description: 'Another name; `language` null where it serves both.' })
export type Alias = z.infer<typeof Alias>

const Day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('A year, a month or a day: 2019, 2019-05, 2019-05-04.')

const Office = z
  .object({
    title: line,
    since: Day.nullable().default(null),
    until: Day.nullable().default(null),
  })
  .meta({ id: 'Office', description: 'An office held; null where it is not known from or until when.' })
export type Office = z.infer<typeof Office>

const RecordedOffice = z
  .object({
    title: z.string(),
    since: z.string().nullable(),
    until: z.string().nullable(),
    source: Id.nullable().describe('The source without a date that tells of it.'),
  })
  .meta({
    id: 'RecordedOffice',
    description: 'An office that records tell of, from the first to the last of them.',
  })

const Wikidata = z.string().regex(/^Q[1-9]\d{0,11}$/)

export const Speaker = z
  .object({
    id: Id,
    kind: SpeakerKind,
    name: z.string(),
    aliases: z.array(Alias),
    wikidata: z.string().nullable(),
    offices: z.array(Office).describe('As persons gave them.'),
    recordedOffices: z.array(RecordedOffice),
    merged: z
      .array(z.object({ id: Id, name: z.string(), at: When }))
      .describe('Merges that can be undone, the last one first.'),
    quotes: z.int().min(0),
    version,
  })
  .meta({ id: 'Speaker' })
export type Speaker = z.infer<typeof Speaker>

export const NewSpeaker = z
  .object({
    kind: SpeakerKind.default('person'),
    name: line,
    aliases: z.array(Alias).max(100).default([]),
    wikidata: Wikidata.nullable().default(null),
    offices: z.array(Office).max(100).default([]),
  })
  .meta({ id: 'NewSpeaker' })
export type NewSpeaker = z.input<typeof NewSpeaker>

export const SpeakerChange = z
  .object({
    kind: SpeakerKind.optional(),
    name: line.optional(),
    aliases: z.array(Alias).max(100).optional(),
    wikidata: Wikidata.nullable().optional(),
    offices: z.array(Office).max(100).optional(),
  })
  .meta({ id: 'SpeakerChange' })
export type SpeakerChange = z.infer<typeof SpeakerChange>

export const Merge = z
  .object({ from: Id.describe('The speaker that this one takes in.') })
  .meta({ id: 'Merge' })

/** Two speakers who may be one, and what is alike in them. */
const Alike = z
  .object({
    one: Speaker,
    other: Speaker,
    reason: z.enum(['wikidata', 'name', 'short', 'initial', 'surname', 'near']),
  })
  .meta({ id: 'Alike' })
export const AlikePage = page(Alike).meta({ id: 'AlikePage' })
export type AlikePage = z.infer<typeof AlikePage>

/** A speaker in a list. */
export const SpeakerListed = Speaker.extend({
  hit: z
    .object({
      name: z.string(),
      marks: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })),
    })
    .nullable()
    .describe('The name that has the words of `search`, and where.'),
}).meta({ id: 'SpeakerListed' })
export type SpeakerListed = z.infer<typeof SpeakerListed>

export const SpeakerSearch = z.object({
  search: search.describe('Words of a name. One that nobody bears stands for those one letter off.'),
  kind: SpeakerKind.optional(),
  of: z.enum(['renditions']).optional().describe('Only those whose words a translation renders or is.'),
  sort: z
    .enum(['name', 'quotes'])
    .optional()
    .describe('From A to Z where it is left out; `quotes` begins with who has the most.'),
  cursor,
  limit,
})

export const SpeakerPage = page(SpeakerListed).meta({ id: 'SpeakerPage' })
export type SpeakerPage = z.infer<typeof SpeakerPage>

export const SpeakerRef = z.object({ id: Id, name: z.string() }).nullable()

export const namesSpeaker = z
  .union([line, Id, z.object({ name: line, kind: SpeakerKind })])
  .describe('A name or an id. A name nobody bears makes a speaker: a person, unless `kind` says otherwise.')

export type NamesSpeaker = z.infer<typeof namesSpeaker>
