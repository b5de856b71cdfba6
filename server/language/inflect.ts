/**
 * Which lemmas a form may belong to, and which forms a lemma has, from the paradigms in `data/verbs.*.tsv` and the
 * endings in `data/endings.*.tsv`. No lexicon is asked: rules over-generate, and whoever asks keeps what are words.
 */
import { foldWord } from './fold.ts'
import { ENGLISH_VERBS, englishInflection } from './inflect-english.ts'
import { FRENCH_VERBS } from './conjugate-french.ts'
import { frenchInflection } from './inflect-french.ts'
import { type Form, type Inflection, type Reading, VERB_CLASSES, type VerbClass } from './inflection.ts'
import { loadTable } from './load.ts'
import { type Row, wrongRow } from './table.ts'

type Language = 'fr' | 'en'

/** A form of a verb of some class. */
export interface ClassForm extends Form {
  /** As printed. */
  verb: string
}
type ClassForms = ReadonlyMap<string, readonly ClassForm[]>

interface Verbs extends Inflection {
  /** The forms of the verbs of a class, by themselves, folded. */
  classForms(name: VerbClass): ClassForms
}

function withClasses(inflection: Inflection, rows: readonly Row<'verb' | 'classes'>[]): Verbs {
  const verbs = new Map<string, string[]>(VERB_CLASSES.map((name) => [name, []]))
  for (const row of rows)
    for (const name of row.cells.classes.split(' ').filter(Boolean))
      (verbs.get(name) ?? wrongRow(row, `no class is called ${name}`)).push(row.cells.verb)
  const make = (name: VerbClass): ClassForms => {
    const forms = verbs
      .get(name)!
      .flatMap((verb) =>
        inflection.verbForms(verb).map((one) => ({ ...one, verb, form: foldWord(one.form) })),
      )
    return Map.groupBy(forms, ({ form }) => form)
  }
  const made = new Map<VerbClass, ClassForms>()
  return {
    ...inflection,
    classForms(name) {
      const known = made.get(name) ?? make(name)
      made.set(name, known)
      return known
    },
  }
}

const ENDINGS = ['form', 'lemma'] as const

function french(): Verbs {
  const rows = loadTable('verbs.fr.tsv', FRENCH_VERBS)
  return withClasses(frenchInflection(rows, loadTable('endings.fr.tsv', ENDINGS)), rows)
}

function english(): Verbs {
  const rows = loadTable('verbs.en.tsv', ENGLISH_VERBS)
  const irregulars = loadTable('irregulars.en.tsv', ['form', 'lemma', 'part'])
  return withClasses(englishInflection(rows, irregulars, loadTable('endings.en.tsv', ENDINGS)), rows)
}

const loaded: Partial<Record<Language, Verbs>> = {}
/** Read once, when first asked for. */
const verbs = (language: Language): Verbs => (loaded[language] ??= language === 'fr' ? french() : english())

/** See Inflection. */
export const formReadings = (word: string, language: Language): Reading[] => verbs(language).readings(word)
export const irregularLemma = (word: string, language: Language): string | undefined =>
  verbs(language).irregularLemma(word)
export const verbForms = (verb: string, language: Language): Form[] => verbs(language).verbForms(verb)
export const likelyForms = (lemma: string, language: Language, isVerb: boolean): string[] =>
  verbs(language).likelyForms(lemma, isVerb)

const NONE: readonly ClassForm[] = []

/** What a folded word is as a form of the verbs that the data give a class; empty where it is none. */
export const classFormsOf = (key: string, name: VerbClass, language: Language): readonly ClassForm[] =>
  verbs(language).classForms(name).get(key) ?? NONE
