/**
 * What the program asks of its store about those who may ask; see store.ts for what holds of every method.
 *
 * Of a secret the store is handed the hash alone. `now` is a moment as ISO 8601 in UTC, as `Date.toISOString` has it;
 * what ended before it is not there.
 */
import type { z } from 'zod'
import type { Role } from '../access/asker.ts'
import type {
  Account,
  AccountChange,
  AccountPage,
  AccountSearch,
  NewAccount,
  Session,
  Token,
  Way,
} from '../api/access.ts'

export interface Accounts {
  /** Whether there are any: from the first one on nobody is answered who has not signed in. */
  any(): Promise<boolean>
  get(id: number): Promise<Account | null>
  list(search: z.output<typeof AccountSearch>): Promise<AccountPage>
  /** The names of those who may check, in order. */
  checkers(): Promise<string[]>
  /** The account that signs with this name, however it is typed. */
  named(name: string): Promise<Account | null>
  /**
   * @param by who adds it
   * @throws Problem `duplicate` where somebody bears the name or the address already, `first_administrator` where the
   *   first of all accounts is to be none
   */
  add(account: NewAccount, way: { password: string } | { invitation: OneTime }, by: string): Promise<Account>
  /**
   * The administrator of the first run, who has the code that was printed.
   *
   * @param code what it hashes to
   * @returns null where the code is not, or no more, the one, or there is an account
   */
  addFirst(code: string, name: string, password: string, now: string): Promise<Account | null>
  /**
   * Another role or an account disabled ends its sessions, and an account disabled its tokens and invitations.
   *
   * @throws Problem `last_administrator` where nobody would be left who may sign in and say who may, `duplicate`
   */
  update(id: number, change: AccountChange, by: string, expected?: number): Promise<Account | null>
  /** Takes the password away and ends the sessions: who has the code sets a new one. */
  invite(id: number, invitation: OneTime, by: string): Promise<Account | null>
  /** Whose invitation it is; null where the code is not, or no more, one. */
  invited(code: string, now: string): Promise<Account | null>
  /** @returns whose invitation it was, with their new password; null where the code is not, or no more, one */
  redeem(code: string, password: string, now: string): Promise<Account | null>
  /** What the password hashes to of who signs with this name; null where nobody does, or they have none, or may not. */
  password(name: string): Promise<{ account: Account; password: string } | null>
  /** Ends all sessions. */
  setPassword(id: number, password: string): Promise<void>
}

/** What is good for one time. */
export interface OneTime {
  hash: string
  endsAt: string
}

export interface Sessions {
  start(session: NewSession, now: string): Promise<Session>
  /**
   * Whose session it is, since when, now seen.
   *
   * @param idleSince a session not seen since has ended
   */
  of(
    hash: string,
    now: string,
    idleSince: string,
  ): Promise<{ id: number; since: string; account: SignedIn } | null>
  /** The newest first; none is marked as the current one. */
  list(account: number, now: string, idleSince: string): Promise<Session[]>
  end(account: number, id: number): Promise<boolean>
  endAll(account: number): Promise<void>
}

/** An account that may ask. */
export interface SignedIn {
  id: number
  name: string
  role: Role
}

interface NewSession {
  account: number
  hash: string
  way: Way
  agent: string
  endsAt: string
}

export interface Tokens {
  /** @throws Problem `too_many_tokens` */
  add(
    token: { account: number; hash: string; name: string; role: Role; endsAt: string },
    now: string,
  ): Promise<Token>
  /** Whose token it is, and the role that it was given, now used. */
  of(hash: string, now: string): Promise<{ role: Role; account: SignedIn } | null>
  list(account: number, now: string): Promise<Token[]>
  remove(account: number, id: number): Promise<boolean>
}

/** What is good for one time and belongs to no invitation. */
export interface OneTimes {
  /** One of a purpose that is there for one alone, such as the code of the first run, takes the place of the one before. */
  put(one: OneTime & { purpose: string; data?: string; alone?: boolean }, now: string): Promise<void>
  /** Its data; null where it is not there or was taken. */
  take(hash: string, purpose: string, now: string): Promise<string | null>
}

/** Attempts to sign in, by whom they would be and from where. */
export interface Attempts {
  /**
   * Counts an attempt before it is known whether it fails, so that many at once are no way around it.
   *
   * @param most for each of those who attempt, how many failures are free, and the longest wait
   * @param now in milliseconds since 1970
   * @returns 0, or for how many milliseconds more it may not be tried; then it is not counted
   */
  count(attempts: readonly Attempt[], now: number): Promise<number>
  /** It did not fail, and is counted no more. @param forget those whose earlier failures are forgotten too */
  succeed(whose: readonly string[], forget: readonly string[]): Promise<void>
}

export interface Attempt {
  whose: string
  /** Failures after which one waits. */
  free: number
  /** The longest wait, in milliseconds. */
  longest: number
}
