/** The captures of a source: what it said at one moment, and what became of its quotes since. */
import { z } from 'zod'
import { field, Id, WebAddress, When, wholeText } from './fields.ts'
import { Language } from './language.ts'
import { Span } from './quotes.ts'

export const Fate = z
  .enum(['stands', 'moved', 'changed', 'recredited', 'gone', 'unsure'])
  .describe(
    'Of a quote in a later capture: its words stand among the same passages; stand elsewhere; read otherwise; are credited otherwise; are not found; may be at several places.',
  )
  .meta({ id: 'Fate' })
export type Fate = z.infer<typeof Fate>

export const Snapshot = z
  .object({
    id: Id,
    language: Language.describe('The language printed.'),
    capturedAt: When,
    capturedBy: z.string().nullable().describe('Who captured it again; null of a first capture.'),
    sha256: z.string(),
    mediaType: z.string(),
    fileName: z.string().nullable(),
    size: z.int().describe('In bytes.'),
    replaces: Id.nullable().describe('The capture before it, of the same printed language.'),
    newest: z.boolean().describe('Whether checks look in it.'),
    seenAt: When.nullable().describe('When somebody looked last and found the same words.'),
    visits: z.int().min(0).describe('How often somebody did.'),
  })
  .meta({ id: 'Snapshot' })
export type Snapshot = z.infer<typeof Snapshot>

export const Snapshots = z
  .object({ source: Id, title: z.string(), url: z.string().nullable(), items: z.array(Snapshot) })
  .meta({ id: 'Snapshots', description: 'Newest first.' })
export type Snapshots = z.infer<typeof Snapshots>

const marks = z
  .array(z.object({ start: z.int().min(0), end: z.int().min(0) }))
  .describe('The words that the other side does not have.')

const ComparedSpan = Span.extend({ marks: marks.describe('Within `exact`.') })

/** A quote of an earlier capture, in this one. */
export const QuoteFate = z
  .object({
    quote: Id,
    fate: Fate,
    speaker: z.string().nullable(),
    was: z.array(ComparedSpan).describe('Its words, where they stood before.'),
    wasIn: Id.describe('The capture in which they stood.'),
    now: z.array(ComparedSpan).describe('What stands there in this one; empty where nothing was found.'),
  })
  .meta({ id: 'QuoteFate' })
export type QuoteFate = z.infer<typeof QuoteFate>

const PassageThen = z.object({ id: Id, text: z.string(), speaker: z.string().nullable() })
export type PassageThen = z.infer<typeof PassageThen>

const ComparedPassage = PassageThen.extend({ marks })

export const Changes = z
  .object({
    since: Id.describe('The capture before.'),
    stand: z.int().min(0).describe('Passages that stand word for word.'),
    passages: z
      .array(
        z.object({
          was: z.array(ComparedPassage).describe('Passages that do not stand any more …'),
          now: z.array(ComparedPassage).describe('… and those in their place.'),
        }),
      )
      .describe('In the order of the text.'),
    quotes: z.array(QuoteFate).describe('Those whose words do not just stand.'),
    fates: z.record(Fate, z.int().min(0)).describe('How many quotes have each.'),
  })
  .meta({ id: 'Changes' })
export type Changes = z.infer<typeof Changes>

export const SnapshotText = Snapshot.extend({
  source: Id,
  passages: z.array(PassageThen),
  changes: Changes.nullable().describe('null of a first capture.'),
}).meta({ id: 'SnapshotText' })
export type SnapshotText = z.infer<typeof SnapshotText>

/** Nothing: its page is fetched again. */
export const NewSnapshot = z
  .object({
    text: wholeText.optional().describe('What it says now; where it is left out, its page is fetched again.'),
    url: WebAddress.optional().describe('Of the page, where it is not that of the source.'),
    language: Language.optional().describe('The language printed, of a record that has two.'),
  })
  .meta({ id: 'NewSnapshot' })
export type NewSnapshot = z.infer<typeof NewSnapshot>

export const NewSnapshotFile = z
  .object({ language: field(Language.optional()) })
  .meta({ id: 'NewSnapshotFile' })

export const Recaptured = z
  .object({
    source: Id,
    isNew: z.boolean().describe('false: it says the same, and the visit is kept.'),
    snapshot: Snapshot,
    changes: Changes.nullable(),
  })
  .meta({ id: 'Recaptured' })
export type Recaptured = z.infer<typeof Recaptured>

export const BySnapshot = z.object({
  id: z.coerce.number().pipe(Id),
  snapshot: z.coerce.number().pipe(Id),
})

export const SnapshotSearch = z.object({
  passage: z.coerce.number().pipe(Id).optional().describe('The one in which this passage stands.'),
  quote: z.coerce.number().pipe(Id).optional().describe('The one in which this quote is anchored.'),
})
export type SnapshotSearch = z.infer<typeof SnapshotSearch>
