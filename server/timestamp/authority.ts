/** Asks a timestamp authority (RFC 3161, over HTTP as its section 3.4 has it) to stamp a hash. */
import { randomBytes } from 'node:crypto'
import { Problem } from '../problem.ts'
import { readStamp, timestampQuery } from './token.ts'

/** The authority of the house. */
export interface Authority {
  address: string
  /** PEM of the certificates that its own has to lead to; '' where none are given. */
  trusted: string
}

/** A stamp has a few kilobytes, with its chain of certificates. */
const MOST_BYTES = 256 * 1024
const PATIENCE_MS = 20_000
/** In bytes. The first bit is none: a nonce is a number, and is not negative. */
const NONCE = 8

/**
 * @param sha256 as hexadecimal digits
 * @returns the answer as it came, and when the authority says that it saw the hash
 * @throws Problem `stamp_failed` where it gives none, or one of something else
 */
export async function stampOf(
  sha256: string,
  { address }: Authority,
  signal?: AbortSignal,
): Promise<{ answer: Uint8Array; at: string }> {
  const nonce = randomBytes(NONCE)
  nonce[0] = (nonce[0]! & 0x7f) | 0x40
  const answer = await askAuthority(address, timestampQuery(sha256, nonce), signal)
  const stamp = readStamp(answer)
  // Without the nonce an answer might be an old one, sent again.
  const isOurs = stamp?.sha256 === sha256 && stamp.nonce !== null && nonce.equals(stamp.nonce)
  if (!isOurs) throw failed(address)
  return { answer, at: stamp.at }
}

async function askAuthority(address: string, query: Uint8Array, signal?: AbortSignal): Promise<Uint8Array> {
  const late = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body: Uint8Array.from(query),
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, late]) : late,
    })
    if (!response.ok || !response.body) throw failed(address)
    const pieces: Uint8Array[] = []
    let size = 0
    for await (const piece of response.body) {
      size += piece.length
      if (size > MOST_BYTES) throw failed(address)
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (cause) {
    if (cause instanceof Problem || signal?.aborted) throw cause
    throw failed(address, cause)
  }
}

const failed = (address: string, cause?: unknown) =>
  new Problem('stamp_failed', { values: { host: URL.parse(address)?.host ?? '' }, cause })
