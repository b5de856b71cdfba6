import { z } from 'zod'

export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z
      .string()
      .optional()
      .describe('The request in the server’s log, where the server is at fault.'),
    errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457, with a stable code and, for bad input, the path of each bad field.',
  })
export type ProblemDocument = z.infer<typeof ProblemDocument>
