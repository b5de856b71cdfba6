/**
 * What the shapes of every noun are made of. The shapes in this folder are those of every request and answer: routes
 * validate with them, the OpenAPI document is generated from them, and the client imports their types.
 *
 * Every offset is a count of UTF-16 code units from the start of the text it points into; `end` is exclusive.
 */
import { z } from 'zod'

const LONE_SURROGATE = /\p{Surrogate}/u
// Tab, line feed and carriage return are text; the other C0 controls and DEL are not.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const LONGEST_LINE = 500
const LONGEST_NOTE = 10_000
/** No limit of its own: the limit on the body is the limit on a source's text. */
const ANY_LENGTH = Number.MAX_SAFE_INTEGER

/** A string that can be stored and shown as it is. A custom issue's message is the stable code of what is wrong. */
export const plain = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !LONE_SURROGATE.test(text), 'lone_surrogate')
    .refine((text) => !CONTROL.test(text), 'control_character')

export const line = plain(LONGEST_LINE)
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1))

export const note = plain(LONGEST_NOTE)

/** A text to be read. A stray control character in it is dirt that the reader drops; NUL says that it is no text. */
export const wholeText = z
  .string()
  .max(ANY_LENGTH)
  .refine((text) => !LONE_SURROGATE.test(text), 'lone_surrogate')
  .refine((text) => !text.includes('\0'), 'control_character')

export const Id = z.int().positive()
export const When = z.iso.datetime()
export const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
export const WebAddress = z.url({ protocol: /^https?$/ }).max(2_000)

export const version = z.int().positive().describe('Grows by one with each change; the ETag carries it.')

/** A stretch of a text that is not empty. */
export const range = z.object({ start: z.int().min(0), end: z.int().min(1) })

/** A field of a form beside its file. An empty one is one not filled in. */
export const field = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((given) => (given === '' ? undefined : given), shape)
