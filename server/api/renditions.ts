/** The shapes of the translation desk: a wording rendered in another language, and what editors remark on it. */
import { z } from 'zod'
import { Id, Language, NewDecision, NewExtraction, NewSpeaker, Quote } from '../api.ts'
import type { FlagCheck as Check } from '../translation/finding.ts'

const line = NewSpeaker.shape.name
const note = NewDecision.shape.note.unwrap()
const wholeText = NewExtraction.shape.text
const When = z.iso.datetime()

/** Who stands behind a translation. */
export const Authority = z
  .enum(['interpreter', 'house', 'agency', 'official', 'machine', 'unknown'])
  .meta({ id: 'Authority' })
export type Authority = z.infer<typeof Authority>

export const RenditionState = z
  .enum(['unreviewed', 'in_review', 'approved', 'rejected'])
  .meta({ id: 'RenditionState' })
export type RenditionState = z.infer<typeof RenditionState>

/** MQM core, its top categories with the children the desk offers; `false_friend` stands under mistranslation. */
export const MqmCategory = z
  .enum([
    'terminology/inconsistent',
    'terminology/wrong_term',
    'accuracy/mistranslation',
    'accuracy/false_friend',
    'accuracy/overtranslation',
    'accuracy/undertranslation',
    'accuracy/addition',
    'accuracy/omission',
    'accuracy/untranslated',
    'linguistic/grammar',
    'linguistic/punctuation',
    'linguistic/spelling',
    'linguistic/unintelligible',
    'linguistic/encoding',
    'style/register',
    'style/awkward',
    'style/unidiomatic',
    'style/inconsistent',
    'locale/number_format',
    'locale/currency_format',
    'locale/measurement_format',
    'locale/date_format',
    'locale/time_format',
    'audience/culture_specific',
    'design/markup',
  ])
  .meta({ id: 'MqmCategory' })
export type MqmCategory = z.infer<typeof MqmCategory>

/** Penalties: 0, 1, 5, 25. */
export const Severity = z.enum(['neutral', 'minor', 'major', 'critical']).meta({ id: 'Severity' })
export type Severity = z.infer<typeof Severity>

/** What is checked by machine; each has a name in both locales. */
export const FlagCheck = z
  .enum([
    'number',
    'magnitude',
    'date',
    'unit',
    'name',
    'acronym',
    'negation',
    'modality',
    'quantifier',
    'hedge',
    'person',
    'tense',
    'question',
    'omission',
    'addition',
    'untranslated',
    'false_friend',
    'length',
    'marks',
  ] satisfies Check[])
  .meta({ id: 'FlagCheck' })
export type FlagCheck = z.infer<typeof FlagCheck>

/** UTF-16 offsets into the text of a quote: its spans joined by one space. */
const range = z.object({ start: z.int().min(0), end: z.int().min(1) })

export const AnnotationStatus = z.enum(['open', 'accepted', 'dismissed']).meta({ id: 'AnnotationStatus' })
export type AnnotationStatus = z.infer<typeof AnnotationStatus>

export const Annotation = z
  .object({
    id: Id,
    rendition: Id,
    original: range.nullable().describe('In the text of the original; an omission has only this one.'),
    rendered: range.nullable().describe('In the text of the rendition.'),
    category: MqmCategory,
    severity: Severity,
    comment: z.string(),
    suggestion: z.string().describe('The wording suggested instead; empty where none is.'),
    flag: FlagCheck.nullable().describe('The check that raised it, where it began as a flag.'),
    by: z.string(),
    at: When,
    status: AnnotationStatus,
    reason: z.string().describe('Why it was dismissed.'),
    version: z.int().positive(),
  })
  .meta({ id: 'Annotation' })
export type Annotation = z.infer<typeof Annotation>

const annotationFields = {
  original: range.nullish(),
  rendered: range.nullish(),
  category: MqmCategory,
  severity: Severity,
  comment: note.default(''),
  suggestion: note.default(''),
}

export const NewAnnotation = z
  .object({
    ...annotationFields,
    flag: FlagCheck.nullish(),
    status: AnnotationStatus.default('open'),
    reason: note.default(''),
    by: line.optional().describe('Who remarks on it; the user of the server where it is not given.'),
  })
  .meta({ id: 'NewAnnotation' })
export type NewAnnotation = z.infer<typeof NewAnnotation>

export const AnnotationChange = z
  .object({
    original: range.nullable().optional(),
    rendered: range.nullable().optional(),
    category: MqmCategory.optional(),
    severity: Severity.optional(),
    comment: note.optional(),
    suggestion: note.optional(),
    status: AnnotationStatus.optional(),
    reason: note.optional(),
    by: line.optional(),
  })
  .meta({ id: 'AnnotationChange' })
export type AnnotationChange = z.infer<typeof AnnotationChange>

/** What a machine can see to be wrong; a suggestion, to be accepted as an annotation or dismissed with a reason. */
export const DeskFlag = z
  .object({
    check: FlagCheck,
    harm: z.enum(['minor', 'meaning']),
    original: range.nullable(),
    rendered: range.nullable(),
    category: MqmCategory.describe('Of the annotation that it would make.'),
    severity: Severity,
  })
  .meta({ id: 'DeskFlag' })
