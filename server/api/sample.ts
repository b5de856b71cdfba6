import { z } from 'zod'
import { Claim } from './findings.ts'

export const Sample = z
  .object({
    loaded: z.boolean(),
    empty: z.boolean().describe('No source is stored yet.'),
    claims: z.array(Claim).describe('Checks to try on the collection.'),
  })
  .meta({ id: 'Sample' })
export type Sample = z.infer<typeof Sample>
