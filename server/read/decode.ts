/** Turns the bytes of a file into text. */
import { analyse } from 'chardet'
import { Problem } from '../problem.ts'

/** chardet's confidence, 0 to 100. Legacy one-byte French and English score 30 to 70; noise scores under 20. */
const SURE_FROM = 25
/** An encoding shows within the first pages, and analysis costs time with every byte. */
const ANALYSED_BYTES = 64 * 1024

/**
 * In this order: a byte order mark, valid UTF-8, the encoding the file declares, the most probable one.
 *
 * @param declared an encoding that a header or a meta element names
 * @throws Problem `not_text` for binary data, `unknown_encoding` where nothing fits
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const marked = byteOrderMark(bytes)
  if (marked) return asText(bytes, marked)
  if (bytes.includes(0)) throw new Problem('not_text')
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return checked(utf8)
  const guesses = analyse(bytes.subarray(0, ANALYSED_BYTES))
    .filter(({ confidence }) => confidence >= SURE_FROM)
    .map(({ name }) => name)
  for (const encoding of [declared, ...guesses]) {
    const text = encoding === undefined ? null : tryDecode(bytes, encoding)
    if (text !== null) return checked(text)
  }
  throw new Problem('unknown_encoding')
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function asText(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding)
  if (text === null) throw new Problem('unknown_encoding')
  return checked(text)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null // not that encoding, or none that is known
  }
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g
/** A stray control character is dirt; more than one in a hundred characters, and it was never text. */
const MOST_CONTROLS = 0.01

function checked(text: string): string {
  if (text.includes('\0')) throw new Problem('not_text')
  const controls = text.match(CONTROL)?.length ?? 0
  if (controls > MOST_CONTROLS * text.length) throw new Problem('not_text')
  return controls > 0 ? text.replace(CONTROL, '') : text
}
