/** When the verbs of a text take place, as far as their forms tell. */
import type { Range, Document } from './read.ts'
import type { TimedVerb } from './timed-verb.ts'
import { englishVerbs } from './verb-times-english.ts'
import { frenchVerbs } from './verb-times-french.ts'

export const timedVerbs = (side: Document, within: Range): TimedVerb[] =>
  side.language === 'fr' ? frenchVerbs(side, within) : englishVerbs(side, within)
