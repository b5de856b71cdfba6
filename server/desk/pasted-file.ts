/** A file that was pasted as text. */
import { Problem } from '../problem.ts'

/** The encoding that a text was in before it was pasted. */
const DECLARATION = /^\s*<\?xml\s[^>]*\?>/

/**
 * @param field that holds the text
 * @throws Problem `invalid` where the text cannot be read as `work` wants it
 */
export async function asPasted<Done>(
  field: string,
  text: string,
  work: (bytes: Uint8Array) => Promise<Done>,
): Promise<Done> {
  try {
    return await work(new TextEncoder().encode(text.replace(DECLARATION, '')))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'unnamed_columns') throw Problem.invalid(field, 'unnamed_columns')
    throw error.code === 'unreadable' ? Problem.invalid(field, 'invalid_format') : error
  }
}
