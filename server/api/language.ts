/** The language words were spoken in, apart from the one they are printed in, and what that rests on. */
import { z } from 'zod'
import { Id, line, When } from './fields.ts'

export const Language = z.enum(['fr', 'en', 'other', 'unknown']).meta({ id: 'Language' })
export type Language = z.infer<typeof Language>

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
  .meta({ id: 'NewSpoken' })
export type NewSpoken = z.infer<typeof NewSpoken>
