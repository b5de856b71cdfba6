/** Where a text denies: the negations of French and English, the restrictions, and what looks like one and is none. */
import type { Negation } from './negation.ts'
import { englishNegations } from './negations-english.ts'
import { frenchNegations } from './negations-french.ts'
import type { Document } from './read.ts'
import type { Range } from './token-ranges.ts'

export const negations = (side: Document, within: Range): Negation[] =>
  side.language === 'fr' ? frenchNegations(side, within) : englishNegations(side, within)
