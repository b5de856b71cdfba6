import { z } from 'zod'
import { Id, line, version } from './fields.ts'
import { cursor, limit, page, search } from './page.ts'

export const SpeakerKind = z.enum(['person', 'organisation', 'unnamed']).meta({ id: 'SpeakerKind' })
export type SpeakerKind = z.infer<typeof SpeakerKind>

export const Alias = z
  .object({ name: line, language: z.enum(['fr', 'en']).nullable() })
  .meta({ id: 'Alias', description: 'Another name; `language` null where it serves both.' })
export type Alias = z.infer<typeof Alias>

export const Speaker = z
  .object({
    id: Id,
    kind: SpeakerKind,
    name: z.string(),
    aliases: z.array(Alias),
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
  })
  .meta({ id: 'NewSpeaker' })
export type NewSpeaker = z.infer<typeof NewSpeaker>

export const SpeakerChange = z
  .object({
    kind: SpeakerKind.optional(),
    name: line.optional(),
    aliases: z.array(Alias).max(100).optional(),
  })
  .meta({ id: 'SpeakerChange' })
export type SpeakerChange = z.infer<typeof SpeakerChange>

export const Merge = z
  .object({ from: Id.describe('The speaker that this one takes in.') })
  .meta({ id: 'Merge' })

export const SpeakerSearch = z.object({ search, cursor, limit })

export const SpeakerPage = page(Speaker).meta({ id: 'SpeakerPage' })
export type SpeakerPage = z.infer<typeof SpeakerPage>

export const SpeakerRef = z.object({ id: Id, name: z.string() }).nullable()

export const namesSpeaker = z
  .union([line, Id, z.object({ name: line, kind: SpeakerKind })])
  .describe('A name or an id. A name nobody bears makes a speaker: a person, unless `kind` says otherwise.')

export type NamesSpeaker = z.infer<typeof namesSpeaker>
