/** Somebody of whom a text tells: a person, a body, or a description without a name. */
import type { Gender } from './titles.ts'
import { noProfile, type Profile } from './profile.ts'

export interface Entity {
  /** The fullest name that the text has, or a description without its article. */
  name: string
  kind: 'person' | 'organisation' | 'unnamed'
  gender: Gender
  plural: boolean
  /** The offices and trades they are called by, see `officeAt`. */
  roles: Set<string>
  /** What stands beside their name, as printed. */
  titles: Set<string>
  /** The titles before their name, folded: mrs, coun. */
  styles: Set<string>
  /** The noun that a description turns on; '' for a name. */
  head: string
  mentions: number
  /** How many of the mentions stand right behind a preposition, as places do. */
  governed: number
  /** How many stand right behind an article, as those of bodies and things do. */
  articled: number
  /** How many stand right beside a verb of saying. */
  saying: number
  /** How many stand in a byline or a caption: who wrote, asked or took a picture. */
  credited: number
  /** Whether the first word is known as a given name. */
  given: boolean
  /** What is told of them. */
  profile: Profile
}

/** Where somebody is told of. */
export interface Sighting {
  entity: Entity
  /** Index of the token. */
  at: number
  sentence: number
  /** How likely the sentence is about them. */
  weight: number
}

/** Somebody of whom no more is known yet than what is given: a person otherwise, and nowhere mentioned. */
export const entityOf = (known: Pick<Entity, 'name'> & Partial<Entity>): Entity => ({
  kind: 'person',
  gender: null,
  plural: false,
  roles: new Set(),
  titles: new Set(),
  styles: new Set(),
  head: '',
  mentions: 0,
  governed: 0,
  articled: 0,
  saying: 0,
  credited: 0,
  given: false,
  profile: noProfile(),
  ...known,
})

export const isFullyNamed = ({ name, kind }: Entity) => kind === 'person' && name.includes(' ')

/** Whether a text names somebody for their work alone: its sentences are about others. */
export const isOnlyCredited = ({ mentions, credited }: Entity): boolean =>
  mentions > 0 && credited === mentions

/** None, some, most or all of the mentions: 0 to 3; 4 where nobody is mentioned by name. */
export const shareOf = (some: number, { mentions }: Entity): number =>
  mentions > 0 ? Math.ceil((3 * some) / mentions) : 4

/** A lone capitalised word may be a place: a person has two names, a title or a role. */
export const isSomebody = ({ name, kind, roles, gender, mentions }: Entity) =>
  kind !== 'person' || name.includes(' ') || roles.size > 0 || gender !== null || mentions === 0
