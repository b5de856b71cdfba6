/** Who asks, and what they may do. */

/** Each may do what those before it may: read; check and decide; change sources, quotes and translations; say who may. */
export const ROLES = ['reader', 'checker', 'editor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export interface Asker {
  /** The name that what they do is signed with. */
  name: string
  role: Role
  /** Whether they are the one person of a desk without accounts, who may sign with other names: those of colleagues beside them. */
  alone: boolean
  /** The account whose name that is; null on a desk without accounts. */
  account: number | null
  /** The session they signed in to; null for a program with a token. */
  session: number | null
  /** When they signed in to it, as ISO 8601. */
  since: string | null
}

export const may = ({ role }: Pick<Asker, 'role'>, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** For so long it is taken for granted that whoever signed in still sits there, in milliseconds. */
const RECENT_MS = 10 * 60_000

/** Whether who asks signed in a short while ago, or works here without. @param now in milliseconds since 1970 */
export const isRecent = ({ since, alone }: Pick<Asker, 'since' | 'alone'>, now: number): boolean =>
  alone || (since !== null && now - Date.parse(since) <= RECENT_MS)

/** The lower of two roles. */
export const lower = (a: Role, b: Role): Role => (may({ role: a }, b) ? b : a)

/** The one person of a desk without accounts. */
export const onePerson = (name: string): Asker => ({
  name,
  role: 'administrator',
  alone: true,
  account: null,
  session: null,
  since: null,
})
