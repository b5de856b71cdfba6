/**
 * What the program asks of its store about passkeys, and about whom an OpenID provider knows; see kept-accounts.ts for
 * what holds of every method.
 */
import type { Passkey } from '../api/passkeys.ts'
import type { z } from 'zod'
import type { NewAccount } from '../api/access.ts'
import type { SignedIn } from './kept-accounts.ts'

export interface Passkeys {
  /** @throws Problem `duplicate` where it is known already, `too_many_passkeys` */
  add(passkey: NewPasskey, now: string): Promise<Passkey>
  /** The passkey with that id of its own; null where there is none, or its owner may not sign in. */
  of(credential: string): Promise<KeptPasskey | null>
  /**
   * It was used.
   *
   * @param counter by its own account, how often by now
   * @returns false where that is no more often than before: somebody has copied it. One that does not count says 0
   */
  used(id: number, counter: number, now: string): Promise<boolean>
  /** In the order in which they were made. */
  list(account: number): Promise<Passkey[]>
  credentials(account: number): Promise<Pick<Credential, 'credential' | 'transports'>[]>
  rename(account: number, id: number, name: string): Promise<Passkey | null>
  /** @throws Problem `last_way` where its owner could not sign in any more */
  remove(account: number, id: number): Promise<boolean>
}

/** What a device shows, and what proves that it is the device. */
interface Credential {
  /** Its id of its own, in base64url. */
  credential: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  /** How a browser reaches it, in the words of WebAuthn. */
  transports: string[]
}

type NewPasskey = Credential & { account: number; name: string }
type KeptPasskey = Credential & { id: number; account: SignedIn }

/** Who is who at an OpenID provider: a subject is theirs there for good, an e-mail address may pass to another. */
export interface Subjects {
  /** Whose subject it is, now used; null where it is not known. @throws Problem `openid_unknown` where its owner may not sign in */
  of(issuer: string, subject: string, now: string): Promise<SignedIn | null>
  /**
   * The account for which an administrator gave that address, which the subject is bound to from now on.
   *
   * @param email verified by the provider
   * @returns null where there is none, it may not sign in, or another subject of that provider is bound to it
   */
  bind(issuer: string, subject: string, email: string, now: string): Promise<SignedIn | null>
  /** A reader of whom nobody has said anything. @throws Problem `duplicate` where the name or the address is taken */
  addReader(
    person: Pick<z.output<typeof NewAccount>, 'name' | 'email'> & { issuer: string; subject: string },
    now: string,
  ): Promise<SignedIn>
}
