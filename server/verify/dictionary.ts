/** The lexicon that translations are read with, as quotations are recognised by it across languages. */
import type { Dictionary } from '../quote/compare/paraphrase.ts'
import { lemmasOf, translationsOf } from '../language/lexicon.ts'

export const DICTIONARY: Dictionary = { lemmas: lemmasOf, translations: translationsOf }
