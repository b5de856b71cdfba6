/**
 * The shapes of every request and answer, as DESIGN's interfaces have them. Routes validate with them, the OpenAPI
 * document is generated from them, and the client imports their types.
 *
 * Every offset is a count of UTF-16 code units from the start of the text it points into; `end` is exclusive.
 */
import { z } from 'zod'

const LONE_SURROGATE = /\p{Surrogate}/u
// Tab, line feed and carriage return are text; the other C0 controls and DEL are not.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** A string that can be stored and shown as it is. A custom issue's message is the stable code of what is wrong. */
const plain = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !LONE_SURROGATE.test(text), 'lone_surrogate')
    .refine((text) => !CONTROL.test(text), 'control_character')

const line = (longest: number) =>
  plain(longest)
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1))

/** The longest claim a check takes: a column of newsprint; beyond it a text is a draft, not a quotation. */
const LONGEST_CLAIM = 10_000
const LONGEST_LINE = 500
const LONGEST_NOTE = 10_000
/** No limit of its own: the limit on the body is the limit on a source's text. */
const ANY_LENGTH = Number.MAX_SAFE_INTEGER

/** A text to be read. A stray control character in it is dirt that the reader drops; NUL says that it is no text. */
const wholeText = z
  .string()
  .max(ANY_LENGTH)
  .refine((text) => !LONE_SURROGATE.test(text), 'lone_surrogate')
  .refine((text) => !text.includes('\0'), 'control_character')

export const Id = z.int().positive()
const When = z.iso.datetime()
const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const WebAddress = z.url({ protocol: /^https?$/ }).max(2_000)

export const Language = z.enum(['fr', 'en', 'other', 'unknown']).meta({ id: 'Language' })
export type Language = z.infer<typeof Language>

export const Basis = z.enum(['confirmed', 'marked', 'stated', 'inferred', 'unknown']).meta({ id: 'Basis' })
export type Basis = z.infer<typeof Basis>

/** What a basis rests on: words of a passage, or the record's own markup. */
export const Evidence = z
  .union([
    z.object({ passage: Id, start: z.int().min(0), end: z.int().min(1), text: z.string() }),
    z.object({ markup: line(LONGEST_LINE) }),
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
        z.object({ markup: line(LONGEST_LINE) }),
      ])
      .nullish(),
  })
  .refine(({ language, basis }) => language === 'unknown' || basis !== 'unknown', {
    message: 'basis_missing',
    path: ['basis'],
  })
  .meta({ id: 'NewSpoken' })
export type NewSpoken = z.infer<typeof NewSpoken>

const version = z.int().positive().describe('Grows by one with each change; the ETag carries it.')

const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page, null on the last.'),
  })

const limit = z.coerce.number().int().min(1).max(200).default(50)
const cursor = z.string().max(100).optional()
const search = plain(200).optional()

// Speakers

export const SpeakerKind = z.enum(['person', 'organisation', 'unnamed']).meta({ id: 'SpeakerKind' })
export type SpeakerKind = z.infer<typeof SpeakerKind>

export const Alias = z
  .object({ name: line(LONGEST_LINE), language: z.enum(['fr', 'en']).nullable() })
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
    name: line(LONGEST_LINE),
    aliases: z.array(Alias).max(100).default([]),
  })
  .meta({ id: 'NewSpeaker' })
export type NewSpeaker = z.infer<typeof NewSpeaker>

