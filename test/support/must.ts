/** The musts of the W3C's test suite of the Web Annotation model, where a copy of it lies beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'

const SUITE = new URL('../../../shared/data/w3c-web-annotation/', import.meta.url)
export const isSuiteHere = existsSync(SUITE)

const jsonIn = (folder: string) =>
  readdirSync(new URL(folder, SUITE)).filter((name) => name.endsWith('.json'))

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, SUITE), 'utf8'))

/** What each must of a list says of a document that does not keep it: nothing where all are kept. */
export function mustsOf(
  list: 'annotations/annotationMusts' | 'collections/collectionMusts' | 'collections/pages/pageMusts',
) {
  const ajv = new Ajv.default({ strict: false, allErrors: false, logger: false })
  addFormats.default(ajv)
  for (const file of jsonIn('definitions/'))
    ajv.addSchema({ ...readJson(`definitions/${file}`), id: undefined, $schema: undefined }, file)
  const musts = (readJson(`${list}.test`).assertions as string[]).map((path) => {
    const { id: _, $schema: __, ...schema } = readJson(path)
    return { name: path, keeps: ajv.compile(schema) }
  })
  const broken = (document: unknown): string[] =>
    musts.flatMap(({ name, keeps }) => (keeps(document) ? [] : [name]))
  return { count: musts.length, broken }
}

/** The samples of the suite, right or wrong: of the wrong ones not all are JSON. */
export const samples = (which: 'correct' | 'incorrect'): { name: string; text: string }[] =>
  jsonIn(`samples/${which}/`).map((name) => ({
    name,
    text: readFileSync(new URL(`samples/${which}/${name}`, SUITE), 'utf8'),
  }))
