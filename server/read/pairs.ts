/** Reads pairs of texts in French and English: a translation memory, an XLIFF file, or a table of two columns. */
import { decode } from './decode.ts'
import { readPairTable } from './pair-table.ts'
import { readTmx, type Unit } from './tmx.ts'
import { isXliff, readXliff } from './xliff.ts'

const XML = /^\s*</
/** Where the first element of a file stands that begins with a declaration, a type or a comment. */
const HEAD_BYTES = 4_096

/** @throws Problem `unreadable` where it is none of these, and as readPairTable(), decode() and readXml() */
export function readPairs(bytes: Uint8Array): Unit[] {
  const text = decode(bytes)
  if (!XML.test(text)) return readPairTable(text)
  return isXliff(text.slice(0, HEAD_BYTES)) ? readXliff(bytes) : readTmx(bytes)
}
