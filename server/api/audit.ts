/** A record in two languages, looked through whole: what a machine sees in its translation, the gravest first. */
import { z } from 'zod'
import { DeskFlag } from './annotations.ts'
import { Id } from './fields.ts'
import { Language } from './language.ts'
import { RenditionState } from './renditions.ts'
import { SpeakerRef } from './speakers.ts'

const AuditedSide = z.object({
  passages: z.array(Id).min(1),
  text: z.string().describe('Of its passages, one space between two.'),
  language: Language.describe('The language printed.'),
})

/** A pair of texts in which something is seen. Offsets of its flags point into the texts. */
export const AuditedPair = z
  .object({
    number: z.int().positive().describe('Its place among the pairs, in the order of the record.'),
    speaker: SpeakerRef,
    spoken: Language.describe('As the record marks it.'),
    original: AuditedSide,
    rendered: AuditedSide,
    flags: z.array(DeskFlag).min(1).describe('Those that nobody has accepted or dismissed.'),
    risk: z.int().min(0).describe('What its flags would weigh as annotations.'),
    rendition: z
      .object({ id: Id, state: RenditionState })
      .nullable()
      .describe('Where it is on the desk already.'),
  })
  .meta({ id: 'AuditedPair' })
export type AuditedPair = z.infer<typeof AuditedPair>

export const Audit = z
  .object({
    source: Id,
    title: z.string(),
    language: Language.describe('The language of the title.'),
    compared: z.int().min(0).describe('Pairs that were looked through.'),
    skipped: z
      .int()
      .min(0)
      .describe('Pairs that cannot be compared: both texts are in one language, or too long.'),
    items: z.array(AuditedPair).describe('The riskiest first.'),
  })
  .meta({ id: 'Audit' })
export type Audit = z.infer<typeof Audit>

export const AuditProgress = z.object({ share: z.number().min(0).max(1) }).meta({ id: 'AuditProgress' })
export type AuditProgress = z.infer<typeof AuditProgress>
