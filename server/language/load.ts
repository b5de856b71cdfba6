/** Opens the words and weights that a linguist edits and training makes: the only file here that reads any. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { borrowedOf } from './borrowed.ts'
import { buildClasses, mergedClasses } from './classes.ts'
import { contrariesOf } from './contraries.ts'
import { FRENCH_VERBS } from './conjugate-french.ts'
import { buildEquivalents } from './equivalents.ts'
import { falseFriendsOf } from './false-friends.ts'
import { foldWord } from './fold.ts'
import { type Grammar, type Grammars, LINEAR, type Models, TREES } from './grammar.ts'
import { ENGLISH_VERBS } from './inflect-english.ts'
import { englishVerbForms, frenchVerbForms } from './inflect.ts'
import { COLUMNS as LEXICON, lexiconOf } from './lexicon.ts'
import { linear, type LinearWeights } from './linear.ts'
import { buildNames } from './names.ts'
import { notionsOf } from './notions.ts'
import { numberData } from './number-data.ts'
import { once } from './once.ts'
import { sensesFrom } from './senses.ts'
import { openTable, type Row, type Table } from './table.ts'
import { type Tagger, tagger, type TaggerWeights } from './tag.ts'
import { trees, type TreesWeights } from './trees.ts'

const DATA = fileURLToPath(new URL('./data/', import.meta.url))
const WEIGHTS = fileURLToPath(new URL('./weights/', import.meta.url))

/** A file of `data/`. @throws RangeError that names file and line where a row is wrong, once it is asked for */
const loadLazily = <Column extends string>(file: string, columns: readonly Column[]): Table<Column> =>
  openTable(file, readFileSync(DATA + file, 'utf8'), columns)

/** The rows of a file of `data/`. @throws RangeError that names file and line where a row is wrong */
export const loadTable = <Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] =>
  loadLazily(file, columns).rows()

/** The weights that tell the parts of speech of a language. */
export const loadTagger = (language: 'fr' | 'en'): Tagger =>
  tagger(JSON.parse(readFileSync(`${WEIGHTS}tag.${language}.json`, 'utf8')) as TaggerWeights)

const loadWeights = (name: string): unknown => JSON.parse(readFileSync(`${WEIGHTS}${name}.json`, 'utf8'))

const loadModels = () =>
  Object.fromEntries([
    ...LINEAR.map((name) => [name, linear(loadWeights(name) as LinearWeights)]),
    ...TREES.map((name) => [name, trees(loadWeights(name) as TreesWeights)]),
  ]) as Models

/** Both languages as `data/` has them: what starts a program or a thread loads them once, and passes them on. */
export function loadGrammars(): Grammars {
  const classes = { fr: classesOf('fr'), en: classesOf('en') }
  const numbers = loadTable('numbers.tsv', ['word', 'language', 'role', 'value'])
  const units = loadTable('units.tsv', ['unit', 'kind', 'factor', 'french', 'english'])
  const calendar = loadTable('calendar.tsv', CALENDAR)
  const opposites = loadTable('opposites.tsv', ['english', 'english opposite', 'french', 'french opposite'])
  const shared = {
    lexicon: lexiconOf(loadLazily('fr-en.tsv', LEXICON)),
    names: buildNames(
      loadTable('names.tsv', ['name', 'fr', 'en', 'english', 'place']),
      loadTable('short-names.tsv', ['short', 'of']),
      loadTable('bodies.tsv', ['english', 'french']),
      loadTable('offices.tsv', ['phrase', 'office']),
      loadTable('languages.tsv', ['english', 'french', 'tag', 'authors']),
      loadTable('peoples.tsv', ['people', 'language']),
      loadTable('towns.tsv', ['town', 'language']),
      loadTable('venues.tsv', ['name', 'kind', 'language', 'where', 'unless']),
    ),
    borrowed: borrowedOf(loadTable('borrowed.tsv', ['word'])),
    falseFriends: once(() =>
      falseFriendsOf(
        loadTable('false-friends.tsv', ['french', 'english', 'french means', 'english means', 'beside']),
      ),
    ),
    contraries: once(() => contrariesOf(loadTable('contraries.tsv', ['axis', 'pole', 'english', 'french']))),
    notions: once(() => notionsOf(loadTable('notions.tsv', ['notion', 'english', 'french']))),
    keptAcronyms: new Set(loadTable('acronyms.tsv', ['acronym']).map(({ cells }) => foldWord(cells.acronym))),
    calendar,
    models: once(loadModels),
    eitherClasses: mergedClasses(classes.fr, classes.en),
  }
  const alone = (language: 'fr' | 'en') => {
    const verbs = language === 'fr' ? frenchVerbs() : englishVerbs()
    return {
      ...shared,
      made: new Map(),
      language,
      verbs,
      classes: classes[language],
      senses: sensesFrom({ language, verbs, lexicon: shared.lexicon }, opposites),
      equivalents: buildEquivalents(loadTable(`equivalents.${language}.tsv`, ['phrases', 'kind'])),
      numbers: numberData(language, numbers, units, calendar),
      tagger: once(() => loadTagger(language)),
    }
  }
  const fr = alone('fr') as Omit<Grammar, 'other'> as Grammar
  const en = alone('en') as Omit<Grammar, 'other'> as Grammar
  fr.other = en
  en.other = fr
  return { fr, en, either: { ...en, classes: shared.eitherClasses, made: new Map() } }
}

const CALENDAR = ['moment', 'kind', 'number', 'french', 'english', 'french short', 'english short'] as const
const ENDINGS = ['form', 'lemma'] as const

const classesOf = (language: 'fr' | 'en') =>
  buildClasses(
    loadTable(`words.${language}.tsv`, ['word', 'classes']),
    loadTable(`phrases.${language}.tsv`, ['phrase', 'classes']),
  )

const frenchVerbs = () =>
  frenchVerbForms(loadTable('verbs.fr.tsv', FRENCH_VERBS), loadTable('endings.fr.tsv', ENDINGS))

const englishVerbs = () =>
  englishVerbForms(
    loadTable('verbs.en.tsv', ENGLISH_VERBS),
    loadTable('irregulars.en.tsv', ['form', 'lemma', 'part']),
    loadTable('endings.en.tsv', ENDINGS),
  )
