/** The history: who did what, when, to which thing. */
import { z } from 'zod'
import { Id, line, When } from './fields.ts'
import { cursor, limit, page } from './page.ts'

/** What is done to a thing, by its noun. */
const DEEDS = {
  history: ['begun'],
  source: ['added', 'joined', 'recaptured', 'changed', 'removed', 'restored', 'forgotten'],
  quote: ['added', 'changed', 'removed', 'reviewed', 'undone'],
  speaker: ['added', 'changed', 'merged', 'parted'],
  check: ['made', 'given', 'taken_back', 'signed', 'decided'],
  draft: ['added', 'revised', 'corrected', 'removed', 'restored', 'forgotten'],
  rendition: ['added', 'changed', 'removed'],
  annotation: ['added', 'changed', 'removed'],
  review: ['added', 'changed', 'removed'],
  glossary: ['added', 'changed', 'removed', 'imported'],
  words: ['learned', 'added'],
  sample: ['loaded', 'removed'],
  account: ['added', 'changed', 'invited', 'password'],
} as const

type Deeds = typeof DEEDS
/** What was done: `source.added`. */
export type Done = { [Noun in keyof Deeds]: `${Noun}.${Deeds[Noun][number]}` }[keyof Deeds]

export const Done = z.enum(
  Object.entries(DEEDS).flatMap(([noun, deeds]) => deeds.map((deed) => `${noun}.${deed}` as Done)),
)

/** Whose history it is. What is remarked on a rendition is the rendition’s. */
export const Noun = z
  .enum([
    'history',
    'source',
    'quote',
    'speaker',
    'check',
    'draft',
    'rendition',
    'glossary',
    'words',
    'sample',
    'account',
  ])
  .meta({ id: 'Noun' })
export type Noun = z.infer<typeof Noun>

/** What an entry keeps of a thing: what changed of it, or all that tells it. */
const Told = z.record(z.string(), z.unknown()).nullable()

export const Entry = z
  .object({
    id: Id.describe('They follow one another without a gap.'),
    at: When,
    by: z.string().describe('“Dixit” for what the program did by itself.'),
    done: Done,
    noun: Noun,
    thing: Id.nullable().describe('null where it is about several, or about none that has an id.'),
    before: Told.describe('null where it was made then.'),
    after: Told.describe('null where it was taken away.'),
    undoes: Id.nullable().describe('The entry that it takes back.'),
    madeWith: Id.nullable().describe('The entry that it is one step with.'),
    hash: z.string().describe('SHA-256 over the hash of the entry before and this one.'),
  })
  .meta({ id: 'HistoryEntry' })
export type Entry = z.infer<typeof Entry>

export const HistorySearch = z.object({
  noun: Noun.optional(),
  thing: z.coerce.number().pipe(Id).optional().describe('Of that noun.'),
  by: line.optional(),
  cursor,
  limit,
})

/** The newest entry, whose hash seals all those before it. */
export const Head = z.object({ id: Id, at: When, hash: z.string() }).meta({ id: 'HistoryHead' })
export type Head = z.infer<typeof Head>

export const HistoryPage = page(Entry).meta({ id: 'HistoryPage' })
export type HistoryPage = z.infer<typeof HistoryPage>
