/** What a list is asked for and answered with, one page at a time. */
import { z } from 'zod'
import { plain } from './fields.ts'

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page, null on the last.'),
  })

export const limit = z.coerce.number().int().min(1).max(200).default(50)
export const cursor = z.string().max(100).optional()
export const search = plain(200).optional()

/** A value that may be given several times, `?quote=1&quote=2`, and at most so often. */
export const repeated = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .preprocess(
      (given) => (given === undefined || Array.isArray(given) ? given : [given]),
      z.array(item).max(most).optional(),
    )
    .optional()

export interface Page<Item> {
  items: Item[]
  next: string | null
}
