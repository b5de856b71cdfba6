/** Opens the words and weights that a linguist edits and training makes: the only file here that reads any. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Row, table } from './table.ts'
import { type Tagger, tagger, type TaggerWeights } from './tag.ts'

const DATA = fileURLToPath(new URL('./data/', import.meta.url))
const WEIGHTS = fileURLToPath(new URL('./weights/', import.meta.url))

/** The rows of a file of `data/`. @throws RangeError that names file and line where a row is wrong */
export const loadTable = <Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] =>
  table(file, readFileSync(DATA + file, 'utf8'), columns)

/** The weights that tell the parts of speech of a language. */
export const loadTagger = (language: 'fr' | 'en'): Tagger =>
  tagger(JSON.parse(readFileSync(`${WEIGHTS}tag.${language}.json`, 'utf8')) as TaggerWeights)
