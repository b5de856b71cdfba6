/** What differs between two texts, edit by edit. */
import { z } from 'zod'
import { Id } from './fields.ts'

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

/** An edit between two texts, with offsets into either. */
export const TextEdit = z
  .object({
    kind: EditKind,
    harm: Harm,
    said: z.object(stretch).describe('Empty where words are added.'),
    claimed: z.object(stretch).describe('Empty where words are left out.'),
  })
  .meta({ id: 'TextEdit' })
export type TextEdit = z.infer<typeof TextEdit>

export const Edit = z
  .object({
    kind: EditKind,
    harm: Harm,
    said: z.object({ passage: Id, ...stretch }).describe('In the passage; empty where the claim adds words.'),
    claimed: z.object(stretch).describe('In the text of the claim; empty where words are left out.'),
  })
  .meta({ id: 'Edit' })
export type Edit = z.infer<typeof Edit>
