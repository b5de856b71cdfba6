/** The house's glossary: terms, titles and institutions, with the names approved for each in both languages. */
import { z } from 'zod'
import { Id, note, plain, range, version, wholeText, When } from './fields.ts'
import { cursor, limit, page, search } from './page.ts'
import { Rendition } from './renditions.ts'

/** Longer than any title of office. */
export const LONGEST_NAME = 200
/** Of one thing in one language. */
export const MOST_NAMES = 20

export const EntryKind = z.enum(['term', 'title', 'institution']).meta({ id: 'EntryKind' })
export type EntryKind = z.infer<typeof EntryKind>

const name = plain(LONGEST_NAME)
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'no_words')
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
const names = z.array(name).min(1).max(MOST_NAMES)

export const Entry = z
  .object({
    id: Id,
    kind: EntryKind,
    fr: z.array(z.string()).describe('The name to be put first, then those that may stand too.'),
    en: z.array(z.string()),
    note: z.string(),
    by: z.string(),
    at: When,
    version,
  })
  .meta({ id: 'GlossaryEntry' })
export type Entry = z.infer<typeof Entry>

export const NewEntry = z
  .object({ kind: EntryKind.default('term'), fr: names, en: names, note: note.default('') })
  .meta({ id: 'NewGlossaryEntry' })
export type NewEntry = z.infer<typeof NewEntry>

export const EntryChange = z
  .object({ kind: EntryKind, fr: names, en: names, note })
  .partial()
  .meta({ id: 'GlossaryEntryChange' })
export type EntryChange = z.infer<typeof EntryChange>

export const EntrySearch = z.object({
  search: search.describe('Letters that stand in a name of either language, accents and case aside.'),
  kind: EntryKind.optional(),
  cursor,
  limit,
})

export const EntryPage = page(Entry).meta({ id: 'GlossaryPage' })
export type EntryPage = z.infer<typeof EntryPage>

export const NewGlossary = z
  .object({ glossary: wholeText.describe('TBX, or CSV whose first line names its columns.') })
  .meta({ id: 'NewGlossary' })

export const GlossaryImported = z
  .object({
    entries: z.int().min(0).describe('Those that have a name in French and one in English.'),
    added: z.int().min(0).describe('Those that were not there already.'),
  })
  .meta({ id: 'GlossaryImported' })
export type GlossaryImported = z.infer<typeof GlossaryImported>

export const GlossaryFormat = z.enum(['tbx', 'csv'])
export type GlossaryFormat = z.infer<typeof GlossaryFormat>

/** What the house knows of the words of one rendition. */
export const Memory = z
  .object({
    entries: z.array(
      z.object({
        entry: Entry,
        original: z.array(range).describe('Where it is named in the original.'),
        rendered: z.array(range).describe('Where an approved name stands in the rendition as printed.'),
        counterpart: range.nullable().describe('The words of the rendition that stand for it instead.'),
        isKept: z.boolean().describe('Whether an approved name stands in the newest wording.'),
      }),
    ),
    approved: z
      .array(
        z.object({
          rendition: Rendition,
          here: range.describe('The words in the original of the one asked about.'),
          words: z.string().describe('As they stand there.'),
          rendered: z
            .string()
            .describe('What was approved for them; the whole where that is not told apart.'),
        }),
      )
      .describe('What was approved for the same words, the longest first.'),
  })
  .meta({ id: 'Memory' })
export type Memory = z.infer<typeof Memory>
