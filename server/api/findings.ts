/** A claim, and what verification finds for it: four answers, each with its evidence, and the verdict. */
import { z } from 'zod'
import { Edit, Harm } from './edits.ts'
import { Id, line, plain } from './fields.ts'
import { Basis, Evidence, Language, LanguageTag } from './language.ts'
import { QuoteStatus, Span } from './quotes.ts'
import { Authority, RenditionState } from './renditions.ts'
import { SpeakerRef } from './speakers.ts'

/** The longest claim a check takes: a column of newsprint; beyond it a text is a draft, not a quotation. */
const LONGEST_CLAIM = 10_000

export const Verdict = z
  .enum([
    'unresolved',
    'misattributed',
    'narration',
    'back_translation',
    'altered',
    'out_of_context',
    'mistranslated',
    'unattributed',
    'paraphrase',
    'original_not_held',
    'translation_unmarked',
    'translation',
    'edited_marked',
    'exact',
  ])
  .meta({ id: 'Verdict' })
export type Verdict = z.infer<typeof Verdict>

export const Claim = z
  .object({
    text: plain(LONGEST_CLAIM).refine((text) => /[\p{L}\p{N}]/u.test(text), 'no_words'),
    speaker: line.nullish(),
    language: Language.nullish().describe('The language in which the claim is printed.'),
    declaredTranslation: z.boolean().default(false),
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>

export const SpeakerAnswer = z.enum(['same', 'different', 'unnamed', 'narrated', 'unknown'])
export type SpeakerAnswer = z.infer<typeof SpeakerAnswer>

export const LanguageAnswer = z.enum([
  'original',
  'translation_declared',
  'translation_undeclared',
  'back_translation',
  'original_not_held',
  'unknown',
])
export type LanguageAnswer = z.infer<typeof LanguageAnswer>

export const WordsAnswer = z.enum(['exact', 'edited_marked', 'altered', 'rendered', 'paraphrase', 'absent'])
export type WordsAnswer = z.infer<typeof WordsAnswer>

export const ContextAnswer = z.enum(['whole', 'partial', 'cut_changes_meaning', 'spliced', 'unknown'])
export type ContextAnswer = z.infer<typeof ContextAnswer>

/** What around the words, or behind a marked cut, changes what they say; `separate` where pieces were joined. */
export const ContextReason = z.enum([
  'negation',
  'condition',
  'question',
  'hedge',
  'quantifier',
  'attribution',
  'exception',
  'irony',
  'taken_back',
  'hearsay',
  'corrected',
  'separate',
])
export type ContextReason = z.infer<typeof ContextReason>

/** Why two names are taken for one person's or for two persons', or what the record has in place of a name. */
export const NameEvidence = z.enum([
  'name',
  'alias',
  'surname',
  'initial',
  'short',
  'other_name',
  'other_speaker',
  'no_name',
  'guess',
  'own_voice',
  'near',
  'shared_name',
  'office',
  'office_held',
  'others_office',
  'speaks_for',
  'together',
])
export type NameEvidence = z.infer<typeof NameEvidence>

const Found = z
  .object({
    source: Id,
    title: z.string(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
    printedLanguage: Language,
    passage: Id,
    spans: z.array(Span).min(1),
    quote: Id.nullable(),
    quoteStatus: QuoteStatus.nullable().describe(
      'Whether a person confirmed that quote. `rejected`: the words stand in one that a person rejected, which is evidence of nothing.',
    ),
    speaker: SpeakerRef,
    time: z
      .int()
      .min(0)
      .optional()
      .describe(
        'When the words begin, in milliseconds from the start of the recording, where that is known.',
      ),
    link: z
      .string()
      .nullable()
      .describe("The source's own page; a text fragment made from the spans opens it at the words."),
    excerpts: z
      .array(
        z.object({
          passage: Id,
          start: z.int().min(0),
          text: z.string(),
          sentence: z
            .object({ start: z.int().min(0), end: z.int().min(0) })
            .optional()
            .describe('The sentences that hold the words, within it; older checks do not tell.'),
        }),
      )
      .describe('What was seen: each passage around the words, from `start` on.'),
  })
  .meta({ id: 'Found', description: 'Where the words stand.' })
export type Found = z.infer<typeof Found>

export const Original = Found.extend({
  reason: z
    .enum(['linked', 'paired_record', 'across_languages'])
    .describe(
      'What leads to it: a rendition that somebody linked, the record in the other language, or its words, which nobody linked yet.',
    ),
}).meta({ id: 'Original', description: 'Where the words stand as they were spoken.' })
export type Original = z.infer<typeof Original>

export const Rival = z
  .object({
    source: Id,
    title: z.string(),
    passage: Id,
    quote: Id.nullable(),
    printedLanguage: Language,
    speaker: SpeakerRef,
    text: z.string(),
    similarity: z.number(),
    reprint: z
      .boolean()
      .optional()
      .describe(
        'Whether its text is a copy of one named before it: the same dispatch, the same text stored twice.',
      ),
  })
  .meta({ id: 'Rival', description: 'Another place that fits the claim as well or nearly so.' })
export type Rival = z.infer<typeof Rival>

/** A stored rendition, as a check tells it. */
const Hop = z
  .object({
    rendition: Id,
    original: Id.describe('The quote it renders.'),
    wording: Id.describe('The quote that renders it.'),
    from: Language,
    to: Language,
    translator: z.string().nullable(),
    authority: Authority,
    declared: z.boolean(),
    state: RenditionState,
  })
  .meta({ id: 'Hop' })
export type Hop = z.infer<typeof Hop>

export const Searched = z
  .object({
    sources: z.int().min(0),
    languages: z.array(Language).describe('In which they are printed.'),
    earliest: z.string().nullable(),
    latest: z.string().nullable().describe('Of those of which it is known when they were published.'),
    bySpeaker: z
      .object({
        sources: z.int().min(0),
        newest: z.array(
          z.object({
            source: Id,
            title: z.string(),
            language: Language,
            publishedAt: z.string().nullable(),
          }),
        ),
      })
      .describe('Of them, those with words of somebody who bears the name claimed.'),
  })
  .meta({ id: 'Searched', description: 'How far was looked.' })
export type Searched = z.infer<typeof Searched>

/** What verification finds, before it is stored. */
export const Findings = z.object({
  policy: z.int(),
  claim: Claim,
  verdict: Verdict,
  speaker: z.object({
    answer: SpeakerAnswer,
    recorded: SpeakerRef,
    evidence: z.object({ reason: NameEvidence, name: z.string() }).nullable(),
  }),
  language: z.object({
    answer: LanguageAnswer,
    spoken: Language,
    tag: LanguageTag.optional().describe('Of a language spoken that is `other`, where it is known.'),
    basis: Basis,
    printed: Language,
    evidence: Evidence.nullable(),
    contrary: z
      .object({
        source: Id,
        title: z.string(),
        spoken: Language,
        basis: Basis,
        evidence: Evidence.nullable(),
      })
      .optional()
      .describe('Another source that says they were spoken in another language: then neither is believed.'),
    conflict: z
      .object({
        language: Language,
        tag: LanguageTag.optional(),
        markup: z.string().nullable(),
        mark: z.string().nullable(),
      })
      .optional()
      .describe(
        'What stands against the mark of the passage itself: the markup of the record in the other language, or without markup the language its words are in.',
      ),
  }),
  words: z.object({
    answer: WordsAnswer,
    harm: Harm,
    edits: z.array(Edit),
    similarity: z.number().min(0).max(1),
  }),
  context: z.object({
    answer: ContextAnswer,
    before: z.string(),
    after: z.string(),
    reason: ContextReason.nullable(),
  }),
  record: Found.nullable(),
  places: z
    .object({ all: z.int().min(1), reprints: z.int().min(0) })
    .optional()
    .describe('In how many places the words stand, and how many of these are reprints of another.'),
  renditions: z
    .array(Hop)
    .describe(
      'Who vouches for the translation: the hops from the words spoken to the record; of a record in the other language, its renditions.',
    ),
  original: Original.nullable().describe(
    'Where the record has the words as they were spoken, when the claim follows a record of them in the other language.',
  ),
  searched: Searched.optional().describe('Of a claim that was not found.'),
  rivals: z
    .array(Rival)
    .describe('Other places that fit; of a claim that was not found, the nearest in either language.'),
})
export type Findings = z.infer<typeof Findings>
