import type { Quote } from '../../../server/api/quotes.ts'

export type HowSure = 'sure' | 'likely' | 'doubtful'

/** From where on a probability is put in these words: wrong once in ten at most, and wrong less often than right. */
const FROM = { sure: 0.9, likely: 0.6 }

/** In words, how sure the program is of who speaks; null where it does not say. */
export function howSure({ attribution }: Pick<Quote, 'attribution'>): HowSure | null {
  const sure = attribution?.sure
  if (sure === undefined) return null
  return sure >= FROM.sure ? 'sure' : sure >= FROM.likely ? 'likely' : 'doubtful'
}