export const SpeakerChange = z
  .object({
    kind: SpeakerKind.optional(),
    name: line(LONGEST_LINE).optional(),
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

const SpeakerRef = z.object({ id: Id, name: z.string() }).nullable()
const namesSpeaker = z
  .union([line(LONGEST_LINE), Id, z.object({ name: line(LONGEST_LINE), kind: SpeakerKind })])
  .describe('A name or an id. A name nobody bears makes a speaker: a person, unless `kind` says otherwise.')
export type NamesSpeaker = z.infer<typeof namesSpeaker>

// Quotes

export const QuoteKind = z.enum(['direct', 'partial', 'not_speech']).meta({ id: 'QuoteKind' })
export type QuoteKind = z.infer<typeof QuoteKind>

export const QuoteStatus = z.enum(['suggested', 'accepted', 'rejected']).meta({ id: 'QuoteStatus' })
export type QuoteStatus = z.infer<typeof QuoteStatus>

/** A position in a passage together with a text-quote selector (W3C Web Annotation) that finds it again. */
export const Span = z
  .object({
    passage: Id,
    start: z.int().min(0),
    end: z.int().min(1),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .meta({ id: 'Span' })
export type Span = z.infer<typeof Span>

const Words = z.object({ passage: Id, start: z.int().min(0), end: z.int().min(1), text: z.string() })

export const Attribution = z
  .object({
    cue: Words.nullable().describe('The words of saying: “said”, “a-t-il déclaré”, “according to”.'),
    name: Words.nullable().describe('The mention of the speaker that the cue goes with.'),
  })
  .meta({ id: 'Attribution' })
export type Attribution = z.infer<typeof Attribution>

export const Quote = z
  .object({
    id: Id,
    source: Id,
    sourceTitle: z.string(),
    kind: QuoteKind,
    text: z.string().describe('The words of its spans, one space between two spans.'),
    spans: z.array(Span).min(1),
    speaker: SpeakerRef,
    attribution: Attribution.nullable().describe('What the text itself attributes it by.'),
    printedLanguage: Language,
    spoken: Spoken,
    status: QuoteStatus,
    version,
  })
  .meta({ id: 'Quote' })
export type Quote = z.infer<typeof Quote>

export const NewQuote = z
  .object({
    source: Id,
    spans: z
      .array(z.object({ passage: Id, start: z.int().min(0), end: z.int().min(1) }))
      .min(1)
      .max(100),
    speaker: namesSpeaker.nullish(),
    kind: QuoteKind.default('direct'),
    spoken: NewSpoken.optional(),
    printedLanguage: Language.optional().describe('Only where it differs from that of the source.'),
    status: QuoteStatus.default('accepted'),
  })
  .meta({ id: 'NewQuote' })
export type NewQuote = z.infer<typeof NewQuote>

export const QuoteChange = z
  .object({
    speaker: namesSpeaker.nullable().optional(),
    kind: QuoteKind.optional(),
    spoken: NewSpoken.optional(),
    printedLanguage: Language.nullable().optional().describe('null: that of the source again.'),
    status: QuoteStatus.optional(),
  })
  .meta({ id: 'QuoteChange' })
export type QuoteChange = z.infer<typeof QuoteChange>

export const QuoteSearch = z.object({
  search,
  source: z.coerce.number().pipe(Id).optional(),
  speaker: z.coerce.number().pipe(Id).optional(),
  spoken: Language.optional(),
  printed: Language.optional(),
  status: QuoteStatus.optional(),
  cursor,
  limit,
})
export const QuotePage = page(Quote).meta({ id: 'QuotePage' })
export type QuotePage = z.infer<typeof QuotePage>

// Sources

export const SourceKind = z
  .enum(['article', 'transcript', 'subtitles', 'record', 'release'])
  .meta({ id: 'SourceKind' })
export type SourceKind = z.infer<typeof SourceKind>

export const Passage = z
  .object({
    id: Id,
    text: z.string(),
    printedLanguage: Language,
    speaker: SpeakerRef.describe('Where the record itself names who speaks.'),
    spoken: Spoken,
    conflict: z
      .object({ language: Language, markup: z.string().nullable() })
      .nullable()
      .describe('What the record in the other language marks instead.'),
    counterparts: z.array(Id).describe('The passages that say the same in the other printed language.'),
    paragraph: z.string().nullable().describe("The record's own id of it."),
    time: z
      .object({ start: z.int().min(0), end: z.int().min(0) })
      .nullable()
      .describe('In milliseconds from the start of the recording.'),
  })
  .meta({ id: 'Passage' })
export type Passage = z.infer<typeof Passage>

const sourceFacts = {
  id: Id,
  title: z.string(),
  kind: SourceKind,
  language: Language.describe('The language printed.'),
  languageBasis: z.enum(['detected', 'confirmed']),
  byline: z.string().nullable().describe('Who wrote it.'),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  addedAt: When,
  sample: z.boolean(),
  version,
}

export const SourceSummary = z
  .object({ ...sourceFacts, passages: z.int().min(0), quotes: z.int().min(0) })
  .meta({ id: 'SourceSummary' })
export type SourceSummary = z.infer<typeof SourceSummary>

export const Source = z
  .object({
    ...sourceFacts,
    snapshots: z
      .array(
        z.object({
          id: Id,
          language: Language.describe('The language printed.'),
          capturedAt: When,
          sha256: z.string(),
          mediaType: z.string(),
          fileName: z.string().nullable(),
          size: z.int().describe('In bytes.'),
        }),
      )
      .min(1)
      .describe('One for each language it is printed in.'),
    passages: z.array(Passage),
    quotes: z.array(Quote),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

const givenFacts = {
  kind: SourceKind.default('article'),
  language: Language.optional().describe('The language printed; detected where it is not given.'),
  byline: line(LONGEST_LINE).nullish(),
  publisher: line(LONGEST_LINE).nullish(),
  url: WebAddress.nullish(),
  publishedAt: Day.nullish(),
}

/** What a person may know of a source beside its words. */
export const SourceFacts = z.object({ title: line(LONGEST_LINE), ...givenFacts })

/** Whether there is something to be missing from, so that it is told together with what else is wrong. */
const isObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

/** A text with its title, or the address of a page to be fetched. */
export const NewSource = z
  .object({
    title: line(LONGEST_LINE).optional().describe('Read from the page where an address is given.'),
    ...givenFacts,
    kind: SourceKind.optional(),
    text: wholeText.optional(),
  })
  .refine(({ title, text }) => text === undefined || title !== undefined, {
    path: ['title'],
    message: 'invalid_type',
    when: isObject,
  })
  .refine(({ text, url }) => text !== undefined || url, {
    path: ['text'],
    message: 'invalid_type',
    when: isObject,
  })
  .meta({ id: 'NewSource', description: 'A text with its title, or the address of a page to be fetched.' })
export type NewSource = z.infer<typeof NewSource>

/** The fields of a form beside its file. An empty field is one not filled in. */
const field = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((given) => (given === '' ? undefined : given), shape)
export const NewSourceFile = z
  .object({
    title: field(line(LONGEST_LINE).optional()).describe('Read from the file where it is not given.'),
    kind: field(SourceKind.optional()).describe('Told by the format of the file where it is not given.'),
    language: field(givenFacts.language),
    byline: field(givenFacts.byline),
    publisher: field(givenFacts.publisher),
    url: field(givenFacts.url),
    publishedAt: field(givenFacts.publishedAt),
  })
  .meta({ id: 'NewSourceFile' })
export type NewSourceFile = z.infer<typeof NewSourceFile>

/** What is told of an import while it goes on. */
export const ImportProgress = z
  .object({
    stage: z.enum(['fetching', 'reading', 'storing']),
    share: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('How much of the stage is done, where that is known.'),
  })
  .meta({ id: 'ImportProgress' })
export type ImportProgress = z.infer<typeof ImportProgress>

export const SourceChange = z
  .object({
    title: line(LONGEST_LINE).optional(),
    kind: SourceKind.optional(),
    language: Language.optional(),
    byline: line(LONGEST_LINE).nullable().optional(),
    publisher: line(LONGEST_LINE).nullable().optional(),
    url: WebAddress.nullable().optional(),
    publishedAt: Day.nullable().optional(),
  })
  .meta({ id: 'SourceChange' })
export type SourceChange = z.infer<typeof SourceChange>

export const SourceSearch = z.object({
  search,
  kind: SourceKind.optional(),
  language: Language.optional(),
  cursor,
  limit,
})
export const SourcePage = page(SourceSummary).meta({ id: 'SourcePage' })
export type SourcePage = z.infer<typeof SourcePage>

// Extractions

const range = z.object({ start: z.int().min(0), end: z.int().min(1) })

export const NewExtraction = z
  .object({
    text: wholeText,
    language: Language.optional().describe('The language printed; detected where it is not given.'),
  })
  .meta({ id: 'NewExtraction' })

export const Extraction = z
  .object({
    language: Language,
    quotes: z.array(
      z.object({
        spans: z.array(range).min(1).describe('In the text, quotation marks left out.'),
        kind: QuoteKind,
        speaker: z
          .object({ name: z.string(), kind: SpeakerKind, span: range.optional() })
          .nullable()
          .describe(
            'Under the fullest name in the text; the span is the mention that the attribution rests on.',
          ),
        cue: range.nullable().describe('The words that attribute it.'),
        spoken: z.object({ language: Language, basis: Basis, evidence: range.optional() }),
      }),
    ),
  })
  .meta({ id: 'Extraction' })
export type Extraction = z.infer<typeof Extraction>

// Checks

export const Verdict = z
  .enum([
    'unresolved',
    'misattributed',
    'unattributed',
    'back_translation',
    'altered',
    'out_of_context',
    'paraphrase',
    'mistranslated',
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
    speaker: line(LONGEST_LINE).nullish(),
    language: Language.nullish().describe('The language in which the claim is printed.'),
    declaredTranslation: z.boolean().default(false),
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof Claim>

export const Harm = z.enum(['none', 'minor', 'meaning']).meta({ id: 'Harm' })
export type Harm = z.infer<typeof Harm>

/** Kinds of edit. `marked` is a cut or an addition that the claim itself marks: … […] [word]. */
export const EditKind = z
  .enum([
    'marked',
    'typography',
    'filler',
    'spelling',
    'inflection',
    'function_word',
    'order',
    'content_word',
    'tense',
    'number',
    'negation',
    'modality',
    'quantifier',
    'hedge',
    'person',
    'name',
    'date',
    'unit',
  ])
  .meta({ id: 'EditKind' })
export type EditKind = z.infer<typeof EditKind>

const stretch = { start: z.int().min(0), end: z.int().min(0), text: z.string() }

export const Edit = z
  .object({
    kind: EditKind,
    harm: Harm,
    said: z.object({ passage: Id, ...stretch }).describe('In the passage; empty where the claim adds words.'),
    claimed: z.object(stretch).describe('In the text of the claim; empty where words are left out.'),
  })
  .meta({ id: 'Edit' })
export type Edit = z.infer<typeof Edit>

export const SpeakerAnswer = z.enum(['same', 'different', 'unnamed', 'unknown'])
export type SpeakerAnswer = z.infer<typeof SpeakerAnswer>
export const LanguageAnswer = z.enum([
  'original',
  'translation_declared',
  'translation_undeclared',
  'back_translation',
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
  'separate',
])
export type ContextReason = z.infer<typeof ContextReason>

/** Why two names are taken for one person's, or for two persons'. */
export const NameEvidence = z.enum([
  'name',
  'alias',
  'surname',
  'initial',
  'other_name',
  'other_speaker',
  'no_name',
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
    speaker: SpeakerRef,
    link: z
      .string()
      .nullable()
      .describe("The source's own page; a text fragment made from the spans opens it at the words."),
    excerpts: z
      .array(z.object({ passage: Id, start: z.int().min(0), text: z.string() }))
      .describe('What was seen: each passage around the words, from `start` on.'),
  })
  .meta({ id: 'Found', description: 'Where the words stand.' })
export type Found = z.infer<typeof Found>

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
  })
  .meta({ id: 'Rival', description: 'Another place that fits the claim as well or nearly so.' })
export type Rival = z.infer<typeof Rival>

export const DecidedVerdict = z.enum([...Verdict.options, 'fabricated'])
export type DecidedVerdict = z.infer<typeof DecidedVerdict>

export const Decision = z
  .object({ verdict: DecidedVerdict, note: z.string(), by: z.string(), at: When })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

export const NewDecision = z
  .object({ verdict: DecidedVerdict, note: plain(LONGEST_NOTE).default('') })
  .meta({ id: 'NewDecision' })
export type NewDecision = z.infer<typeof NewDecision>

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
    basis: Basis,
    printed: Language,
    evidence: Evidence.nullable(),
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
  original: Found.nullable().describe(
    'Where the record has the words as they were spoken, when the claim follows a record of them in the other language.',
  ),
  rivals: z.array(Rival),
})
export type Findings = z.infer<typeof Findings>

const OtherCheck = z.object({
  id: Id,
  checkedAt: When,
  policy: z.int(),
  verdict: Verdict,
  decision: Decision.nullable(),
})

export const Check = Findings.extend({
  id: Id,
  checkedAt: When,
  decision: Decision.nullable(),
  earlier: OtherCheck.nullable().describe('The check that this one makes again.'),
  later: OtherCheck.nullable().describe('The newest check that makes this one again.'),
  changedSince: z
    .array(z.enum(['policy', 'sources', 'record']))
    .describe('Why it may come out otherwise today: another policy, sources added, its record deleted.'),
  version,
}).meta({ id: 'Check' })
export type Check = z.infer<typeof Check>

export const CheckSummary = Check.pick({
  id: true,
  checkedAt: true,
  policy: true,
  claim: true,
  verdict: true,
  decision: true,
})
  .extend({ harm: Harm.describe('What the edits to the words do to their meaning.') })
  .meta({ id: 'CheckSummary' })
export type CheckSummary = z.infer<typeof CheckSummary>

export const CheckSearch = z.object({
  search,
  verdict: Verdict.optional(),
  decided: z.enum(['true', 'false']).optional(),
  cursor,
  limit,
})
export const CheckPage = page(CheckSummary).meta({ id: 'CheckPage' })
export type CheckPage = z.infer<typeof CheckPage>

// Drafts

/** A manuscript that is checked whole. Nothing of it is kept. */
export const NewDraft = z
  .object({
    title: line(LONGEST_LINE).optional().describe('Its first line where it is not given.'),
    language: Language.optional().describe('The language printed; detected where it is not given.'),
    text: wholeText,
  })
  .meta({ id: 'NewDraft' })
export type NewDraft = z.infer<typeof NewDraft>

export const NewDraftFile = z
  .object({
    title: field(line(LONGEST_LINE).optional()).describe('Read from the file where it is not given.'),
    language: field(givenFacts.language),
  })
  .meta({ id: 'NewDraftFile' })

/** What the trade asks of a quotation in print, by the language of the copy around it. */
export const HouseRule = z
  .enum([
    'bare_dots',
    'dots_in_parentheses',
    'insertion_unbracketed',
    'marks_of_other_language',
    'space_inside_marks',
    'translation_undisclosed',
  ])
  .meta({ id: 'HouseRule' })
export type HouseRule = z.infer<typeof HouseRule>

export const RuleBroken = z
  .object({
    rule: HouseRule,
    weight: z.enum(['note', 'fault']).describe('A fault is for a person to look at.'),
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .meta({ id: 'RuleBroken', description: 'Where the text breaks a rule of the house.' })
export type RuleBroken = z.infer<typeof RuleBroken>

export const DraftQuote = Extraction.shape.quotes.element
  .extend({
    text: z.string().describe('The words of its spans, one space between two spans.'),
    declared: z.boolean().describe('Whether the draft tells its readers that the words are a translation.'),
    skipped: z.enum(['not_speech', 'no_words', 'too_long']).nullable().describe('Why it was not checked.'),
    findings: Findings.nullable(),
    broken: z.array(RuleBroken),
    needsPerson: z.boolean(),
  })
  .meta({ id: 'DraftQuote' })
export type DraftQuote = z.infer<typeof DraftQuote>

export const Draft = z
  .object({
    title: z.string(),
    language: Language.describe('The language printed.'),
    text: z.string().describe('What the offsets point into: a line for each paragraph, blank lines between.'),
    quotes: z.array(DraftQuote),
    summary: z.object({
      quotes: z.int().describe('Quotations found in the text.'),
      checked: z.int(),
      skipped: z.int(),
      beyond: z.int().describe('Quotations that one draft has too many of, and that were not looked at.'),
      needPerson: z.int(),
      verdicts: z.array(z.object({ verdict: Verdict, count: z.int() })).describe('Gravest first.'),
      faults: z.int(),
      notes: z.int(),
    }),
  })
  .meta({ id: 'Draft' })
export type Draft = z.infer<typeof Draft>

/** What is told of a draft while it is checked: what was read, then each quotation in the order of the text. */
export const DraftProgress = z.union([
  z.object({ read: Draft.pick({ title: true, language: true, text: true }).extend({ quotes: z.int() }) }),
  z.object({ quote: DraftQuote }),
])
export type DraftProgress = z.infer<typeof DraftProgress>

// The sample collection

export const Sample = z
  .object({
    loaded: z.boolean(),
    empty: z.boolean().describe('No source is stored yet.'),
    claims: z.array(Claim).describe('Checks to try on the collection.'),
  })
  .meta({ id: 'Sample' })
export type Sample = z.infer<typeof Sample>

// Errors

export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457, with a stable code and, for bad input, the path of each bad field.',
  })
export type ProblemDocument = z.infer<typeof ProblemDocument>