export type DeskFlag = z.infer<typeof DeskFlag>

/** One editor's pass over a rendition. Until all who began one are done, nobody sees another's annotations. */
export const Review = z
  .object({ by: z.string(), startedAt: When, doneAt: When.nullable() })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

/** `done` false begins a review or takes it up again. */
export const NewReview = z
  .object({ by: line.optional(), done: z.boolean().default(false) })
  .meta({ id: 'NewReview' })
export type NewReview = z.infer<typeof NewReview>

/** Who asks or changes; the user of the server where it is not given. */
export const As = z.object({ as: line.optional() })

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
    version: z.int().positive(),
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

/** A link of the alignment: which words say the same. */
const Link = z.object({ original: range, rendered: range, confidence: z.number().min(0).max(1) })

/** All that the desk shows of one rendition. */
export const Desk = z
  .object({
    rendition: Rendition,
    chain: z
      .array(Rendition)
      .describe('Every hop from the speech on that this one belongs to, speech first.'),
    rivals: z.array(Rendition).describe('Other renditions of the same words.'),
    annotations: z.array(Annotation).describe('Those that this editor may see.'),
    hidden: z.int().min(0).describe('Annotations of other editors, kept back until all reviews are done.'),
    reviews: z.array(Review),
    agreement: z
      .object({ shared: z.int(), onlyOne: z.int(), share: z.number().min(0).max(1) })
      .nullable()
      .describe('How far two editors marked the same words; null until two are done.'),
    flags: z.array(DeskFlag).describe('Those that nobody has accepted or dismissed.'),
    faithfulness: z.number().min(0).max(1).nullable(),
    links: z.array(Link),
    penalty: z.number().describe('The sum of the penalties of its open and accepted annotations.'),
    fails: z.boolean().describe('Whether a critical error stands.'),
  })
  .meta({ id: 'Desk' })
export type Desk = z.infer<typeof Desk>

export const Change = z
  .object({
    at: When,
    by: z.string(),
    of: z.enum(['rendition', 'annotation']),
    id: Id,
    before: z.unknown().nullable().describe('null where it was made then.'),
    after: z.unknown().nullable().describe('null where it was taken away.'),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>
export const History = z.object({ items: z.array(Change).describe('Oldest first.') }).meta({ id: 'History' })
export type History = z.infer<typeof History>

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

export const RenditionSearch = z.object({
  quote: z.coerce.number().pipe(Id).optional().describe('Of which this quote is either side.'),
  state: RenditionState.optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const RenditionPage = z
  .object({ items: z.array(Rendition), next: z.string().nullable() })
  .meta({ id: 'RenditionPage' })
export type RenditionPage = z.infer<typeof RenditionPage>

/** How well the words of the two languages are known: what the alignment was learned from. */
export const Learned = z
  .object({
    pairs: z.int().min(0).describe('Parallel passages the model was learned from; 0: the lexicon alone.'),
    available: z.int().min(0).describe('Parallel passages that are stored.'),
    waiting: z.int().min(0).describe('Those of them that were not learned from yet.'),
    learnedAt: When.nullable(),
  })
  .meta({ id: 'Learned' })
export type Learned = z.infer<typeof Learned>

export const LearningProgress = z.object({ share: z.number().min(0).max(1) }).meta({ id: 'LearningProgress' })
export type LearningProgress = z.infer<typeof LearningProgress>

/**
 * The MQM score of all renditions that were reviewed: absolute penalty total (APT) over evaluation word count (EWC),
 * the words of the originals. None for fewer words than a sample needs.
 */
export const MqmScore = z
  .object({
    renditions: z.int().min(0),
    words: z.int().min(0).describe('EWC.'),
    leastWords: z.int().describe('From which a score is given.'),
    penalty: z.number().min(0).describe('APT.'),
    score: z.number().max(100).nullable(),
    formula: z.string(),
    fails: z.boolean().describe('Whether a critical error stands in any of them.'),
  })
  .meta({ id: 'MqmScore' })
export type MqmScore = z.infer<typeof MqmScore>

export const ScoreSearch = z.object({ authority: Authority.optional() })

/** A translation memory: parallel texts to learn from. */
export const NewTmx = z.object({ tmx: wholeText.describe('TMX 1.4') }).meta({ id: 'NewTmx' })
export const TmxImported = z
  .object({
    pairs: z.int().min(0).describe('Units of the memory that are in both French and English.'),
    added: z.int().min(0).describe('Those that were not there already.'),
  })
  .meta({ id: 'TmxImported' })
export type TmxImported = z.infer<typeof TmxImported>

export const ExportFormat = z.enum(['tmx', 'mqm', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** A rendition with all that was remarked on it, as it is exported. */
export interface ReviewedRendition {
  rendition: Rendition
  annotations: Annotation[]
  reviews: Review[]
}
