/** Both languages as `server/language/data` has them, loaded once for all the tests of a file. */
import { grammarOf } from '../../server/language/grammar.ts'
import { loadGrammars } from '../../server/language/load.ts'

export const grammars = loadGrammars()

/** By its code; of another language or an unknown one, what a text of it is read by. */
export const grammar = (language: string) => grammarOf(grammars, language)
