/** What the alignment of words is learned from. */
import { z } from 'zod'
import { When, wholeText } from './fields.ts'

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

/** A translation memory: parallel texts to learn from. */
export const NewTmx = z
  .object({ tmx: wholeText.describe('TMX, XLIFF, or a table in TSV or CSV whose head names the languages.') })
  .meta({ id: 'NewTmx' })

export const TmxImported = z
  .object({
    pairs: z.int().min(0).describe('Units of the memory that are in both French and English.'),
    added: z
      .int()
      .min(0)
      .describe('Those that were not there already, as pairs to learn from or as approved renditions.'),
  })
  .meta({ id: 'TmxImported' })
export type TmxImported = z.infer<typeof TmxImported>
