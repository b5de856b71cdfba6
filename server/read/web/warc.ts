/** Reads a page kept in WARC (ISO 28500:2017), as archives of the web and those who save a page keep it. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { Problem } from '../../problem.ts'
import { decode } from '../decode.ts'
import { declaredCharset, readHtml } from '../page/html.ts'
import type { ReadFile } from '../read-file.ts'

/** Unpacked, of all records together. A page with its pictures is well below. */
const MOST_BYTES = 100 * 1024 * 1024
const UNPACK = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
])
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)/i

/**
 * The page asked for, or else the first that was answered as HTML and has a text: what was kept of its pictures, scripts
 * and frames, and of other pages, is left.
 *
 * @throws Problem `unreadable` where it is no WARC or is damaged, `empty_text` where it holds no page with a text
 */
export function readWarc(files: readonly Uint8Array[], url?: string): ReadFile {
  let first: ReadFile | undefined
  for (const bytes of files)
    for (const { fields, content } of recordsIn(bytes)) {
      if (fields.get('warc-type') !== 'response') continue
      const address = fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
      const page = pageIn(content)
      if (!page || page.passages.length === 0) continue
      const found = { ...page, url: page.url ?? address, capturedAt: momentOf(fields.get('warc-date')) }
      if (url === undefined || address === url) return found
      first ??= found
    }
  if (!first) throw new Problem('empty_text')
  return first
}

/** Of a `WARC-Date` to the second or finer; a coarser one tells no moment. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

function momentOf(date = ''): string | undefined {
  const at = MOMENT.test(date) ? new Date(date) : null
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined
}

interface Part {
  /** Its first line. */
  start: string
  /** By their names in small letters. */
  fields: ReadonlyMap<string, string>
  content: Buffer
}

function* recordsIn(bytes: Uint8Array): Generator<Part> {
  const whole = unpackedFile(bytes)
  for (let rest = whole; rest.length > 0;) {
    const { start, fields, content } = partOf(rest)
    const length = Number(fields.get('content-length') ?? NaN)
    if (!start.startsWith('WARC/') || !(length >= 0 && length <= content.length))
      throw new Problem('unreadable')
    yield { start, fields, content: content.subarray(0, length) }
    rest = content.subarray(length)
    while (rest[0] === CR || rest[0] === LF) rest = rest.subarray(1)
  }
  if (whole.length === 0) throw new Problem('unreadable')
}

const CR = 0x0d
const LF = 0x0a
const GZIP = Buffer.of(0x1f, 0x8b)

const isPacked = (bytes: Uint8Array) => GZIP.equals(bytes.subarray(0, GZIP.length))

/** Records are packed one by one, and read together. */
function unpackedFile(bytes: Uint8Array): Buffer {
  if (!isPacked(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch {
    throw new Problem('unreadable')
  }
}

/** A head of fields and what follows it, in a record and in an answer of HTTP alike. */
function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) throw new Problem('unreadable')
  const [start = '', ...lines] = bytes.toString('utf8', 0, end).split('\r\n')
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { start, fields: new Map(fields), content: bytes.subarray(end + 4) }
}

function pageIn(answer: Buffer): ReadFile | null {
  const { start, fields, content } = partOf(answer)
  const type = fields.get('content-type') ?? ''
  if (!/^HTTP\/[\d.]+ 200\b/.test(start) || !HTML.test(type)) return null
  const sent = fields.get('transfer-encoding')?.toLowerCase() === 'chunked' ? joined(content) : content
  const bytes = unpacked(sent, fields.get('content-encoding'))
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? declaredCharset(bytes)
  return readHtml(decode(bytes, charset))
}

const CHUNK = /^[\da-f]{1,8}(?=\s*(?:;|$))/i

/** Chunks (RFC 9112, 7.1) as one. Some programs keep what they had joined already, under the head that told of chunks. */
function joined(content: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const end = content.indexOf('\r\n', at)
    const size = end < 0 ? undefined : CHUNK.exec(content.toString('latin1', at, end))?.[0]
    if (size === undefined) return chunks.length === 0 ? content : Buffer.concat(chunks)
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(chunks)
    chunks.push(content.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
}

/** Some programs keep it unpacked as well. */
function unpacked(content: Buffer, encoding = ''): Uint8Array {
  try {
    return UNPACK.get(encoding.trim().toLowerCase())?.(content, { maxOutputLength: MOST_BYTES }) ?? content
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Problem('unreadable')
    return content
  }
}
