/** A wording rendered in another language. */
import { z } from 'zod'
import { Id, line, note, plain, version, When } from './fields.ts'
import { Language } from './language.ts'
import { cursor, limit, page, repeated } from './page.ts'
import { Quote } from './quotes.ts'

/** Who stands behind a translation. */
export const Authority = z
  .enum(['interpreter', 'house', 'agency', 'official', 'machine', 'unknown'])
  .meta({ id: 'Authority' })
export type Authority = z.infer<typeof Authority>

export const RenditionState = z
  .enum(['unreviewed', 'in_review', 'approved', 'rejected'])
  .meta({ id: 'RenditionState' })
export type RenditionState = z.infer<typeof RenditionState>

/** A better wording than the one printed, which counts as number 1. */
export const Wording = z
  .object({
    number: z.int().min(2),
    text: z.string(),
    note: z.string().describe('What changed, and why.'),
    by: z.string(),
    at: When,
  })
  .meta({ id: 'Wording' })
export type Wording = z.infer<typeof Wording>

/** As long as a claim may be. */
const LONGEST_WORDING = 10_000

export const NewWording = z
  .object({
    text: plain(LONGEST_WORDING)
      .refine((text) => /[\p{L}\p{N}]/u.test(text), 'no_words')
      .transform((text) => text.trim()),
    note: note.default(''),
  })
  .meta({ id: 'NewWording' })
export type NewWording = z.infer<typeof NewWording>

export const Rendition = z
  .object({
    id: Id,
    original: Quote,
    rendition: Quote,
    from: Language,
    to: Language,
    translator: z.string().nullable(),
    authority: Authority,
    pivot: Language.nullable().describe('The language it went through, where that wording is not stored.'),
    declared: z.boolean().describe('Whether the reader is told that it is a translation.'),
    state: RenditionState,
    reason: z.string().describe('Why it was rejected.'),
    decidedBy: z.string().nullable().describe('Who approved or rejected it.'),
    isBackTranslation: z
      .boolean()
      .describe('Whether it is printed in the language the words were spoken in.'),
    corrected: Wording.nullable().describe('The newest wording that is to stand in its place.'),
    version,
  })
  .meta({ id: 'Rendition' })
export type Rendition = z.infer<typeof Rendition>

export const NewRendition = z
  .object({
    original: Id,
    rendition: Id,
    translator: line.nullish(),
    authority: Authority.default('unknown'),
    pivot: Language.nullish(),
    declared: z.boolean().default(false),
  })
  .meta({ id: 'NewRendition' })
export type NewRendition = z.infer<typeof NewRendition>

/** A paragraph of a record that is paired with one in the other language. */
export const PairToOpen = z.object({ passage: Id }).meta({ id: 'PairToOpen' })

export const RenditionChange = z
  .object({
    translator: line.nullable().optional(),
    authority: Authority.optional(),
    pivot: Language.nullable().optional(),
    declared: z.boolean().optional(),
    state: RenditionState.optional(),
    reason: note.optional().describe('Required to reject.'),
  })
  .meta({ id: 'RenditionChange' })
export type RenditionChange = z.infer<typeof RenditionChange>

/** A wording in the other language that may render a quote, found by the machine and linked by nobody yet. */
export const SuggestedRendition = z
  .object({
    passage: Id,
    source: Id,
    sourceTitle: z.string(),
    printedLanguage: Language,
    start: z.int().min(0),
    end: z.int().min(1),
    text: z.string(),
    passageText: z.string().describe('All of the passage, for less or more of it to be taken.'),
    quote: Id.nullable().describe('The quote already marked there.'),
    reason: z.enum(['paired_record', 'across_languages']),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'SuggestedRendition' })
export type SuggestedRendition = z.infer<typeof SuggestedRendition>

export const SuggestedRenditions = z
  .object({ items: z.array(SuggestedRendition).describe('Surest first.') })
  .meta({ id: 'SuggestedRenditions' })
export type SuggestedRenditions = z.infer<typeof SuggestedRenditions>

/** As many as a page of quotes can hold. */
const MOST_QUOTES = 200

export const RenditionSearch = z.object({
  quote: repeated(z.coerce.number().pipe(Id), MOST_QUOTES).describe(
    'Of which one of these quotes is either side.',
  ),
  state: RenditionState.optional(),
  source: z.coerce.number().pipe(Id).optional().describe('Of which either side is in this source.'),
  speaker: z.coerce.number().pipe(Id).optional(),
  publisher: plain(200)
    .optional()
    .describe('Part of the title or the publisher of the source of either side.'),
  direction: z.enum(['fr-en', 'en-fr']).optional(),
  sort: z
    .enum(['newest', 'risk'])
    .optional()
    .describe('Newest first where it is left out; by risk, what nobody has looked at comes last.'),
  cursor,
  limit,
})

/** A rendition in a list. */
export const RenditionListed = Rendition.extend({
  publisher: z.string().nullable().describe('Of the source of the rendition.'),
  publishedAt: z.string().nullable().describe('Of the source of the rendition.'),
  risk: z
    .int()
    .min(0)
    .nullable()
    .describe('What its unanswered flags would weigh, and its penalties; null until it is looked at.'),
  agreement: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('The share of marked words that two reviewers both marked; null until two are done.'),
}).meta({ id: 'RenditionListed' })
export type RenditionListed = z.infer<typeof RenditionListed>

export const RenditionPage = page(RenditionListed).meta({ id: 'RenditionPage' })
export type RenditionPage = z.infer<typeof RenditionPage>

/** How many renditions were looked at for what their flags weigh. */
export const RisksSeen = z.object({ seen: z.int().min(0) }).meta({ id: 'RisksSeen' })
export type RisksSeen = z.infer<typeof RisksSeen>
