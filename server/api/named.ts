import { z } from 'zod'
import { Id } from './fields.ts'
import { SpeakerKind } from './speakers.ts'

const Named = z.object({
  name: z.string().describe('The fullest that the text has.'),
  kind: SpeakerKind,
  places: z.array(z.object({ passage: Id, start: z.int().min(0) })).describe('Where each mention begins.'),
})
export type Named = z.infer<typeof Named>

export const NamedInSource = z.object({ items: z.array(Named) }).meta({ id: 'NamedInSource' })
export type NamedInSource = z.infer<typeof NamedInSource>
