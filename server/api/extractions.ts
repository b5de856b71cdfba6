import { z } from 'zod'
import { range, wholeText } from './fields.ts'
import { Basis, Language } from './language.ts'
import { QuoteKind } from './quotes.ts'
import { SpeakerKind } from './speakers.ts'

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
          .object({
            name: z.string(),
            kind: SpeakerKind,
            span: range.optional(),
            labels: z.array(z.string()).readonly().optional(),
            aliases: z.array(z.string()).readonly().optional(),
          })
          .nullable()
          .describe(
            'Under the fullest name in the text; the span is the mention that the attribution rests on, the labels are the name with what stands beside it anywhere, the aliases what else the text calls them.',
          ),
        cue: range.nullable().describe('The words that attribute it.'),
        sure: z.number().min(0).max(1).optional().describe('How sure the speaker is, where it is known.'),
        spoken: z.object({ language: Language, basis: Basis, evidence: range.optional() }),
      }),
    ),
    named: z
      .array(z.object({ name: z.string(), kind: SpeakerKind, starts: z.array(z.int().min(0)).min(1) }))
      .describe('Whom the text names or quotes, and where each mention begins.'),
  })
  .meta({ id: 'Extraction' })
export type Extraction = z.infer<typeof Extraction>
