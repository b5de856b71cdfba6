/** Secrets that the program makes: of the cookie of a session, of tokens and of codes for one time. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits: nobody guesses one, and so a quick hash hides it well. */
const BYTES = 32

/** @returns what is told once, and what is stored of it */
export function newSecret(prefix = ''): { secret: string; hash: string } {
  const secret = prefix + randomBytes(BYTES).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
