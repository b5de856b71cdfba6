/** Reads the files in a zip archive, and refuses the archives that are made to fill a machine. */
import { crc32, inflateRawSync } from 'node:zlib'
import { Problem } from '../../problem.ts'

/** Unpacked, all files together. The longest book with its pictures is well below. */
const MOST_BYTES = 100 * 1024 * 1024
/** Times the archive's own size. The XML of a document packs to a tenth; deflate can reach a thousandth. */
const MOST_RATIO = 200
/** Below this no ratio does harm, and a short form of many empty rows reaches a high one. */
const HARMLESS_BYTES = 10 * 1024 * 1024

const STORED = 0
const DEFLATED = 8
/** APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { signature: 0x04034b50, length: 30 }
const CENTRAL = { signature: 0x02014b50, length: 46 }
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
const ENCRYPTED = 1

export interface Archive {
  /** Of its files, in the order of its directory. */
  names: readonly string[]
  /** Null where there is no such file. Throws Problem `unreadable` where its bytes are not those that were packed. */
  file(name: string): Uint8Array | null
}

interface Entry {
  flags: number
  method: number
  checksum: number
  packed: number
  size: number
  at: number
}

/**
 * Sizes are taken from the directory and then held to: a file that unpacks to more than its entry says is damaged.
 *
 * @throws Problem `unreadable` where it is no archive, is damaged, or unpacks to more than a document holds
 */
export function openZip(bytes: Uint8Array): Archive {
  const entries = guarded(() => directory(bytes))
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0)
  if (total > Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, MOST_RATIO * bytes.length)))
    throw new Problem('unreadable')
  return {
    names: [...entries.keys()],
    file(name) {
      const entry = entries.get(name)
      return entry ? guarded(() => unpack(bytes, entry)) : null
    },
  }
}

/** Offsets that point outside the file and data that do not inflate are all one to a caller. */
function guarded<Value>(read: () => Value): Value {
  try {
    return read()
  } catch {
    throw new Problem('unreadable')
  }
}

function directory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOfDirectory(view)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new RangeError('no entry')
    const nameAt = at + CENTRAL.length
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength))
    if (entries.has(name)) throw new RangeError('two files of one name')
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The last record of the file; only a comment may follow it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END.length
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--)
    if (view.getUint32(at, true) === END.signature) return at
  throw new RangeError('no end of directory')
}

function unpack(bytes: Uint8Array, { flags, method, checksum, packed, size, at }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(at, true) !== LOCAL.signature || flags & ENCRYPTED) throw new RangeError('no file')
  const from = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (method !== STORED && method !== DEFLATED) throw new RangeError('packed in a way unheard of')
  const content = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  if (content.length !== size || crc32(content) !== checksum) throw new RangeError('damaged')
  return content
}
