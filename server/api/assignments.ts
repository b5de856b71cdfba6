/** A check in the hands of a colleague, who is to decide on it. */
import { z } from 'zod'
import { line, note, When } from './fields.ts'

const due = z.iso.date().nullable()

export const NewAssignment = z
  .object({
    to: line.describe('A name; where people have accounts, that of one who may check.'),
    note: note.default(''),
    due: due.default(null).describe('The day by which it is wanted.'),
  })
  .meta({ id: 'NewAssignment' })
export type NewAssignment = z.infer<typeof NewAssignment>

export const Assignment = z
  .object({ to: z.string(), note: z.string(), due, by: z.string(), at: When })
  .meta({ id: 'Assignment' })
export type Assignment = z.infer<typeof Assignment>

export const Checkers = z.object({ items: z.array(z.object({ name: z.string() })) }).meta({ id: 'Checkers' })
export type Checkers = z.infer<typeof Checkers>
