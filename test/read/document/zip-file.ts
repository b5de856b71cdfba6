/** Makes archives for the tests, honest ones and others. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Packed {
  name: string
  content: string | Uint8Array
  /** What the directory says instead of the truth. */
  claimedSize?: number
  claimedChecksum?: number
  stored?: boolean
  flags?: number
}

export function zipFile(files: Packed[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claimedSize, claimedChecksum, stored = false, flags = 0 } of files) {
    const bytes = Buffer.from(content as string)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const facts = Buffer.alloc(16)
    facts.writeUInt32LE(claimedChecksum ?? crc32(bytes), 4)
    facts.writeUInt32LE(packed.length, 8)
    facts.writeUInt32LE(claimedSize ?? bytes.length, 12)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(stored ? 0 : 8, 8)
    facts.copy(local, 10)
    local.writeUInt16LE(name.length, 26)
    locals.push(local, Buffer.from(name), packed)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(stored ? 0 : 8, 10)
    facts.copy(entry, 12)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(name))
    at += local.length + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, listed, end]))
}
