/** Who asks, and what they may do. */

/** Each may do what those before it may: read; check and decide; change sources, quotes and translations; say who may. */
const ROLES = ['reader', 'checker', 'editor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export interface Asker {
  /** The name that what they do is signed with. */
  name: string
  role: Role
  /** Whether they are the one person of a desk without accounts, who may sign with other names: those of colleagues beside them. */
  alone: boolean
}

export const may = (asker: Asker, needed: Role): boolean => ROLES.indexOf(asker.role) >= ROLES.indexOf(needed)

/** The one person of a desk without accounts. */
export const onePerson = (name: string): Asker => ({ name, role: 'administrator', alone: true })
