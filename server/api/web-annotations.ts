/** Web Annotations that come in: the quotes that somebody marked elsewhere in what is stored here. */
import { z } from 'zod'
import { Id } from './fields.ts'

/** As JSON-LD has it, which may say more than is read. */
export const GivenAnnotations = z.looseObject({ type: z.union([z.string(), z.array(z.string())]) }).meta({
  id: 'GivenAnnotations',
  description: 'A W3C Web Annotation, a page of them, or a collection with its first page.',
})

export type GivenAnnotations = z.infer<typeof GivenAnnotations>

export const AnnotationsFile = z.object({}).meta({ id: 'AnnotationsFile' })

export const TakingAnnotations = z
  .object({ share: z.number().min(0).max(1) })
  .meta({ id: 'TakingAnnotations', description: 'How many were looked at.' })

export const TakenAnnotations = z
  .object({
    items: z.array(
      z.object({
        annotation: z.string().nullable().describe('Its id.'),
        status: z
          .enum(['stored', 'known', 'lost', 'ambiguous', 'no_words'])
          .describe(
            '`known`: a quote stands there already; `lost`: its words are not in the source; `ambiguous`: they fit in several places alike; `no_words`: it points at nothing by its words.',
          ),
        quote: Id.nullable(),
      }),
    ),
  })
  .meta({ id: 'TakenAnnotations' })
export type TakenAnnotation = z.infer<typeof TakenAnnotations>['items'][number]
