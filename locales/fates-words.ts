/** How many quotes of an earlier capture have each fate, in words. */
import type { Changes } from '../server/api/snapshots.ts'
import type { Translate } from './i18n.ts'

/** The gravest first; '' where there are no quotes. */
const ORDER = ['gone', 'changed', 'recredited', 'unsure', 'moved', 'stands'] as const

export const fatesInWords = (t: Translate, fates: Changes['fates']): string =>
  ORDER.filter((fate) => fates[fate] > 0)
    .map((fate) => t(($) => $.fates[fate], { count: fates[fate] }))
    .join(' · ')
