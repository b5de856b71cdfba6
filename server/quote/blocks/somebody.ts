/** Whether a name is somebody's. */
import { hasClass } from '../../language/classes.ts'
import type { Document } from '../../language/read.ts'
import { tokensIn } from '../../language/token-ranges.ts'
import { isOfficeNoun } from './labels.ts'
import { isPersonal, type NameRun } from './names.ts'

/** Neither an office, nor an organisation, nor the first words of a sentence: « Gouverneure de la Banque », “The Ledger”. */
export function isSomebody(document: Document, run: NameRun): boolean {
  const { text, grammar } = document
  const words = tokensIn(document, run)
  const [first] = words
  if (!first || !isPersonal(text, run)) return false
  const isGiven = grammar.names.given.has(first.key)
  if (hasClass(first, 'definite')) return false
  if (first.opens && first.readings.length > 0 && !isGiven) return isAged(text, run)
  return isGiven || !words.some(isOfficeNoun)
}

/** « Signe Holm, 58 ans, … », “Rose Quist, 41, …”: whatever the first word is, somebody. */
export const isAged = (text: string, { end }: NameRun) => AGE.test(text.slice(end, end + LONGEST_AGE))
const AGE = /^,[\s\p{Z}]\d\d(?:[\s\p{Z}]ans)?,/u
const LONGEST_AGE = 12
