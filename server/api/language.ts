/** The language words were spoken in, apart from the one they are printed in, and what that rests on. */
import { z } from 'zod'
import { Id, line, When } from './fields.ts'

export const Language = z.enum(['fr', 'en', 'other', 'unknown']).meta({ id: 'Language' })
export type Language = z.infer<typeof Language>

/** Which other language: its BCP 47 tag, as short as there is one (`es`, `haw`). */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .refine((tag) => tag !== 'fr' && tag !== 'en', { message: 'invalid' })
  .meta({ id: 'LanguageTag', description: 'Which other language: its BCP 47 tag.' })

export const Basis = z.enum(['confirmed', 'marked', 'stated', 'inferred', 'unknown']).meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

/** What a basis rests on: words of a passage, or the record's own markup. */
export const Evidence = z
  .union([
    z.object({ passage: Id, start: z.int().min(0), end: z.int().min(1), text: z.string() }),
    z.object({ markup: line }),
  ])
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

export const Spoken = z
  .object({
    language: Language,
    tag: LanguageTag.optional().describe('Of a language that is `other`, where it is known.'),
    basis: Basis,
    evidence: Evidence.nullable(),
    /** Who confirmed it, and when; null unless the basis is `confirmed`. */
    confirmedBy: z.string().nullable(),
    confirmedAt: When.nullable(),
  })
  .meta({ id: 'Spoken' })
export type Spoken = z.infer<typeof Spoken>

/** A spoken language as a person gives it. Without a basis it is theirs: `confirmed`. */
export const NewSpoken = z
  .object({
    language: Language,
    tag: LanguageTag.nullish().describe('Of a language that is `other`.'),
    basis: Basis.optional(),
    evidence: z
      .union([
        z.object({ passage: Id, start: z.int().min(0), end: z.int().min(1) }),
        z.object({ markup: line }),
      ])
      .nullish(),
  })
  .refine(({ language, basis }) => language === 'unknown' || basis !== 'unknown', {
    message: 'basis_missing',
    path: ['basis'],
  })
  .refine(({ language, tag }) => language === 'other' || tag == null, { message: 'invalid', path: ['tag'] })
  .meta({ id: 'NewSpoken' })
export type NewSpoken = z.infer<typeof NewSpoken>
