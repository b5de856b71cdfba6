/**
 * What editors remark on a translation, and what a machine can see of it. Offsets point into the text of a quote: its
 * spans joined by one space.
 */
import { z } from 'zod'
import { Id, note, range, version, When } from './fields.ts'
import type { FlagCheck as Check } from '../translation/finding.ts'

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
    'register',
    'length',
    'marks',
  ] satisfies Exclude<Check, 'opposite'>[])
  .meta({ id: 'FlagCheck' })
export type FlagCheck = z.infer<typeof FlagCheck>

const contrary = z
  .boolean()
  .describe(
    'Of a negation: nothing is denied, a word is rendered by its contrary. It is silenced apart from the others.',
  )

export const AnnotationStatus = z.enum(['open', 'accepted', 'dismissed']).meta({ id: 'AnnotationStatus' })
export type AnnotationStatus = z.infer<typeof AnnotationStatus>

export const Reach = z
  .enum(['here', 'speaker', 'source', 'house'])
  .describe(
    'How far a dismissal silences its check: here, for the speaker, for the source of the original, everywhere.',
  )
  .meta({ id: 'Reach' })
export type Reach = z.infer<typeof Reach>

/** What a third person made of a remark, once those who reviewed the translation apart are done. */
export const Ruling = z.enum(['kept', 'dropped']).meta({ id: 'Ruling' })
export type Ruling = z.infer<typeof Ruling>

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
    contrary,
    by: z.string(),
    at: When,
    status: AnnotationStatus,
    reason: z.string().describe('Why it was dismissed.'),
    reach: Reach,
    ruling: Ruling.nullable().describe(
      'Whether it belongs to the final set; null until a third person says.',
    ),
    ruledBy: z.string().nullable(),
    version,
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
    contrary: contrary.default(false),
    status: AnnotationStatus.default('open'),
    reason: note.default(''),
    reach: Reach.default('here'),
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
    reach: Reach.optional(),
  })
  .meta({ id: 'AnnotationChange' })
export type AnnotationChange = z.infer<typeof AnnotationChange>

/** As many remarks as a person settles in one step. */
const MOST_RULINGS = 500

/** What is settled in one step: all of it or nothing. */
export const NewRulings = z
  .object({
    rulings: z
      .array(z.object({ annotation: Id, ruling: Ruling.nullable().describe('null takes it back.') }))
      .min(1)
      .max(MOST_RULINGS),
  })
  .meta({ id: 'NewRulings' })
export type NewRulings = z.infer<typeof NewRulings>

export const Rulings = z.object({ items: z.array(Annotation) }).meta({ id: 'Rulings' })

/** A check that is quiet about a rendition, since somebody dismissed what it said and for all that is like it. */
export const Silence = z
  .object({ check: FlagCheck, contrary, reach: Reach, reason: z.string(), by: z.string() })
  .meta({ id: 'Silence' })
export type Silence = z.infer<typeof Silence>

/** What a machine can see to be wrong; a suggestion, to be accepted as an annotation or dismissed with a reason. */
export const DeskFlag = z
  .object({
    check: FlagCheck,
    contrary,
    harm: z.enum(['minor', 'meaning']),
    original: range.nullable(),
    rendered: range.nullable(),
    category: MqmCategory.describe('Of the annotation that it would make.'),
    severity: Severity,
  })
  .meta({ id: 'DeskFlag' })
export type DeskFlag = z.infer<typeof DeskFlag>
