/** In how many places words stand, and how many of these are reprints. */
import type { Findings } from '../server/api/findings.ts'
import type { Translate } from './i18n.ts'

export function placesInWords(t: Translate, { all, reprints }: NonNullable<Findings['places']>): string {
  const places = t(($) => $.places.all, { count: all })
  return reprints === 0 ? `${places}.` : `${places}, ${t(($) => $.places.reprints, { count: reprints })}.`
}
