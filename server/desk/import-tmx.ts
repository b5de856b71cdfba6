/** The use case: a translation memory → texts to learn from. */
import type { TmxImported } from '../api/renditions.ts'
import { Problem } from '../problem.ts'
import { readTmx } from '../read/tmx.ts'
import type { Store } from '../store/store.ts'

type Stores = Pick<Store, 'learned'>

/** @throws Problem as readTmx() does */
export async function importTmx(bytes: Uint8Array, { learned }: Stores): Promise<TmxImported> {
  const units = readTmx(bytes)
  return { pairs: units.length, added: await learned.addTexts(units) }
}

/** The encoding that a text was in before it was pasted. */
const DECLARATION = /^\s*<\?xml\s[^>]*\?>/

/** @throws Problem `invalid` where the text is no memory */
export async function importPastedTmx(tmx: string, stores: Stores): Promise<TmxImported> {
  try {
    return await importTmx(new TextEncoder().encode(tmx.replace(DECLARATION, '')), stores)
  } catch (error) {
    const isUnreadable = error instanceof Problem && error.code === 'unreadable'
    throw isUnreadable ? Problem.invalid('tmx', 'invalid_format') : error
  }
}
