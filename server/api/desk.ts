/** The translation desk: a rendition with all that was remarked on it, by whom, and what became of it. */
import { z } from 'zod'
import { Annotation, DeskFlag, MqmCategory, Severity, Silence } from './annotations.ts'
import { TextEdit } from './edits.ts'
import { Id, line, range, When } from './fields.ts'
import { Authority, Rendition, type RenditionListed, Wording } from './renditions.ts'

/** One editor's pass over a rendition. Until all who began one are done, nobody sees another's annotations. */
export const Review = z
  .object({ by: z.string(), startedAt: When, doneAt: When.nullable() })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

/** `done` false begins a review or takes it up again. */
export const NewReview = z.object({ done: z.boolean().default(false) }).meta({ id: 'NewReview' })
export type NewReview = z.infer<typeof NewReview>

/** On a desk without accounts, who signs, where it is not the user of the server. */
export const As = z.object({ as: line.optional() })

/** A link of the alignment: which words say the same. */
const Link = z.object({ original: range, rendered: range, confidence: z.number().min(0).max(1) })

/** A passage that a wording stands in, with what its source says of itself. */
export const DeskPassage = z
  .object({
    id: Id,
    text: z.string(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .meta({ id: 'DeskPassage' })
export type DeskPassage = z.infer<typeof DeskPassage>

const agreement = {
  shared: z.int().describe('Words that two editors marked.'),
  onlyOne: z.int().describe('Words that one of two marked.'),
  share: z.number().min(0).max(1),
}

/** How far the editors who reviewed a translation apart marked the same words. */
const Agreement = z.object({
  ...agreement,
  categories: z.array(z.object({ category: MqmCategory, ...agreement })),
  severities: z.array(z.object({ severity: Severity, ...agreement })),
})

/** What each of several raters found, and what a third person made of it. */
export const Settling = z
  .object({
    raters: z.array(
      z.object({ by: z.string(), annotations: z.int().min(0), penalty: z.number(), fails: z.boolean() }),
    ),
    average: z.number().describe('Of the penalties of all raters.'),
    places: z
      .array(
        z.object({
          annotations: z.array(Id).describe('Each shares words with another of them.'),
          isAlike: z.boolean().describe('Whether all raters made one remark here, and of one severity.'),
        }),
      )
      .describe('Those that stand, by the words that they are about.'),
    waiting: z.int().min(0).describe('Annotations that stand and are in no final set and out of none.'),
    final: z
      .object({ by: z.array(z.string()), penalty: z.number(), fails: z.boolean() })
      .nullable()
      .describe('What the final set comes to, once all is settled.'),
  })
  .meta({ id: 'Settling' })
export type Settling = z.infer<typeof Settling>

/** The newest wording in the place of the one printed. */
const Correction = z.object({
  wordings: z.array(Wording).describe('Every version, oldest first.'),
  edits: z.array(TextEdit).describe('From the words printed to the newest wording.'),
  flags: z
    .array(DeskFlag)
    .describe('What is seen in the newest wording; what was dismissed of the printed one is not seen again.'),
})

/** A back-translation beside the words as they were spoken, whole against whole. */
export const BackCompared = z
  .object({ speech: Rendition.shape.original, edits: z.array(TextEdit) })
  .meta({ id: 'BackCompared' })
export type BackCompared = z.infer<typeof BackCompared>

/** All that the desk shows of one rendition. */
export const Desk = z
  .object({
    rendition: Rendition,
    editor: z.string().describe('Who looks, and signs what is done here.'),
    previous: Id.nullable().describe('Before it in the list of renditions.'),
    next: Id.nullable().describe('After it in the list of renditions.'),
    chain: z
      .array(Rendition)
      .describe('Every hop from the speech on that this one belongs to, speech first.'),
    rivals: z.array(Rendition).describe('Other renditions of the same words.'),
    passages: z.array(DeskPassage).describe('Those that the wordings of the chain stand in.'),
    annotations: z.array(Annotation).describe('Those that this editor may see.'),
    hidden: z.int().min(0).describe('Annotations of other editors, kept back until all reviews are done.'),
    reviews: z.array(Review),
    agreement: Agreement.nullable().describe('null until two reviews are done, and none is under way.'),
    settling: Settling.nullable().describe('null until two reviews are done, and none is under way.'),
    correction: Correction.nullable().describe('null where nobody has corrected the wording.'),
    back: BackCompared.nullable().describe('null where it is no back-translation of words on record.'),
    flags: z.array(DeskFlag).describe('Those that nobody has accepted or dismissed.'),
    silenced: z.array(Silence).describe('Checks that would flag something and are silenced.'),
    faithfulness: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe(
        'How much is kept and how little added; under ½ where a flag or an annotation of harm stands.',
      ),
    links: z.array(Link),
    penalty: z
      .number()
      .describe(
        'Of the annotations that stand: of the final set, or each rater’s averaged where there are several.',
      ),
    fails: z.boolean().describe('Whether a critical error stands.'),
  })
  .meta({ id: 'Desk' })
export type Desk = z.infer<typeof Desk>

export const Change = z
  .object({
    at: When,
    by: z.string(),
    of: z.enum(['rendition', 'annotation', 'review']),
    id: Id.describe('A review has that of its rendition.'),
    before: z.unknown().nullable().describe('null where it was made then.'),
    after: z.unknown().nullable().describe('null where it was taken away.'),
    undoes: z.boolean().describe('Whether it takes back an earlier step of the same person.'),
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

export const History = z.object({ items: z.array(Change).describe('Oldest first.') }).meta({ id: 'History' })
export type History = z.infer<typeof History>

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
    raters: z
      .array(
        z.object({
          by: z.string(),
          renditions: z.int().min(0),
          words: z.int().min(0),
          penalty: z.number().min(0),
          score: z.number().max(100).nullable(),
          fails: z.boolean(),
        }),
      )
      .describe('Each over what they rated themselves, whatever was settled later.'),
  })
  .meta({ id: 'MqmScore' })
export type MqmScore = z.infer<typeof MqmScore>

export const ScoreSearch = z.object({ authority: Authority.optional() })

export const ExportFormat = z.enum(['tmx', 'xliff', 'tsv', 'csv', 'pharaoh', 'renditions', 'mqm', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** `fr` and `en` name the varieties that memories are said to be in: `fr-CA`. */
export const ExportForm = z.object({
  as: ExportFormat,
  fr: z
    .string()
    .regex(/^fr-[A-Z]{2}$/)
    .optional(),
  en: z
    .string()
    .regex(/^en-[A-Z]{2}$/)
    .optional(),
})
export type ExportForm = z.infer<typeof ExportForm>

/** A rendition with all that was remarked on it, as it is exported. */
export interface ReviewedRendition {
  rendition: Omit<RenditionListed, 'agreement'>
  annotations: Annotation[]
  reviews: Review[]
}
