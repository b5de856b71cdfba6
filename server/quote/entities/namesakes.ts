/** Who of those that bear one surname is meant, by what stands before it: “Mrs Ross”, “Coun Ross”. */
import type { Entity } from './entity.ts'
import type { Gender } from './titles.ts'
import { isA, type SpeechToken } from './speech-token.ts'

/** What stands beside a name. */
export interface Told {
  gender: Gender
  /** Titles, folded: mrs, coun. */
  styles: readonly string[]
  /** Offices, see `officeAt`. */
  roles: readonly string[]
  /** “the other Ross”: not the one named last. */
  isOther: boolean
}

export const NOTHING_TOLD: Told = { gender: null, styles: [], roles: [], isOther: false }

/** Those of one name whom what stands beside it fits: none of another gender, behind a title people, and of those who are called so. */
export function fitting(all: readonly Entity[], { gender, styles, roles }: Told): readonly Entity[] {
  const fit = all.filter((one) => !gender || !one.gender || one.gender === gender)
  const people = styles.length > 0 ? fit.filter(({ kind }) => kind !== 'organisation') : []
  const some = people.length > 0 ? people : fit
  if (some.length < 2) return some
  const called = some.filter(
    (one) => styles.some((style) => one.styles.has(style)) || roles.some((role) => one.roles.has(role)),
  )
  return called.length > 0 ? called : some
}

/** The titles among tokens, folded. */
export const stylesIn = (tokens: readonly SpeechToken[], at: number, to: number): string[] =>
  tokens.slice(at, to).flatMap((token) => (isTitle(token) ? [token.key] : []))

export const isTitle = (token: SpeechToken | undefined): boolean =>
  isA(token, 'title') || isA(token, 'title-f') || isA(token, 'title-m')
